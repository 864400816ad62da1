"""Turning a network into one for another task, from the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.blocks import BLOCKS
from core.network.operations import SetFrozen
from gui.network_page import NetworkPage
from gui.network_page.rate_popup import RatePopup

NET = ("Conv2d", "ReLU", "Flatten", ("Linear", {"out_features": 1000}))


def run(page: NetworkPage, name: str) -> None:
    spec = next(spec for spec in page.actions_offered() if spec.id == f"network.{name}")
    assert spec.enabled()
    spec.run()


def can(page: NetworkPage, name: str) -> bool:
    return next(spec for spec in page.actions_offered() if spec.id == f"network.{name}").enabled()


def test_the_last_layer_is_fitted_to_the_classes_in_one_step(open_page) -> None:
    page = open_page(*NET)
    run(page, "replace-head")
    last = page.document.network.blocks[-1]
    assert last.value("out_features") == 10
    assert page.selection == (last.id,)
    assert page.document.undo_stack.undoText() == "Fit fc1 to 10 classes"
    assert not can(page, "replace-head")
    page.document.undo_stack.undo()
    assert page.document.network.blocks[-1].value("out_features") == 1000


def test_a_layer_for_the_classes_is_added_at_the_end(open_page) -> None:
    page = open_page(*NET)
    run(page, "append")
    assert [b.value("out_features") for b in page.document.network.blocks[-2:]] == [1000, 10]
    assert page.document.report is not None and page.document.report.output == (10,)


def test_everything_up_to_the_selected_block_is_frozen_and_thawed_again(open_page) -> None:
    page = open_page(*NET)
    blocks = page.document.network.blocks
    assert not can(page, "unfreeze-all")
    page.document.edit(SetFrozen((blocks[3].id,), True), "Freeze")
    page.select(blocks[1].id)
    run(page, "freeze-to")
    assert [block.frozen for block in page.document.network.blocks] == [True, True, False, False]
    run(page, "unfreeze-all")
    assert not any(block.frozen for block in page.document.network.blocks)


def test_a_factor_is_typed_or_taken_from_the_usual_ones(open_page, qtbot) -> None:
    page = open_page(*NET)
    first = page.document.network.blocks[0].id
    page.select(first)
    run(page, "rate")
    popup = page.findChild(RatePopup)
    assert popup.field.text() == "1"
    popup.field.selectAll()
    QTest.keyClicks(popup.field, "0.25")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert page.document.network.block(first).rate == 0.25
    assert page.document.undo_stack.undoText() == "Learning-rate factor × 0.25"
    assert page.scene.item(first).view.caption.endswith("· lr × 0.25")
    qtbot.waitUntil(lambda: page.findChild(RatePopup) is None)
    run(page, "rate")
    popup = page.findChild(RatePopup)
    QTest.keyClick(popup.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.findChild(RatePopup) is None)
    assert page.document.network.block(first).rate == 0.25


def test_folding_every_container_leaves_what_is_inside_folded_too(open_page) -> None:
    page = open_page("Residual", *NET)
    page.folding.fold_every(page.document.network)
    assert page.folding.ids == {page.document.network.blocks[0].id}


def test_a_layer_is_replaced_by_its_key_under_its_name_and_with_what_both_have(open_page, qtbot) -> None:
    page = open_page("Conv2d", ("MaxPool2d", {"kernel_size": 3, "stride": 2, "return_indices": False}), "Flatten")
    pool = page.document.network.blocks[1]
    page.select(pool.id)
    QTest.keyClick(page.canvas, Qt.Key.Key_R)
    assert page.quick_add.types()[0] != "MaxPool2d"
    assert "MaxPool2d" not in page.quick_add.types()
    QTest.keyClicks(page.quick_add.search, "avgpool2d")
    QTest.keyClick(page.quick_add.search, Qt.Key.Key_Return)
    new = page.document.network.blocks[1]
    assert (new.type, new.name, new.value("kernel_size"), new.value("stride")) == ("AvgPool2d", pool.name, 3, 2)
    assert page.selection == (new.id,)
    assert page.document.undo_stack.undoText() == "Replace pool1 by AvgPool2d"
    page.document.undo_stack.undo()
    assert page.document.network.blocks[1] is pool


def test_what_replaces_a_block_is_of_its_own_kind_first(open_page) -> None:
    page = open_page("Conv2d", "ReLU")
    page.select(page.document.network.blocks[1].id)
    run(page, "replace")
    assert {BLOCKS[name].category for name in page.quick_add.types()[:10]} == {"activation"}


def test_branches_are_neither_replaced_nor_unwrapped_nor_wrapped_together(open_page) -> None:
    page = open_page("Parallel")
    first, second = (branch.id for branch in page.document.network.blocks[0].children)
    page.chosen.set([first])
    assert not can(page, "replace")
    assert not can(page, "unwrap")
    assert can(page, "group")
    page.chosen.set([first, second])
    assert not can(page, "group")
