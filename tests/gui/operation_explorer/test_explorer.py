"""The operation explorer shows the course's example, steps through it, and says what cannot be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from core.errors import Message
from core.project.model import Data, Preprocessing
from gui.operation_explorer.dialog import OperationExplorer
from gui.operation_explorer.grid_view import LEAST_TEXT, fitted, number
from tests.gui.in_process import InProcessEngine


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


@pytest.mark.parametrize("side", [1, 2, 5, 7, 11])
def test_kernels_of_every_size_up_to_eleven_are_computed(qtbot: QtBot, side: int) -> None:
    explorer = open_explorer(qtbot)
    explorer.show_block("Conv2d", {"kernel_size": side, "stride": 1, "padding": 0, "dilation": 1})
    size = max(5, side)
    op, grid = explorer._op, explorer._input
    assert (len(grid), op.kernel_size) == (size, (side, side))
    assert explorer.output._cells == op.output(grid) and len(explorer.output._cells) == size - side + 1
    explorer.go_to((size - side, size - side))
    assert explorer.sum.text().endswith(f"= {number(op.output(grid)[-1][-1])}")


def test_a_window_of_ceil_mode_hangs_over_the_edge(qtbot: QtBot) -> None:
    explorer = open_explorer(qtbot)
    explorer.show_block("MaxPool2d", {"kernel_size": 3, "stride": 3, "padding": 0, "ceil_mode": True})
    explorer.go_to((1, 1))
    assert explorer.input.is_over((5, 0)) and explorer.input.is_over((0, 5)) and not explorer.input.is_over((4, 4))
    assert set(explorer.input._lit) == {(3, 3), (3, 4), (4, 3), (4, 4)}
    assert (5, 5) in explorer.input._framed
    explorer.options.ceil.setChecked(False)
    assert not explorer.input.is_over((4, 4)) and len(explorer.input._cells) == 5


def test_the_input_is_cut_out_of_a_real_image(qtbot: QtBot) -> None:
    engine = InProcessEngine()
    data = Data(
        source="digits",
        classes=tuple("0123456789"),
        preprocessing=Preprocessing(mode="L", size=(8, 8), mean=(0.5,), std=(0.5,)),
    )
    explorer = OperationExplorer(engine=engine, data=data)
    qtbot.addWidget(explorer)
    explorer.show()
    explorer.crop.begin()
    qtbot.waitUntil(lambda: not explorer.crop.view.image.isNull(), timeout=20_000)
    assert len(explorer._input) == 5
    explorer.crop.side.setValue(6)
    explorer.crop.view.move_to((0, 0))
    before = explorer._input
    assert len(before) == 6 and all(0 <= value <= 255 for row in before for value in row)
    qtbot.keyClick(explorer.crop.view, Qt.Key.Key_Right)
    assert explorer.crop.view.corner == (0, 1)
    assert [row[:-1] for row in explorer._input] == [row[1:] for row in before]
    explorer.crop.view.move_to((99, 99))
    assert explorer.crop.view.corner == (2, 2)
    assert explorer.crop.side.maximum() == 8


def test_an_image_that_cannot_be_had_is_said(qtbot: QtBot) -> None:
    engine = InProcessEngine({"samples": Message("test.no", "There are no images.")})
    explorer = OperationExplorer(engine=engine, data=Data())
    qtbot.addWidget(explorer)
    explorer.crop.begin()
    qtbot.waitUntil(lambda: explorer.crop.note.text() == "There are no images.")


def test_it_is_stepped_and_played_around(qtbot: QtBot) -> None:
    explorer = open_explorer(qtbot)
    explorer.steps.ahead.click()
    assert explorer.place == (0, 1)
    explorer.steps.back.click()
    explorer.steps.back.click()
    assert explorer.place == (2, 2)  # behind the first comes the last
    explorer.steps.play.click()
    assert explorer.steps.is_playing
    explorer.steps.ahead.click()
    assert not explorer.steps.is_playing and explorer.place == (0, 0)


def test_numbers_of_neighbouring_cells_never_run_together() -> None:
    face = QFont()
    face.setPixelSize(16)
    small = fitted(face, "−12.25", 20)
    assert small.pixelSize() < 16
    assert QFontMetricsF(small).horizontalAdvance("−12.25") <= 20 or small.pixelSize() == LEAST_TEXT
    assert fitted(face, "1", 20).pixelSize() == 16
