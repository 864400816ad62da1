"""The confusion matrix answers the pointer and the keyboard alike."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gui.widgets.confusion import ConfusionMatrix

CLASSES = ("T-shirt", "Shirt", "Coat")
COUNTS = ((90, 8, 2), (42, 50, 8), (0, 5, 95))


@pytest.fixture
def matrix(qtbot: QtBot) -> ConfusionMatrix:
    made = ConfusionMatrix()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show_matrix(CLASSES, COUNTS)
    made.show()
    return made


def test_a_cell_says_what_was_taken_for_what(matrix: ConfusionMatrix) -> None:
    assert matrix.sentence(1, 0) == "42 of 100 images of Shirt taken for T-shirt (42.0 %)"
    assert matrix.sentence(2, 2) == "95 of 100 images of Coat recognised (95.0 %)"


def test_a_class_without_images_is_no_division_by_zero(matrix: ConfusionMatrix) -> None:
    matrix.show_matrix(("a", "b"), ((0, 0), (0, 3)))
    assert matrix.sentence(0, 1) == "0 of 0 images of a taken for b (0.0 %)"


def test_arrow_keys_walk_the_cells_and_stop_at_the_edge(matrix: ConfusionMatrix, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(matrix, key)
    assert matrix.cursor_cell == (1, 2)
    qtbot.keyClick(matrix, Qt.Key.Key_Home)
    assert matrix.cursor_cell == (1, 0)
    assert matrix.accessibleDescription() == matrix.sentence(1, 0)


def test_every_cell_is_found_where_it_is_painted(matrix: ConfusionMatrix) -> None:
    for true in range(3):
        for predicted in range(3):
            assert matrix.cell_at(matrix.cell_rect(true, predicted).center().toPoint()) == (true, predicted)


def test_a_click_moves_the_cursor_and_beside_the_matrix_it_does_not(matrix: ConfusionMatrix, qtbot: QtBot) -> None:
    with qtbot.waitSignal(matrix.cellChanged) as told:
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix.cell_rect(2, 1).center().toPoint())
    assert told.args == [2, 1]
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert matrix.cursor_cell == (2, 1)


def test_hovering_tells_the_cell_and_leaving_goes_back_to_the_cursor(matrix: ConfusionMatrix, qtbot: QtBot) -> None:
    told = []
    matrix.cellChanged.connect(lambda true, predicted: told.append((true, predicted)))
    qtbot.mouseMove(matrix, matrix.cell_rect(1, 0).center().toPoint())
    qtbot.mouseMove(matrix, QPoint(3, 3))
    assert told[-2:] == [(1, 0), (0, 0)]


def test_right_is_blue_wrong_is_red_and_nothing_is_neither(matrix: ConfusionMatrix) -> None:
    picture = matrix.grab().toImage()

    def colour(true: int, predicted: int) -> QColor:
        return picture.pixelColor(matrix.cell_rect(true, predicted).topLeft().toPoint() + QPoint(6, 6))

    right, wrong, nothing = colour(0, 0), colour(1, 0), colour(2, 0)
    assert right.blue() > right.red()
    assert wrong.red() > wrong.blue()
    assert nothing.saturation() < 30


def test_a_hundred_classes_are_painted(matrix: ConfusionMatrix) -> None:
    names = [f"class {number}" for number in range(100)]
    matrix.show_matrix(names, [[1] * 100 for _ in range(100)])
    assert not matrix.grab().isNull()
    assert matrix.cell_at(matrix.cell_rect(99, 99).center().toPoint()) == (99, 99)
