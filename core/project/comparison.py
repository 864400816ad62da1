"""Two or more runs side by side: what differs in their networks, recipes and data, and what each came to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from core.blocks import Value
from core.errors import N_, Message
from core.network.alignment import Strand, aligned, path_of
from core.network.tree import Block
from core.project.model import Part, Project, Recipe
from core.project.parts import AUGMENTATIONS, LOSSES, OPTIMIZERS, SCHEDULES, PartSpec
from core.project.run import RunFolder, RunRecord

Section = Literal["result", "network", "recipe", "data"]

Kind = Literal["value", "block", "place"]
"""A value that differs; a block that not all have (its value says it in full); where a block stands."""

RESULTS: Final = (
    *("val_accuracy", "val_loss", "train_loss", "parameters", "epoch", "best_epoch"),
    *("seconds", "images_per_second"),
)
"""What a run came to: fields of its record."""

PARTS: Final[Mapping[str, Mapping[str, PartSpec]]] = {"loss": LOSSES, "optimizer": OPTIMIZERS, "scheduler": SCHEDULES}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing, and what it is in each run; None where a run does not have it."""

    section: Section
    path: str
    values: tuple[Any, ...]
    kind: Kind = "value"

    @property
    def differs(self) -> bool:
        """Whether it is not the same in all runs."""
        return any(value != self.values[0] or type(value) is not type(self.values[0]) for value in self.values[1:])


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between runs; the first one is what the others are measured against."""

    names: tuple[str, ...]
    results: tuple[Row, ...]
    differences: tuple[Row, ...]

    def changes(self, run: int) -> tuple[Message, ...]:
        """What is different in that run from the first, a sentence each."""
        return tuple(_said(row, run) for row in self.differences if row.values[run] != row.values[0])

    def bought(self, run: int) -> dict[str, float]:
        """How much more (or less) it came to than the first, for every result that both have."""
        return {
            row.path: row.values[run] - row.values[0]
            for row in self.results
            if row.values[run] is not None and row.values[0] is not None
        }


def compare(runs: Sequence[RunFolder]) -> Comparison:
    """The runs side by side. Raises UserError where the record or the project of one is damaged."""
    return compared([run.record for run in runs], [run.project for run in runs])


def compared(records: Sequence[RunRecord], projects: Sequence[Project]) -> Comparison:
    """The same, of what was read from their folders."""
    rows = [*network_rows(projects), *_recipe_rows(projects), *_data_rows(records, projects)]
    return Comparison(
        names=tuple(record.name for record in records),
        results=tuple(Row("result", name, tuple(_result(record, name) for record in records)) for name in RESULTS),
        differences=tuple(row for row in rows if row.differs),
    )


def recipe_values(recipe: Recipe) -> dict[str, Any]:
    """Every field of a recipe by its dotted path, with the arguments of its parts: "optimizer.momentum"."""
    found: dict[str, Any] = {}
    for name in Recipe.model_fields:
        value = getattr(recipe, name)
        if name in PARTS:
            found[name] = value.type if value else None
            if value:
                spec = PARTS[name][value.type]
                found |= {f"{name}.{argument}": held for argument, held in spec.values(value.params).items()}
        else:
            found[name] = value
    return found


# The networks


def network_rows(projects: Sequence[Project]) -> Iterator[Row]:
    """Blocks that were added or taken away, moved, or changed, parameter by parameter."""
    strands = aligned([project.network for project in projects])
    there = {strand.path: strand.blocks for strand in strands}
    for strand in strands:
        above = there.get(strand.path.rpartition(".")[0])
        if None not in strand.blocks:
            yield from _block_rows(strand, projects)
        elif above is None or any(
            block is None and up is not None for block, up in zip(strand.blocks, above, strict=True)
        ):
            said = tuple(None if block is None else described(block) for block in strand.blocks)
            yield Row("network", strand.path, said, "block")


def described(block: Block) -> str:
    """A block in full, as code says it: "Conv2d(16, 5, padding=2)" by the values it holds."""
    if block.spec.is_container:
        return f"{block.type} ({sum(1 for _ in block.walk()) - 1})"
    return f"{block.type}({', '.join(f'{name}={shown(value)}' for name, value in block.params.items())})"


def shown(value: Any) -> str:
    """A value as a person types it: (3, 3) → "3 × 3", True → "yes"."""
    match value:
        case None:
            return "–"
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.6g}"
        case tuple() | list():
            return " × ".join(shown(item) for item in value)
        case _:
            return str(value)


def _block_rows(strand: Strand, projects: Sequence[Project]) -> Iterator[Row]:
    blocks = [block for block in strand.blocks if block is not None]
    if strand.is_moved:
        yield Row("network", strand.path, tuple(map(_place, projects, blocks)), "place")
    if len({block.type for block in blocks}) > 1:
        yield Row("network", f"{strand.path}", tuple(described(block) for block in blocks))
        return
    for field in ("name", "enabled", "frozen", "rate"):
        yield Row("network", f"{strand.path}.{field}", tuple(getattr(block, field) for block in blocks))
    for param in blocks[0].spec.params:
        values = tuple(param.plain(_held(block, param.name)) for block in blocks)
        yield Row("network", f"{strand.path}.{param.name}", values)


def _held(block: Block, name: str) -> Value:
    value = block.value(name)
    return value if isinstance(value, bool | int | float | str | tuple) else None


def _place(project: Project, block: Block) -> str:
    """Where a block stands: "after conv1", "in stage1, first"."""
    network = project.network
    spot = network.spot(block.id)
    siblings = network.children(spot.parent)
    if spot.index:
        return f"after {path_of(network, siblings[spot.index - 1].id)}"
    return f"first in {path_of(network, spot.parent)}" if spot.parent else "first"


# Recipe, data and results


def _recipe_rows(projects: Sequence[Project]) -> Iterator[Row]:
    found = [recipe_values(project.recipe) for project in projects]
    chosen = {f"{name}.{argument}" for project in projects for name in PARTS for argument in _held_by(project, name)}
    for name in dict.fromkeys(name for values in found for name in values):
        if name in chosen or all(name in values for values in found):  # of two optimizers, not what only one can have
            yield Row("recipe", name, tuple(values.get(name) for values in found))
    yield Row("recipe", "weights", tuple(p.weights.source if p.weights else None for p in projects))


def _held_by(project: Project, part: str) -> Iterable[str]:
    """The arguments of a part that a person chose."""
    held: Part | None = getattr(project.recipe, part)
    return held.params if held else ()


def _data_rows(records: Sequence[RunRecord], projects: Sequence[Project]) -> Iterator[Row]:
    datas = [project.data for project in projects]
    for name in ("source", "validation", "split_seed", "test", "test_seed"):
        yield Row("data", name, tuple(getattr(data, name) for data in datas))
    yield Row("data", "classes", tuple(len(data.classes) or None for data in datas))
    for name in ("mode", "size", "fit", "mean", "std"):
        yield Row("data", name, tuple(getattr(data.preprocessing, name) for data in datas))
    yield Row("data", "augmentations", tuple(", ".join(map(_part_text, data.augmentations)) or None for data in datas))
    yield Row("data", "excluded", tuple(len(data.excluded) for data in datas))
    yield Row("data", "relabelled", tuple(len(data.relabelled) for data in datas))
    if all(record.fingerprint for record in records):
        yield Row("data", "fingerprint", tuple(record.fingerprint[:8] for record in records))


def _part_text(part: Part) -> str:
    values = AUGMENTATIONS[part.type].values(part.params)
    return f"{part.type}({', '.join(f'{name}={shown(value)}' for name, value in values.items())})"


def _result(record: RunRecord, name: str) -> Any:
    value = getattr(record, name)
    return value if value or name in ("val_accuracy", "val_loss", "train_loss") else None


def _said(row: Row, run: int) -> Message:
    before, after = row.values[0], row.values[run]
    values = {"path": row.path, "before": shown(before), "after": shown(after)}
    if row.kind == "place":
        return Message("compare.moved", N_("Core", "{path} moved: {before} → {after}"), values)
    if row.kind == "block" and before is None:
        return Message("compare.added", N_("Core", "{path} added: {after}"), values)
    if row.kind == "block" and after is None:
        return Message("compare.removed", N_("Core", "{path} removed: {before}"), values)
    return Message("compare.changed", N_("Core", "{path}: {before} → {after}"), values)
