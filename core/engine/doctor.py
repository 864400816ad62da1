"""What this machine can do for Layerwright, and what to do about what it cannot."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import platform
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.display import missing_display
from core.errors import N_, Message
from core.project.cache import cache_folder, held_bytes, max_bytes
from core.project.home import home_folder

OLDEST_PYTHON = (3, 10)
OLDEST_TORCH = (2, 10)
OLDEST_TORCHVISION = (0, 25)
OLDEST_QT = (6, 10)
DISK_WANTED = 2 * 10**9
"""Bytes for some runs with their checkpoints."""
MEMORY_WANTED = 2 * 10**9
"""Bytes for PyTorch, the window, and a small image set."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Parameters
    ----------
    name : what was looked at, marked for translation in the context "Core".
    value : what was found, ready to show.
    ok : whether all of Layerwright works with it.
    remedy : what to do where it does not; also where something better is within reach.
    """

    name: str
    value: str
    ok: bool = True
    remedy: Message | None = None

    def to_json(self) -> dict[str, Any]:
        """The finding as JSON values; the remedy with its code and values."""
        remedy = self.remedy and {**self.remedy.to_json(), "message": str(self.remedy)}
        return {"name": self.name, "value": self.value, "ok": self.ok, "remedy": remedy}


def examine() -> list[Finding]:
    """Look at everything Layerwright stands on, in the order in which it fails; Qt is looked up, never loaded."""
    torch_found = pytorch()
    devices = (cpu, cuda, mps) if torch_found.ok else (cpu,)
    checks: tuple[Callable[[], Finding], ...] = (torchvision, *devices, qt, display, memory, disk, cache)
    return [python(), torch_found, *(check() for check in checks)]


def python() -> Finding:
    """The interpreter and where it stands."""
    value = f"{platform.python_version()} ({sys.executable})"
    if sys.version_info[:2] >= OLDEST_PYTHON:
        return Finding(N_("Core", "Python"), value)
    text = N_("Core", "Layerwright needs Python {oldest} or newer: install it, delete .venv, and type ./run again.")
    return Finding("Python", value, False, Message("doctor.old-python", text, {"oldest": dotted(OLDEST_PYTHON)}))


def pytorch() -> Finding:
    """The version of torch, with the build it is."""
    name = N_("Core", "PyTorch")
    try:
        import torch
    except (ImportError, OSError) as error:
        text = N_("Core", "PyTorch does not start. Delete the folder .venv and type ./run again.")
        return Finding(name, " ".join(str(error).split()), False, Message("doctor.torch-broken", text))
    return judged(name, "torch", torch.__version__, OLDEST_TORCH)


def torchvision() -> Finding:
    """The version of torchvision."""
    return judged(N_("Core", "torchvision"), "torchvision", version_of("torchvision"), OLDEST_TORCHVISION)


def qt() -> Finding:
    """The version of Qt for Python, by its metadata."""
    found = version_of("PySide6-Essentials") if importlib.util.find_spec("PySide6") else ""
    name = N_("Core", "Qt for Python")
    steals_none = numbers(found)[:2] == (6, 12) and sys.version_info[:2] < (3, 12)
    if not steals_none:
        return judged(name, "PySide6-Essentials", found, OLDEST_QT)
    text = N_("Core", "PySide6 {version} crashes on Python {python}. Delete .venv and type ./run: it installs 6.11.")
    values = {"version": found, "python": platform.python_version()}
    return Finding(name, found, False, Message("doctor.crashing-qt", text, values))


def judged(name: str, package: str, found: str, oldest: tuple[int, ...]) -> Finding:
    """What to say about a package of version `found` ("" where it is missing)."""
    if found and numbers(found)[: len(oldest)] >= oldest:
        return Finding(name, found)
    text = N_("Core", "Layerwright needs {package} {oldest} or newer. Delete the folder .venv and type ./run again.")
    remedy = Message("doctor.old-package", text, {"package": package, "oldest": dotted(oldest)})
    return Finding(name, found or N_("Core", "not installed"), False, remedy)


def cpu() -> Finding:
    """The processor's cores; one is left to everything else, for torch collapses where its threads wait for others."""
    cores = usable_cores()
    return Finding(N_("Core", "Processor"), f"{platform.machine()}, {cores} cores, training uses {max(1, cores - 1)}")


def cuda() -> Finding:
    """The NVIDIA graphics cards PyTorch can compute on, or why it finds none."""
    import torch

    name = N_("Core", "NVIDIA GPU")
    build = torch.version.cuda
    if torch.cuda.is_available():
        cards = [torch.cuda.get_device_properties(i) for i in range(torch.cuda.device_count())]
        value = ", ".join(f"{card.name} ({gigabytes(card.total_memory)})" for card in cards)
        return Finding(name, f"{value}, CUDA {build or torch.version.hip}, driver {driver_version() or '?'}")
    driver = driver_version()
    if not driver:
        return Finding(name, N_("Core", "none; training runs on the processor"))
    if build is None:
        text = N_(
            "Core", "This PyTorch is built for the processor alone. Install one with CUDA into .venv; see README.md."
        )
        return Finding(name, f"driver {driver}", False, Message("doctor.torch-without-cuda", text))
    text = N_("Core", "Driver {driver} is there, but PyTorch with CUDA {cuda} cannot use it. Update the NVIDIA driver.")
    remedy = Message("doctor.old-driver", text, {"driver": driver, "cuda": build})
    return Finding(name, f"driver {driver}", False, remedy)


def driver_version() -> str:
    """The NVIDIA kernel driver on Linux ("580.65.06"), elsewhere "present"; "" where there is none."""
    try:
        told = Path("/proc/driver/nvidia/version").read_text(encoding="utf-8")
    except OSError:
        return "present" if sys.platform == "win32" and shutil.which("nvidia-smi") else ""
    found = re.search(r"\b\d+\.\d+(\.\d+)?\b", told)
    return found[0] if found else "present"


def mps() -> Finding:
    """Apple's graphics processor."""
    import torch

    name = N_("Core", "Apple GPU")
    if torch.backends.mps.is_available():
        return Finding(name, N_("Core", "available (mps)"))
    if sys.platform == "darwin" and platform.machine() == "arm64":
        text = N_("Core", "The Apple GPU needs macOS 14 or newer; until then training runs on the processor.")
        return Finding(name, N_("Core", "not available"), False, Message("doctor.no-mps", text))
    return Finding(name, N_("Core", "none"))


def display() -> Finding:
    """Whether a window can open."""
    why = missing_display()
    if why is None:
        return Finding(N_("Core", "Display"), os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "yes")
    text = N_(
        "Core", "For the window, log in to a desktop or use ssh -X. Everything else works without it: ./run demo."
    )
    return Finding("Display", why, False, Message("doctor.no-display", text))


def memory() -> Finding:
    """Memory in all, and what is free of it, in bytes."""
    name = N_("Core", "Memory")
    total, free = memory_bytes()
    if total is None:
        return Finding(name, N_("Core", "unknown"))
    value = gigabytes(total) if free is None else f"{gigabytes(total)}, {gigabytes(free)} free"
    if free is None or free >= MEMORY_WANTED:
        return Finding(name, value)
    text = N_("Core", "Close other programs: training wants {wanted} of free memory.")
    return Finding(name, value, False, Message("doctor.little-memory", text, {"wanted": gigabytes(MEMORY_WANTED)}))


def memory_bytes() -> tuple[int | None, int | None]:
    """All memory and the free part of it, in bytes, within the limit of a container; None where it cannot be known."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return (os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else None), None
    kilobytes = {line.split(":", 1)[0]: int(line.split()[1]) for line in lines if line.split()[1].isdigit()}
    total, free = kilobytes["MemTotal"] * 1024, kilobytes["MemAvailable"] * 1024
    limit, used = cgroup_bytes("memory.max"), cgroup_bytes("memory.current")
    if limit is None or limit >= total:
        return total, free
    return limit, min(free, limit - (used or 0))


def cgroup_bytes(name: str) -> int | None:
    """A number that the container this runs in is held to."""
    try:
        return int((Path("/sys/fs/cgroup") / name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def disk() -> Finding:
    """Room where runs and autosaves go, in bytes."""
    folder = home_folder()
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    free = shutil.disk_usage(there).free
    value = f"{gigabytes(free)} free for {folder}"
    if not os.access(there, os.W_OK):
        text = N_("Core", "Nothing can be written to {folder}. Set LAYERWRIGHT_HOME to a folder of yours.")
        return Finding(N_("Core", "Disk"), value, False, Message("doctor.no-writing", text, {"folder": str(there)}))
    if free >= DISK_WANTED:
        return Finding("Disk", value)
    text = N_("Core", "Make room, or set LAYERWRIGHT_HOME to a folder on a larger disk.")
    return Finding("Disk", value, False, Message("doctor.little-disk", text))


def cache() -> Finding:
    """What is kept because it took long to make, and how much that may be."""
    value = f"{gigabytes(held_bytes())} of at most {gigabytes(max_bytes())} in {cache_folder()}"
    return Finding(N_("Core", "Cache"), value)


def version_of(package: str) -> str:
    """The installed version; "" where there is none."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def usable_cores() -> int:
    """The cores this process may run on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def numbers(version: str) -> tuple[int, ...]:
    """2.14.1+cpu → (2, 14, 1)."""
    return tuple(int(part) for part in re.findall(r"\d+", version.split("+")[0]))


def dotted(version: tuple[int, ...]) -> str:
    """(2, 10) → 2.10."""
    return ".".join(map(str, version))


def gigabytes(count: int) -> str:
    """Bytes as a person reads them: 8.3 GB."""
    return f"{count / 1e9:.1f} GB"
