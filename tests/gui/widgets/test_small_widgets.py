"""The small reusable parts: notices, bars, segments, search, empty states, thumbnails of networks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView, QToolButton

from core.network.tree import Block, Network
from gui.theme import LIGHT, theme_of
from gui.widgets.architecture_thumbnail import ArchitectureThumbnail, paint_architecture
from gui.widgets.bars import SHARE_ROLE, Bar, ProbabilityBars, ShareBarDelegate
from gui.widgets.card import Card, SectionLabel
from gui.widgets.empty_state import EmptyState
from gui.widgets.error_bar import MOST_NOTICES, ErrorBar
from gui.widgets.search_field import SearchField
from gui.widgets.segmented import Segmented
from gui.widgets.shape_label import ShapeLabel


@pytest.fixture
def bar(qtbot) -> ErrorBar:
    made = ErrorBar()
    qtbot.addWidget(made)
    return made


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_the_error_bar_takes_room_only_while_it_has_something_to_say(bar) -> None:
    assert bar.isHidden()
    notice = bar.show_message("The disk is full.")
    assert not bar.isHidden()
    assert notice.accessibleName() == "The disk is full."
    bar.close_message(notice)
    assert bar.isHidden()


def test_the_same_message_twice_is_one_notice(bar) -> None:
    for _ in range(5):
        bar.show_message("The disk is full.")
    assert len(bar.notices) == 1


def test_only_the_latest_messages_stay(bar) -> None:
    for number in range(6):
        bar.show_message(f"Message {number}", "warning")
    assert [notice.text for notice in bar.notices] == [f"Message {5 - n}" for n in range(MOST_NOTICES)]


def test_an_action_closes_its_notice_and_does_what_it_says(bar, qtbot) -> None:
    done: list[str] = []
    bar.show_message("The engine ended.", actions=[("Resume", lambda: done.append("resumed"))])
    button = next(b for b in bar.findChildren(QPushButton) if b.text() == "Resume")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["resumed"]
    assert bar.notices == ()


def test_details_are_folded_away_until_asked_for(bar, qtbot) -> None:
    notice = bar.show_message("The engine ended.", details="last line of the log")
    bar.show()
    qtbot.waitExposed(bar)
    folded = notice.sizeHint().height()
    more = next(b for b in notice.findChildren(QPushButton) if b.isCheckable())
    more.click()
    assert notice.sizeHint().height() > folded


def test_the_close_button_closes(bar, qtbot) -> None:
    notice = bar.show_message("Saved.", "success")
    qtbot.mouseClick(notice.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert bar.notices == ()


def test_segments_are_chosen_by_click_and_by_arrow_keys(qtbot) -> None:
    control = Segmented([("linear", "lin"), ("log", "log"), ("auto", "auto")], "linear", "Scale")
    qtbot.addWidget(control)
    chosen: list[str] = []
    control.chosen.connect(chosen.append)
    buttons = control.findChildren(QToolButton)
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(control, Qt.Key.Key_Right)
    QTest.keyClick(control, Qt.Key.Key_Right)
    assert chosen == ["log", "auto", "linear"]
    assert control.current == "linear"


def test_selecting_a_segment_from_code_is_not_reported(qtbot) -> None:
    control = Segmented([("a", "A"), ("b", "B")])
    qtbot.addWidget(control)
    with qtbot.assertNotEmitted(control.chosen):
        control.select("b")
    assert control.current == "b"


def test_arrow_keys_pass_over_a_refused_segment(qtbot) -> None:
    control = Segmented([("a", "A"), ("b", "B"), ("c", "C")])
    qtbot.addWidget(control)
    control.set_enabled("b", False)
    QTest.keyClick(control, Qt.Key.Key_Right)
    assert control.current == "c"


def test_search_reports_trimmed_text_and_escape_empties_it(qtbot) -> None:
    field = SearchField("Search layers")
    qtbot.addWidget(field)
    heard: list[str] = []
    field.searched.connect(heard.append)
    QTest.keyClicks(field, "conv ")
    assert heard[-1] == "conv"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert heard[-1] == ""
    with qtbot.waitSignal(field.resultsWanted):
        QTest.keyClick(field, Qt.Key.Key_Down)


def test_an_empty_state_says_what_to_do_and_reports_it(qtbot) -> None:
    state = EmptyState("image", "No image yet")
    qtbot.addWidget(state)
    state.show_state("image", "No image yet", "Drop one here.", "Open image…")
    shown = [button for button in state.findChildren(QPushButton) if not button.isHidden()]
    assert [button.text() for button in shown] == ["Open image…"]
    with qtbot.waitSignal(state.chosen):
        qtbot.mouseClick(shown[0], Qt.MouseButton.LeftButton)


def test_a_shape_is_read_aloud_number_by_number(qtbot) -> None:
    label = ShapeLabel((3, 32, 32))
    qtbot.addWidget(label)
    assert (label.text(), label.accessibleName()) == ("3×32×32", "Shape 3 by 32 by 32")
    label.show_shape(None)
    assert label.text() == "?"


def test_a_card_without_a_title_shows_none(qtbot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.add(SectionLabel("Shape"))
    card.set_title("Accuracy")
    assert card.accessibleName() == "Accuracy"


def test_probabilities_are_heard_and_painted_in_proportion(qtbot) -> None:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.show_bars([Bar("Ankle boot", 0.9), Bar("Bag", 0.1)])
    bars.resize(400, bars.sizeHint().height())
    image = bars.grab().toImage()
    middle = theme_of().control_height // 2
    filled = sum(image.pixelColor(x, middle).name() == theme_of().accent for x in range(400))
    track = sum(image.pixelColor(x, middle).name() == theme_of().track for x in range(400))
    assert filled / (filled + track) == pytest.approx(0.9, abs=0.03)
    assert "Ankle boot 90.0 %" in bars.accessibleDescription()


@pytest.mark.parametrize(("share", "is_seen"), [(0.0004, False), (0.001, True)])
def test_a_share_that_reads_as_nothing_leaves_no_dot(qtbot, share: float, is_seen: bool) -> None:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.show_bars([Bar("Bag", share)])
    bars.resize(400, bars.sizeHint().height())
    assert (theme_of().accent in colours(bars.grab().toImage())) is is_seen


def test_a_share_in_a_table_is_a_bar_of_its_length(qtbot) -> None:
    model = QStandardItemModel(1, 1)
    item = QStandardItem()
    item.setData(0.5, SHARE_ROLE)
    model.setItem(0, 0, item)
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(ShareBarDelegate(view))
    view.resize(300, 100)
    assert theme_of().accent in colours(view.grab().toImage())


def block(number: int, kind: str, *children: Block) -> Block:
    return Block(f"b{number}", kind, f"b{number}", children=children)


RESIDUAL = block(1, "Residual", block(2, "Group", block(3, "Conv2d"), block(4, "ReLU")), block(5, "Group"))


@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (block(1, "Conv2d"),),
        (RESIDUAL, block(9, "Linear")),
        (block(1, "Group"), block(2, "Parallel")),
        tuple(block(n, "ReLU") for n in range(500)),
    ],
    ids=["empty", "one", "residual", "empty containers", "very deep"],
)
def test_any_network_fits_into_its_thumbnail(qtbot, blocks) -> None:
    image = QImage(96, 120, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    area = QRectF(8, 8, 80, 104)
    taken = paint_architecture(painter, area, Network(blocks), LIGHT)
    painter.end()
    assert area.adjusted(-0.01, -0.01, 0.01, 0.01).contains(taken) or not blocks
    assert (len(colours(image)) > 1) is bool(blocks)


def test_a_thumbnail_names_how_many_blocks_it_shows(qtbot) -> None:
    shown = ArchitectureThumbnail(Network((RESIDUAL,)))
    qtbot.addWidget(shown)
    assert "5" in shown.accessibleName()
