"""Every setting can be chosen in one place, takes effect at once, and holds at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QSplitter
from pytestqt.qtbot import QtBot

from core.project.run import list_runs
from core.project.templates import load_template
from gui.appearance import is_animated
from gui.settings import WINDOW_STATE, Settings
from gui.settings_dialog import SettingsDialog
from gui.window import Window
from tests.gui.quiet_window import quiet_window

LENET = load_template("lenet5")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    with quiet_window() as made:
        yield made
    app = QApplication.instance()
    assert app is not None
    app.setProperty("layerwright.animated", None)


@pytest.fixture
def dialog(window: Window, qtbot: QtBot) -> SettingsDialog:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(SettingsDialog)
    assert found is not None
    assert found.isVisible()
    return found


def choose(box: QComboBox, value: object) -> None:
    """As a person who picks that line of the list."""
    index = box.findData(value)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_colours_and_text_size_change_at_once(window: Window, dialog: SettingsDialog) -> None:
    choose(dialog.mode, "dark")
    assert window.services.appearance.theme.dark
    choose(dialog.scale, 1.3)
    assert window.services.appearance.theme.scale == 1.3
    (chosen,) = [a.data() for _, group in window.menu._choices[:1] for a in group.actions() if a.isChecked()]
    assert chosen == 1.3


def test_whoever_wants_no_movement_has_none(dialog: SettingsDialog) -> None:
    assert is_animated()
    dialog.animate.click()
    assert not is_animated()


def test_whoever_wants_no_copies_of_unsaved_work_has_none(window: Window, dialog: SettingsDialog) -> None:
    dialog.autosave.click()
    document = window.services.document
    document.start(LENET)
    document.set_param(LENET.network.blocks[0].id, "out_channels", 9)
    document.autosave()
    assert not document.copy_file.exists()


def test_a_new_run_takes_the_threads_and_the_device_that_its_recipe_leaves_open(
    window: Window, dialog: SettingsDialog
) -> None:
    dialog.threads.setValue(3)
    choose(dialog.device, "cpu")
    services = window.services
    services.runner.start(LENET)
    (run,) = list_runs(services.settings.runs_folder)
    assert (run.project.recipe.threads, run.project.recipe.device) == (3, "cpu")
    assert services.document.project.recipe.threads == 0


def test_a_recipe_that_says_how_many_threads_is_obeyed(window: Window, dialog: SettingsDialog) -> None:
    dialog.threads.setValue(3)
    recipe = LENET.recipe.model_copy(update={"threads": 1, "device": "cuda"})
    window.services.runner.start(LENET.model_copy(update={"recipe": recipe}))
    (run,) = list_runs(window.services.settings.runs_folder)
    assert (run.project.recipe.threads, run.project.recipe.device) == (1, "cuda")


def test_what_was_chosen_is_shown_at_the_next_start(qtbot: QtBot, window: Window, dialog: SettingsDialog) -> None:
    choose(dialog.language, "zh_CN")
    dialog.threads.setValue(2)
    window.services.settings.save()
    again = SettingsDialog(Settings())
    qtbot.addWidget(again)
    assert (again.language.currentData(), again.threads.value(), again.mode.currentData()) == ("zh_CN", 2, "system")


def test_the_folder_of_the_runs_can_be_chosen(
    dialog: SettingsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "elsewhere"))
    dialog._choose_runs()
    assert dialog.runs.text() == str(tmp_path / "elsewhere")


def test_the_window_and_its_panels_come_back_as_they_were(qtbot: QtBot) -> None:
    with quiet_window() as window:
        window.show()
        window.show_page("network")
        window.resize(1024, 700)
        splitter = window.page_widget("network").findChildren(QSplitter)[0]
        splitter.setSizes([splitter.sizes()[0] - 40, splitter.sizes()[1] + 40, *splitter.sizes()[2:]])
        sizes = splitter.sizes()
    with quiet_window() as window:
        window.show()
        window.show_page("network")
        assert (window.width(), window.height()) == (1024, 700)
        assert window.page_widget("network").findChildren(QSplitter)[0].sizes() == sizes


@pytest.mark.parametrize("nonsense", ["{", "[1]", '{"network": 5}', '{"network": [[1]]}'])
def test_sizes_of_panels_that_make_no_sense_are_passed_over(qtbot: QtBot, nonsense: str) -> None:
    settings = Settings()
    settings.set(WINDOW_STATE, nonsense)
    settings.save()
    with quiet_window() as window:
        window.show_page("network")
