"""Finds the first block in which numbers stopped being finite, by doing the step again and looking in between."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

import torch
from torch import Tensor, nn

from core.errors import N_, Message, phrase
from core.lint.rules_training import USUAL_RATE
from core.network.places import placed_layers
from core.network.tree import Block
from core.project.model import Recipe
from core.training.log import log
from core.training.workshop import Workshop

Kind = Literal["weights", "output", "gradient", "loss", "length"]

CALMER: Final = 0.1
"""By so much the learning rate is lowered in the advice."""

_WHAT: Final[Mapping[Kind, str]] = {
    "weights": N_("Core", 'The weights of {type} "{name}" are no longer finite numbers.'),
    "output": N_("Core", '{type} "{name}" is the first block whose output is not finite.'),
    "gradient": N_("Core", 'The gradient is no longer finite on its way back through {type} "{name}".'),
    "length": N_("Core", 'The gradient has grown too long to be a number, most of it in {type} "{name}".'),
    "loss": N_("Core", "Every block gives finite numbers, but the loss made of them is none."),
}


@dataclass(frozen=True, slots=True)
class Bad:
    """What is not finite, and in which block; None where no block is to blame."""

    kind: Kind
    block: Block | None = None


def diverged(shop: Workshop, bad: Bad, is_kept: bool) -> Message:
    """What happened, in which block, what is kept (`is_kept`: there is a checkpoint), and what to do."""
    text = N_("Core", "{what} The loss is no longer a finite number after step {step}. Try a learning rate of {lr}.")
    if is_kept:
        text = N_(
            "Core",
            "{what} The loss is no longer a finite number after step {step}; the last good checkpoint is kept. "
            "Try a learning rate of {lr}.",
        )
    block = bad.block
    what = phrase(_WHAT[bad.kind], **({"type": block.type, "name": block.name} if block else {}))
    values: dict[str, Any] = {"what": what, "step": shop.position.step, "lr": f"{_calmer(shop.recipe):g}"}
    return Message("training.diverged", text, values)


def _calmer(recipe: Recipe) -> float:
    """A rate to try: a tenth, but no more than usual where it was far above that."""
    usual = USUAL_RATE.get(recipe.optimizer.type, 0.001)
    return min(recipe.lr * CALMER, usual) if recipe.lr >= usual / CALMER else recipe.lr * CALMER


def bad_weights(shop: Workshop) -> Bad:
    """The first block with a weight or a statistic that is not finite."""
    for placed in placed_layers(shop.project.network):
        if not _is_sound(shop.model.get_submodule(placed.path)):
            return Bad("weights", placed.block)
    return Bad("loss")


def first_bad(shop: Workshop, images: Tensor, labels: Tensor) -> Bad:
    """Why the step that was just refused gave no finite loss or gradient: it is done again, and no weight changes.

    Processes that train together look at the weights alone: the others do not take part.
    """
    weights = bad_weights(shop)
    if weights.block is not None or shop.team.size > 1:
        return weights
    watch = _Watch(shop)
    try:
        shop.step.again(images, labels, shop.position.step, shop.passed(shop.model))
        return watch.verdict()
    except (RuntimeError, ValueError):  # whatever made the step fail may make this one fail too
        log.exception("the block at fault is not known")
        return Bad("loss")
    finally:
        watch.close()


@dataclass
class _Seen:
    """Blocks in the order they were passed, forwards and back; the first of each way that was not finite."""

    output: Block | None = None
    way_back: list[Block] = field(default_factory=list)
    gradient: Block | None = None
    is_of_loss: bool = False


class _Watch:
    """Looks at what every layer gives, and at the gradient that comes back to it."""

    def __init__(self, shop: Workshop) -> None:
        self._layers = [(p.block, shop.model.get_submodule(p.path)) for p in placed_layers(shop.project.network)]
        self._seen = _Seen()
        self._handles = [module.register_forward_hook(self._looking_at(block)) for block, module in self._layers]

    def close(self) -> None:
        for handle in self._handles:
            handle.remove()

    def verdict(self) -> Bad:
        """What was not finite first."""
        seen = self._seen
        if seen.output is not None:
            return Bad("output", seen.output)
        if seen.gradient is not None or seen.is_of_loss:
            return Bad("loss") if seen.is_of_loss else Bad("gradient", seen.gradient)
        lengths = [(_gradient(module), block) for block, module in self._layers]
        worst = next(((length, block) for length, block in lengths if not math.isfinite(length)), None)
        if worst is not None:
            return Bad("gradient", worst[1])
        length, block = max(lengths, key=lambda row: row[0])
        return Bad("length", block) if length > 0 else Bad("loss")

    def _looking_at(self, block: Block) -> Any:
        def look(_module: nn.Module, _inputs: Any, output: Any) -> None:
            seen = self._seen
            if not isinstance(output, Tensor) or not output.is_floating_point():
                return
            if seen.output is None and not bool(torch.isfinite(output).all()):
                seen.output = block
            if output.requires_grad:
                output.register_hook(lambda gradient: self._look_back(block, gradient))  # type: ignore[no-untyped-call]

        return look

    def _look_back(self, block: Block, gradient: Tensor) -> None:
        """What comes back to a block's output was made by the one that was passed on the way back before it."""
        seen = self._seen
        if seen.gradient is None and not seen.is_of_loss and not bool(torch.isfinite(gradient).all()):
            seen.is_of_loss = not seen.way_back
            seen.gradient = seen.way_back[-1] if seen.way_back else None
        seen.way_back.append(block)


def _is_sound(module: nn.Module) -> bool:
    return all(bool(torch.isfinite(t).all()) for t in module.state_dict().values() if t.is_floating_point())


def _gradient(module: nn.Module) -> float:
    """The length of the gradient of a layer's weights, computed in doubles."""
    grads = [w.grad.double() for w in module.parameters() if w.grad is not None]
    return float(torch.stack([g.norm() for g in grads]).norm()) if grads else 0.0
