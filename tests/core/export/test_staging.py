"""An export appears whole or not at all, and never takes anything away that is not its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.errors import UserError
from core.export.staging import MARK, check_target, publish_file, publish_folder, staging


def test_a_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    target = tmp_path / "new" / "model.pt"
    for content in (b"old", b"new"):
        with staging(target) as stage:
            (stage / "model.pt").write_bytes(content)
            publish_file(stage / "model.pt", target)
    assert target.read_bytes() == b"new"
    assert list(target.parent.iterdir()) == [target]


def test_work_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "model.pt"
    target.write_bytes(b"old")
    with pytest.raises(ValueError, match="half way"), staging(target) as stage:
        (stage / "model.pt").write_bytes(b"hal")
        raise ValueError("half way")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_an_older_export_gives_way_as_a_whole(tmp_path: Path) -> None:
    target = tmp_path / "code"
    for name in ("old.py", "new.py"):
        check_target(target, is_folder=True)
        with staging(target) as stage:
            (stage / "code").mkdir()
            (stage / "code" / name).touch()
            publish_folder(stage / "code", target)
    assert {path.name for path in target.iterdir()} == {"new.py", MARK}
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").touch()
    with pytest.raises(UserError, match="holds other files"):
        check_target(tmp_path, is_folder=True)


def test_a_folder_is_no_place_for_a_file_and_a_file_none_for_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        check_target(tmp_path, is_folder=False)
    (tmp_path / "a").touch()
    with pytest.raises(UserError, match="is a file"):
        check_target(tmp_path / "a", is_folder=True)


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="cannot be written"), staging(tmp_path / "file" / "model.pt"):
        pytest.fail("there is no folder to write to")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows keeps no pipes among files")
def test_a_device_or_a_pipe_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pt")
    with pytest.raises(UserError, match="is a device or a pipe"):
        check_target(tmp_path / "pipe.pt", is_folder=False)
    assert (tmp_path / "pipe.pt").is_fifo()
