"""./run on machines of many kinds. What needs no network is tried for real; what does is tried in CI by running it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import install
import install_system

POSIX = pytest.mark.skipif(os.name == "nt", reason="./run is for Linux and macOS; run.bat is its like")
PIECES = ("run", "install.py", "install_system.py", "pyproject.toml")


@pytest.fixture
def checkout(tmp_path: Path, root: Path) -> Path:
    """A fresh checkout, in a folder with a space, whose program tells its arguments."""
    folder = tmp_path / "fresh checkout"
    folder.mkdir()
    for piece in PIECES:
        shutil.copy(root / piece, folder)
    (folder / "main.py").write_text("import sys\nprint('main.py', sys.argv[1:])\n")
    return folder


def run(checkout: Path, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """./run from elsewhere, with nothing in the environment but a PATH that leads to this Python's base."""
    base = f"{sys.base_prefix}/bin:/usr/bin:/bin"
    surroundings = {
        "PATH": base,
        "HOME": str(checkout),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_CACHE_DIR": "1",
        **environ,
    }
    return subprocess.run(
        [str(checkout / "run"), *arguments],
        cwd="/",
        env=surroundings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@POSIX
def test_an_active_environment_with_torch_is_layered_upon_and_left_as_it_is(checkout: Path) -> None:
    before = sorted(path.name for path in Path(sys.prefix).glob("lib/python*/site-packages/*.dist-info"))
    told = run(checkout, "doctor", VIRTUAL_ENV=sys.prefix)
    assert told.stdout == "main.py ['doctor']\n", told.stderr
    assert "stays as it is" in told.stderr
    assert sorted(path.name for path in Path(sys.prefix).glob("lib/python*/site-packages/*.dist-info")) == before

    again = run(checkout, "blocks", "--json")
    assert again.stdout == "main.py ['blocks', '--json']\n"
    assert again.stderr == ""

    (checkout / ".venv/layerwright.json").write_text("{ torn")
    mended = run(checkout, "doctor")
    assert mended.stdout == "main.py ['doctor']\n", mended.stderr
    assert "Everything is installed." in mended.stderr


@POSIX
def test_no_network_is_one_clear_sentence(checkout: Path) -> None:
    told = run(checkout, "doctor", PIP_INDEX_URL="http://127.0.0.1:9/simple")
    assert told.returncode == 2
    assert told.stderr.splitlines()[-1].startswith("The packages could not be downloaded: the package index cannot")
    assert "Traceback" not in told.stderr


@POSIX
def test_a_folder_called_venv_that_is_something_else_is_left_alone(checkout: Path) -> None:
    (checkout / ".venv").mkdir()
    (checkout / ".venv/thesis.tex").write_text("mine")
    told = run(checkout, "doctor")
    assert told.returncode == 2
    assert "Move it away" in told.stderr
    assert (checkout / ".venv/thesis.tex").read_text() == "mine"


@POSIX
def test_without_python_it_says_how_to_get_one(checkout: Path, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("env", "bash", "dirname", "cat"):
        found = shutil.which(tool)
        assert found
        (tools / tool).symlink_to(found)
    told = run(checkout, "doctor", PATH=str(tools))
    assert told.returncode == 2
    assert "needs Python 3.10 or newer" in told.stderr


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libEGL.so.1", "libegl1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
    ],
)
def test_libraries_are_found_in_the_debian_packages_that_hold_them(library: str, package: str) -> None:
    assert install_system.debian_name(library) == package


@POSIX
def test_the_loader_is_asked_which_libraries_are_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ldd = tmp_path / "ldd"
    ldd.write_text("#!/bin/sh\necho '  libxcb-cursor.so.0 => not found'\necho '  libc.so.6 => /lib/libc.so.6 (0x7f)'\n")
    ldd.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert install_system.missing_libraries(Path(sys.executable)) == ["libxcb-cursor.so.0"]


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get that writes down what it is asked for."""
    asked = tmp_path / "asked"
    command = tmp_path / "apt-get"
    command.write_text(f'#!/bin/sh\necho "$DEBIAN_FRONTEND: $*" >> "{asked}"\n')
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return asked


@POSIX
def test_missing_libraries_are_installed_where_that_is_allowed(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    install_system.apt_install(["libxcb-cursor0", "libegl1"], "libraries for the window")
    assert apt.read_text().splitlines() == [
        "noninteractive: update",
        "noninteractive: install -y --no-install-recommends libegl1 libxcb-cursor0",
    ]


@POSIX
def test_otherwise_the_exact_command_is_told(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install_system, "may_install", lambda: None)
    with pytest.raises(install_system.StopError, match="sudo apt-get install -y --no-install-recommends libegl1"):
        install_system.apt_install(["libegl1"], "libraries for the window")
    assert not apt.exists()


@pytest.mark.parametrize(
    ("log", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "is full"),
        ("ERROR: No matching distribution found for torch>=2.10", "There is no torch>=2.10 for Python"),
        ("ERROR: something odd\n", "something odd"),
    ],
)
def test_what_pip_says_in_many_lines_is_told_in_one(log: str, sentence: str) -> None:
    with pytest.raises(install_system.StopError, match=re.escape(sentence)) as told:
        install.fail(log)
    assert "\n" not in str(told.value)


def test_translations_are_compiled_once_and_again_when_they_change(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(root / "resources/translations", tmp_path / "resources/translations")
    for compiled in folder.glob("*.qm"):
        compiled.unlink()
    monkeypatch.setattr(install_system, "TRANSLATIONS", folder)
    install_system.compile_translations(Path(sys.executable))
    assert (folder / "layerwright_zh_CN.qm").stat().st_size > 10_000
    assert install_system.stale_translations() == []

    changed = folder / "layerwright_zh_CN.ts"
    later = changed.with_suffix(".qm").stat().st_mtime + 100
    os.utime(changed, (later, later))
    assert install_system.stale_translations() == [changed]


def test_without_the_compiler_of_qt_the_installation_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "layerwright_zh_CN.ts").touch()
    monkeypatch.setattr(install_system, "TRANSLATIONS", tmp_path)
    install_system.compile_translations(Path(sys.executable))
    assert "could not be compiled" in capsys.readouterr().err
    assert install_system.stale_translations() == []
