"""The entry: a window where there can be one, the demo where there cannot, the command line for everything else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import main


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[str]]]:
    """What main handed on to, in place of the window and the command line."""
    calls: list[tuple[str, list[str]]] = []

    def stand_in(name: str) -> None:
        module = ModuleType(name)
        module.main = lambda arguments: calls.append((name, arguments)) or 0  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, name, module)

    stand_in("gui.app")
    stand_in("core.cli")
    return calls


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ("gui.app", [])),
        (["open", "net.lwp"], ("gui.app", ["net.lwp"])),
        (["doctor", "--json"], ("core.cli", ["doctor", "--json"])),
        (["--help"], ("core.cli", ["--help"])),
    ],
)
def test_arguments_go_where_they_belong(
    arguments: list[str],
    expected: tuple[str, list[str]],
    called: list[tuple[str, list[str]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.display.missing_display", lambda: None)
    assert main.main(arguments) == 0
    assert called == [expected]


def test_without_a_display_one_line_says_so_and_the_demo_runs(
    called: list[tuple[str, list[str]]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("core.display.missing_display", lambda: "DISPLAY is not set")
    assert main.main([]) == 0
    assert called == [("core.cli", ["demo"])]
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "DISPLAY is not set" in told.err


def test_a_file_cannot_be_opened_without_a_display(
    called: list[tuple[str, list[str]]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("core.display.missing_display", lambda: "DISPLAY is not set")
    assert main.main(["open", "net.lwp"]) == 2
    assert called == []
    assert "main.py check" in capsys.readouterr().err


def test_ctrl_c_ends_quietly_with_130(tmp_path: Path, root: Path) -> None:
    """The real main.py, with a command line that waits."""
    (tmp_path / "core").mkdir()
    (tmp_path / "core/__init__.py").touch()
    (tmp_path / "core/cli.py").write_text(
        "import signal, time\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # a test run in the background ignores it\n"
        "def main(arguments):\n    print('waiting', flush=True)\n    time.sleep(60)\n"
    )
    (tmp_path / "main.py").write_text((root / "main.py").read_text(encoding="utf-8"), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "main.py", "train"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "waiting\n"
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=20)
    assert process.returncode == 130
    assert complaint == ""


def test_a_reader_that_leaves_early_is_no_error(root: Path) -> None:
    """As in `./run blocks | head -1`."""
    reader, writer = os.pipe()
    process = subprocess.Popen([sys.executable, "main.py", "blocks"], cwd=root, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    os.close(reader)
    _, complaint = process.communicate(timeout=60)
    assert complaint == b""
    assert process.returncode == 0
