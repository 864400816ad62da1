"""The losses a recipe may name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.blocks import Bool, Choice, Float
from core.errors import N_
from core.project.parts.spec import PartSpec, by_type

_REDUCTION = Choice(
    name="reduction",
    help=N_("Core", "How the losses of a batch become one number."),
    default="mean",
    options=("mean", "sum"),
)

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
        summary=N_("Core", "Asks of each class by itself whether it is there; takes raw scores, without a Sigmoid."),
        params=(_REDUCTION,),
    ),
    PartSpec(
        type="BCELoss",
        torch_name="torch.nn.BCELoss",
        target="one-hot",
        expects="probabilities",
        summary=N_("Core", "Asks of each class by itself whether it is there; takes probabilities from a Sigmoid."),
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
        summary=N_("Core", "Mean squared difference; the class is given as 1 among 0s."),
        params=(_REDUCTION,),
    ),
    PartSpec(
        type="L1Loss",
        torch_name="torch.nn.L1Loss",
        target="one-hot",
        expects="values",
        summary=N_("Core", "Mean absolute difference; the class is given as 1 among 0s."),
        params=(_REDUCTION,),
    ),
    PartSpec(
        type="SmoothL1Loss",
        torch_name="torch.nn.SmoothL1Loss",
        target="one-hot",
        expects="values",
        summary=N_("Core", "Squared for small differences, absolute for large ones; the class is 1 among 0s."),
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
        summary=N_("Core", "As SmoothL1Loss, scaled by delta; the class is 1 among 0s."),
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
)
"""Losses by name, in the order of the picker."""
