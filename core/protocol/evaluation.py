"""The answer to "evaluate": how well a trained network does."""

from __future__ import annotations

import math

from pydantic import BaseModel, ConfigDict

from core.project.parts import Target


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ClassScore(_Message):
    """How well one class is recognised, each from 0 to 1; `count` is its number of images."""

    label: str
    count: int
    precision: float
    recall: float
    f1: float


class ValueScore(_Message):
    """How far values are off: mean absolute and root mean square difference, in their own unit, and R² (1: perfect).

    Of images, whose values lie between 0 and 1, `name` is "".
    """

    name: str
    mae: float
    rmse: float
    r2: float

    @property
    def psnr(self) -> float:
        """Of images: the peak signal-to-noise ratio in dB, 20 · log10(1 / rmse)."""
        return -20 * math.log10(max(self.rmse, 1e-10))


class ToldValues(_Message):
    """One image: its number in the split, its root mean square error, and its numbers as they are and as told."""

    index: int
    error: float
    true: tuple[float, ...] = ()
    said: tuple[float, ...] = ()


class Evaluation(_Message):
    """The answer to "evaluate". `confusion[i][j]`: images of class i taken for class j.

    Where a network tells an image or numbers (`target`), `accuracy` is R², and `values` says how far it is off: one
    entry for the image, or one for each number. `told` are single images, the worst first, `pictures` a PNG of them:
    square tiles of `tile` pixels in one row, a rebuilt image behind each that was rebuilt. `points` are images spread
    evenly over all, with their numbers.
    """

    split: str
    count: int
    loss: float
    accuracy: float
    classes: tuple[str, ...] = ()
    per_class: tuple[ClassScore, ...] = ()
    confusion: tuple[tuple[int, ...], ...] = ()
    target: Target = "class"
    values: tuple[ValueScore, ...] = ()
    told: tuple[ToldValues, ...] = ()
    points: tuple[ToldValues, ...] = ()
    pictures: str = ""
    tile: int = 0
