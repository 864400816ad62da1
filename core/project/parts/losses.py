"""The losses a recipe may name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.blocks import Bool, Choice, Float
from core.errors import N_
from core.project.parts.spec import PartSpec, Target, by_type

_EVERY: Final[tuple[Target, ...]] = ("class", "image", "numbers")
_EACH: Final[tuple[Target, ...]] = ("class", "image")

_REDUCTION = Choice(
    name="reduction",
    help=N_("Core", "How the losses of a batch become one number."),
    default="mean",
    options=("mean", "sum"),
)

LEFT_OUT: Final[Mapping[str, str]] = {
    "AdaptiveLogSoftmaxWithLoss": "a layer and a loss in one, for vocabularies",
    "CTCLoss": "sequences of letters",
    "CosineEmbeddingLoss": "pairs of images",
    "GaussianNLLLoss": "a variance beside each number",
    "HingeEmbeddingLoss": "distances of pairs",
    "LinearCrossEntropyLoss": "a layer and a loss in one, for vocabularies",
    "MarginRankingLoss": "pairs of images",
    "MultiLabelMarginLoss": "several classes an image; with one it is MultiMarginLoss",
    "NLLLoss2d": "deprecated for NLLLoss",
    "TripletMarginLoss": "triples of images",
    "TripletMarginWithDistanceLoss": "triples of images",
}
"""Losses of torch that are not offered, and what they are for or why."""

FIRST_LOSS: Final[Mapping[Target, str]] = {"class": "CrossEntropyLoss", "image": "MSELoss", "numbers": "MSELoss"}
"""The loss to begin with, by what the network learns to tell."""

LOSSES: Final[Mapping[str, PartSpec]] = by_type(
    PartSpec(
        type="CrossEntropyLoss",
        torch_name="torch.nn.CrossEntropyLoss",
        target="class index",
        expects="logits",
        summary=N_("Core", "For classification: takes raw scores (logits), one per class, and the class number."),
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
        type="NLLLoss",
        torch_name="torch.nn.NLLLoss",
        target="class index",
        expects="log-probabilities",
        summary=N_("Core", "For classification behind a LogSoftmax: takes log-probabilities and the class number."),
        params=(_REDUCTION,),
    ),
    PartSpec(
        type="MultiMarginLoss",
        torch_name="torch.nn.MultiMarginLoss",
        target="class index",
        expects="logits",
        summary=N_("Core", "Wants the right class ahead of every other one by a margin, as a support vector machine."),
        params=(
            Float(
                name="margin",
                default=1.0,
                maximum=100.0,
                step=0.1,
                help=N_("Core", "How far ahead the right class must be."),
            ),
            _REDUCTION,
        ),
    ),
    PartSpec(
        type="BCEWithLogitsLoss",
        torch_name="torch.nn.BCEWithLogitsLoss",
        target="one-hot",
        expects="logits",
        fits=_EACH,
        summary=N_(
            "Core", "Asks of each class or pixel by itself whether it is there; takes raw scores, without a Sigmoid."
        ),
        params=(_REDUCTION,),
    ),
    PartSpec(
        type="BCELoss",
        torch_name="torch.nn.BCELoss",
        target="one-hot",
        expects="probabilities",
        fits=_EACH,
        summary=N_(
            "Core", "Asks of each class or pixel by itself whether it is there; takes probabilities from a Sigmoid."
        ),
        params=(_REDUCTION,),
    ),
    PartSpec(
        type="MultiLabelSoftMarginLoss",
        torch_name="torch.nn.MultiLabelSoftMarginLoss",
        target="one-hot",
        expects="logits",
        summary=N_("Core", "As BCEWithLogitsLoss, averaged over the classes of each image first."),
        params=(_REDUCTION,),
    ),
    PartSpec(
        type="KLDivLoss",
        torch_name="torch.nn.KLDivLoss",
        target="one-hot",
        expects="log-probabilities",
        summary=N_("Core", "How far two distributions are apart; takes log-probabilities from a LogSoftmax."),
        params=(
            Choice(
                name="reduction",
                help=N_("Core", "How the losses of a batch become one number; batchmean is what mathematics means."),
                default="mean",
                initial="batchmean",
                options=("batchmean", "mean", "sum"),
            ),
            Bool(
                name="log_target",
                default=False,
                help=N_("Core", "Whether the target is given as logarithms; ours is not."),
            ),
        ),
    ),
    PartSpec(
        type="MSELoss",
        torch_name="torch.nn.MSELoss",
        target="one-hot",
        expects="values",
        fits=_EVERY,
        summary=N_("Core", "Mean squared difference; a class is given as 1 among 0s."),
        params=(_REDUCTION,),
    ),
    PartSpec(
        type="L1Loss",
        torch_name="torch.nn.L1Loss",
        target="one-hot",
        expects="values",
        fits=_EVERY,
        summary=N_("Core", "Mean absolute difference; a class is given as 1 among 0s."),
        params=(_REDUCTION,),
    ),
    PartSpec(
        type="SmoothL1Loss",
        torch_name="torch.nn.SmoothL1Loss",
        target="one-hot",
        expects="values",
        fits=_EVERY,
        summary=N_("Core", "Squared for small differences, absolute for large ones; a class is 1 among 0s."),
        params=(
            _REDUCTION,
            Float(
                name="beta",
                default=1.0,
                maximum=100.0,
                step=0.1,
                help=N_("Core", "The difference at which squared becomes absolute."),
            ),
        ),
    ),
    PartSpec(
        type="HuberLoss",
        torch_name="torch.nn.HuberLoss",
        target="one-hot",
        expects="values",
        fits=_EVERY,
        summary=N_("Core", "As SmoothL1Loss, scaled by delta; a class is 1 among 0s."),
        params=(
            _REDUCTION,
            Float(
                name="delta",
                default=1.0,
                minimum=1e-6,
                maximum=100.0,
                step=0.1,
                help=N_("Core", "The difference at which squared becomes absolute."),
            ),
        ),
    ),
    PartSpec(
        type="SoftMarginLoss",
        torch_name="torch.nn.SoftMarginLoss",
        target="±1",
        expects="logits",
        summary=N_("Core", "A logistic loss for each class by itself; the class is 1 among −1s."),
        params=(_REDUCTION,),
    ),
    PartSpec(
        type="PoissonNLLLoss",
        torch_name="torch.nn.PoissonNLLLoss",
        expects="log-rates",
        fits=("numbers",),
        summary=N_("Core", "For counts, 0 and up: takes the logarithm of how many are expected."),
        params=(
            Bool(
                name="log_input",
                default=True,
                help=N_("Core", "Whether the network gives the logarithm of the count; else the count itself."),
            ),
            Bool(
                name="full",
                default=False,
                help=N_("Core", "Whether Stirling's term, which depends on the target alone, is added."),
            ),
            Float(
                name="eps",
                default=1e-8,
                minimum=0.0,
                maximum=1.0,
                help=N_("Core", "Added to a count before its logarithm is taken, so that 0 has one."),
            ),
            _REDUCTION,
        ),
    ),
)
"""Losses by name, in the order of the picker."""
