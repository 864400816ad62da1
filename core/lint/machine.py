"""How much memory this machine has, asked of the operating system."""

from __future__ import annotations

import ctypes
import os
import sys
from functools import cache
from typing import Any


class _Status(ctypes.Structure):
    """MEMORYSTATUSEX of Windows."""

    _fields_ = (
        ("length", ctypes.c_ulong),
        ("load", ctypes.c_ulong),
        *(
            (name, ctypes.c_ulonglong)
            for name in ("total", "free", "page", "free_page", "virtual", "free_virtual", "more")
        ),
    )


@cache
def memory_bytes() -> int:
    """The memory of this machine in bytes; 0 where it cannot be found out."""
    if sys.platform == "win32":
        status: Any = _Status(length=ctypes.sizeof(_Status))
        found = ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
        return int(status.total) if found else 0
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return 0
