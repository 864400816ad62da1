"""One image's way through a network, block by block, until the end or the first that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import Any, Final

from core.blocks import Value
from core.blocks.window import sum_formula
from core.errors import Message
from core.modules.guards import LARGEST_PARAMETERS, too_many_parameters
from core.modules.joining import join
from core.modules.layer import Wrong, check_params, resolve
from core.modules.measure import FLOAT_BYTES, Measured
from core.modules.names import wrong_name
from core.modules.receptive import Field, widest
from core.modules.words import Origin, explain, say_copy, too_many_layers, unequal_residual
from core.network.report import BlockReport, Shape
from core.network.tree import Block, Network

MOST_LAYERS: Final = 5_000
"""A network of more modules than this, copies counted, is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class Costs:
    """What the layers passed so far add up to."""

    parameters: int = 0
    trainable: int = 0
    macs: int = 0
    activation_bytes: int = 0

    def plus(self, parameters: int, trainable: int, macs: int, activation_bytes: int) -> Costs:
        return Costs(
            self.parameters + parameters,
            self.trainable + trainable,
            self.macs + macs,
            self.activation_bytes + activation_bytes,
        )

    def since(self, before: Costs) -> dict[str, Any]:
        """What was added after `before`, by name."""
        return {name: getattr(self, name) - getattr(before, name) for name in Costs.__dataclass_fields__}


class Walk:
    """Fills `found` with what is known of each block, and adds up `costs`.

    A block in a Repeat is passed once per copy; `found` keeps the first, or the one that fails.
    """

    def __init__(self, measured: Callable[[Block, Shape], Measured], image: Shape) -> None:
        self.found: dict[str, BlockReport] = {}
        self.costs = Costs()
        self._field = Field.of_image(image)
        self._measured = measured
        self._origin: Origin | None = None
        self._in_repeat = False
        self._copies: dict[str, list[Mapping[str, Value]]] = {}

    def complete(self, network: Network) -> dict[str, BlockReport]:
        """Every block in reading order; those that no image reached are waiting."""
        return {block.id: self._last_word(block.id) for block in network.walk()}

    def sequence(self, blocks: Iterable[Block], size: Shape, frozen: bool) -> Shape | None:
        """What comes out of the last block; None where one fails."""
        names: set[str] = set()
        for block in blocks:
            wrong = wrong_name(block.name, names)
            if wrong is not None:
                self._fail(block, size, wrong)
                return None
            names.add(block.name)
            output = self._block(block, size, frozen or block.frozen)
            if output is None:
                return None
            size = output
        return size

    def _block(self, block: Block, size: Shape, frozen: bool) -> Shape | None:
        if not block.enabled:
            return self._bypass(block, size)
        if block.spec.is_container:
            return self._container(block, size, frozen)
        return self._layer(block, size, frozen)

    def _bypass(self, block: Block, size: Shape) -> Shape:
        for inner in block.walk():
            self.found.setdefault(inner.id, BlockReport(inner.id, "bypassed"))
        self.found[block.id] = BlockReport(block.id, "bypassed", size, size, receptive_field=self._field.pixels)
        return size

    def _layer(self, block: Block, size: Shape, frozen: bool) -> Shape | None:
        known = self._measured(block, size)
        if known.wrong is not None or known.output is None:
            self._fail(block, size, known.wrong, known.resolved)
            return None
        parameters = self.costs.parameters + known.parameters
        if parameters > LARGEST_PARAMETERS:
            self._fail(block, size, too_many_parameters(parameters), known.resolved)
            return None
        trainable = 0 if frozen else known.parameters
        self.costs = self.costs.plus(known.parameters, trainable, known.macs, known.activation_bytes)
        self._field = self._field.after(known.reach)
        if self._in_repeat:
            self._copies.setdefault(block.id, []).append(known.resolved)
        if block.id not in self.found:
            self.found[block.id] = BlockReport(
                block.id,
                "ok",
                size,
                known.output,
                known.parameters,
                trainable,
                known.macs,
                known.activation_bytes,
                known.resolved,
                known.formula,
                receptive_field=self._field.pixels,
            )
        if known.output != size:
            self._origin = Origin(block, size)
        return known.output

    def _container(self, block: Block, size: Shape, frozen: bool) -> Shape | None:
        wrong = check_params(block.spec, block.params) or self._too_many(block)
        if wrong is not None:
            self._fail(block, size, wrong)
            return None
        before = self.costs
        output = self._inside(block, size, frozen)
        if isinstance(output, Wrong):
            self._fail(block, size, output)
            return None
        if block.id not in self.found or output is None:
            earlier = self.found.get(block.id)
            self.found[block.id] = BlockReport(
                block.id,
                "waiting" if output is None else "ok",
                size,
                output,
                **self.costs.since(before),
                resolved=resolve(block.spec, block.params, size),
                formula=self._formula(block),
                message=earlier.message if earlier else None,
                receptive_field=() if output is None else self._field.pixels,
            )
        return output

    def _inside(self, block: Block, size: Shape, frozen: bool) -> Shape | Wrong | None:
        if block.spec.arrangement == "sequence":
            times = block.value("times")
            return self.sequence(block.children, size, frozen) if times is None else self._repeat(block, size, frozen)
        sizes = self._branches(block.children, size, frozen)
        if sizes is None or isinstance(sizes, Wrong):
            return sizes
        if block.type == "Residual":
            body, shortcut = sizes.values()
            output: Shape | Wrong = body if body == shortcut else unequal_residual(body, shortcut)
        else:
            output = join(sizes, str(block.value("combine")))
        if isinstance(output, tuple):
            self.costs = self.costs.plus(0, 0, 0, prod(output) * FLOAT_BYTES)
            self._origin = Origin(block, size)
        return output

    def _branches(self, branches: Sequence[Block], size: Shape, frozen: bool) -> dict[str, Shape] | None:
        """What each branch gives, all fed with the same; None where something in one fails."""
        sizes: dict[str, Shape] = {}
        origin, field, fields = self._origin, self._field, []
        for branch in branches:
            self._origin, self._field = origin, field
            wrong = wrong_name(branch.name, sizes)
            if wrong is not None:
                self._fail(branch, size, wrong)
                return None
            output = self._block(branch, size, frozen or branch.frozen)
            if output is None:
                return None
            sizes[branch.name] = output
            fields.append(self._field)
        self._field = widest(fields or [field])
        return sizes

    def _repeat(self, block: Block, size: Shape, frozen: bool) -> Shape | None:
        outer, self._in_repeat = self._in_repeat, True
        times = int(block.value("times"))
        try:
            for copy in range(1, times + 1):
                output = self.sequence(block.children, size, frozen)
                if output is None:
                    if copy > 1:
                        self._note(block, say_copy(copy, times, block))
                    return None
                size = output
        finally:
            self._in_repeat = outer
        return size

    def _note(self, block: Block, message: Message) -> None:
        self.found[block.id] = BlockReport(block.id, "waiting", message=message)

    def _too_many(self, block: Block) -> Wrong | None:
        """Copies of copies are counted once, at the outermost Repeat, before any is looked at."""
        if self._in_repeat or block.value("times") is None:
            return None
        layers = _layers(block)
        return too_many_layers(layers, MOST_LAYERS) if layers > MOST_LAYERS else None

    def _formula(self, block: Block) -> str:
        if block.value("combine") != "concat":
            return ""
        outputs = [self.found[branch.id].output for branch in block.children if branch.id in self.found]
        known = tuple(output[0] for output in outputs if output)
        return sum_formula(known) if known and len(known) == len(block.children) else ""

    def _fail(
        self, block: Block, size: Shape, wrong: Wrong | None, resolved: Mapping[str, Value] | None = None
    ) -> None:
        """Make this block the culprit."""
        if wrong is None:
            raise ValueError("a block fails for a reason")
        self.found[block.id] = BlockReport(
            block.id,
            "error",
            size,
            resolved=dict(block.params) if resolved is None else resolved,
            message=explain(wrong.message, block, size, self._origin),
            fixes=wrong.fixes,
        )

    def _last_word(self, block_id: str) -> BlockReport:
        report = self.found.get(block_id) or BlockReport(block_id, "waiting")
        copies = self._copies.get(block_id, [])
        if any(copy != copies[0] for copy in copies):
            return replace(report, copies=tuple(copies))
        return report


def _layers(block: Block) -> int:
    """How many modules a block stands for, copies counted, without building any."""
    inner = 1 + sum(_layers(child) for child in block.children)
    times = block.value("times")
    return inner * times if type(times) is int else inner
