"""What a run computes on."""

from __future__ import annotations

import torch

from core.errors import N_, Place, UserError
from core.project.machine import automatic_threads


def choose_device(wish: str) -> torch.device:
    """The device of that name ("cpu", "cuda:1", "mps"); "auto" takes a GPU where there is one.

    Raises UserError, saying what there is, where the wish cannot be met.
    """
    if wish == "auto":
        return torch.device(_best())
    try:
        device = torch.device(wish)
    except RuntimeError:
        device = None
    if device is None or not _is_there(device):
        raise UserError(
            "device.none",
            N_("Core", 'There is no device "{device}" here. Choose one of: {known}.'),
            place=Place(field="recipe.device"),
            device=wish,
            known=", ".join(devices()),
        )
    return device


def devices() -> list[str]:
    """The devices of this machine, as a recipe names them."""
    gpus = [f"cuda:{i}" for i in range(torch.cuda.device_count())] if torch.cuda.is_available() else []
    return ["auto", "cpu", *gpus, *(["mps"] if torch.backends.mps.is_available() else [])]


def choose_threads(wish: int) -> int:
    """How many threads to compute with: as asked, else automatic_threads()."""
    return wish or automatic_threads()


def be_deterministic(wish: bool) -> None:
    """Compute with algorithms that give the same to the last bit every time, where torch has them, or as is fastest."""
    torch.use_deterministic_algorithms(wish, warn_only=True)
    torch.backends.cudnn.deterministic = wish
    torch.backends.cudnn.benchmark = not wish


def _best() -> str:
    if torch.cuda.is_available():
        return "cuda:0"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def _is_there(device: torch.device) -> bool:
    if device.type == "cuda":
        return torch.cuda.is_available() and (device.index or 0) < torch.cuda.device_count()
    if device.type == "mps":
        return torch.backends.mps.is_available()
    return device.type == "cpu"
