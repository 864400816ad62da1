"""The operation explorer shows the course's example, steps through it, and says what cannot be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.operation_explorer.dialog import OperationExplorer


def open_explorer(qtbot: QtBot) -> OperationExplorer:
    explorer = OperationExplorer()
    qtbot.addWidget(explorer)
    explorer.show()
    return explorer


def test_it_opens_with_the_example_of_the_course(qtbot: QtBot) -> None:
    explorer = open_explorer(qtbot)
    assert explorer.sum.text().endswith("= 10")
    assert explorer.formula.text() == "⌊(5 + 2·0 − 1·(3−1) − 1) / 1⌋ + 1 = 3"


def test_arrow_keys_step_the_window(qtbot: QtBot) -> None:
    explorer = open_explorer(qtbot)
    qtbot.keyClick(explorer.output, Qt.Key.Key_Right)
    qtbot.keyClick(explorer.output, Qt.Key.Key_Down)
    assert explorer.place == (1, 1)
    assert explorer.sum.text().endswith("= 16")


def test_a_number_typed_into_the_input_changes_the_output(qtbot: QtBot) -> None:
    explorer = open_explorer(qtbot)
    explorer.input.edited.emit((0, 0), 11.0)
    assert explorer.sum.text().endswith("= 20")


def test_a_pooling_block_is_shown_with_its_parameters(qtbot: QtBot) -> None:
    explorer = open_explorer(qtbot)
    explorer.show_block("MaxPool2d", {"kernel_size": 3, "stride": None, "padding": 0, "ceil_mode": True})
    assert explorer.sum.text() == "max(1, 2, 0, 0, 1, 2, 1, 2, 1) = 2"
    assert explorer.options.stride.value == (3, 3)


def test_what_does_not_fit_is_said(qtbot: QtBot) -> None:
    explorer = open_explorer(qtbot)
    explorer.options.dilation.rows.setValue(3)
    assert "does not fit" in explorer.problem.text()
    assert not explorer.output.isVisible()
