"""Designing with the mouse and the keyboard, in the real page."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QNativeGestureEvent,
    QPointingDevice,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from core.errors import Message
from core.network.operations import Insert
from core.network.tree import ROOT, new_block
from gui.network_page.clipboard import NEW_BLOCK_MIME, new_block_data
from tests.gui.network_page.driving import at, gap, names

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def drop(page, data: QMimeData, position: QPointF) -> QDropEvent:
    """What Qt sends to the canvas when something is dragged in and let go."""
    copy, point = Qt.DropAction.CopyAction, position.toPoint()
    for event in (QDragEnterEvent(point, copy, data, LEFT, NONE), QDragMoveEvent(point, copy, data, LEFT, NONE)):
        QApplication.sendEvent(page.canvas.viewport(), event)
    event = QDropEvent(position, copy, data, LEFT, NONE)
    QApplication.sendEvent(page.canvas.viewport(), event)
    return event


def drag(page, start: QPoint, end: QPoint, modifier=NONE, *, let_go: bool = True) -> None:
    """Press, move in steps, and let go."""
    viewport = page.canvas.viewport()
    QTest.mousePress(viewport, LEFT, modifier, start)
    for share in (0.2, 0.6, 1.0):
        QTest.mouseMove(viewport, start + (end - start) * share)
    QTest.mouseMove(viewport, end)
    if let_go:
        QTest.mouseRelease(viewport, LEFT, modifier, end)


def by_name(page, name: str) -> str:
    return next(b.id for b in page.document.network.walk() if b.name == name)


# Dropping


def test_a_type_dropped_on_a_gap_goes_there_and_is_selected(open_page, document) -> None:
    page = open_page("Conv2d", "Flatten")
    event = drop(page, new_block_data("ReLU"), gap(page, ROOT, 1))
    assert event.isAccepted()
    assert names(document) == ["conv1", "relu1", "flatten1"]
    assert page.selection == (by_name(page, "relu1"),)
    assert document.undo_stack.undoText() == "Insert ReLU"


def test_the_gap_opens_while_something_hangs_over_it_and_closes_when_it_leaves(open_page) -> None:
    page = open_page("Conv2d", "Flatten")
    before = page.scene.places.frames[by_name(page, "flatten1")].rect.y
    point, copy, data = gap(page, ROOT, 1).toPoint(), Qt.DropAction.CopyAction, new_block_data("ReLU")
    QApplication.sendEvent(page.canvas.viewport(), QDragEnterEvent(point, copy, data, LEFT, NONE))
    QApplication.sendEvent(page.canvas.viewport(), QDragMoveEvent(point, copy, data, LEFT, NONE))
    assert page.scene.places.frames[by_name(page, "flatten1")].rect.y > before
    QApplication.sendEvent(page.canvas.viewport(), QEvent(QEvent.Type.DragLeave))
    page.canvas.dragLeaveEvent(None)
    assert page.scene.places.frames[by_name(page, "flatten1")].rect.y == before


def test_what_is_no_block_is_not_taken(open_page, document) -> None:
    page = open_page("Conv2d")
    data = QMimeData()
    data.setText("Conv2d")
    drop(page, data, gap(page, ROOT, 1))
    data.setData(NEW_BLOCK_MIME, b"[not json")
    drop(page, data, gap(page, ROOT, 1))
    assert names(document) == ["conv1"]


@pytest.mark.parametrize("container", ["Group", "Repeat", "Residual", "Parallel"])
def test_a_block_can_be_dropped_into_every_container(open_page, document, container) -> None:
    page = open_page(container)
    holder = document.network.blocks[0]
    inside = holder.children[0].id if holder.children else holder.id
    drop(page, new_block_data("ReLU"), gap(page, inside, 0))
    assert [b.type for b in document.network.children(inside)] == ["ReLU"]


def test_double_click_and_enter_in_the_palette_append_behind_the_selection(open_page, document, qtbot) -> None:
    page = open_page("Conv2d", "Flatten")
    page.select(by_name(page, "conv1"))
    page.palette_panel.search.setText("relu")
    qtbot.keyClick(page.palette_panel.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.palette_panel.list, Qt.Key.Key_Return)
    assert names(document) == ["conv1", "relu1", "flatten1"]


# Reordering


def test_dragging_a_block_with_the_mouse_reorders(open_page, document) -> None:
    page = open_page("Conv2d", "ReLU", "MaxPool2d")
    drag(page, at(page, "conv1"), gap(page, ROOT, 3).toPoint() + QPoint(0, 60))
    assert names(document) == ["relu1", "pool1", "conv1"]
    assert document.undo_stack.undoText() == "Move conv1"
    document.undo_stack.undo()
    assert names(document) == ["conv1", "relu1", "pool1"]


def test_escape_ends_a_drag_and_nothing_has_happened(open_page, document, qtbot) -> None:
    page = open_page("Conv2d", "ReLU", "MaxPool2d")
    drag(page, at(page, "conv1"), gap(page, ROOT, 3).toPoint() + QPoint(0, 60), let_go=False)
    assert page.scene.opening is not None
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert page.scene.opening is None
    QTest.mouseRelease(page.canvas.viewport(), LEFT, NONE, gap(page, ROOT, 3).toPoint())
    assert names(document) == ["conv1", "relu1", "pool1"]
    assert document.undo_stack.count() == 0


def test_alt_drag_leaves_the_block_and_puts_a_copy_there(open_page, document) -> None:
    page = open_page("Conv2d", "ReLU")
    drag(page, at(page, "conv1"), gap(page, ROOT, 2).toPoint() + QPoint(0, 50), ALT)
    assert names(document) == ["conv1", "relu1", "conv2"]


def test_several_selected_blocks_move_together(open_page, document) -> None:
    page = open_page("Conv2d", "ReLU", "MaxPool2d")
    page.chosen.set([by_name(page, "conv1"), by_name(page, "relu1")])
    drag(page, at(page, "relu1"), gap(page, ROOT, 3).toPoint() + QPoint(0, 60))
    assert names(document) == ["pool1", "conv1", "relu1"]
    assert document.undo_stack.undoText() == "Move 2 blocks"


def test_a_block_can_be_dragged_into_a_branch_and_out_again(open_page, document) -> None:
    page = open_page("Residual", "ReLU")
    body = document.network.blocks[0].children[0].id
    drag(page, at(page, "relu1"), gap(page, body, 0).toPoint())
    assert [b.name for b in document.network.children(body)] == ["relu1"]
    drag(page, at(page, "relu1"), gap(page, ROOT, 0).toPoint() - QPoint(0, 10))
    assert names(document) == ["relu1", "residual1"]


# Selecting


def test_clicks_select_with_ctrl_they_toggle_with_shift_they_extend(open_page) -> None:
    page = open_page("Conv2d", "ReLU", "MaxPool2d", "Flatten")
    viewport = page.canvas.viewport()
    QTest.mouseClick(viewport, LEFT, NONE, at(page, "conv1"))
    assert page.selection == (by_name(page, "conv1"),)
    QTest.mouseClick(viewport, LEFT, CTRL, at(page, "pool1"))
    assert set(page.selection) == {by_name(page, "conv1"), by_name(page, "pool1")}
    QTest.mouseClick(viewport, LEFT, CTRL, at(page, "conv1"))
    assert page.selection == (by_name(page, "pool1"),)
    QTest.mouseClick(viewport, LEFT, SHIFT, at(page, "conv1"))
    assert set(page.selection) == {by_name(page, n) for n in ("conv1", "relu1", "pool1")}
    QTest.mouseClick(viewport, LEFT, NONE, QPoint(640, 400))
    assert page.selection == ()


def test_a_marquee_selects_what_it_touches(open_page) -> None:
    page = open_page("Conv2d", "ReLU", "MaxPool2d")
    start = page.canvas.rect_of(by_name(page, "conv1")).topLeft().toPoint() - QPoint(8, 8)
    drag(page, start, at(page, "relu1"), CTRL)
    assert set(page.selection) == {by_name(page, "conv1"), by_name(page, "relu1")}


# Verbs


def test_delete_undo_and_redo_carry_their_names(open_page, document, qtbot) -> None:
    page = open_page("Conv2d", "ReLU")
    page.select(by_name(page, "relu1"))
    qtbot.keyClick(page.canvas, Qt.Key.Key_Delete)
    assert names(document) == ["conv1"]
    assert page.strip.undo.toolTip() == "Undo Delete relu1"
    page.strip.undo.click()
    assert names(document) == ["conv1", "relu1"]
    assert page.strip.redo.toolTip() == "Redo Delete relu1"
    page.strip.redo.click()
    assert names(document) == ["conv1"]


def test_bypass_freeze_duplicate_and_group_by_their_keys(open_page, document, qtbot) -> None:
    page = open_page("Conv2d", "ReLU")
    page.select(by_name(page, "conv1"))
    qtbot.keyClick(page.canvas, Qt.Key.Key_B)
    assert not document.network.blocks[0].enabled
    assert page.scene.view(by_name(page, "conv1")).state == "bypassed"
    qtbot.keyClick(page.canvas, Qt.Key.Key_B)
    qtbot.keyClick(page.canvas, Qt.Key.Key_L)
    assert document.network.blocks[0].enabled and document.network.blocks[0].frozen
    qtbot.keyClick(page.canvas, Qt.Key.Key_D, CTRL)
    assert names(document) == ["conv1", "conv2", "relu1"]
    qtbot.keyClick(page.canvas, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(page.canvas, Qt.Key.Key_G, CTRL)
    assert [b.type for b in document.network.blocks] == ["Group"]
    qtbot.keyClick(page.canvas, Qt.Key.Key_G, CTRL | SHIFT)
    assert names(document) == ["conv1", "conv2", "relu1"]


@pytest.mark.parametrize("type_name", ["Residual", "Parallel", "Repeat"])
def test_neighbours_are_wrapped_by_the_context_menu_actions(open_page, document, type_name) -> None:
    page = open_page("Conv2d", "ReLU", "MaxPool2d")
    action = type_name.lower()
    actions = {spec.id: spec for spec in page.actions_offered()}
    page.chosen.set([by_name(page, "conv1"), by_name(page, "relu1")])
    assert actions[f"network.{action}"].enabled()
    actions[f"network.{action}"].run()
    assert [b.type for b in document.network.blocks] == [type_name, "MaxPool2d"]
    page.chosen.set([document.network.blocks[0].id, document.network.blocks[1].id])
    document.undo_stack.undo()
    page.chosen.set([by_name(page, "conv1"), by_name(page, "pool1")])
    assert not actions[f"network.{action}"].enabled()


def test_copied_blocks_are_code_for_others_and_paste_with_names_of_their_own(open_page, document, qtbot) -> None:
    page = open_page("Conv2d", "ReLU")
    page.select(by_name(page, "conv1"))
    qtbot.keyClick(page.canvas, Qt.Key.Key_C, CTRL)
    assert "conv1=nn.Conv2d(3, 32, 3)" in QGuiApplication.clipboard().text()
    qtbot.keyClick(page.canvas, Qt.Key.Key_V, CTRL)
    assert names(document) == ["conv1", "conv2", "relu1"]
    qtbot.keyClick(page.canvas, Qt.Key.Key_X, CTRL)
    assert names(document) == ["conv1", "relu1"]


def test_blocks_copied_as_json_paste_as_they_were(open_page, document) -> None:
    page = open_page("Residual", "ReLU")
    page.chosen.set([b.id for b in document.network.blocks])
    page.commands.toggle_bypass()
    page.commands.copy_json()
    held = json.loads(QGuiApplication.clipboard().text())
    assert [b["type"] for b in held["blocks"]] == ["Residual", "ReLU"]
    page.commands.paste()
    assert [(b.type, b.enabled) for b in document.network.blocks] == [("Residual", False), ("ReLU", False)] * 2


@pytest.mark.parametrize(
    "code",
    [
        "nn.Conv2d(3, 8, 5),\nnn.ReLU(),",
        "import torch.nn as nn\nmodel = nn.Sequential(nn.Conv2d(3, 8, 5), nn.ReLU())",
        "    self.features = nn.Sequential(\n        nn.Conv2d(3, 8, 5),\n        nn.ReLU(),\n    )",
    ],
)
def test_pytorch_code_from_a_text_editor_is_pasted_as_blocks(open_page, document, code) -> None:
    page = open_page("Flatten")
    QGuiApplication.clipboard().setText(code)
    page.chosen.set(())
    assert page.commands.paste()
    assert [b.type for b in document.network.blocks][:3] == ["Flatten", "Conv2d", "ReLU"]
    assert document.network.blocks[1].value("kernel_size") == 5


def test_what_cannot_be_pasted_is_said_in_one_sentence(open_page, document, qtbot) -> None:
    page = open_page("Conv2d")
    said: list[Message] = []
    document.failed.connect(said.append)
    deep = '{"layerwright": 1, "blocks": ' + "[" * 100_000
    for text in ("hello", '{"blocks": [{"type": "Nonsense", "id": "x", "name": "y"}]}', '{"blocks": 3}', deep):
        QGuiApplication.clipboard().setText(text)
        qtbot.keyClick(page.canvas, Qt.Key.Key_V, CTRL)
    QGuiApplication.clipboard().setText("nn.Sequential(nn.Conv2d(3, 8")
    qtbot.keyClick(page.canvas, Qt.Key.Key_V, CTRL)
    assert names(document) == ["conv1"]
    assert len(said) == 5


def test_a_block_is_renamed_in_its_place(open_page, document, qtbot) -> None:
    page = open_page("Conv2d")
    page.select(by_name(page, "conv1"))
    qtbot.keyClick(page.canvas, Qt.Key.Key_F2)
    assert page.rename_field.isVisible()
    page.rename_field.setText("stem")
    qtbot.keyClick(page.rename_field, Qt.Key.Key_Return)
    assert names(document) == ["stem"]
    assert document.undo_stack.undoText() == "Rename to stem"


def test_a_name_that_cannot_be_is_refused_in_a_sentence(open_page, document, qtbot) -> None:
    page = open_page("Conv2d", "ReLU")
    page.select(by_name(page, "relu1"))
    with qtbot.waitSignal(document.failed) as said:
        page.inspector.block.name.setText("1 bad name")
        page.inspector.block.name.editingFinished.emit()
    assert "cannot be a name" in str(said.args[0])
    assert page.inspector.block.name.text() == "relu1"


def test_alt_and_arrows_move_a_block_one_place(open_page, document, qtbot) -> None:
    page = open_page("Conv2d", "ReLU", "MaxPool2d")
    page.select(by_name(page, "conv1"))
    qtbot.keyClick(page.canvas, Qt.Key.Key_Down, ALT)
    assert names(document) == ["relu1", "conv1", "pool1"]
    qtbot.keyClick(page.canvas, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Up, ALT)
    assert names(document) == ["conv1", "relu1", "pool1"]


def test_a_network_can_be_designed_by_keyboard_alone(open_page, document, qtbot) -> None:
    page = open_page()
    for words in ("conv2d", "relu", "maxpool", "flatten", "linear"):
        qtbot.keyClick(page.canvas, Qt.Key.Key_Tab)
        assert page.quick_add.isVisible()
        qtbot.keyClicks(page.quick_add.search, words)
        qtbot.keyClick(page.quick_add.search, Qt.Key.Key_Return)
        assert not page.quick_add.isVisible()
    assert [b.type for b in document.network.blocks] == ["Conv2d", "ReLU", "MaxPool2d", "Flatten", "Linear"]
    qtbot.keyClick(page.canvas, Qt.Key.Key_Up)
    assert page.selection == (by_name(page, "flatten1"),)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Delete)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Z, CTRL)
    assert len(document.network.blocks) == 5


def test_enter_goes_to_the_first_number_to_choose_and_escape_back_to_the_canvas(open_page, document, qtbot) -> None:
    page = open_page("Conv2d", "ReLU")
    qtbot.keyClick(page.canvas, Qt.Key.Key_Home)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return)
    field = page.focusWidget()
    assert field.accessibleName() == "out_channels"
    field.selectAll()
    qtbot.keyClicks(field, "6")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert page.focusWidget() is page.canvas
    assert document.network.blocks[0].value("out_channels") == 6


def test_escape_closes_the_quick_add_and_gives_the_keyboard_back(open_page, document, qtbot) -> None:
    page = open_page("Conv2d")
    qtbot.keyClick(page.canvas, Qt.Key.Key_Tab)
    qtbot.keyClick(page.quick_add.search, Qt.Key.Key_Escape)
    assert not page.quick_add.isVisible()
    assert names(document) == ["conv1"]


def test_the_quick_add_puts_first_what_fits_there(open_page) -> None:
    page = open_page("Conv2d", "Flatten")
    page.select(by_name(page, "flatten1"))
    page.open_quick_add()
    offered = page.quick_add.types()
    assert offered[0] == "Linear"
    assert offered.index("Linear") < offered.index("Conv2d")


def test_the_chevron_of_a_container_folds_and_unfolds_it(open_page, document) -> None:
    page = open_page("Conv2d", "Group")
    group = by_name(page, "group1")
    document.edit(Insert(group, 0, new_block(document.network, "ReLU")), "Insert ReLU")
    for folded in (True, False):
        rect = page.canvas.rect_of(group)
        chevron = QPoint(round(rect.right()) - 18, round(rect.y()) + 18)
        QTest.mouseClick(page.canvas.viewport(), LEFT, NONE, chevron)
        assert page.scene.places.frames[group].folded is folded
        assert (page.scene.item(by_name(page, "relu1")) is None) is folded


def test_selecting_a_block_in_a_folded_container_opens_it(open_page, document) -> None:
    page = open_page("Group")
    group = document.network.blocks[0].id
    document.edit(Insert(group, 0, new_block(document.network, "ReLU")), "Insert ReLU")
    page.fold_all()
    page.select(by_name(page, "relu1"))
    assert page.scene.item(by_name(page, "relu1")) is not None


def test_items_of_unchanged_blocks_stay_the_same_objects(open_page, document) -> None:
    page = open_page("Conv2d", "ReLU", "Flatten")
    before = page.scene.item(by_name(page, "flatten1"))
    page.commands.insert("MaxPool2d", (ROOT, 1))
    assert page.scene.item(by_name(page, "flatten1")) is before


# At a gap


def test_a_double_click_on_a_line_adds_a_layer_just_there(open_page, document, qtbot) -> None:
    page = open_page("Conv2d", "Flatten")
    QTest.mouseDClick(page.canvas.viewport(), LEFT, NONE, gap(page, ROOT, 1).toPoint())
    assert page.quick_add.isVisible()
    page.quick_add.search.setText("relu")
    qtbot.keyClick(page.quick_add.search, Qt.Key.Key_Return)
    assert names(document) == ["conv1", "relu1", "flatten1"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_gap_pastes_into_it(open_page, document) -> None:
    page = open_page("Conv2d", "Flatten")
    page.select(by_name(page, "flatten1"))
    page.commands.copy()
    point = gap(page, ROOT, 1).toPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, page.canvas.viewport().mapToGlobal(point))
    QApplication.sendEvent(page.canvas.viewport(), event)
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
    paste = next(action for action in menu.actions() if action.objectName() == "network.paste")
    paste.trigger()
    menu.close()
    assert names(document) == ["conv1", "flatten2", "flatten1"]


def test_two_fingers_on_a_touchpad_zoom(open_page) -> None:
    page = open_page("Conv2d")
    before, place = page.canvas.zoom, QPointF(50, 50)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        place,
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(page.canvas.viewport(), pinch)
    assert page.canvas.zoom > before
