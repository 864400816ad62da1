"""How much memory training holds, looked up a few times a second: cheap enough to be told with every step."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from pathlib import Path
from typing import Final

import torch

EVERY_S: Final = 0.25


class MemoryGauge:
    """Bytes held now: of a GPU what tensors take there, else what the process takes; 0 where the system is silent."""

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._read_at = float("-inf")
        self._held = 0

    def read(self) -> int:
        """The newest figure, at most a quarter of a second old."""
        now = time.monotonic()
        if now - self._read_at >= EVERY_S:
            self._read_at, self._held = now, held_memory(self._device)
        return self._held


def held_memory(device: torch.device) -> int:
    """Bytes that tensors take on a GPU, or that this process takes of the machine's memory (on macOS: took at most)."""
    if device.type == "cuda":
        return torch.cuda.memory_allocated(device)
    if device.type == "mps":
        return torch.mps.current_allocated_memory()
    try:
        return int(Path("/proc/self/statm").read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return _most_held()


def begin_peak(device: torch.device) -> int | None:
    """Begin to watch for the most that is held; what is held now, in bytes, or None where no peak can be told.

    Of the machine's own memory only Linux tells it; memory that was given back but is kept for later is let go first.
    """
    if device.type == "cuda":
        torch.cuda.reset_peak_memory_stats(device)
        return torch.cuda.memory_allocated(device)
    try:
        ctypes.CDLL(None).malloc_trim(0)
        Path("/proc/self/clear_refs").write_bytes(b"5")
    except (OSError, AttributeError, TypeError):
        return None
    return held_memory(device)


def end_peak(device: torch.device) -> int | None:
    """The most held since `begin_peak`, in bytes."""
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated(device)
    try:
        lines = Path("/proc/self/status").read_text("ascii").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))
    except (OSError, StopIteration, ValueError):
        return None


def _most_held() -> int:
    if sys.platform == "win32":
        return 0
    import resource  # here: Windows has none

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
