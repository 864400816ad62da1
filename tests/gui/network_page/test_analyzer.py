"""The analyzer: totals, shares of any measure, letters of dimensions, sorting, columns, copying and saving."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from core.blocks import BLOCKS
from core.network.operations import Insert
from core.network.tree import ROOT, new_block
from gui.network_page.analyzer_rows import MACS, NAME, PARAMETERS, SHARE, TIME, TRAINABLE, lettered
from gui.network_page.analyzer_view import AnalyzerView
from gui.network_page.selection import Selection
from gui.network_page.totals_row import TotalsRow
from gui.settings import Settings
from gui.theme import font, theme_of
from gui.widgets.bars import SHARE_ROLE

CONV = ("Conv2d", {"out_channels": 8, "kernel_size": 5})
WRONG = ("Linear", {"in_features": 400, "out_features": 10})
NET = (CONV, "ReLU", "Flatten", ("Linear", {"out_features": 10}))


def texts(table, column: int) -> list[str]:
    model = table.model()
    return [model.index(row, column).data().strip() for row in range(model.rowCount())]


def test_the_totals_are_those_of_the_whole_network(open_page) -> None:
    page = open_page(*NET)
    cells = page.findChild(TotalsRow).cells()
    report = page.document.report
    assert cells[NAME] == "Total"
    assert (
        int(cells[PARAMETERS].replace(",", ""))
        == report.parameters
        == sum(page.document.report.blocks[b.id].parameters for b in page.document.network.blocks)
    )


def test_the_totals_say_up_to_which_block_they_go(open_page) -> None:
    page = open_page(CONV, "Flatten", WRONG, "ReLU")
    assert page.findChild(TotalsRow).cells()[NAME] == "Total up to fc1"
    assert page.findChild(TotalsRow).accessibleDescription().startswith("Total up to fc1")


def test_an_empty_network_has_no_line_of_totals(open_page) -> None:
    page = open_page()
    assert page.findChild(TotalsRow).isHidden()


def test_the_bars_compare_what_the_heat_map_shows(open_page) -> None:
    page = open_page(*NET)
    table, report, blocks = page.panel.analyzer, page.document.report, page.document.network.blocks
    model = table.model()

    def share(row: int) -> float:
        return model.index(row, SHARE).data(SHARE_ROLE)

    assert share(0) == report.blocks[blocks[0].id].parameters / report.parameters
    page.looking.heat.choose("macs")
    assert model.share_title() == "Share of MACs"
    assert share(0) == report.blocks[blocks[0].id].macs / report.macs
    table.horizontalHeader().sectionClicked.emit(PARAMETERS)
    assert model.share_title() == "Share of parameters"


def test_blocks_inside_a_container_have_their_share_too(open_page) -> None:
    page = open_page("Residual", *NET)
    lane = page.document.network.blocks[0].children[0].id
    page.document.edit(Insert(lane, 0, new_block(page.document.network, "BatchNorm2d")), "Insert")
    model = page.panel.analyzer.model()
    row = texts(page.panel.analyzer, NAME).index("norm1")
    assert 0 < model.index(row, SHARE).data(SHARE_ROLE) < 1


def test_times_fill_their_column_and_their_shares(open_page) -> None:
    page = open_page(*NET)
    table, first = page.panel.analyzer, page.document.network.blocks[0].id
    assert table.isColumnHidden(TIME)
    table.show_times({first: 3.0}, 4.0)
    table.show_measure("time")
    assert not table.isColumnHidden(TIME)
    assert texts(table, TIME)[:2] == ["3 ms", ""]
    assert table.model().index(0, SHARE).data(SHARE_ROLE) == 0.75
    assert table.model().index(1, SHARE).data(SHARE_ROLE) is None
    assert page.findChild(TotalsRow).cells()[TIME] == "4 ms"
    table.show_times(None)
    assert table.isColumnHidden(TIME)


def test_sorting_orders_by_the_numbers_and_follows_edits(open_page, document) -> None:
    page = open_page(*NET)
    table = page.panel.analyzer
    table.sortByColumn(PARAMETERS, Qt.SortOrder.DescendingOrder)
    assert texts(table, NAME)[:2] == ["fc1", "conv1"]
    page.select(document.network.blocks[0].id)
    document.set_param(document.network.blocks[3].id, "out_features", 1)
    document.set_param(document.network.blocks[0].id, "out_channels", 512)
    document.set_param(document.network.blocks[0].id, "kernel_size", 31)
    assert texts(table, NAME)[0] == "conv1"
    assert [i.row() for i in table.selectionModel().selectedRows()] == [0]
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert texts(table, NAME) == ["conv1", "relu1", "flatten1", "fc1"]


def test_columns_can_be_chosen(open_page) -> None:
    page = open_page(*NET)
    table = page.panel.analyzer
    assert table.isColumnHidden(TRAINABLE)
    menu = table.column_menu()
    by_text = {action.text(): action for action in menu.actions()}
    by_text["Trainable"].trigger()
    by_text["MACs"].trigger()
    assert not table.isColumnHidden(TRAINABLE) and table.isColumnHidden(MACS)


def test_the_choice_of_columns_is_remembered(document, qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    first = AnalyzerView(document, Selection(), settings=settings)
    qtbot.addWidget(first)
    first.column_menu().actions()[3].trigger()  # Trainable
    first.show_times({"b1": 1.0}, 1.0)
    first.column_menu().actions()[4].trigger()  # MACs
    second = AnalyzerView(document, Selection(), settings=settings)
    qtbot.addWidget(second)
    assert not second.isColumnHidden(TRAINABLE) and second.isColumnHidden(MACS)
    assert second.isColumnHidden(TIME)  # times are of one network, and gone with it


def test_no_total_is_cut_and_the_heading_of_the_bars_gives_way(open_page) -> None:
    page = open_page("Flatten", ("Linear", {"out_features": 40_000}))
    table, cells = page.panel.analyzer, page.findChild(TotalsRow).cells()
    for width in (500, 1600):
        table.resize(width, 200)
        bold = QFontMetrics(font(theme_of(table), bold=True))
        for column in (PARAMETERS, MACS):
            assert bold.horizontalAdvance(cells[column]) < table.columnWidth(column)
        title = table.model().headerData(SHARE, Qt.Orientation.Horizontal)
        assert title == ("Share" if width == 500 else "Share of parameters")
        assert (
            table.model()
            .headerData(SHARE, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
            .startswith("Share of parameters")
        )


def test_the_table_is_saved_as_comma_separated_values(open_page, tmp_path: Path) -> None:
    page = open_page(*NET)
    file = tmp_path / "table.csv"
    assert page.panel.analyzer.save_csv(str(file))
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["Name"] for row in rows] == ["conv1", "relu1", "flatten1", "fc1"]
    assert rows[0]["Parameters"] == "608" and rows[0]["In → out"] == "3×32×32 → 8×28×28"
    assert not page.panel.analyzer.save_csv(str(tmp_path / "no" / "such" / "folder.csv"))


def test_only_rows_that_say_something_else_are_drawn_anew(open_page, document) -> None:
    page = open_page(CONV, "ReLU", "Flatten", ("Linear", {"out_features": 10}))
    model, told = page.panel.analyzer.model(), []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row(), first.column())))
    document.set_param(document.network.blocks[3].id, "out_features", 7)
    assert {(first, last) for first, last, column in told if column == NAME} == {(3, 3)}


def test_an_insertion_keeps_the_rows_around_it(open_page, document) -> None:
    page = open_page(*NET)
    model, moves = page.panel.analyzer.model(), []
    model.rowsInserted.connect(lambda _parent, first, last: moves.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _parent, first, last: moves.append(("out", first, last)))
    model.modelReset.connect(lambda: moves.append(("reset",)))
    document.edit(Insert(ROOT, 1, new_block(document.network, "BatchNorm2d")), "Insert")
    document.undo_stack.undo()
    assert moves == [("in", 1, 1), ("out", 1, 1)]
    assert texts(page.panel.analyzer, NAME) == ["conv1", "relu1", "flatten1", "fc1"]


def test_dimensions_have_the_letters_of_the_blocks_rule() -> None:
    assert lettered(BLOCKS["Conv2d"], (8, 28, 28), 1) == ((8, "C"), (28, "H"), (28, "W"))
    assert lettered(BLOCKS["Linear"], (10,), 1) == ((10, "F"),)
    assert lettered(BLOCKS["ReLU"], (8, 28), 1) == ((8, ""), (28, ""))
    assert lettered(BLOCKS["ReLU"], None, 1) is None
