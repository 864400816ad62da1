"""Bring .venv to what pyproject.toml asks for, and the system to what Qt asks for. Called by ./run and run.bat.

It runs before anything is installed, so it uses the standard library of Python 3.10 only, and it tells what it does on
stderr: stdout belongs to the program that is started afterwards.

python install.py            make or mend .venv
python install.py --test     the same, with the tools that ./run test needs
python install.py --ready    exit 0 when there is nothing to do, in a few milliseconds
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from install_system import (
    StopError,
    apt_install,
    compile_translations,
    install_system_parts,
    last_line,
    missing_test_tools,
    output_of,
    runs,
    say,
    stale_translations,
)

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "layerwright.json"
LOG = VENV / "install.log"
SPACE_WANTED = 8e9
"""Bytes that the packages take at most: PyTorch with its CUDA libraries, unpacked beside what pip keeps."""

LARGE_DOWNLOAD = re.compile(r"\s*Downloading (\S+) \(([\d.]+ [MG]B)\)")
NO_NETWORK = re.compile(
    r"NewConnectionError|NameResolutionError|name resolution|ConnectTimeout|ReadTimeout|ProxyError|getaddrinfo"
    r"|Network is unreachable|Connection refused|ConnectionResetError|SSLError"
)
NOT_FOUND = re.compile(r"No matching distribution found for (.+)")

PROBE = """
import importlib.metadata as metadata, json, os, sys
try:
    import tomllib
except ModuleNotFoundError:
    from pip._vendor import tomli as tomllib
from pip._vendor.packaging.requirements import Requirement
with open(sys.argv[1], "rb") as file:
    project = tomllib.load(file)["project"]
asked = list(project["dependencies"])
for extra in sys.argv[2:]:
    asked += project["optional-dependencies"][extra]
asked = [text for text in asked if not Requirement(text).marker or Requirement(text).marker.evaluate()]
missing, files, folders = [], [], set()
for text in asked:
    requirement = Requirement(text)
    try:
        found = metadata.distribution(requirement.name)
    except metadata.PackageNotFoundError:
        missing.append(text)
        continue
    whole = requirement.specifier.contains(found.version, prereleases=True)
    paths = [str(path) for path in found.files or ()]
    marks = [path for path in paths if path.endswith("dist-info/METADATA") or path.endswith("/__init__.py")]
    marks = [str(found.locate_file(path)) for path in sorted(marks, key=lambda path: path.count("/"))[:4]]
    if not whole or not all(map(os.path.exists, marks)):
        missing.append(text)
    files += marks
print(json.dumps({"asked": asked, "missing": missing, "files": files}))
"""
"""Run by the Python of .venv: what is asked for, what of it is missing or broken, and files that show the rest."""


def main(arguments: Sequence[str]) -> int:
    """Install, or say in one sentence why not (exit code 2)."""
    extras = ["test"] if "--test" in arguments else []
    window = "--window" in arguments or bool(extras)
    if "--ready" in arguments:
        return 0 if is_ready(extras, window) and not stale_translations() else 1
    try:
        with one_at_a_time():
            if not is_ready(extras, False):
                install(extras)
            compile_translations(PYTHON)
            if window:
                install_system_parts(PYTHON, bool(extras))
                write_stamp(window=True)
    except StopError as stop:
        say(str(stop))
        return 2
    except KeyboardInterrupt:
        say("Stopped. The same command goes on from here.")
        return 130
    return 0


# What is known about .venv


def fingerprint() -> str:
    """What an installation depends on, in short."""
    text = (ROOT / "pyproject.toml").read_bytes() + Path(__file__).read_bytes()
    return hashlib.sha256(text).hexdigest()


def read_stamp() -> dict[str, Any]:
    """What the last finished installation left; empty where none did."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(**changes: Any) -> None:
    """Keep what is known, whole or not at all."""
    beside = STAMP.with_suffix(".new")
    beside.write_text(json.dumps({**read_stamp(), **changes}), encoding="utf-8")
    beside.replace(STAMP)


def is_ready(extras: Sequence[str], window: bool) -> bool:
    """Whether the last installation was for this pyproject.toml, holds `extras`, and is still whole."""
    stamp = read_stamp()
    return (
        stamp.get("fingerprint") == fingerprint()
        and set(extras) <= set(stamp.get("extras", ()))
        and (not window or system_is_ready("test" in extras, stamp))
        and PYTHON.exists()
        and all(os.path.exists(file) for file in stamp.get("files", ["nothing"]))  # noqa: PTH110 - 20 times, at each start
    )


def system_is_ready(test: bool, stamp: dict[str, Any]) -> bool:
    """Whether the parts of the system that a window (and its tests) need have been seen in place."""
    return bool(stamp.get("window")) and not (test and sys.platform == "linux" and missing_test_tools())


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold other installations into the same .venv back."""
    if os.name == "nt":
        yield
        return
    import fcntl

    with (ROOT / ".venv.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another ./run is installing; waiting for it to finish…")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


# Python packages


def install(extras: Sequence[str]) -> None:
    """Make .venv where there is none, and let pip bring what is missing."""
    wanted = sorted({*extras, *read_stamp().get("extras", ())})
    make_venv()
    STAMP.unlink(missing_ok=True)
    found = probe(wanted)
    if found["missing"]:
        announce(found["missing"])
        pip_install(found["asked"], broken=())
        found = probe(wanted)
    if found["missing"]:
        pip_install(found["asked"], broken=found["missing"])
        found = probe(wanted)
    if found["missing"]:
        raise StopError(f"pip finished, and yet these are missing: {', '.join(found['missing'])}. See {LOG}.")
    check_torch()
    write_stamp(fingerprint=fingerprint(), extras=wanted, files=found["files"])
    say("Everything is installed.")


def make_venv() -> None:
    """A .venv whose Python runs; one of ours that does not is made anew, one that is not ours is left alone."""
    if VENV.exists() and runs(PYTHON, "import pip"):
        return
    if VENV.exists():
        if any(VENV.iterdir()) and not (VENV / "pyvenv.cfg").exists():
            raise StopError(f"{VENV} is not a Python environment. Move it away and run the same command again.")
        say("The environment in .venv does not work any more; making it anew…")
        shutil.rmtree(VENV)
    base = active_environment()
    python = base["python"] if base else sys.executable
    need_venv_module(python)
    say(f"Making .venv with Python {platform.python_version() if not base else base['version']}…")
    made = subprocess.run([python, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        raise StopError(f"Python could not make an environment in {VENV}: {last_line(made.stdout + made.stderr)}")
    if base:
        say(f"Using PyTorch {base['torch']} of {base['prefix']}, which stays as it is; only what is missing is added.")
        layer_upon(base["paths"])


def active_environment() -> dict[str, Any] | None:
    """The active conda environment or venv where it holds a PyTorch that fits: its Python, prefix, paths, versions."""
    floor = re.search(r'"torch>=([\d.]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for python in candidates():
        told = output_of(python, ASK_ENVIRONMENT)
        if told and floor and _numbers(json.loads(told)["torch"]) >= _numbers(floor[1]):
            return {**json.loads(told), "python": str(python)}
    return None


def candidates() -> list[Path]:
    """The Pythons whose packages may be used: the one that was named, otherwise those of active environments."""
    if os.environ.get("LAYERWRIGHT_PYTHON"):
        return [Path(sys.executable)]
    active = [Path(os.environ[name]) for name in ("VIRTUAL_ENV", "CONDA_PREFIX") if os.environ.get(name)]
    places = ("python.exe", "Scripts/python.exe") if os.name == "nt" else ("bin/python",)
    return [prefix / place for prefix in active if prefix.resolve() != VENV for place in places]


ASK_ENVIRONMENT = """
import json, platform, sys
assert sys.version_info >= (3, 10)
import torch, torchvision
paths = [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
told = {"torch": torch.__version__, "version": platform.python_version(), "prefix": sys.prefix, "paths": paths}
print(json.dumps(told))
"""
"""Run by an active environment's Python; fails where PyTorch or torchvision does not start there."""


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version.split("+", maxsplit=1)[0])[:2]]


def layer_upon(paths: Sequence[str]) -> None:
    """Let .venv see the packages in `paths` after its own; nothing is ever written there."""
    asked = output_of(PYTHON, "import sysconfig; print(sysconfig.get_path('purelib'))")
    Path(asked.strip()).joinpath("layerwright_base.pth").write_text("\n".join(paths) + "\n", encoding="utf-8")


def need_venv_module(python: str) -> None:
    """Debian keeps venv in a package of its own."""
    if runs(Path(python), "import ensurepip, venv"):
        return
    version = output_of(Path(python), "import sys; print('%d.%d' % sys.version_info[:2])").strip()
    apt_install([f"python{version}-venv"], "Python's venv module")
    if not runs(Path(python), "import ensurepip, venv"):
        raise StopError(
            f"Python {version} at {python} lacks its venv module. Install a complete Python and run this again."
        )


def probe(extras: Sequence[str]) -> dict[str, Any]:
    """What is asked for, what of that is missing, and files that show that the rest is there."""
    asked = [str(PYTHON), "-c", PROBE, str(ROOT / "pyproject.toml"), *extras]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    if told.returncode:
        raise StopError(f"pyproject.toml could not be read: {last_line(told.stderr)}")
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def announce(missing: Sequence[str]) -> None:
    """Say what comes, and how long it takes."""
    if not any(text.startswith("torch>") for text in missing):
        say(f"Installing {', '.join(re.split('[<>=;]', text, maxsplit=1)[0] for text in missing)} into .venv…")
        return
    say("Installing PyTorch and Qt into .venv (about 5 minutes the first time)…")
    free = shutil.disk_usage(ROOT).free
    if free < SPACE_WANTED:
        say(f"  Only {free / 1e9:.1f} GB are free here; PyTorch with its CUDA libraries takes up to 8 GB.")
    has_nvidia = sys.platform != "linux" or Path("/proc/driver/nvidia").exists()
    if not has_nvidia and not os.environ.get("LAYERWRIGHT_PIP_ARGS"):
        say("  There is no NVIDIA driver here. README.md shows how to get the smaller PyTorch for the CPU alone.")


def pip_install(asked: Sequence[str], broken: Sequence[str]) -> None:
    """Let pip bring what is asked for; `broken` packages are brought again even where pip believes them to be there."""
    command = [
        str(PYTHON),
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--no-input",
        "--progress-bar",
        "off",
    ]
    command += ["--prefer-binary", "--retries", "3", *shlex.split(os.environ.get("LAYERWRIGHT_PIP_ARGS", ""))]
    command += ["--force-reinstall", "--no-deps", *broken] if broken else asked
    surroundings = {**os.environ, "PIP_USER": "0", "PYTHONUNBUFFERED": "1"}
    surroundings.pop("PYTHONHOME", None)
    with (
        LOG.open("w", encoding="utf-8") as log,
        subprocess.Popen(
            command, env=surroundings, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, encoding="utf-8", errors="replace",
        ) as pip,
    ):  # fmt: skip
        assert pip.stdout
        for line in pip.stdout:
            log.write(line)
            tell_progress(line)
    if pip.returncode:
        fail(LOG.read_text(encoding="utf-8"))


def tell_progress(line: str) -> None:
    """Pass on what a person waits for."""
    large = LARGE_DOWNLOAD.match(line)
    if large:
        say(f"  Downloading {large[1].rsplit('/', 1)[-1].split('-')[0]} ({large[2]})…")
    elif line.startswith("Installing collected packages"):
        say("  Unpacking…")


def fail(log: str) -> NoReturn:
    """Say in one sentence what pip said in many."""
    if NO_NETWORK.search(log):
        raise StopError(
            "The packages could not be downloaded: the package index cannot be reached from here. "
            "Check the network or the proxy, then run the same command again."
        )
    if "No space left" in log:
        raise StopError(f"The disk that holds {VENV} is full. Make room (up to 8 GB) and run the same command again.")
    unfound = NOT_FOUND.search(log)
    if unfound:
        raise StopError(
            f"There is no {unfound[1].strip()} for Python {platform.python_version()} on {platform.machine()}. "
            "Try Python 3.12: LAYERWRIGHT_PYTHON=/path/to/python3.12 ./run"
        )
    raise StopError(f"pip could not install the packages: {last_line(log)} The whole story is in {LOG}.")


def check_torch() -> None:
    """Start PyTorch once, so that what is wrong with it is said now and not in the window."""
    asked = [str(PYTHON), "-c", "import torch, torchvision"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    if told.returncode:
        raise StopError(f"PyTorch is installed but does not start: {last_line(told.stderr)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
