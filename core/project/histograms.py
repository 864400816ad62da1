"""How the numbers of a network were spread after an epoch: its weights, and the gradients of the epoch's last step.

A file an epoch in the run's folder: a window reads the few it draws, and asks nobody.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from core.network.places import placed_layers
from core.network.tree import Network
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

    @property
    def size(self) -> float:
        """The root mean square of the numbers: how large a usual one is."""
        return math.hypot(self.mean, self.std)


class Histograms(BaseModel):
    """All tensors looked at after one epoch, by their names in the state_dict, in the network's order.

    `moved` tells by what share of their length the weights of a tensor moved in the epoch: |w' − w| / |w|. It is empty
    where the epoch was not seen from its beginning to its end.
    """

    model_config = ConfigDict(frozen=True)

    epoch: int
    weights: dict[str, Spread]
    gradients: dict[str, Spread]
    moved: dict[str, float] = {}


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


def tensors_by_block(network: Network, names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The names of each block's tensors, by its id, in the order an image passes the blocks; others are left out.

    A block in a Repeat has the tensors of all its copies.
    """
    known = list(names)
    found: dict[str, tuple[str, ...]] = {}
    for placed in placed_layers(network):
        own = tuple(name for name in known if name.startswith(f"{placed.path}."))
        if own:
            found[placed.block.id] = (*found.get(placed.block.id, ()), *own)
    return found


def _file(run: RunFolder, epoch: int) -> Path:
    return histograms_folder(run) / f"epoch-{epoch:06d}.json"
