"""Findings: the ledger on the card and in the list, and mending all of them in one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QFileDialog

from core.errors import Message
from core.lint.issue import Fix, Issue, LedgerRow
from core.network.operations import Remove, SetParam
from core.project.edit import SetWeights
from core.project.model import StartingWeights
from core.protocol.messages import Analysis
from gui.network_page.bottom_panel import ISSUES
from gui.network_page.ledger_view import LedgerView
from gui.network_page.weights_button import WeightsButton

CONV = ("Conv2d", {"out_channels": 8, "kernel_size": 5})


def finding(severity: str, block: str, *ops: object, ledger: tuple[LedgerRow, ...] = ()) -> Issue:
    fixes = (Fix(Message("test.fix", "Mend it"), ops),) if ops else ()
    return Issue(severity, block, Message("test.wrong", "It is wrong"), None, fixes, ledger)


def show(document, *issues: Issue) -> None:
    document.set_analysis(Analysis(document.report, issues, ""))


def test_the_card_folds_where_the_numbers_come_from_and_its_blocks_are_links(open_page, document) -> None:
    page = open_page(CONV, "Flatten", "ReLU")
    first, second, _ = (block.id for block in document.network.blocks)
    ledger = (
        LedgerRow(first, "conv1", "Conv2d", (3, 32, 32), (8, 28, 28), Message("test.note", "a note")),
        LedgerRow(second, "flatten1", "Flatten", (8, 28, 28), (6272,), None),
    )
    show(document, finding("error", second, ledger=ledger))
    card = page.card
    before = card.height()
    card.ledger.button.click()
    assert card.height() > before
    link = card.findChild(LedgerView).links()[0]
    assert link.text() == "conv1"
    link.click()
    assert page.selection == (first,)


def test_a_finding_without_a_ledger_has_no_fold_on_the_card(open_page, document) -> None:
    page = open_page(CONV, "Flatten")
    show(document, finding("error", document.network.blocks[0].id))
    assert page.card.ledger is None


def test_fix_all_takes_the_first_fix_of_errors_and_warnings_in_one_step(open_page, document) -> None:
    page = open_page(CONV, "ReLU", "Flatten")
    first, second, third = (block.id for block in document.network.blocks)
    show(
        document,
        finding("warning", second, SetParam(second, "inplace", True)),
        finding("error", first, SetParam(first, "padding", 2)),
        finding("hint", third, Remove((third,))),
    )
    panel = page.panel.issues
    page.panel.show_tab(ISSUES)
    assert panel.fix_all.text() == "Fix all 2" and panel.fix_all.isVisibleTo(page)
    panel.fix_all.click()
    assert document.network.block(first).value("padding") == 2
    assert document.network.block(second).value("inplace") is True
    assert third in document.network
    assert document.undo_stack.count() == 1 and document.undo_stack.undoText() == "Fix 2 findings"
    document.undo_stack.undo()
    assert document.network.block(first).value("padding") == 0


def test_fix_all_leaves_out_what_an_earlier_fix_has_made_impossible(open_page, document) -> None:
    page = open_page(CONV, "ReLU")
    first, second = (block.id for block in document.network.blocks)
    show(
        document,
        finding("error", first, Remove((first, second))),
        finding("warning", second, SetParam(second, "inplace", True)),
    )
    assert len(page.panel.issues.safe_fixes()) == 1


def test_one_key_takes_the_best_fix_of_the_worst_finding(qtbot, open_page, document) -> None:
    page = open_page(CONV, "ReLU", "Flatten")
    first, second, third = (block.id for block in document.network.blocks)
    show(
        document,
        finding("error", third),
        finding("hint", second, SetParam(second, "inplace", True)),
        finding("warning", first, SetParam(first, "padding", 2)),
        finding("warning", first, SetParam(first, "padding", 1)),
    )
    qtbot.keyClick(page.canvas, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert document.network.block(first).value("padding") == 2
    assert document.undo_stack.count() == 1


def test_nothing_is_mended_where_no_finding_has_a_fix(open_page, document) -> None:
    page = open_page(CONV)
    show(document, finding("error", document.network.blocks[0].id))
    assert not next(spec for spec in page.actions_offered() if spec.id == "network.mend").enabled()


def test_a_card_with_no_room_but_over_blocks_leaves_the_selected_one_in_sight(open_page, document) -> None:
    page = open_page(*("ReLU",) * 6)
    page.resize(900, 640)
    page.select(document.network.blocks[0].id)
    page.commands.select_all()
    page.commands.wrap("Group")
    group = document.network.blocks[0]
    for chosen in group.children:
        page.select(chosen.id)
        show(document, finding("error", group.id, Remove((group.id,))))
        page.card.place()
        card = QRectF(page.card.geometry())
        assert page.card.isVisible() and not page.canvas.rect_of(chosen.id).intersects(card), chosen.name


def test_the_list_shows_only_the_severity_asked_for(open_page, document) -> None:
    page = open_page(CONV, "ReLU")
    first, second = (block.id for block in document.network.blocks)
    show(document, finding("error", first), finding("hint", second))
    panel = page.panel.issues
    assert [view.issue.severity for view in panel.views()] == ["error", "hint"]
    panel.filter.select("hint")
    panel.filter.chosen.emit("hint")
    assert [view.issue.severity for view in panel.views()] == ["hint"]


def test_the_card_never_covers_what_it_is_about_and_is_brief_where_there_is_little_room(open_page) -> None:
    page = open_page(*("ReLU",) * 6, "Flatten", ("Linear", {"in_features": 400, "out_features": 10}))
    culprit = page.document.report.culprit
    page.select(culprit)
    for width, height in ((1206, 792), (900, 700), (900, 620)):
        page.resize(width, height)
        page.select(culprit)
        page.canvas.ensureVisible(page.scene.item(culprit).sceneBoundingRect(), 0, 20)
        page.card.place()
        rect = page.canvas.rect_of(culprit)
        assert not page.card.isHidden()
        assert not rect.intersects(QRectF(page.card.geometry())), (width, height)
        assert page.card.fix_buttons()[0].isVisible()


def test_the_card_of_another_error_has_its_height_at_once(open_page) -> None:
    page = open_page("Flatten", ("Linear", {"in_features": 400, "out_features": 10}), ("Linear", {"in_features": 9}))
    first, second = page.document.network.blocks[1:]
    assert page.card.issue.block == first.id
    before = page.card.height()
    page.document.set_param(first.id, "in_features", 3 * 32 * 32)
    assert page.card.issue.block == second.id
    assert page.card.isVisible() and page.card.height() > before / 2


def test_weights_that_are_gone_are_found_again_in_a_file_of_the_persons_choice(
    open_page, document, monkeypatch, tmp_path: Path
) -> None:
    page = open_page(CONV, "Flatten")
    weights = StartingWeights(source="torchvision:resnet18/V1", file="/gone/r18.safetensors", sha256="1f")
    document.edit(SetWeights(weights), "Weights")
    gone = Issue("error", None, Message("weights.missing", "They are gone"), None, (), ())
    show(document, gone)
    page.panel.show_tab(ISSUES)
    here = tmp_path / "r18.safetensors"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(here), ""))
    page.panel.findChild(WeightsButton).click()
    assert document.project.weights == weights.model_copy(update={"file": str(here)})
    document.undo_stack.undo()
    assert document.project.weights == weights
