"""How much memory there is to load images into."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from core.errors import N_, Place, UserError

SHARE: Final = 0.7
"""How much of the memory that is free images may take; the rest is for the network and its training."""

_GROUP_LIMITS = (
    (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory.current")),
    (Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"), Path("/sys/fs/cgroup/memory/memory.usage_in_bytes")),
)


def free_memory() -> int | None:
    """Bytes of memory that can be taken, a container's limit counted in; None where the system does not tell."""
    known = [amount for amount in (_free_of_machine(), _free_of_group()) if amount is not None]
    return min(known, default=None)


def ensure_fits(needed: int, count: int) -> None:
    """Raise UserError where `needed` bytes, for `count` images, are more than may be taken."""
    free = free_memory()
    if free is None or needed <= free * SHARE:
        return
    text = N_("Core", "The {count} images need {needed} GB of memory at this size, but only {free} GB are free. "
                      "Choose a smaller size, or a source with fewer images.")  # fmt: skip
    gigabytes = {"needed": f"{needed / 1e9:.1f}", "free": f"{free / 1e9:.1f}"}
    raise UserError("data.memory", text, place=Place(field="data.preprocessing.size"), count=count, **gigabytes)


def _free_of_machine() -> int | None:
    try:
        lines = Path("/proc/meminfo").read_text("ascii").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, StopIteration, ValueError):
        pass
    if sys.platform == "win32":
        return None
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2
    except (OSError, ValueError):
        return None


def _free_of_group() -> int | None:
    for limit, used in _GROUP_LIMITS:
        try:
            return max(0, int(limit.read_text("ascii")) - int(used.read_text("ascii")))
        except (OSError, ValueError):
            continue
    return None
