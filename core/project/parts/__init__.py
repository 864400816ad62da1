"""The losses, optimizers, schedules and augmentations there are, one entry each; all else is derived from it."""

from core.project.parts.augmentations import AUGMENTATIONS
from core.project.parts.losses import FIRST_LOSS, LOSSES
from core.project.parts.optimizers import OPTIMIZERS
from core.project.parts.schedules import SCHEDULES
from core.project.parts.spec import Clock, Expected, PartSpec, Target, TargetKind

__all__ = [
    "AUGMENTATIONS",
    "FIRST_LOSS",
    "LOSSES",
    "OPTIMIZERS",
    "SCHEDULES",
    "Clock",
    "Expected",
    "PartSpec",
    "Target",
    "TargetKind",
]
