"""What a range can be laid over: a field of the recipe or a parameter of a block, and how values get back into it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Final, Literal, get_args

from annotated_types import Ge, Gt, Le, Lt
from pydantic import ValidationError

from core.blocks import Value
from core.blocks.spec import AUTO, Bool, Choice, Float, Int, Param, Size
from core.errors import N_, Place, UserError
from core.network.operations import SetParam
from core.network.tree import ROOT, Network
from core.project.edit import ProjectOp, SetData, SetRecipe, apply
from core.project.model import Data, Part, Project, Recipe
from core.project.parts import AUGMENTATIONS, LOSSES, OPTIMIZERS, SCHEDULES, PartSpec
from core.project.ranges import Range, key_of
from core.project.reasons import first_reason
from core.project.searched_data import AUGMENTATION, argument_of, held_part, names_in, with_augmentation

PARTS: Final[Mapping[str, Mapping[str, PartSpec]]] = {
    "loss": LOSSES,
    "optimizer": OPTIMIZERS,
    "scheduler": SCHEDULES,
}
"""The fields of a recipe that hold a part with arguments of its own."""

NOT_SEARCHED: Final = ("epochs", "seed", "threads", "device", "keep_best", "deterministic", "num_workers", "histograms")
"""Fields that change what is measured or where, and not how well the network learns."""

Kind = Literal["int", "float", "choice"]


@dataclass(frozen=True, slots=True)
class Target:
    """One field that can be searched.

    Parameters
    ----------
    title : how people call it: "lr", "optimizer.momentum", "conv1.out_channels".
    minimum, maximum : what the field itself allows, of numbers.
    options : everything a choice may be.
    value : what it holds now.
    """

    block: str
    field: str
    title: str
    kind: Kind
    value: Any
    minimum: float = 0.0
    maximum: float = float("inf")
    options: tuple[Value, ...] = ()

    @property
    def key(self) -> str:
        return key_of(self.block, self.field)


def target(project: Project, block: str, field: str) -> Target:
    """What stands under that name. Raises UserError, with the nearest name, where nothing does."""
    if block:
        return _block_target(project.network, block, field)
    if field.startswith(AUGMENTATION):
        return _augmentation_target(project.data, field)
    head, _, argument = field.partition(".")
    if argument and head in PARTS:
        return _argument_target(project.recipe, head, argument)
    if head in PARTS:
        return _part_target(project.recipe, head)
    known = [name for name in Recipe.model_fields if name not in NOT_SEARCHED]
    if field not in known:
        raise _no_field(f"recipe.{field}", field, known)
    return _recipe_target(project.recipe, field)


def target_of(project: Project, wanted: Range) -> Target:
    """What a range is laid over. Raises UserError where the project has no such field any more."""
    return target(project, wanted.block, wanted.field)


def applies(project: Project, wanted: Range) -> bool:
    """Whether the project has that field: an argument of SGD is none while Adam is chosen."""
    try:
        target_of(project, wanted)
    except UserError:
        return False
    return True


def find_block(network: Network, names: Sequence[str]) -> str:
    """The id of the block at that path of names. Raises UserError, with the nearest name, where there is none."""
    blocks, found = network.blocks, ""
    for name in names:
        by_name = {block.name: block for block in blocks}
        if name not in by_name:
            raise _no_field(".".join(("network", *names)), name, list(by_name))
        found, blocks = by_name[name].id, by_name[name].children
    return found


def path_of(network: Network, block: str) -> str:
    """The names down to a block, as on the command line: "stage1.conv1"."""
    names = [network.block(block).name]
    while (parent := network.spot(block).parent) != ROOT:
        block = parent
        names.insert(0, network.block(block).name)
    return ".".join(names)


def setting_of(project: Project, wanted: Range, value: Value) -> str:
    """The setting that `--set` of the command line takes: "recipe.lr=0.01", "network.conv1.out_channels=32"."""
    where = f"network.{path_of(project.network, wanted.block)}" if wanted.block else wanted.key.partition(".")[0]
    said = "null" if value is None else str(value).lower() if isinstance(value, bool) else f"{value}"
    if isinstance(value, tuple):
        said = str(list(value)).replace(" ", "")
    return f"{where}.{wanted.field}={said}"


def in_order(ranges: Sequence[Range]) -> list[Range]:
    """The ranges, those that choose a part before those over the arguments of one."""
    return sorted(ranges, key=lambda wanted: 0 if wanted.block else wanted.field.count("."))


def ops_of(project: Project, ranges: Sequence[Range], values: Mapping[str, Value]) -> list[ProjectOp]:
    """The edits that put `values` (by key) into the project. Raises UserError where one does not fit."""
    ops: list[ProjectOp] = []
    recipe, data = project.recipe, project.data
    for wanted in in_order(ranges):
        if wanted.key not in values:
            continue
        value = values[wanted.key]
        if wanted.block:
            ops.append(_set_param(project.network, wanted, value))
        elif wanted.field.startswith(AUGMENTATION):
            data = with_augmentation(data, wanted.field, value)
        else:
            recipe = _with_field(recipe, wanted.field, value)
    ops += [SetRecipe(recipe)] if recipe is not project.recipe else []
    return [*ops, SetData(data)] if data is not project.data else ops


def with_values(project: Project, ranges: Sequence[Range], values: Mapping[str, Value]) -> Project:
    """The project that holds `values` (by key). Raises UserError where one does not fit."""
    for op in ops_of(project, ranges, values):
        project = apply(project, op)
    return project


def following(project: Project, ranges: Sequence[Range]) -> list[SetParam]:
    """The edits that let every pinned size follow its input, those that are searched left alone.

    A network whose sizes are pinned fits together in one way only: another number of channels needs them to follow.
    """
    searched = {(wanted.block, wanted.field) for wanted in ranges}
    return [
        SetParam(block.id, param.name, AUTO)
        for block in project.network.walk()
        for param in block.spec.params
        if param.follows and block.params.get(param.name, AUTO) != AUTO and (block.id, param.name) not in searched
    ]


def check_range(project: Project, wanted: Range) -> None:
    """Raise UserError where a range goes beyond what its field allows."""
    held = target_of(project, wanted)
    if held.kind == "choice" and not wanted.choices:
        text = N_("Core", "{field} takes no numbers: give values to choose between.")
        raise UserError("search.choices", text, place=Place(field=wanted.key), field=held.title)
    if held.kind == "int" and not wanted.choices and not all(float(n).is_integer() for n in _ends(wanted)):
        text = N_("Core", "{field} takes whole numbers only.")
        raise UserError("search.whole", text, place=Place(field=wanted.key), field=held.title)
    for value in wanted.choices or [int(n) if held.kind == "int" else n for n in _ends(wanted)]:
        ops_of(project, (wanted,), {wanted.key: value})


def _ends(wanted: Range) -> tuple[float, ...]:
    return tuple(n for n in (wanted.low, wanted.high) if n is not None)


def _block_target(network: Network, block_id: str, field: str) -> Target:
    if block_id not in network:
        text = N_("Core", "The block that was to be searched is no longer in the network.")
        raise UserError("search.no-block", text, place=Place(block=block_id, field=field))
    block = network.block(block_id)
    param = block.spec.param(field)
    if param is None:
        raise _no_field(f"network.{block.name}.{field}", field, [p.name for p in block.spec.params])
    title = f"{path_of(network, block_id)}.{field}"
    return _of_param(param, block.params.get(field, param.absent), block_id, field, title)


def _of_param(param: Param, value: Any, block: str, field: str, title: str) -> Target:
    match param:
        case Int() | Size():
            return Target(block, field, title, "int", value, float(param.minimum), float(param.maximum))
        case Float():
            return Target(block, field, title, "float", value, param.minimum, param.maximum)
        case Bool():
            return Target(block, field, title, "choice", value, options=(False, True))
        case Choice():
            return Target(block, field, title, "choice", value, options=param.options)
    text = N_("Core", "{field} is a text; there is no range of texts.")
    raise UserError("search.text", text, place=Place(field=title), field=title)


def _argument_target(recipe: Recipe, head: str, argument: str) -> Target:
    part: Part | None = getattr(recipe, head)
    spec = PARTS[head][part.type] if part else None
    param = next((p for p in spec.params if p.name == argument), None) if spec else None
    if param is None or part is None or spec is None:
        raise _no_field(f"recipe.{head}.{argument}", argument, [p.name for p in spec.params] if spec else [])
    return _of_param(param, spec.values(part.params)[argument], "", f"{head}.{argument}", f"{head}.{argument}")


def _part_target(recipe: Recipe, head: str) -> Target:
    part: Part | None = getattr(recipe, head)
    options: tuple[Value, ...] = tuple(PARTS[head])
    return Target("", head, head, "choice", part.type if part else None,
                  options=(None, *options) if head == "scheduler" else options)  # fmt: skip


def _augmentation_target(data: Data, field: str) -> Target:
    name, argument = names_in(field)
    if name not in AUGMENTATIONS:
        raise _no_field(f"data.{field}", name, list(AUGMENTATIONS))
    title = field.removeprefix(AUGMENTATION)
    if not argument:
        return Target("", field, title, "choice", held_part(data, name) is not None, options=(False, True))
    found = argument_of(data, field)
    if found is None:
        known = [param.name for param in AUGMENTATIONS[name].params] if held_part(data, name) else []
        raise _no_field(f"data.{field}", argument, known)
    return _of_param(found[0], found[1], "", field, title)


def _recipe_target(recipe: Recipe, name: str) -> Target:
    field, value = Recipe.model_fields[name], getattr(recipe, name)
    if field.annotation is bool:
        return Target("", name, name, "choice", value, options=(False, True))
    if words := get_args(field.annotation):
        return Target("", name, name, "choice", value, options=words)
    low, high = 0.0, float("inf")
    for limit in field.metadata:
        match limit:
            case Ge(number) | Gt(number):
                low = float(number)  # type: ignore[arg-type]
            case Le(number) | Lt(number):
                high = float(number)  # type: ignore[arg-type]
    return Target("", name, name, "int" if field.annotation is int else "float", value, low, high)


def _set_param(network: Network, wanted: Range, value: Value) -> SetParam:
    _block_target(network, wanted.block, wanted.field)
    param = network.block(wanted.block).spec.param(wanted.field)
    wrong = param.check(value) if param else None
    if wrong:
        raise UserError.of(wrong, Place(block=wanted.block, field=wanted.field))
    return SetParam(wanted.block, wanted.field, value)


def _with_field(recipe: Recipe, field: str, value: Value) -> Recipe:
    """The recipe with one field changed; an argument of a part keeps the part's others."""
    head, _, argument = field.partition(".")
    given: Any = value
    if argument:
        part: Part | None = getattr(recipe, head)
        if part is None:
            raise _no_field(f"recipe.{field}", argument, [])
        given = {"type": part.type, "params": {**part.params, argument: value}}
    elif head in PARTS and value is not None:
        held: Part | None = getattr(recipe, head)
        given = {"type": value, "params": held.params if held and held.type == value else {}}
    try:
        after = Recipe.model_validate({**recipe.model_dump(), head: given})
    except ValidationError as error:
        raise _bad_value(error, f"recipe.{field}") from error
    return recipe.model_copy(update={head: getattr(after, head)})


def _bad_value(error: ValidationError, path: str) -> UserError:
    text = N_("Core", "{field}: {reason}.")
    return UserError("search.bad-value", text, place=Place(field=path), field=path, reason=first_reason(error))


def _no_field(path: str, name: str, known: Sequence[str]) -> UserError:
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    if near:
        text = N_("Core", 'There is no "{field}" to search. Did you mean "{near}"?')
        return UserError("search.no-field", text, place=Place(field=path), field=name, near=near[0])
    text = N_("Core", 'There is no "{field}" to search. There are: {known}.')
    return UserError("search.no-field", text, place=Place(field=path), field=name, known=", ".join(known) or "–")
