"""What install.py asks of others: shared libraries of Qt's window, Debian packages, Qt's compiler, another Python."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

TEST_TOOLS = {
    "xvfb": "/usr/bin/Xvfb",
    "xdotool": "/usr/bin/xdotool",
    "fonts-noto-cjk": "/usr/share/fonts/opentype/noto",
}
"""Debian packages that the tests need, and what shows that each is there."""

TRANSLATIONS = Path(__file__).resolve().parent / "resources" / "translations"


class StopError(Exception):
    """The installation cannot go on; the text says why and what to do."""


def say(text: str) -> None:
    """Tell the person at the keyboard."""
    print(text, file=sys.stderr, flush=True)


def output_of(python: Path, code: str) -> str:
    """What `code` prints under `python`; nothing where it fails."""
    try:
        told = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return "" if told.returncode else told.stdout


def runs(python: Path, code: str) -> bool:
    """Whether `code` runs under `python`."""
    return bool(output_of(python, code + "\nprint('yes')"))


def last_line(text: str) -> str:
    """The last line that says something, without pip's heading."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("[notice]")]
    line = lines[-1] if lines else "it gave no reason."
    return re.sub(r"^ERROR: ", "", line)


def install_system_parts(python: Path, test: bool) -> None:
    """The libraries that Qt opens a window with and, for the tests, a screen of their own."""
    if sys.platform == "linux":
        libraries = missing_libraries(python)
        if libraries:
            apt_install([debian_name(library) for library in libraries], "libraries for the window", libraries)
        if test and missing_test_tools():
            install_test_tools()


def install_test_tools() -> None:
    """A screen for the tests that drive the real window; without it they are skipped, but never in CI."""
    try:
        apt_install(missing_test_tools(), "a screen for the tests of the window")
    except StopError as stop:
        if os.environ.get("CI"):
            raise
        say(f"{stop} The tests go on without the ones that need a screen.")


def missing_test_tools() -> list[str]:
    """Which of the tests' Debian packages are not there."""
    return [name for name, shown_by in TEST_TOOLS.items() if not Path(shown_by).exists()]


def missing_libraries(python: Path) -> list[str]:
    """Which shared libraries Qt's window would not find, by asking the loader: ["libxcb-cursor.so.0", …]."""
    where = output_of(python, "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])")
    folder = Path(where.strip())
    parts = ["Qt/plugins/platforms/libqxcb.so", "QtWidgets.abi3.so", "QtSvg.abi3.so", "QtOpenGLWidgets.abi3.so"]
    present = [str(folder / part) for part in parts if (folder / part).exists()]
    if not where or not present or not shutil.which("ldd"):
        return []
    told = subprocess.run(["ldd", *present], capture_output=True, text=True, check=False).stdout
    return sorted(set(re.findall(r"(\S+\.so[.\d]*) => not found", told)))


def debian_name(library: str) -> str:
    """The Debian package of a shared library, by Debian's rule: libxcb-cursor.so.0 → libxcb-cursor0."""
    name, _, version = library.lower().partition(".so.")
    if name in ("libglib-2.0", "libgthread-2.0"):
        return "libglib2.0-0"
    return f"{name}{'-' if name[-1].isdigit() else ''}{version}"


def apt_install(packages: Sequence[str], purpose: str, libraries: Sequence[str] = ()) -> None:
    """Install Debian packages where we may; otherwise say exactly what to type."""
    packages = sorted(set(packages))
    command = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if not shutil.which("apt-get"):
        parts = ", ".join(libraries or packages)
        raise StopError(
            f"This system lacks {purpose}: {parts}. Install what holds them with its package manager, then repeat."
        )
    prefix = may_install()
    if prefix is None:
        raise StopError(f"This system lacks {purpose}. Type this, then repeat: sudo apt-get update && sudo {command}")
    say(f"Installing {purpose} with apt: {' '.join(packages)}…")
    surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    story = ""
    for step in ("apt-get update", command):
        told = subprocess.run(
            [*prefix, *step.split()],
            env=surroundings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        story = told.stdout + told.stderr
    if told.returncode:
        raise StopError(f"apt could not install {purpose}: {last_line(story)} The command was: {command}")


def may_install() -> list[str] | None:
    """What to put before a command that changes the system; None where it may not be changed."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and not subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode:
        return ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive"]
    return None


def stale_translations() -> list[Path]:
    """The translations that Qt cannot load yet: never compiled, or changed since."""
    return [file for file in TRANSLATIONS.glob("*.ts") if _is_newer(file, file.with_suffix(".qm"))]


def _is_newer(file: Path, made: Path) -> bool:
    return not made.exists() or made.stat().st_mtime < file.stat().st_mtime


def compile_translations(python: Path) -> None:
    """Compile what changed. Where that fails the window speaks the last language compiled, or English."""
    stale = stale_translations()
    if not stale:
        return
    asked = [str(python), str(TRANSLATIONS / "update.py"), "--compile"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    if told.returncode:
        say(f"The translations of the window could not be compiled: {last_line(told.stderr)} It works without them.")
        for file in stale:
            file.with_suffix(".qm").touch()  # not tried again until the texts change
