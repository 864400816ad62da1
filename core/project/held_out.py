"""What a run saw of the images held out after an epoch: a few of them one by one, and all of them counted.

A file an epoch in the run's folder, beside one picture of the few images: a window reads them without asking anyone.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from core.project.parts import Target
from core.project.run import RunFolder

SHOWN = 24
"""So many images are followed one by one."""


class Answer(BaseModel):
    """What the network says of one image: classes by number, and how probable it finds them (0 to 1)."""

    model_config = ConfigDict(frozen=True)

    true: int
    said: int
    probability: float
    of_true: float

    @property
    def is_right(self) -> bool:
        """Whether the network recognised it."""
        return self.true == self.said


class NumbersAnswer(BaseModel):
    """The numbers that belong to one image, and those that the network gives for it."""

    model_config = ConfigDict(frozen=True)

    true: tuple[float, ...]
    said: tuple[float, ...]


class HeldOut(BaseModel):
    """The images held out after one epoch.

    Parameters
    ----------
    target : what the network tells of an image.
    classes : how many there are.
    counts : (true class, predicted class, images) wherever there are any.
    answers : of the images that are followed, in the order of their tiles.
    rebuilt : the mean squared difference of each image that is rebuilt; its tile and that of what was made of it
        stand side by side in `rebuilt_file`.
    numbers : of the images that are followed, in the order of their tiles.
    """

    model_config = ConfigDict(frozen=True)

    epoch: int
    step: int
    target: Target = "class"
    classes: int = 0
    counts: tuple[tuple[int, int, int], ...] = ()
    answers: tuple[Answer, ...] = ()
    rebuilt: tuple[float, ...] = ()
    numbers: tuple[NumbersAnswer, ...] = ()

    def confusion(self) -> tuple[tuple[int, ...], ...]:
        """`[i][j]`: images of class i taken for class j."""
        rows = [[0] * self.classes for _ in range(self.classes)]
        for true, said, count in self.counts:
            rows[true][said] = count
        return tuple(map(tuple, rows))


def held_out_folder(run: RunFolder) -> Path:
    """Where a run keeps them."""
    return run.path / "validation"


def tiles_file(run: RunFolder, size: int = 0) -> Path:
    """The picture of the images that are followed: square tiles of `size` pixels side by side, in one row.

    Without a size, the one that is there; it need not exist.
    """
    folder = held_out_folder(run)
    return folder / f"images-{size}.png" if size else next(iter(sorted(folder.glob("images-*.png"))), folder / "none")


def rebuilt_file(run: RunFolder, epoch: int) -> Path:
    """The picture of images and of what was made of them after that epoch: square tiles in one row, two for each."""
    return held_out_folder(run) / f"rebuilt-{epoch:06d}.png"


def tile_size(file: Path) -> int:
    """How many pixels high and wide the tiles of that picture are; 0 where it is none."""
    number = file.stem.removeprefix("images-")
    return int(number) if number.isdigit() else 0


def write_held_out(run: RunFolder, seen: HeldOut) -> None:
    """Keep what was seen after an epoch. Raises OSError.

    Nothing depends on it: it does not wait for the disk, and what a crash leaves of it is read as nothing.
    """
    file = _file(run, seen.epoch)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(seen.model_dump_json().encode())


def read_held_out(run: RunFolder, epoch: int) -> HeldOut | None:
    """What was seen after that epoch; None where nothing was kept, or it is damaged."""
    try:
        return HeldOut.model_validate_json(_file(run, epoch).read_bytes())
    except (OSError, ValidationError):
        return None


def _file(run: RunFolder, epoch: int) -> Path:
    return held_out_folder(run) / f"epoch-{epoch:06d}.json"
