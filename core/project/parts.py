"""The losses and optimizers a recipe may name, declared as blocks are: one entry each, everything else derived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Literal

from core.blocks import Bool, Choice, Float, Param, Value
from core.errors import N_

TargetKind = Literal["class index", "one-hot"]
"""What a loss compares the outputs with: the class number, or 1 at the class and 0 elsewhere."""


@dataclass(frozen=True, kw_only=True)
class PartSpec:
    """A loss or an optimizer: the torch class, what it is for, and its arguments (lr stands in the recipe)."""

    type: str
    torch_name: str
    summary: str
    params: tuple[Param, ...] = ()
    target: TargetKind | None = None

    def arguments(self, held: Mapping[str, Value]) -> dict[str, Any]:
        """Every argument with its value, for building the torch object."""
        return {p.name: held.get(p.name, p.start) for p in self.params}


_REDUCTION = Choice(
    name="reduction",
    help=N_("Core", "How the losses of a batch become one number."),
    default="mean",
    options=("mean", "sum"),
)
_DECAY = Float(
    name="weight_decay",
    help=N_("Core", "How strongly weights are pulled towards zero."),
    default=0.0,
    maximum=1.0,
    step=0.0005,
)
_DECOUPLED_DECAY = Float(
    name="weight_decay",
    help=N_("Core", "How strongly weights are pulled towards zero, apart from the gradient."),
    default=0.01,
    maximum=1.0,
    step=0.005,
)
_MOMENTUM = Float(
    name="momentum",
    help=N_("Core", "How much of the last step goes into the next."),
    default=0.0,
    maximum=0.999,
    step=0.05,
)
_EPS = Float(name="eps", help=N_("Core", "Keeps the division finite."), default=1e-8, maximum=1.0, step=1e-8)

LOSSES: Final[Mapping[str, PartSpec]] = MappingProxyType(
    {
        spec.type: spec
        for spec in (
            PartSpec(
                type="CrossEntropyLoss",
                torch_name="torch.nn.CrossEntropyLoss",
                target="class index",
                summary=N_(
                    "Core", "For classification: takes raw scores (logits), one per class, and the class number."
                ),
                params=(
                    Float(
                        name="label_smoothing",
                        default=0.0,
                        maximum=1.0,
                        step=0.05,
                        help=N_("Core", "How much of the certainty is spread over the other classes."),
                    ),
                    _REDUCTION,
                ),
            ),
            PartSpec(
                type="MSELoss",
                torch_name="torch.nn.MSELoss",
                target="one-hot",
                summary=N_("Core", "Mean squared difference; the class is given as 1 among 0s."),
                params=(_REDUCTION,),
            ),
            PartSpec(
                type="L1Loss",
                torch_name="torch.nn.L1Loss",
                target="one-hot",
                summary=N_("Core", "Mean absolute difference; the class is given as 1 among 0s."),
                params=(_REDUCTION,),
            ),
        )
    }
)
"""Losses by name, in the order of the picker."""

OPTIMIZERS: Final[Mapping[str, PartSpec]] = MappingProxyType(
    {
        spec.type: spec
        for spec in (
            PartSpec(
                type="SGD",
                torch_name="torch.optim.SGD",
                summary=N_("Core", "Steps straight down the gradient."),
                params=(
                    Float(name="momentum", default=0.0, initial=0.9, maximum=0.999, step=0.05, help=_MOMENTUM.help),
                    _DECAY,
                    Bool(name="nesterov", default=False, help=N_("Core", "Looks ahead along the momentum.")),
                ),
            ),
            PartSpec(
                type="Adam",
                torch_name="torch.optim.Adam",
                summary=N_("Core", "Adapts the step of every weight; a safe first choice."),
                params=(_DECAY, _EPS),
            ),
            PartSpec(
                type="AdamW",
                torch_name="torch.optim.AdamW",
                summary=N_("Core", "Adam with weight decay done right."),
                params=(_DECOUPLED_DECAY, _EPS),
            ),
            PartSpec(
                type="RMSprop",
                torch_name="torch.optim.RMSprop",
                summary=N_("Core", "Divides the step by the recent size of the gradient."),
                params=(
                    Float(
                        name="alpha",
                        default=0.99,
                        maximum=1.0,
                        step=0.01,
                        help=N_("Core", "How slowly the recent size is forgotten."),
                    ),
                    _MOMENTUM,
                    _DECAY,
                    _EPS,
                ),
            ),
        )
    }
)
"""Optimizers by name, in the order of the picker."""
