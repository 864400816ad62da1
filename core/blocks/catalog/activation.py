"""Activations that let large values through: the bends that make a network more than one straight line."""

from __future__ import annotations

from core.blocks.catalog.arguments import INPLACE
from core.blocks.spec import BlockSpec, Choice, Float, Int, Param
from core.errors import N_

LIMIT = 1e6
"""No slope or threshold beyond this makes sense."""


def activation(
    type_name: str,
    summary: str,
    text: str,
    *params: Param,
    keywords: tuple[str, ...],
    caption: str = "",
    shape_rule: str = "(N, *) → (N, *)",
    ranks: tuple[int, ...] = (),
) -> BlockSpec:
    """The entry of an activation of torch.nn."""
    return BlockSpec(
        type=type_name,
        torch_name=f"torch.nn.{type_name}",
        category="activation",
        summary=summary,
        help=text,
        params=params,
        caption=caption,
        ranks=ranks,
        shape_rule=shape_rule,
        icon="activation",
        keywords=(*keywords, "nonlinearity"),
    )


def number(name: str, text: str, default: float, low: float = -LIMIT, high: float = LIMIT, step: float = 0.1) -> Float:
    """A slope, a threshold or another number of a formula."""
    return Float(name=name, default=default, minimum=low, maximum=high, step=step, help=text)


_ALPHA_HELP = N_("Core", "How far below zero very negative values end: at −alpha.")

SPECS = (
    activation(
        "ReLU",
        N_("Core", "Sets negative values to zero"),
        N_("Core", "max(0, x): the usual bend between two layers. Without one, two layers are no more than one."),
        INPLACE,
        keywords=("rectified", "relu"),
    ),
    activation(
        "LeakyReLU",
        N_("Core", "Lets a little of the negative values through"),
        N_("Core", "x where positive, else a small share of it: no unit goes quite dead, as it can with ReLU."),
        number("negative_slope", N_("Core", "The share of negative values that passes."), 0.01, step=0.01),
        INPLACE,
        caption=N_("Core", "slope {negative_slope}"),
        keywords=("rectified", "leaky", "gan"),
    ),
    activation(
        "PReLU",
        N_("Core", "A leaky ReLU that learns its slope"),
        N_(
            "Core",
            "x where positive, else a learned share of it: one share for all channels or one for each (He et al., "
            "2015). Best without weight decay.",
        ),
        Int(
            name="num_parameters",
            default=1,
            help=N_("Core", "1 slope for all channels, or as many as channels come in."),
        ),
        number("init", N_("Core", "The slope at the start."), 0.25),
        caption=N_("Core", "{num_parameters} slopes"),
        keywords=("rectified", "parametric", "learned"),
    ),
    activation(
        "RReLU",
        N_("Core", "A leaky ReLU whose slope is drawn at random"),
        N_(
            "Core",
            "While training, negative values are multiplied by a number drawn between two limits, which keeps the "
            "network from learning by heart; when predicting, by their mean.",
        ),
        number("lower", N_("Core", "The least share of negative values that passes."), 1 / 8),
        number("upper", N_("Core", "The largest share of negative values that passes."), 1 / 3),
        INPLACE,
        caption=N_("Core", "slope {lower} to {upper}"),
        keywords=("rectified", "random", "randomized"),
    ),
    activation(
        "ReLU6",
        N_("Core", "A ReLU that ends at 6"),
        N_("Core", "min(max(0, x), 6): MobileNet uses it, since small whole numbers suffice to compute with it."),
        INPLACE,
        keywords=("rectified", "mobilenet", "clipped"),
    ),
    activation(
        "ELU",
        N_("Core", "A ReLU that bends softly below zero"),
        N_("Core", "x where positive, else alpha · (eˣ − 1): negative values bring the mean near zero."),
        number("alpha", _ALPHA_HELP, 1.0),
        INPLACE,
        caption=N_("Core", "alpha {alpha}"),
        keywords=("exponential",),
    ),
    activation(
        "SELU",
        N_("Core", "An ELU that keeps mean 0 and spread 1"),
        N_(
            "Core",
            "An ELU with two fixed numbers that make deep stacks of Linear layers normalize themselves (Klambauer et "
            "al., 2017). Goes with AlphaDropout.",
        ),
        INPLACE,
        keywords=("exponential", "scaled", "self-normalizing"),
    ),
    activation(
        "CELU",
        N_("Core", "An ELU without a kink"),
        N_("Core", "max(0, x) + min(0, alpha · (e^(x/alpha) − 1)): an ELU that is smooth for every alpha."),
        number("alpha", _ALPHA_HELP, 1.0, low=0.01),
        INPLACE,
        caption=N_("Core", "alpha {alpha}"),
        keywords=("exponential", "continuous"),
    ),
    activation(
        "GELU",
        N_("Core", "A ReLU with a soft bend"),
        N_("Core", "x · Φ(x), with Φ the normal distribution: smoother than ReLU; usual in transformers."),
        Choice(
            name="approximate",
            default="none",
            options=("none", "tanh"),
            help=N_("Core", "Exact, or a faster formula with tanh."),
        ),
        keywords=("gaussian", "transformer"),
    ),
    activation(
        "SiLU",
        N_("Core", "x times its own Sigmoid"),
        N_("Core", "x · sigmoid(x), also called swish: smooth, dips a little below zero. EfficientNet uses it."),
        INPLACE,
        keywords=("swish", "efficientnet", "sigmoid"),
    ),
    activation(
        "Mish",
        N_("Core", "Much like SiLU, from another formula"),
        N_("Core", "x · tanh(softplus(x)): smooth, with a dip below zero (Misra, 2019). Some detectors use it."),
        INPLACE,
        keywords=("swish", "yolo"),
    ),
    activation(
        "Hardswish",
        N_("Core", "SiLU made of straight lines"),
        N_("Core", "x · min(max(x + 3, 0), 6) / 6: nearly SiLU, but cheap to compute. MobileNetV3 uses it."),
        INPLACE,
        keywords=("swish", "mobilenet", "cheap"),
    ),
    activation(
        "Softplus",
        N_("Core", "A ReLU without the kink"),
        N_("Core", "log(1 + e^(beta·x)) / beta: always positive, so it also serves where a scale must be."),
        number("beta", N_("Core", "The larger, the nearer to ReLU."), 1.0, low=0.01),
        number("threshold", N_("Core", "Beyond this, x passes as it is; keeps the numbers finite."), 20.0, step=1.0),
        caption=N_("Core", "beta {beta}"),
        keywords=("smooth", "positive"),
    ),
    activation(
        "GLU",
        N_("Core", "One half of the features opens or closes the other"),
        N_(
            "Core",
            "Splits a dimension into two halves a and b and gives a · sigmoid(b): half as many features come out. "
            "The number that comes in must be even.",
        ),
        Int(
            name="dim",
            default=-1,
            minimum=-8,
            maximum=7,
            help=N_("Core", "The dimension that is halved; 1 is the channels, −1 the last."),
        ),
        caption=N_("Core", "dim {dim}"),
        shape_rule="(N, *, 2·F, *) → (N, *, F, *)",
        keywords=("gated", "gate", "linear unit"),
    ),
)
