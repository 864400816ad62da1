"""Telling one process from every other that ever had the same number."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def process_mark(pid: int | None = None) -> str:
    """The mark of a living process (this one by default): its number and when it began; "" where it is gone."""
    pid = pid or os.getpid()
    began = _began(pid)
    return f"{pid}:{began}" if began else ""


def is_alive(mark: str) -> bool:
    """Whether the process of that mark still runs."""
    number, _, _ = mark.partition(":")
    return number.isdigit() and process_mark(int(number)) == mark


def _began(pid: int) -> str:
    if sys.platform == "linux":
        return _began_linux(pid)
    if sys.platform == "win32":
        return _began_windows(pid)
    asked = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return asked.stdout.strip().replace(" ", "-")


def _began_linux(pid: int) -> str:
    """Clock ticks since this boot, with the boot's id; a zombie counts as gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return ""
    return "" if fields[0] == "Z" else f"{fields[19]}-{boot}"


def _began_windows(pid: int) -> str:
    command = f"(Get-Process -Id {pid} -ErrorAction SilentlyContinue).StartTime.Ticks"
    asked = subprocess.run(
        ["powershell", "-NoProfile", "-Command", command], capture_output=True, text=True, check=False
    )
    return asked.stdout.strip()
