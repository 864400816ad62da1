"""Files that somebody works with are not deleted; those of a process that was killed are."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.project.in_use import InUse, delete_unused


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "held.bin"
    path.write_bytes(b"held")
    return path


def test_a_file_in_use_stays_until_it_is_let_go(file: Path) -> None:
    first, second = InUse(file), InUse(file)
    assert not delete_unused(file)
    first.close()
    assert not delete_unused(file) and file.exists()
    second.close()
    assert delete_unused(file) and not file.exists()
    first.close()


def test_it_is_let_go_with_the_object(file: Path) -> None:
    use = InUse(file)
    assert use.is_held
    del use
    assert delete_unused(file)


def test_a_file_that_is_not_there_is_neither_kept_nor_an_error(tmp_path: Path) -> None:
    assert not InUse(tmp_path / "none").is_held
    assert delete_unused(tmp_path / "none")


def test_another_process_keeps_it_until_it_is_killed(file: Path) -> None:
    code = "import sys; from pathlib import Path; from core.project.in_use import InUse\n"
    code += "use = InUse(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", code, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None and other.stdout.readline() == "held\n"
        assert not delete_unused(file)
        other.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    assert delete_unused(file)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files without locks")
def test_where_locks_are_unknown_one_must_not_be_sure_to_delete(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise OSError(os.strerror(95))

    monkeypatch.setattr("fcntl.flock", unknown)
    assert not delete_unused(file, only_if_sure=True) and file.exists()
    assert delete_unused(file)
