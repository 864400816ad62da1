"""Scores turned into shares of a whole."""

from __future__ import annotations

from core.blocks.catalog.activation import activation
from core.blocks.spec import Int
from core.errors import N_

_DIM = Int(
    name="dim",
    default=None,
    initial=1,
    optional=True,
    minimum=-8,
    maximum=7,
    none_text=N_("Core", "guessed (deprecated)"),
    help=N_("Core", "The dimension that sums to 1; 1 is the classes of (N, classes)."),
)

SPECS = (
    activation(
        "Softmax",
        N_("Core", "Turns scores into probabilities that sum to 1"),
        N_(
            "Core",
            "Turns scores into probabilities along one dimension. "
            "Leave it out before CrossEntropyLoss, which does this itself.",
        ),
        _DIM,
        caption=N_("Core", "dim {dim}"),
        keywords=("probability", "classification", "normalise"),
    ),
    activation(
        "LogSoftmax",
        N_("Core", "Turns scores into logarithms of probabilities"),
        N_("Core", "The logarithm of Softmax, computed so that it stays finite: what NLLLoss takes."),
        _DIM,
        caption=N_("Core", "dim {dim}"),
        keywords=("probability", "classification", "logarithm", "nll"),
    ),
    activation(
        "Softmin",
        N_("Core", "Turns costs into probabilities: the smallest gets most"),
        N_("Core", "Softmax of −x: for numbers of which the smallest is best, such as distances."),
        _DIM,
        caption=N_("Core", "dim {dim}"),
        keywords=("probability", "distance", "normalise"),
    ),
    activation(
        "Softmax2d",
        N_("Core", "Softmax over the channels at every pixel"),
        N_("Core", "At every place of the image, turns the channels into probabilities that sum to 1."),
        keywords=("probability", "segmentation", "pixel"),
        ranks=(4,),
        shape_rule="(N, C, H, W) → (N, C, H, W)",
    ),
)
