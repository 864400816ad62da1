"""The inspector: several blocks set at once, the network in numbers, a block's own code, one refresh per action."""

from __future__ import annotations

from PySide6.QtTest import QTest

from core.network.operations import SetFrozen
from core.network.tree import Block
from core.project.edit import SetData
from gui.network_page.summary_inspector import depth

CONV = ("Conv2d", {"out_channels": 8, "kernel_size": 3, "padding": 1})
WIDE = ("Conv2d", {"out_channels": 16, "kernel_size": 3, "padding": 1})


def choose(page, *numbers: int) -> list[str]:
    ids = [page.document.network.blocks[n].id for n in numbers]
    page.chosen.set(ids)
    return ids


def test_a_value_that_differs_reads_several_and_one_entry_sets_all_in_one_step(open_page, document) -> None:
    page = open_page(CONV, "ReLU", WIDE)
    ids = choose(page, 0, 2)
    form = page.inspector.several.form
    assert form.editor("out_channels").field.placeholderText() == "several"
    assert form.editor("out_channels").field.text() == ""
    assert form.editor("kernel_size").field.text() == "3"
    field = form.editor("out_channels").field
    field.setFocus()
    for typed in ("2", "24"):
        field.setText(typed)
        field.textEdited.emit(typed)
    assert [document.network.block(i).value("out_channels") for i in ids] == [24, 24]
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "out_channels of 2 blocks"
    document.undo_stack.undo()
    assert [document.network.block(i).value("out_channels") for i in ids] == [8, 16]
    assert page.inspector.several.form.editor("out_channels").field.placeholderText() == "several"


def test_blocks_of_several_types_offer_what_they_have_in_common(open_page, document) -> None:
    page = open_page(CONV, "ReLU", "ConvTranspose2d")
    choose(page, 0, 2)
    form = page.inspector.several.form
    assert form.editor("out_channels").field.text() == ""
    assert "output_padding" not in form.names
    choose(page, 0, 1)
    assert not page.inspector.several.form.isVisibleTo(page)


def test_a_tick_that_differs_is_neither_and_a_click_ticks_all(open_page, document) -> None:
    page = open_page(CONV, ("Conv2d", {"out_channels": 8, "bias": False}))
    ids = choose(page, 0, 1)
    box = page.inspector.several.form.editor("bias").field
    assert box.isTristate()
    box.click()
    assert [document.network.block(i).value("bias") for i in ids] == [True, True]
    assert not page.inspector.several.form.editor("bias").field.isTristate()


def test_the_network_is_summed_up_while_nothing_is_selected(open_page, document) -> None:
    page = open_page(CONV, "ReLU", "Flatten", ("Linear", {"out_features": 10}))
    shown = page.inspector.summary
    assert page.inspector.shown == "summary"
    report = document.report
    assert (shown.value("input"), shown.value("output")) == ("3×32×32", "10")
    assert shown.value("depth") == "2 weighted layers"
    assert shown.value("frozen") == "0"
    document.edit(SetFrozen((document.network.blocks[0].id,), True), "Freeze")
    assert page.inspector.shown == "summary"
    assert int(shown.value("frozen").replace(",", "")) == document.report.parameters - document.report.trainable > 0
    assert shown.value("field") == "32×32"
    assert report.activation_bytes > 0 and shown.value("memory") != shown.value("image")


def test_a_source_of_a_long_name_is_called_by_its_end_and_widens_no_panel(open_page, document) -> None:
    page = open_page(CONV)
    width = page.inspector.summary.minimumSizeHint().width()
    data = document.project.data.model_copy(update={"source": "folder:/home/a/" + "pictures of my " * 9 + "pets"})
    document.edit(SetData(data), "Data")
    shown = page.inspector.summary
    shown.show_document(document)
    assert shown.value("data") == data.source
    assert shown.minimumSizeHint().width() == width


def test_the_summary_leads_to_the_data(open_page, qtbot) -> None:
    page = open_page(CONV)
    with qtbot.waitSignal(page.pageRequested) as asked:
        page.inspector.summary.to_data.click()
    assert asked.args == ["data"]


def test_the_depth_counts_the_longest_way() -> None:
    conv = Block("a", "Conv2d", "conv1")
    lanes = (Block("b", "Group", "body", children=(conv, conv)), Block("c", "Group", "shortcut", children=(conv,)))
    residual = Block("d", "Residual", "residual1", children=lanes)
    repeat = Block("e", "Repeat", "repeat1", children=(residual,)).holding("times", 3)
    assert depth((conv, residual, repeat, Block("f", "ReLU", "relu1"))) == 9


def test_help_shows_how_this_very_block_is_written(open_page, document) -> None:
    page = open_page(CONV, "Flatten", ("Linear", {"out_features": 10}))
    page.select(document.network.blocks[2].id)
    assert page.inspector.block.help.code.text().replace("\u200b", "") == "nn.Linear(8192, 10)"
    page.select(document.network.blocks[0].id)
    block = page.inspector.block
    assert block.help.code.text().replace("\u200b", "") == "nn.Conv2d(3, 8, 3, padding=1)"
    document.set_param(document.network.blocks[0].id, "stride", 2)
    assert "stride=2" in page.inspector.block.help.code.text()
    assert block.help._link.endswith("torch.nn.Conv2d.html")


def test_an_action_that_edits_and_selects_refreshes_the_inspector_once(open_page, document) -> None:
    page = open_page(CONV, "ReLU")
    QTest.qWait(1)
    shown = []
    form = page.inspector.block
    form.name.textChanged.connect(shown.append)
    page.commands.insert("Linear", ("", 1))
    assert shown == []
    QTest.qWait(1)
    assert shown == ["fc1"]


def test_a_solution_is_taken_as_one_step(open_page, document) -> None:
    page = open_page(("Conv2d", {"out_channels": 8, "kernel_size": 5}), "ReLU")
    first = document.network.blocks[0].id
    page.select(first)
    solve = page.inspector.block.solve
    solve.button.click()
    for field in solve.fields:
        field.setValue(32)
    button = next(b for b in solve.proposals() if b.text() == "padding=2")
    button.click()
    assert document.network.block(first).value("padding") == 2
    assert document.report.blocks[first].output == (8, 32, 32)
    assert document.undo_stack.count() == 1
