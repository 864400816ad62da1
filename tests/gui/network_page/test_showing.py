"""What the page shows of the network: shapes, culprit, table, issues, code, history, inspector."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from core.network.operations import Insert
from core.network.tree import ROOT, new_block
from gui.network_page.analyzer_rows import NAME, PARAMETERS, SHAPES
from gui.network_page.bottom_panel import ISSUES
from gui.network_page.network_view import READABLE
from gui.network_page.views import blamed
from gui.widgets.search_field import SearchField

CONV = ("Conv2d", {"out_channels": 8, "kernel_size": 5})
WRONG = ("Linear", {"in_features": 400, "out_features": 10})


def by_name(page, name: str) -> str:
    return next(b.id for b in page.document.network.walk() if b.name == name)


def link_text(page, index: int) -> tuple[str, str]:
    return tuple(page.scene.link_view(ROOT, index))


def test_the_shape_stands_on_every_edge(open_page) -> None:
    page = open_page(CONV, "MaxPool2d", "Flatten")
    assert [link_text(page, i)[0] for i in range(4)] == ["3×32×32", "8×28×28", "8×14×14", "1568"]


def test_only_the_culprit_is_red_and_what_follows_waits(open_page) -> None:
    page = open_page(CONV, "Flatten", WRONG, "ReLU")
    states = [page.scene.view(b.id).state for b in page.document.network.blocks]
    assert states == ["ok", "ok", "error", "waiting"]
    assert link_text(page, 2) == ("6272", "error")
    assert link_text(page, 3) == ("?", "waiting")
    assert page.card.isVisible() and page.card.issue.block == by_name(page, "fc1")


def test_the_fix_button_on_the_card_mends_it_in_one_undoable_step(open_page, document) -> None:
    page = open_page(CONV, "Flatten", WRONG)
    page.card.fix_buttons()[0].click()
    assert document.report.ok
    assert not page.card.isVisible()
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert blamed(document.report) == by_name(page, "fc1")


def test_a_culprit_in_a_folded_container_shows_on_the_container(open_page, document) -> None:
    page = open_page("Flatten", WRONG)
    page.chosen.set([by_name(page, "fc1")])
    page.commands.wrap("Group")
    assert page.scene.view(by_name(page, "group1")).state == "ok"
    page.fold_all()
    assert page.scene.view(by_name(page, "group1")).state == "error"


def test_typing_a_parameter_is_one_undo_step_and_the_shapes_follow(open_page, document) -> None:
    page = open_page(CONV, "Flatten")
    page.select(by_name(page, "conv1"))
    for value in (1, 12, 128):
        page.inspector.block.form.valueEdited.emit("out_channels", value)
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "out_channels of conv1"
    assert link_text(page, 1)[0] == "128×28×28"
    assert page.scene.view(by_name(page, "conv1")).caption.startswith("128 filters")


def test_a_row_of_the_table_and_a_block_of_the_canvas_are_selected_together(open_page, qtbot) -> None:
    page = open_page(CONV, "ReLU", "Flatten")
    table = page.panel.analyzer
    page.select(by_name(page, "relu1"))
    assert [i.row() for i in table.selectionModel().selectedRows()] == [1]
    spot = table.visualRect(table.model().index(2, NAME)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert page.selection == (by_name(page, "flatten1"),)


def test_the_table_says_what_inference_found_and_copies_as_tab_separated_text(open_page, qtbot) -> None:
    page = open_page(CONV, "Flatten")
    model = page.panel.analyzer.model()
    assert model.index(0, SHAPES).data() == "3×32×32 → 8×28×28"
    assert model.index(0, PARAMETERS).data().replace(",", "") == "608"
    page.chosen.set([])
    qtbot.keyClick(page.panel.analyzer, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[1].split("\t")[:2] == ["conv1", "Conv2d"]
    assert len(lines) == 3


def test_the_badge_counts_and_opens_the_issues_with_their_fixes(open_page, document) -> None:
    page = open_page(CONV, "Flatten", WRONG)
    assert page.strip.badge.text() == "1 error"
    page.strip.badge.click()
    assert page.panel.tabs.currentIndex() == ISSUES
    view = page.panel.issues.views()[0]
    view.jumped.emit(view.issue.block)
    assert page.selection == (by_name(page, "fc1"),)
    view.fix_buttons()[0].click()
    assert page.strip.badge.text() == "No issues"
    assert page.panel.issues.views() == []


def test_the_history_lists_every_step_and_goes_to_the_one_clicked(open_page, document) -> None:
    page = open_page()
    for type_name in ("Conv2d", "ReLU", "Flatten"):
        page.commands.add(type_name)
    history = page.panel.history
    assert [history.model().index(r, 0).data() for r in range(4)][1:] == [
        "Insert Conv2d",
        "Insert ReLU",
        "Insert Flatten",
    ]
    history.setCurrentIndex(history.model().index(1, 0))
    assert [b.type for b in document.network.blocks] == ["Conv2d"]


def test_the_inspector_shows_the_network_one_block_or_several(open_page) -> None:
    page = open_page(CONV, "ReLU")
    assert page.inspector.shown == "summary"
    page.select(by_name(page, "conv1"))
    assert page.inspector.shown == "block"
    assert "(N, 3, 32, 32) → (N, 8, 28, 28)" in page.inspector.block._shapes.text()
    assert "28" in page.inspector.block._formula.text()
    page.chosen.set([b.id for b in page.document.network.blocks])
    assert page.inspector.shown == "several"


def test_an_empty_canvas_says_what_to_do_and_its_button_does_it(open_page, document) -> None:
    page = open_page()
    assert page.empty.isVisible()
    page.empty.add_button.click()
    assert [b.type for b in document.network.blocks] == ["Conv2d"]
    assert not page.empty.isVisible()


def test_a_template_fills_the_canvas_as_one_undoable_step(open_page, document) -> None:
    page = open_page()
    menu = page.empty.template_menu()
    menu.actions()[0].trigger()
    assert len(document.network) > 0
    document.undo_stack.undo()
    assert len(document.network) == 0


def test_opening_another_project_clears_selection_and_folding(open_page, document) -> None:
    page = open_page(CONV, "Group")
    page.select(by_name(page, "conv1"))
    page.fold_all()
    document.start(document.project)
    assert page.selection == () and page.folding.ids == frozenset()


def test_zoom_stays_between_its_ends_and_fit_shows_everything(open_page, qtbot) -> None:
    page = open_page(*["ReLU"] * 40)
    for _ in range(30):
        qtbot.keyClick(page.canvas, "+")
    assert page.canvas.zoom == 2.0
    qtbot.keyClick(page.canvas, Qt.Key.Key_F)
    assert page.canvas.viewport().rect().contains(page.canvas.rect_of(by_name(page, "relu40")).toRect())
    qtbot.keyClick(page.canvas, Qt.Key.Key_1)
    assert page.canvas.zoom == 1.0


def test_fit_shows_the_beginning_of_a_network_that_is_too_long_to_be_seen_whole(open_page, qtbot) -> None:
    page = open_page(*["ReLU"] * 300)
    qtbot.keyClick(page.canvas, Qt.Key.Key_F)
    seen = page.canvas.viewport().rect()
    assert seen.contains(page.canvas.rect_of(by_name(page, "relu1")).toRect())
    assert not seen.contains(page.canvas.rect_of(by_name(page, "relu300")).toRect())


def test_the_panel_folds_to_its_tabs_and_a_tab_opens_it(open_page) -> None:
    page = open_page(CONV)
    page.panel.toggle()
    assert page.panel.folded
    page.panel.show_tab(ISSUES)
    assert not page.panel.folded


def test_the_minimap_leads_to_where_it_is_clicked(open_page) -> None:
    page = open_page(*["ReLU"] * 60)
    before = page.canvas.verticalScrollBar().value()
    QTest.mouseClick(page.minimap, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(42, 100))
    assert page.canvas.verticalScrollBar().value() > before


def test_the_minimap_is_away_while_it_would_hide_blocks(open_page) -> None:
    page = open_page(*["ReLU"] * 60)
    canvas = page.canvas
    assert page.minimap.isVisible()
    canvas.set_zoom(2.0)
    canvas.horizontalScrollBar().setValue(canvas.horizontalScrollBar().maximum())
    assert not page.minimap.isVisible()
    canvas.show_start()
    assert page.minimap.isVisible()


@pytest.mark.parametrize("width", [320, 420, 700, 1100])
@pytest.mark.parametrize("second", ["ReLU", "Residual", "Parallel"])
def test_the_first_block_is_seen_whole_at_the_start_however_narrow_the_canvas(open_page, width, second) -> None:
    page = open_page("Conv2d", second, "Flatten")
    canvas = page.canvas
    canvas.show_start()
    canvas.setFixedWidth(width)
    first = canvas.rect_of(page.document.network.blocks[0].id)
    assert canvas.zoom >= READABLE
    assert first.left() >= 0
    assert first.right() <= canvas.viewport().width()
    if canvas.zoom > READABLE:
        whole = canvas.mapFromScene(QRectF(*page.scene.places.bounds)).boundingRect()
        assert whole.left() >= 0
        assert whole.right() <= canvas.viewport().width()


def test_resizing_keeps_the_place_that_somebody_has_gone_to(open_page) -> None:
    page = open_page(*["Conv2d"] * 20)
    page.canvas.set_zoom(0.9)
    page.resize(page.width() + 150, page.height())
    assert page.canvas.zoom == 0.9


def test_everything_that_can_be_pressed_has_a_name(open_page) -> None:
    page = open_page(CONV, "Flatten", WRONG)
    nameless = [
        b
        for b in page.findChildren(QAbstractButton)
        if b.isVisible()
        and not isinstance(b.parent(), SearchField)
        and not (b.text() or b.accessibleName() or b.toolTip())
    ]
    assert [(b.objectName(), b.parent()) for b in nameless] == []


def test_the_canvas_takes_the_room_of_a_folded_panel_and_gives_it_back(open_page) -> None:
    page = open_page(CONV)
    before = page.canvas.height()
    page.panel.toggle()
    assert page.canvas.height() > before + 80
    page.panel.toggle()
    assert abs(page.canvas.height() - before) <= 2


def test_undoing_what_was_selected_with_a_block_out_of_view_brings_that_block_into_view(open_page, document) -> None:
    page = open_page(*["ReLU"] * 40)
    document.edit(Insert(ROOT, 39, new_block(document.network, "Residual")), "Insert")
    last, added = document.network.blocks[38].id, document.network.blocks[39].id
    page.chosen.set([last, added])
    page.chosen.set([added, last])
    page.canvas.verticalScrollBar().setValue(0)
    document.undo_stack.undo()
    assert page.selection == (last,)
    assert page.canvas.viewport().rect().contains(page.canvas.rect_of(last).center().toPoint())
