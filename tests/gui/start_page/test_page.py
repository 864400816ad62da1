"""The start page: networks to begin with, projects opened lately, and what a crash left behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.project import store
from core.project.events import FinishReason, Started
from core.project.run import RunFolder, RunState
from core.project.templates import load_template, templates
from gui.actions import ActionSpec
from gui.start_page.entry import Entry
from gui.start_page.history import time_here
from gui.start_page.page import StartPage
from gui.start_page.side import LONGEST_LIST, say_when
from gui.widgets.format import format_integer
from gui.window import Window
from tests.crashed_copy import crash
from tests.gui.quiet_window import quiet_window

LENET, MLP = load_template("lenet5"), load_template("mlp")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    with quiet_window() as made:
        yield made


def shown(window: Window) -> StartPage:
    """The start page as it is on coming to it."""
    window.show_page("data")
    window.show()
    window.show_page("start")
    page = window.page_widget("start")
    assert isinstance(page, StartPage)
    return page


def row(page: StartPage, text: str) -> QPushButton | None:
    """The line of that text at the right."""
    return next((button for button in page.findChildren(QPushButton) if button.text() == text), None)


def test_every_template_and_an_empty_network_are_offered(window: Window) -> None:
    cards = shown(window).cards
    offered = [card.project.network for card in cards if card.project.network.blocks]
    assert offered == [load_template(t.name).network for t in templates()]
    assert len(cards) == len(offered) + 1
    assert all(card.accessibleName() and card.accessibleDescription() for card in cards)


def test_a_click_on_a_template_begins_with_it(qtbot: QtBot, window: Window) -> None:
    card = shown(window).cards[0]
    qtbot.mouseClick(card, LEFT)
    assert window.page == "network"
    assert window.services.document.project == card.project
    assert window.services.document.is_saved


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_keyboard_chooses_a_template_too(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    card = shown(window).cards[1]
    qtbot.keyClick(card, key)
    assert window.services.document.project == card.project


def test_a_press_that_is_let_go_elsewhere_chooses_nothing(qtbot: QtBot, window: Window) -> None:
    card = shown(window).cards[0]
    qtbot.mousePress(card, LEFT)
    qtbot.mouseRelease(card, LEFT, pos=card.rect().bottomRight() * 2)
    assert window.page == "start"


def test_projects_opened_lately_are_listed_newest_first_and_open_with_a_click(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    for number in range(LONGEST_LIST + 2):
        store.save(MLP, tmp_path / f"project{number}.lwp")
        window.services.settings.remember_file(tmp_path / f"project{number}.lwp")
    page = shown(window)
    listed = [b.text() for b in page.findChildren(QPushButton) if b.text().startswith("project")]
    assert listed == [f"project{number}" for number in reversed(range(2, LONGEST_LIST + 2))]
    qtbot.mouseClick(row(page, "project7"), LEFT)
    assert window.services.document.path == tmp_path / "project7.lwp"
    assert window.page == "network"


def test_a_project_that_was_deleted_is_no_longer_listed(window: Window, tmp_path: Path) -> None:
    store.save(MLP, tmp_path / "gone.lwp")
    window.services.settings.remember_file(tmp_path / "gone.lwp")
    assert row(shown(window), "gone") is not None
    (tmp_path / "gone.lwp").unlink()
    assert row(shown(window), "gone") is None


def test_work_that_a_crash_left_unsaved_is_offered_and_taken_up_as_unsaved(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    file = tmp_path / "mine.lwp"
    store.save(MLP, file)
    window.services.settings.remember_file(file)
    crash("lenet5", file)
    page = shown(window)
    (offer,) = [b for b in page.findChildren(QPushButton) if b.text() == "mine" and "Unsaved" in b.toolTip()]
    qtbot.mouseClick(offer, LEFT)
    document = window.services.document
    assert (document.project, document.path, document.is_saved) == (LENET, file, False)
    assert store.load(file) == MLP


def test_a_copy_that_cannot_be_read_is_told_with_its_place(window: Window) -> None:
    file = crash("lenet5")
    file.write_text("{", encoding="utf-8")
    texts = [label.text() for label in shown(window).findChildren(QLabel)]
    assert [text for text in texts if str(file) in text and "untouched" in text]


def test_a_run_that_was_cut_off_is_offered(window: Window) -> None:
    run = RunFolder.create(MLP, window.services.choice.folder)
    run.update(state=RunState.TRAINING, step=120)
    window.services.choice.refresh()
    offer = row(shown(window), run.name)
    assert offer is not None
    assert offer.detail == "Training stopped at step 120"
    run.append([Started(0, 1, 2, 700, 6300, 700, "cpu", 1)])
    assert row(shown(window), run.name).detail == f"Training stopped at step 120 of {format_integer(1400)}"


def test_where_nothing_was_left_nothing_is_offered(window: Window) -> None:
    page = shown(window)
    assert not [entry for entry in page.findChildren(Entry) if entry.detail.startswith(("Unsaved", "Training"))]


def test_rows_say_in_words_where_a_project_lies(window: Window, tmp_path: Path) -> None:
    store.save(MLP, tmp_path / "mine.lwp")
    window.services.settings.remember_file(tmp_path / "mine.lwp")
    entry = row(shown(window), "mine")
    assert isinstance(entry, Entry)
    assert (entry.detail, entry.accessibleDescription()) == (str(tmp_path), str(tmp_path))


def test_unsaved_work_says_when_it_was_kept() -> None:
    assert len(say_when(QDateTime.currentSecsSinceEpoch())) < len(say_when(0))


def test_the_way_through_names_every_page_of_the_course(window: Window) -> None:
    texts = [label.text().split(":")[0] for label in shown(window).side.findChildren(QLabel)]
    wanted = ["Data", "Network", "Train", "Evaluate", "Predict", "Export"]
    assert [text for text in texts if text in wanted] == wanted


def test_a_network_that_was_trained_here_says_how_long_it_took(window: Window) -> None:
    run = RunFolder.create(MLP, window.services.choice.folder)
    run.update(state=RunState.FINISHED, reason=FinishReason.COMPLETED, seconds=75.0)
    window.services.choice.refresh()
    card = next(card for card in shown(window).cards if card.project == MLP)
    assert "1 min 15 s to train here" in [label.text().split(" · ")[-1] for label in card.findChildren(QLabel)]


def test_a_run_of_a_changed_network_says_nothing_of_the_template(window: Window) -> None:
    changed = MLP.model_copy(update={"network": LENET.network})
    run = RunFolder.create(changed, window.services.choice.folder)
    run.update(state=RunState.FINISHED, reason=FinishReason.COMPLETED, seconds=75.0)
    window.services.choice.refresh()
    assert time_here(MLP, window.services.choice.runs) is None


def test_further_ways_to_begin_are_buttons(window: Window) -> None:
    done: list[str] = []
    page = shown(window)
    page.offer([ActionSpec(id="x", text="Open something else…", run=lambda: done.append("x"))])
    shown(window)
    row(page, "Open something else…").click()
    assert done == ["x"]


def test_ready_networks_are_offered_below_the_recent_projects(window: Window) -> None:
    assert row(shown(window), "Open a ready network…") is not None
