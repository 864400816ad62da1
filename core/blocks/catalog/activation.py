"""Activations: the bends that make a network more than one straight line."""

from __future__ import annotations

from core.blocks.spec import BlockSpec, Bool, Choice, Int
from core.errors import N_

_RULE = "(N, *) → (N, *)"

RELU = BlockSpec(
    type="ReLU",
    torch_name="torch.nn.ReLU",
    category="activation",
    summary=N_("Core", "Sets negative values to zero"),
    help=N_("Core", "max(0, x): the usual bend between two layers. Without one, two layers are no more than one."),
    params=(
        Bool(
            name="inplace",
            default=False,
            help=N_("Core", "Writes over its input instead of making a new tensor; saves memory."),
        ),
    ),
    shape_rule=_RULE,
    icon="activation",
    keywords=("rectified", "nonlinearity", "relu"),
)

SIGMOID = BlockSpec(
    type="Sigmoid",
    torch_name="torch.nn.Sigmoid",
    category="activation",
    summary=N_("Core", "Squeezes values into 0…1"),
    help=N_("Core", "1 / (1 + e^−x): reads as a probability for yes or no. Saturates, so rarely used between layers."),
    shape_rule=_RULE,
    icon="activation",
    keywords=("logistic", "nonlinearity", "probability"),
)

TANH = BlockSpec(
    type="Tanh",
    torch_name="torch.nn.Tanh",
    category="activation",
    summary=N_("Core", "Squeezes values into −1…1"),
    help=N_("Core", "The hyperbolic tangent: like Sigmoid, but centred on zero. LeNet-5 used it."),
    shape_rule=_RULE,
    icon="activation",
    keywords=("hyperbolic", "tangent", "nonlinearity"),
)

GELU = BlockSpec(
    type="GELU",
    torch_name="torch.nn.GELU",
    category="activation",
    summary=N_("Core", "A ReLU with a soft bend"),
    help=N_("Core", "x · Φ(x), with Φ the normal distribution: smoother than ReLU; usual in transformers."),
    params=(
        Choice(
            name="approximate",
            default="none",
            options=("none", "tanh"),
            help=N_("Core", "Exact, or a faster formula with tanh."),
        ),
    ),
    shape_rule=_RULE,
    icon="activation",
    keywords=("gaussian", "nonlinearity", "transformer"),
)

SOFTMAX = BlockSpec(
    type="Softmax",
    torch_name="torch.nn.Softmax",
    category="activation",
    summary=N_("Core", "Turns scores into probabilities that sum to 1"),
    help=N_(
        "Core",
        "Turns scores into probabilities along one dimension. "
        "Leave it out before CrossEntropyLoss, which does this itself.",
    ),
    params=(
        Int(
            name="dim",
            default=None,
            initial=1,
            optional=True,
            minimum=-8,
            maximum=7,
            none_text=N_("Core", "guessed (deprecated)"),
            help=N_("Core", "The dimension that sums to 1; 1 is the classes of (N, classes)."),
        ),
    ),
    caption=N_("Core", "dim {dim}"),
    shape_rule=_RULE,
    icon="activation",
    keywords=("probability", "classification", "normalise"),
)

SPECS = (RELU, SIGMOID, TANH, GELU, SOFTMAX)
