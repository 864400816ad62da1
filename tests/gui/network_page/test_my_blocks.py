"""Blocks of one's own: kept from a selection, used in other projects, looked after in the palette."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from core.network.operations import Remove
from core.network.tree import ROOT, Block
from core.project.library import read_library
from gui.network_page.clipboard import new_block_data
from gui.network_page.keep_dialog import KeepDialog
from gui.network_page.palette_menu import own_menu
from tests.gui.network_page.driving import gap, names
from tests.gui.network_page.test_editing import drop

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
TRIO = ("Conv2d", "BatchNorm2d", "ReLU")


def keep(page, qtbot: QtBot, name: str, about: str = "", offered: dict[str, str] | None = None) -> KeepDialog:
    """Select everything, press Ctrl+Shift+B, fill in the dialog, press Save."""
    page.commands.select_all()
    qtbot.keyClick(page.canvas, Qt.Key.Key_B, CTRL_SHIFT)
    dialog = page.findChildren(KeepDialog)[-1]
    dialog.name.setText(name)
    dialog.about.setText(about)
    for row in dialog.offers.rows:
        block, param = row.candidate.block, row.candidate.param.name
        wanted = (offered or {}).get(f"{block.name}.{param}") or (offered or {}).get(f"{block.type}.{param}")
        if wanted:
            row.tick.setChecked(True)
            row.name.setText(wanted)
    dialog.save_button.click()
    return dialog


def listed(page) -> list[str]:
    return [row.name for row in page.palette_panel.model.rows if row.kind == "mine"]


def conv(page) -> Block:
    return next(b for b in page.document.network.walk() if b.type == "Conv2d")


@pytest.mark.parametrize("name", ["Conv, norm, ReLU", "卷积块"])
def test_a_block_kept_in_one_project_is_used_in_another(open_page, document, qtbot, name) -> None:
    page = open_page(*TRIO)
    keep(page, qtbot, name, "as in ResNet", {"conv1.out_channels": "filters"})
    assert listed(page) == [name]
    other = open_page("Flatten")
    assert listed(other) == [name]
    drop(other, new_block_data(name), gap(other, ROOT, 0))
    assert [b.type for b in document.network.walk()] == ["Group", *TRIO, "Flatten"]
    assert document.undo_stack.undoText() == f"Insert {name}"
    form = other.inspector.my_block
    assert form.isVisibleTo(other) and form.block.name == name
    form.form.valueEdited.emit("filters", 48)
    assert conv(other).value("out_channels") == 48
    assert other.inspector.my_block.form.editor("filters").held == 48
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert names(document) == ["flatten1"]


def test_the_default_given_in_the_dialog_is_what_a_new_one_starts_with(open_page, document, qtbot) -> None:
    page = open_page(*TRIO)
    page.commands.select_all()
    page.keep_selected()
    dialog = page.findChild(KeepDialog)
    row = next(row for row in dialog.offers.rows if row.candidate.param.name == "out_channels")
    row.tick.setChecked(True)
    assert row.name.text() == "out_channels"
    row.editor.offer(77)
    dialog.all_params.setChecked(True)
    dialog.name.setText("Wide")
    dialog.save_button.click()
    document.undo_stack.clear()
    page.chosen.set([document.network.blocks[-1].id])
    page.palette_panel.list.chosen.emit("Wide")
    assert [b.value("out_channels") for b in document.network.walk() if b.type == "Conv2d"][1] == 77


def test_one_name_for_two_parameters_sets_both(open_page, document, qtbot) -> None:
    page = open_page("Conv2d", "Conv2d")
    keep(page, qtbot, "Pair", offered={"conv1.out_channels": "filters", "conv2.out_channels": "filters"})
    page.commands.remove()
    page.palette_panel.list.chosen.emit("Pair")
    page.inspector.my_block.form.valueEdited.emit("filters", 5)
    assert [b.value("out_channels") for b in document.network.walk() if b.type == "Conv2d"] == [5, 5]
    assert document.undo_stack.undoText() == "filters of pair"


def test_parameters_that_cannot_hold_the_same_are_not_joined(open_page, document, qtbot) -> None:
    page = open_page("Conv2d", ("Dropout", {"p": 0.2}))
    dialog = keep(page, qtbot, "Odd", offered={"conv1.out_channels": "x", "Dropout.p": "x"})
    assert "two names" in dialog.error.text()
    assert listed(page) == []
    dialog.reject()


def test_a_name_that_is_taken_is_said_in_the_dialog_which_stays_open(open_page, document, qtbot) -> None:
    page = open_page(*TRIO)
    with qtbot.assertNotEmitted(document.failed):  # which the window would say, too, and go on saying
        dialog = keep(page, qtbot, "ReLU")
    assert dialog.isVisible() and "layer of PyTorch" in dialog.error.text()
    dialog.name.setText("Mine")
    dialog.save_button.click()
    assert listed(page) == ["Mine"]


def test_a_block_of_the_same_name_is_replaced_only_when_asked_to(open_page, document, qtbot) -> None:
    page = open_page(*TRIO)
    keep(page, qtbot, "Mine")
    document.edit(Remove((document.network.blocks[-1].id,)), "Delete")
    dialog = keep(page, qtbot, "Mine")
    assert dialog.replace_button.isVisible() and "already" in dialog.error.text()
    dialog.name.setText("Min")
    assert not dialog.replace_button.isVisible()
    dialog.name.setText("Mine")
    dialog.save_button.click()
    dialog.replace_button.click()
    assert listed(page) == ["Mine"]
    assert [block.type for block in page.my_blocks.find("Mine").block.blocks] == ["Conv2d", "BatchNorm2d"]


def test_a_single_group_is_kept_without_another_group_around_it(open_page, document, qtbot) -> None:
    page = open_page(*TRIO)
    page.commands.select_all()
    page.commands.wrap("Group")
    keep(page, qtbot, "Trio")
    assert [b.type for b in read_library().kept[0].block.blocks] == list(TRIO)


def test_quick_add_offers_own_blocks_and_the_best_match_is_theirs(open_page, document, qtbot) -> None:
    page = open_page(*TRIO)
    keep(page, qtbot, "Zebra")
    page.open_quick_add()
    assert page.quick_add.types()[-1] == "Zebra"
    page.quick_add.search.setText("zeb")
    assert page.quick_add.types() == ["Zebra"]
    qtbot.keyClick(page.quick_add.search, Qt.Key.Key_Return)
    assert names(document)[-1] == "zebra"


def test_search_finds_own_blocks_by_name_and_by_description(open_page, qtbot) -> None:
    page = open_page(*TRIO)
    keep(page, qtbot, "Zebra", "stripes of 条纹")
    for words in ("zeb", "STRIPES", "条纹"):
        page.palette_panel.search.setText(words)
        assert page.palette_panel.types()[0] == "Zebra"


def test_own_blocks_are_renamed_described_and_deleted_in_the_palette(open_page, qtbot) -> None:
    page = open_page(*TRIO)
    keep(page, qtbot, "Zebra")
    model, panel = page.palette_panel.model, page.palette_panel
    model.renamed.emit("Zebra", "斑马")
    model.described.emit("斑马", "stripes")
    assert [(k.block.name, k.block.about) for k in read_library().kept] == [("斑马", "stripes")]
    panel.list.deleteWanted.emit("斑马")
    assert listed(page) == [] and read_library().kept == ()
    panel._gone.undo.click()
    assert listed(page) == ["斑马"]


def test_the_menu_of_an_own_block_offers_its_care_and_a_layer_only_to_be_added(open_page, qtbot) -> None:
    page = open_page(*TRIO)
    keep(page, qtbot, "Zebra")
    panel = page.palette_panel

    def texts(name: str) -> list[str]:
        row = next(row for row in panel.model.rows if row.name == name)
        menu = own_menu(panel, row)
        found = [action.text() for action in menu.actions() if action.text()]
        menu.deleteLater()
        return found

    assert texts("Conv2d") == ["Add behind the selection"]
    assert {"Rename", "Edit description", "Delete"} < set(texts("Zebra"))
    assert "Save selection as my block…" in texts("mine")
    panel.list.menuWanted.emit(panel.model.rows[0], QPoint(5, 5))
    for menu in panel.findChildren(QMenu):
        menu.close()


def test_renaming_in_the_row_takes_what_was_typed(open_page, qtbot) -> None:
    page = open_page(*TRIO)
    keep(page, qtbot, "Zebra")
    rows = page.palette_panel.list
    rows.setFocus()
    rows.select("mine", "Zebra")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    editor = rows.viewport().findChild(QLineEdit)
    assert editor.text() == "Zebra"
    editor.setText("Horse")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(page) == ["Horse"])


def test_a_damaged_file_is_listed_with_its_reason_and_can_be_put_away(open_page, home: Path, qtbot) -> None:
    (home / "blocks").mkdir()
    (home / "blocks" / "bad.json").write_text("{", encoding="utf-8")
    page = open_page("Conv2d")
    panel = page.palette_panel
    row = next(row for row in panel.model.rows if row.kind == "damaged")
    assert (row.text, "cannot be read" in row.detail) == ("bad.json", True)
    menu = own_menu(panel, row)
    menu.actions()[0].trigger()
    menu.deleteLater()
    assert not [row for row in panel.model.rows if row.kind == "damaged"]
    assert (home / "blocks" / "bad.json~").read_text(encoding="utf-8") == "{"


def test_a_group_changed_by_hand_is_no_longer_taken_for_the_block(open_page, document, qtbot) -> None:
    page = open_page(*TRIO)
    keep(page, qtbot, "Trio", offered={"conv1.out_channels": "filters"})
    page.commands.wrap("Group")
    assert page.inspector.my_block.isVisibleTo(page)
    group = document.network.blocks[0]
    page.commands.insert("Dropout", (group.id, 0))
    page.chosen.set([group.id])
    assert not page.inspector.my_block.isVisibleTo(page)


def test_a_project_with_an_own_block_in_it_needs_no_library(open_page, document, qtbot, tmp_path: Path) -> None:
    page = open_page(*TRIO)
    keep(page, qtbot, "Trio")
    page.palette_panel.list.chosen.emit("Trio")
    document.save(tmp_path / "p.lwp")
    before = document.network
    for kept in read_library().kept:
        kept.path.unlink()
    document.open(tmp_path / "p.lwp")
    assert document.network == before


def test_a_block_that_another_window_deleted_is_a_sentence_and_no_crash(open_page, document, qtbot) -> None:
    page = open_page(*TRIO)
    keep(page, qtbot, "Trio")
    read_library().kept[0].path.unlink()
    page.my_blocks.refresh()
    with qtbot.waitSignal(document.failed) as caught:
        drop(page, new_block_data("Trio"), gap(page, ROOT, 0))
    assert "Trio" in str(caught.args[0])
    assert document.undo_stack.isClean()
