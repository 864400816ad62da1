"""How the numbers of a network were spread after an epoch: its weights, and the gradients of the epoch's last step.

A file an epoch in the run's folder: a window reads the few it draws, and asks nobody.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from core.project.run import RunFolder


class Spread(BaseModel):
    """How the numbers of one tensor are spread.

    Parameters
    ----------
    low, high : the smallest and the largest number.
    mean, std : of all finite numbers looked at.
    counts : how many lie in each of so many equal parts of low … high.
    """

    model_config = ConfigDict(frozen=True)

    low: float
    high: float
    mean: float
    std: float
    counts: tuple[int, ...]


class Histograms(BaseModel):
    """All tensors looked at after one epoch, by their names in the state_dict, in the network's order."""

    model_config = ConfigDict(frozen=True)

    epoch: int
    weights: dict[str, Spread]
    gradients: dict[str, Spread]


def histograms_folder(run: RunFolder) -> Path:
    """Where a run keeps them."""
    return run.path / "histograms"


def write_histograms(run: RunFolder, seen: Histograms) -> None:
    """Keep what was counted after an epoch. Raises OSError.

    Nothing depends on it: it does not wait for the disk, and what a crash leaves of it is read as nothing.
    """
    file = _file(run, seen.epoch)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(seen.model_dump_json().encode())


def read_histograms(run: RunFolder, epoch: int) -> Histograms | None:
    """What was counted after that epoch; None where nothing was kept, or it is damaged."""
    try:
        return Histograms.model_validate_json(_file(run, epoch).read_bytes())
    except (OSError, ValidationError):
        return None


def _file(run: RunFolder, epoch: int) -> Path:
    return histograms_folder(run) / f"epoch-{epoch:06d}.json"
