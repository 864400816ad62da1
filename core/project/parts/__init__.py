"""The losses, optimizers and schedules a recipe may name, one entry each; everything else is derived from it."""

from core.project.parts.losses import LOSSES
from core.project.parts.optimizers import OPTIMIZERS
from core.project.parts.schedules import SCHEDULES
from core.project.parts.spec import Clock, Expected, PartSpec, TargetKind

__all__ = ["LOSSES", "OPTIMIZERS", "SCHEDULES", "Clock", "Expected", "PartSpec", "TargetKind"]
