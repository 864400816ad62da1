"""Unsaved work survives a crash: each document's own copy, none ever written over by another."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from core.project import store
from core.project.copies import WorkCopy, kept_work
from core.project.model import Project
from core.project.templates import load_template
from tests.crashed_copy import crash

LENET, MLP = load_template("lenet5"), load_template("mlp")


def test_work_under_no_name_is_not_overwritten_by_the_next_work_under_no_name() -> None:
    crash("lenet5")
    crash("mlp")
    WorkCopy(None).keep(Project(title="mine"))
    assert [kept.project for kept in kept_work([None])] == [MLP, LENET]


def test_work_on_a_file_is_kept_beside_it_and_not_overwritten_by_the_next_work_on_it(tmp_path: Path) -> None:
    path = tmp_path / "a.lwp"
    store.save(Project(), path)
    assert crash("lenet5", path).parent == tmp_path
    mine = WorkCopy(path)
    mine.keep(MLP)
    mine.drop()
    (kept,) = kept_work([path])
    assert (kept.project, kept.path, kept.title) == (LENET, path, "a")


def test_work_that_a_living_process_is_at_is_not_offered(tmp_path: Path) -> None:
    for path in (None, tmp_path / "a.lwp"):
        WorkCopy(path).keep(LENET)
    assert kept_work([None, tmp_path / "a.lwp"]) == []


def test_two_documents_of_one_process_have_a_copy_each() -> None:
    assert WorkCopy(None).file != WorkCopy(None).file


def test_a_copy_older_than_the_file_does_not_count(tmp_path: Path) -> None:
    path = tmp_path / "a.lwp"
    os.utime(crash("lenet5", path), (1, 1))
    store.save(Project(), path)
    assert kept_work([path]) == []


def test_a_damaged_copy_is_told_with_its_place_and_stays_as_it_is() -> None:
    file = crash("lenet5")
    file.write_bytes(b'{"format": "layer')
    (kept,) = kept_work([None])
    assert kept.project is None
    assert str(file) in str(kept.problem)
    assert "kept untouched" in str(kept.problem)
    assert file.read_bytes() == b'{"format": "layer'


def test_a_copy_kept_by_an_earlier_version_is_found(home: Path, tmp_path: Path) -> None:
    (home / "autosave").mkdir(parents=True)
    store.save(LENET, home / "autosave" / "untitled.lwp")
    store.save(MLP, tmp_path / ".a.lwp.autosave")
    assert [kept.project for kept in kept_work([None, tmp_path / "a.lwp"])] == [LENET, MLP]


def test_the_copies_of_another_file_are_another_files(tmp_path: Path) -> None:
    crash("lenet5", tmp_path / "a.lwp.b-2.lwp")
    assert kept_work([tmp_path / "a.lwp"]) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="folders nobody may write to")
def test_work_in_a_folder_that_is_read_only_is_kept_in_the_home_folder(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o500)
    assert crash("lenet5", folder / "a.lwp").parent == home / "autosave"
    assert [kept.project for kept in kept_work([folder / "a.lwp"])] == [LENET]
    folder.chmod(0o700)
