"""The frame around the pages: titles, the rail, the bar that says what went wrong, light and dark."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.errors import Message
from core.project.histograms import Histograms, Spread, write_histograms
from core.project.run import RunFolder, RunState
from core.project.templates import load_template
from gui.pages import PAGES
from gui.settings import MODE, Settings
from gui.window import Window
from tests.gui.quiet_window import quiet_window
from tests.gui.scripted_process import Starter

LENET = load_template("lenet5")


@pytest.fixture
def starter() -> Starter:
    return Starter()


@pytest.fixture
def window(qtbot: QtBot, starter: Starter) -> Iterator[Window]:
    with quiet_window(starter) as made:
        yield made


def test_a_page_is_made_when_it_is_first_shown_and_kept(window: Window) -> None:
    assert window.page == "start"
    keys = [key for key, _ in PAGES.entries]
    assert not any(window.factory.is_made(key) for key in keys)
    for number, key in enumerate(keys, start=2):
        window.show_page(key)
        assert window.page == key
        assert window.stack.currentWidget() is window.page_widget(key)
        assert window.stack.count() == number
    for key in keys:
        window.show_page(key)
    assert window.stack.count() == len(keys) + 1


def test_every_page_offers_its_actions_by_name_each_of_them_once(window: Window) -> None:
    for key, _ in PAGES.entries:
        window.show_page(key)
        ids = [spec.id for spec in window.offered()]
        assert len(ids) == len(set(ids)), key
        assert all(spec.text for spec in window.offered())


def test_no_two_actions_of_the_frame_share_a_shortcut(window: Window) -> None:
    shortcuts = [spec.shortcut for spec in window.offered() if spec.shortcut]
    assert len(shortcuts) == len(set(shortcuts))


def test_the_title_names_the_file_once_there_is_one(window: Window, tmp_path: Path) -> None:
    document = window.services.document
    document.start(LENET)
    assert window.windowTitle() == "LeNet-5 — Layerwright"
    document.save(tmp_path / "mine.lwp")
    assert window.windowTitle() == "mine.lwp — Layerwright"


def test_the_dot_beside_the_name_marks_unsaved_changes(window: Window, tmp_path: Path) -> None:
    document = window.services.document
    document.start(LENET)
    dot = window.title._dot
    assert dot.isHidden()
    document.set_param(LENET.network.blocks[0].id, "out_channels", 9)
    assert not dot.isHidden()
    document.save(tmp_path / "mine.lwp")
    assert dot.isHidden()


def test_the_appearance_chosen_is_remembered(window: Window) -> None:
    was_dark = window.services.appearance.theme.dark
    window.toggle_appearance()
    assert window.services.appearance.theme.dark is not was_dark
    window.services.settings.save()
    assert Settings().get(MODE) == ("light" if was_dark else "dark")
    window.toggle_appearance()
    assert window.services.appearance.theme.dark is was_dark


def test_an_edit_that_cannot_be_made_is_a_sentence_until_another_project_is_opened(window: Window) -> None:
    window.services.document.failed.emit(Message("edit.bad", 'There is no block "{id}".', {"id": "b9"}))
    assert [notice.text for notice in window.errors.notices] == ['There is no block "b9".']
    window.services.document.start(LENET)
    assert window.errors.notices == ()


def test_an_error_nobody_foresaw_is_told_calmly(window: Window) -> None:
    window.unexpected.emit("ValueError: surprise")
    (notice,) = window.errors.notices
    assert "Your work is kept" in notice.text
    assert "ValueError" not in notice.text


def test_an_engine_that_does_not_stay_up_is_said_in_the_title_bar(
    qtbot: QtBot, window: Window, starter: Starter
) -> None:
    starter.newest.tell("ready")
    qtbot.waitUntil(lambda: window.title._engine.text() == "Engine ready")
    for _ in range(4):
        window.services.engine.kill()
        qtbot.waitUntil(lambda: window.services.engine.state != "ready")
        if window.services.engine.state == "starting":
            starter.started[-1].tell("ready")
            qtbot.waitUntil(lambda: window.services.engine.state == "ready")
    assert window.title._engine.text() == "Engine stopped"


def test_a_run_that_is_cut_off_is_offered_on_the_start_page_at_once(window: Window) -> None:
    run = RunFolder.create(LENET, window.services.choice.folder)
    run.update(state=RunState.TRAINING)
    window.services.runner.failed.emit(Message("engine.killed", "It was killed."), [], run)
    window.show()
    window.show_page("start")
    rows = [button for button in window.page_widget("start").findChildren(QPushButton) if button.text() == run.name]
    assert len(rows) == 1


def test_a_run_that_was_deleted_behind_the_window_is_a_sentence_where_its_curves_are_wanted(window: Window) -> None:
    run = RunFolder.create(LENET, window.services.choice.folder)
    shutil.rmtree(run.path)
    window.show_run(run)
    assert [notice.text for notice in window.errors.notices] == [
        f"The folder of this run is no longer there: {run.path}."
    ]
    assert window.page == "start"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_command_palette_offers_the_actions_of_the_page_and_the_window(qtbot: QtBot, window: Window) -> None:
    window.show()
    window.show_page("data")
    window.show_commands()
    popup = window.palette_popup
    assert popup is not None
    qtbot.keyClicks(popup._field, "go to train")
    qtbot.keyClick(popup._field, Qt.Key.Key_Return)
    assert window.page == "train"


def test_the_block_selected_in_the_network_is_the_one_whose_weights_the_train_page_shows(
    window: Window, tmp_path: Path
) -> None:
    window.services.document.start(LENET)
    run = RunFolder.create(LENET, tmp_path)
    flat = Spread(low=0.0, high=1.0, mean=0.5, std=0.1, counts=(1, 2, 1))
    names = ("conv1.weight", "fc1.weight", "fc2.weight")
    write_histograms(run, Histograms(epoch=1, weights=dict.fromkeys(names, flat), gradients={}))
    ids = {block.name: block.id for block in LENET.network.walk()}
    window.show_block(ids["fc1"])
    window.show_page("train")
    view = window.page_widget("train").part.histograms  # type: ignore[attr-defined]
    view.show_run(run)
    view.show_epoch(1)
    assert view.current_block == ids["fc1"]
    window.show_block(ids["fc2"])
    assert view.current_block == ids["fc2"]
