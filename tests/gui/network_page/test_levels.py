"""Entering containers, by mouse and by keyboard, and coming out again."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.network.operations import Insert
from core.network.tree import ROOT, new_block
from tests.gui.network_page.driving import at

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def by_name(page, name: str) -> str:
    return next(b.id for b in page.document.network.walk() if b.name == name)


def put(document, parent: str, *types: str) -> None:
    for type_name in types:
        block = new_block(document.network, type_name)
        document.edit(Insert(parent, len(document.network.children(parent)), block), f"Insert {type_name}")


def shown(page) -> list[str]:
    return [page.document.network.block(i).name for i in page.scene.places.frames]


def test_a_double_click_enters_a_container_and_the_path_leads_out(open_page, document) -> None:
    page = open_page("Conv2d", "Group", "Flatten")
    put(document, by_name(page, "group1"), "ReLU", "MaxPool2d")
    QTest.mouseDClick(page.canvas.viewport(), LEFT, NONE, at(page, "group1"))
    assert shown(page) == ["relu1", "pool1"]
    assert page.scene.ends[0][0] == "Input 32 × 30 × 30"
    assert "group1" in page.strip.crumbs.text()
    page.strip.crumbs.linkActivated.emit("#")
    page.strip.selected.emit(ROOT)
    assert shown(page) == ["conv1", "group1", "relu1", "pool1", "flatten1"]


def test_enter_goes_in_and_escape_comes_out_with_the_container_selected(open_page, document, qtbot) -> None:
    page = open_page("Conv2d", "Group")
    put(document, by_name(page, "group1"), "ReLU")
    page.select(by_name(page, "group1"))
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return)
    assert page.level.root == by_name(page, "group1")
    assert page.selection == (by_name(page, "relu1"),)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert page.level.root == ROOT
    assert page.selection == (by_name(page, "group1"),)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Up, CTRL)
    assert page.level.root == ROOT


def test_what_is_added_pasted_and_selected_inside_stays_inside(open_page, document, qtbot) -> None:
    page = open_page("Conv2d", "Group")
    group = by_name(page, "group1")
    page.enter(group)
    page.commands.add("ReLU")
    page.chosen.set(())
    page.commands.add("Tanh")
    qtbot.keyClick(page.canvas, Qt.Key.Key_A, CTRL)
    assert len(page.selection) == 2
    qtbot.keyClick(page.canvas, Qt.Key.Key_C, CTRL)
    qtbot.keyClick(page.canvas, Qt.Key.Key_V, CTRL)
    assert [b.type for b in document.network.block(group).children] == ["ReLU", "Tanh", "ReLU", "Tanh"]


def test_inside_a_container_with_branches_the_branches_are_shown(open_page, document) -> None:
    page = open_page("Parallel")
    first, second = (lane.id for lane in document.network.blocks[0].children)
    put(document, first, "Conv2d")
    put(document, second, "Conv2d", "ReLU")
    page.enter(document.network.blocks[0].id)
    assert [f.kind for f in page.scene.places.frames_in()] == ["lane", "block", "lane", "block", "block"]
    page.chosen.set(())
    page.commands.add("Dropout")
    assert [b.type for b in document.network.block(second).children] == ["Conv2d", "ReLU", "Dropout"]


def test_a_container_that_is_taken_back_is_left(open_page, document) -> None:
    page = open_page("Conv2d", "ReLU")
    page.chosen.set([by_name(page, "conv1")])
    page.commands.wrap("Group")
    page.enter(by_name(page, "group1"))
    document.undo_stack.undo()
    assert page.level.root == ROOT
    assert shown(page) == ["conv1", "relu1"]


def test_selecting_a_block_elsewhere_comes_out_to_show_it(open_page, document) -> None:
    page = open_page("Conv2d", "Group")
    put(document, by_name(page, "group1"), "ReLU")
    page.enter(by_name(page, "group1"))
    page.select(by_name(page, "conv1"))
    assert page.level.root == ROOT


def test_alt_and_arrows_move_blocks_along_into_and_out_of_containers(open_page, document, qtbot) -> None:
    page = open_page("Group", "Conv2d", "ReLU", "Parallel")
    group = by_name(page, "group1")
    page.chosen.set([by_name(page, "conv1"), by_name(page, "relu1")])
    qtbot.keyClick(page.canvas, Qt.Key.Key_Down, ALT)
    assert [b.name for b in document.network.blocks] == ["group1", "parallel1", "conv1", "relu1"]
    qtbot.keyClick(page.canvas, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Right, ALT)
    assert [b.name for b in document.network.block(group).children] == ["conv1", "relu1"]
    qtbot.keyClick(page.canvas, Qt.Key.Key_Left, ALT)
    assert [b.name for b in document.network.blocks] == ["group1", "conv1", "relu1", "parallel1"]
    lanes = document.network.blocks[3].children
    page.chosen.set([lanes[1].id])
    qtbot.keyClick(page.canvas, Qt.Key.Key_Left, ALT)
    assert [b.id for b in document.network.blocks[3].children] == [lanes[1].id, lanes[0].id]


def test_the_menu_key_opens_the_menu_at_the_selected_block(open_page, document) -> None:
    page = open_page("Conv2d", "Group")
    page.select(by_name(page, "group1"))
    asked = []
    page.canvas.menuWanted.disconnect()
    page.canvas.menuWanted.connect(lambda at, gap: asked.append((at, gap)))
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(page.canvas.viewport(), event)
    inside = page.canvas.viewport().mapFromGlobal(asked[0][0])
    assert page.canvas.rect_of(by_name(page, "group1")).toRect().contains(inside)


def test_an_entered_container_that_is_empty_says_what_to_do(open_page, document) -> None:
    page = open_page("Group")
    page.enter(document.network.blocks[0].id)
    assert [line.hint for line in page.scene.lines(-100, 1000).lines] == ["Drop a block here"]
    page.commands.add("ReLU")
    assert not any(line.hint for line in page.scene.lines(-100, 1000).lines)
