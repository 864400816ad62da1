"""The network as a real torch module."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence

from torch import nn

from core.blocks import Value
from core.errors import Place, UserError
from core.modules.containers import Parallel, Residual, Unjoined
from core.modules.infer import Inferrer
from core.modules.layer import make
from core.network.report import Report, Shape
from core.network.tree import Block, Network


def build(network: Network, input: Shape) -> nn.Sequential:  # noqa: A002 - the report's own word
    """The module for images of size `input` (C, H, W), with fresh weights from torch's global generator.

    Submodules and state_dict keys have the names of the blocks; bypassed blocks are left out; copies of a Repeat are
    called 0, 1, … . Raises UserError, placed at the culprit, where no image would pass.
    """
    return build_reported(network, Inferrer().report(network, input))


def build_reported(network: Network, report: Report) -> nn.Sequential:
    """The module of a network whose report is known already. Raises UserError at the culprit."""
    culprit = report.culprit
    if culprit is not None:
        message = report.blocks[culprit].message
        if message is None:
            raise ValueError("a culprit says what is wrong")
        raise UserError.of(message, Place(block=culprit))
    return _Builder(report).sequence(network.blocks, frozen=False)


def build_reached(network: Network, report: Report) -> nn.Sequential:
    """The module of what an image reaches in a network that fails: `network` is what is left of it by `passable`.

    Containers in which it fails pass their branches and join nothing; what they give is good for nothing.
    """
    return _Builder(report).sequence(network.blocks, frozen=False)


def build_block(block: Block, resolved: Mapping[str, Value]) -> nn.Module:
    """One layer with parameters as resolved in a report, weights fresh."""
    return make(block.spec, resolved)


class _Builder:
    """Makes modules in the order an image passes them, so that copies take their own resolved sizes."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._made: dict[str, int] = {}

    def sequence(self, blocks: Sequence[Block], frozen: bool) -> nn.Sequential:
        made = OrderedDict((b.name, self._block(b, frozen or b.frozen)) for b in blocks if b.enabled)
        return nn.Sequential(made)

    def _block(self, block: Block, frozen: bool) -> nn.Module:
        if not block.spec.is_container:
            return self._layer(block, frozen)
        if block.spec.arrangement == "branches":
            branches = {b.name: self._branch(b, frozen or b.frozen) for b in block.children}
            if self._report.blocks[block.id].output is None:
                return Unjoined(branches)
            if block.type == "Residual":
                return Residual(**branches)
            return Parallel(branches, str(block.value("combine")))
        times = block.value("times")
        if times is None:
            return self.sequence(block.children, frozen)
        return nn.Sequential(*(self.sequence(block.children, frozen) for _ in range(times)))

    def _branch(self, branch: Block, frozen: bool) -> nn.Sequential:
        """A bypassed branch passes its input on."""
        return self.sequence(branch.children if branch.enabled else (), frozen)

    def _layer(self, block: Block, frozen: bool) -> nn.Module:
        """A layer; where frozen its weights get no gradient, see core.modules.locked for its statistics."""
        number = self._made.get(block.id, 0)
        self._made[block.id] = number + 1
        module = build_block(block, self._report.blocks[block.id].of_copy(number))
        if frozen:
            module.requires_grad_(False)
        return module
