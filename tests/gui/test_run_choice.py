"""The run that Evaluate, Predict and Export look at is the newest, until the person says otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QFile
from pytestqt.qtbot import QtBot

from core.project.model import Project
from core.project.run import RunFolder
from gui.run_choice import RunChoice
from gui.run_picker import RunPicker


def make(folder: Path, day: int) -> RunFolder:
    run = RunFolder.create(Project(), folder, f"day{day}")
    run.update(created=f"2026-11-{day:02}T10:00:00+00:00")
    return run


@pytest.fixture
def folder(home: Path) -> Path:
    return home / "runs"


def test_where_no_run_was_made_none_is_chosen(folder: Path) -> None:
    choice = RunChoice(folder)
    assert choice.runs == []
    assert choice.current is None


def test_the_newest_run_is_chosen_at_first(folder: Path) -> None:
    old, new = make(folder, 20), make(folder, 21)
    choice = RunChoice(folder)
    assert choice.runs == [new, old]
    assert choice.current == new


def test_a_chosen_run_stays_chosen_when_a_newer_one_comes(qtbot: QtBot, folder: Path) -> None:
    old = make(folder, 20)
    choice = RunChoice(folder)
    choice.choose(old)
    newer = make(folder, 21)
    with qtbot.waitSignal(choice.changed):
        choice.refresh()
    assert choice.runs == [newer, old]
    assert choice.current == old


def test_a_run_made_since_the_folder_was_read_can_be_chosen(qtbot: QtBot, folder: Path) -> None:
    choice = RunChoice(folder)
    run = make(folder, 20)
    with qtbot.waitSignal(choice.changed):
        choice.choose(run)
    assert choice.current == run


def test_a_run_put_into_the_trash_is_no_longer_offered(
    folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFile, "moveToTrash", lambda _: False)  # a machine without a trash
    old, new = make(folder, 20), make(folder, 21)
    choice = RunChoice(folder)
    choice.choose(new)
    place = choice.trash(new)
    assert choice.runs == [old]
    assert choice.current == old
    assert place == home / "trash" / new.path.name
    assert RunFolder(place).project == Project()
    choice.bring_back(new, place)
    choice.refresh()
    assert choice.runs == [new, old]


def test_a_run_is_not_put_back_over_another_that_took_its_place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFile, "moveToTrash", lambda _: False)
    run = make(folder, 20)
    choice = RunChoice(folder)
    place = choice.trash(run)
    assert place is not None
    run.path.mkdir()
    with pytest.raises(FileExistsError):
        choice.bring_back(run, place)
    assert (place / "run.json").is_file()


def test_where_there_is_no_run_the_list_says_what_to_do(qtbot: QtBot, folder: Path) -> None:
    picker = RunPicker(RunChoice(folder), "Run")
    qtbot.addWidget(picker)
    assert picker.list.currentIndex() == -1
    assert "train the network first" in picker.list.placeholderText()
