"""A wall of any number of images asks only for those in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from gui.theme import theme_of
from gui.widgets.image_wall import MOST_IMAGES_HELD, ImageWall, Tile


def images(count: int, colour: str = "#336699") -> list[QImage]:
    made = QImage(28, 28, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return [made] * count


@pytest.fixture
def wall(qtbot) -> ImageWall:
    made = ImageWall(side=56)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_hundred_thousand_images_ask_for_the_first_screen_only(wall, qtbot) -> None:
    asked: list[tuple[int, int]] = []
    wall.imagesNeeded.connect(lambda start, count: asked.append((start, count)))
    wall.reset_images(100_000)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [(0, 64)]


def test_scrolling_to_the_end_asks_for_the_end_and_not_for_what_lies_between(wall, qtbot) -> None:
    asked: list[tuple[int, int]] = []
    wall.imagesNeeded.connect(lambda start, count: asked.append((start, count)))
    wall.reset_images(100_000)
    qtbot.waitUntil(lambda: bool(asked))
    wall.scrollToBottom()
    qtbot.waitUntil(lambda: len(asked) > 1)
    assert max(start + count for start, count in asked) == 100_000
    assert len(asked) < 8


def test_nothing_is_asked_for_twice(wall, qtbot) -> None:
    asked: list[tuple[int, int]] = []
    wall.imagesNeeded.connect(lambda start, count: asked.append((start, count)))
    wall.reset_images(1000)
    qtbot.waitUntil(lambda: bool(asked))
    wall.wall.need(0, 10)
    assert asked == [(0, 64)]


def test_images_that_come_too_late_are_ignored(wall) -> None:
    wall.reset_images(3)
    wall.set_images(2, images(5))
    wall.set_images(10, images(1))
    assert wall.wall.image(2) is not None
    assert wall.wall.image(3) is None


def test_memory_stays_bounded(wall) -> None:
    wall.reset_images(50_000)
    wall.set_images(0, images(MOST_IMAGES_HELD + 64))
    assert wall.wall.image(0) is None
    assert wall.wall.image(MOST_IMAGES_HELD) is not None


def test_what_was_forgotten_is_asked_for_again(wall) -> None:
    wall.reset_images(50_000)
    wall.wall.need(0, 0)
    wall.set_images(0, images(MOST_IMAGES_HELD + 64))
    asked: list[tuple[int, int]] = []
    wall.imagesNeeded.connect(lambda start, count: asked.append((start, count)))
    wall.wall.need(0, 0)
    assert asked == [(0, 64)]


def test_images_hang_in_their_frames(wall, qtbot) -> None:
    wall.reset_images(2, {0: Tile("Bag", "right"), 1: Tile("Coat", "wrong")})
    wall.set_images(0, images(2))
    drawn = wall.grab().toImage()
    seen = {drawn.pixelColor(x, y).name() for x in range(160) for y in range(90)}
    assert {"#336699", theme_of().success, theme_of().danger} <= seen


def test_the_keyboard_walks_and_opens(wall, qtbot) -> None:
    wall.reset_images(20)
    wall.setFocus()
    wall.setCurrentIndex(wall.wall.index(0))
    QTest.keyClick(wall, Qt.Key.Key_Right)
    assert wall.current_row() == 1
    with qtbot.waitSignal(wall.opened) as opened:
        QTest.keyClick(wall, Qt.Key.Key_Return)
    assert opened.args == [1]


def test_each_image_has_a_name_to_be_read_aloud(wall) -> None:
    wall.reset_images(2, [Tile("Bag", "wrong", "taken for Coat")])
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert wall.wall.index(0).data(spoken) == "Bag, taken for Coat"
    assert wall.wall.index(1).data(spoken) == "Image 2"
