"""How much memory training holds, looked up a few times a second: cheap enough to be told with every step."""

from __future__ import annotations

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


def _most_held() -> int:
    if sys.platform == "win32":
        return 0
    import resource  # here: Windows has none

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
