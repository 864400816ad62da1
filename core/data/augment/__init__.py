"""Random changes of training images, a different one for every image of a batch."""

from core.data.augment.pipeline import Augment

__all__ = ["Augment"]
