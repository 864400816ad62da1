"""How the learning rate may change during a run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.blocks import Bool, Choice, Float, Int
from core.errors import N_
from core.project.parts.spec import PartSpec, by_type


def _gamma(default: float | None = 0.1, initial: float = 0.1) -> Float:
    text = N_("Core", "What the learning rate is multiplied by.")
    if default is None:
        return Float(name="gamma", initial=initial, help=text)
    return Float(name="gamma", default=default, help=text)


def _smallest(name: str) -> Float:
    return Float(name=name, default=0.0, step=1e-5, help=N_("Core", "The learning rate never falls below this."))


_TOTAL = Int(
    name="total_iters", default=5, maximum=100_000, unit="epochs", help=N_("Core", "How many epochs it takes.")
)
_CYCLES_MOMENTUM = Bool(
    name="cycle_momentum",
    default=True,
    initial=False,
    help=N_("Core", "Whether momentum falls while the learning rate rises; for optimizers that have one."),
)

SCHEDULES: Final[Mapping[str, PartSpec]] = by_type(
    PartSpec(
        type="StepLR",
        torch_name="torch.optim.lr_scheduler.StepLR",
        clock="epoch",
        summary=N_("Core", "Falls by a factor every so many epochs."),
        params=(
            Int(name="step_size", initial=5, maximum=100_000, unit="epochs", help=N_("Core", "Epochs between falls.")),
            _gamma(),
        ),
    ),
    PartSpec(
        type="ExponentialLR",
        torch_name="torch.optim.lr_scheduler.ExponentialLR",
        clock="epoch",
        summary=N_("Core", "Falls by the same factor after every epoch."),
        params=(_gamma(None, 0.9),),
    ),
    PartSpec(
        type="CosineAnnealingLR",
        torch_name="torch.optim.lr_scheduler.CosineAnnealingLR",
        clock="epoch",
        summary=N_("Core", "Falls along half a cosine over the whole run; a good habit."),
        params=(_smallest("eta_min"),),
        supplied={"T_max": "epochs"},
    ),
    PartSpec(
        type="CosineAnnealingWarmRestarts",
        torch_name="torch.optim.lr_scheduler.CosineAnnealingWarmRestarts",
        clock="epoch",
        summary=N_("Core", "Falls along a cosine, then starts anew at the top, again and again."),
        params=(
            Int(name="T_0", initial=5, maximum=100_000, unit="epochs", help=N_("Core", "Epochs to the first restart.")),
            Int(name="T_mult", default=1, maximum=100, help=N_("Core", "How much longer each round is than the last.")),
            _smallest("eta_min"),
        ),
    ),
    PartSpec(
        type="OneCycleLR",
        torch_name="torch.optim.lr_scheduler.OneCycleLR",
        clock="step",
        summary=N_("Core", "Rises to the recipe's learning rate, then falls to almost nothing; quick and sturdy."),
        params=(
            Float(name="pct_start", default=0.3, maximum=0.99, help=N_("Core", "Share of the run spent rising.")),
            Choice(
                name="anneal_strategy",
                default="cos",
                options=("cos", "linear"),
                help=N_("Core", "Along a cosine, or straight."),
            ),
            _CYCLES_MOMENTUM,
            Float(name="base_momentum", default=0.85, maximum=0.999, help=N_("Core", "Momentum at the top.")),
            Float(name="max_momentum", default=0.95, maximum=0.999, help=N_("Core", "Momentum at both ends.")),
            Float(
                name="div_factor",
                default=25.0,
                minimum=1.0,
                maximum=1e6,
                step=1.0,
                help=N_("Core", "How many times smaller the first learning rate is."),
            ),
            Float(
                name="final_div_factor",
                default=1e4,
                minimum=1.0,
                maximum=1e9,
                step=100.0,
                help=N_("Core", "How many times smaller than the first the last learning rate is."),
            ),
            Bool(
                name="three_phase",
                default=False,
                help=N_("Core", "Falls as long as it rose, and only then to almost nothing."),
            ),
        ),
        supplied={"max_lr": "lr", "total_steps": "steps"},
    ),
    PartSpec(
        type="CyclicLR",
        torch_name="torch.optim.lr_scheduler.CyclicLR",
        clock="step",
        summary=N_("Core", "Swings between a small learning rate and the recipe's."),
        params=(
            Float(name="base_lr", initial=0.0001, step=1e-4, help=N_("Core", "The lower end.")),
            Int(
                name="step_size_up",
                default=2000,
                maximum=10_000_000,
                unit="steps",
                help=N_("Core", "Steps spent rising."),
            ),
            Choice(
                name="mode",
                default="triangular",
                options=("triangular", "triangular2", "exp_range"),
                help=N_("Core", "Equal swings, swings that halve, or swings that shrink by gamma at every step."),
            ),
            _gamma(1.0),
            _CYCLES_MOMENTUM,
            Float(name="base_momentum", default=0.8, maximum=0.999, help=N_("Core", "Momentum at the top.")),
            Float(name="max_momentum", default=0.9, maximum=0.999, help=N_("Core", "Momentum at the lower end.")),
        ),
        supplied={"max_lr": "lr"},
    ),
    PartSpec(
        type="LinearLR",
        torch_name="torch.optim.lr_scheduler.LinearLR",
        clock="epoch",
        summary=N_("Core", "Goes straight from one factor to another, then stays."),
        params=(
            Float(name="start_factor", default=1 / 3, minimum=1e-6, help=N_("Core", "The share it starts with.")),
            Float(name="end_factor", default=1.0, help=N_("Core", "The share it ends with.")),
            _TOTAL,
        ),
    ),
    PartSpec(
        type="ConstantLR",
        torch_name="torch.optim.lr_scheduler.ConstantLR",
        clock="epoch",
        summary=N_("Core", "A share of the learning rate for the first epochs, then all of it."),
        params=(Float(name="factor", default=1 / 3, help=N_("Core", "The share it starts with.")), _TOTAL),
    ),
    PartSpec(
        type="PolynomialLR",
        torch_name="torch.optim.lr_scheduler.PolynomialLR",
        clock="epoch",
        summary=N_("Core", "Falls to nothing along a power of the time left."),
        params=(
            Float(name="power", default=1.0, maximum=10.0, step=0.5, help=N_("Core", "1 is straight, 2 a parabola.")),
        ),
        supplied={"total_iters": "epochs"},
    ),
    PartSpec(
        type="ReduceLROnPlateau",
        torch_name="torch.optim.lr_scheduler.ReduceLROnPlateau",
        clock="validation",
        summary=N_("Core", "Falls when the validation has not got better for some epochs."),
        params=(
            Choice(
                name="mode",
                default="min",
                options=("min", "max"),
                help=N_("Core", "min watches the validation loss, max its accuracy."),
            ),
            Float(
                name="factor", default=0.1, maximum=0.999, help=N_("Core", "What the learning rate is multiplied by.")
            ),
            Int(
                name="patience",
                default=10,
                minimum=0,
                maximum=100_000,
                unit="epochs",
                help=N_("Core", "Epochs without anything better before it falls."),
            ),
            Float(name="threshold", default=1e-4, step=1e-4, help=N_("Core", "What counts as better.")),
            Choice(
                name="threshold_mode",
                default="rel",
                options=("rel", "abs"),
                help=N_("Core", "Whether better is a share of the best, or a plain difference."),
            ),
            Int(
                name="cooldown",
                default=0,
                minimum=0,
                maximum=100_000,
                unit="epochs",
                help=N_("Core", "Epochs after a fall in which nothing is counted."),
            ),
            _smallest("min_lr"),
            Float(name="eps", default=1e-8, step=1e-8, help=N_("Core", "Smaller falls than this are left out.")),
        ),
    ),
)
"""Schedules by name, in the order of the picker."""

LEFT_OUT: Final[Mapping[str, str]] = {
    "LambdaLR": "it takes a Python function",
    "MultiplicativeLR": "it takes a Python function",
    "SequentialLR": "it takes other schedules; warm-up is a field of the recipe",
    "ChainedScheduler": "it takes other schedules",
    "MultiStepLR": "it takes a list of epochs",
    "LRScheduler": "the class behind all others",
    "last_epoch": "a run goes on from its checkpoint",
    "optimizer": "the recipe's",
    "CyclicLR.step_size_down": "as long as rising",
    "CyclicLR.scale_fn": "it takes a Python function",
    "CyclicLR.scale_mode": "it belongs to scale_fn",
    "OneCycleLR.epochs": "the steps are known",
    "OneCycleLR.steps_per_epoch": "the steps are known",
}
"""Schedules and arguments of torch that are not offered, with the reason."""
