"""The palette: sections that fold, search that marks what it found, and what the keyboard does in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.blocks import BLOCKS, CATEGORIES
from gui.network_page.palette import Palette
from gui.network_page.palette_delegate import spans
from gui.network_page.palette_rows import COMMON, FITS, ROW, Row
from gui.settings import Settings


@pytest.fixture
def settings(tmp_path: Path, qapp) -> Iterator[Settings]:
    made = Settings(tmp_path)
    yield made
    made.deleteLater()


@pytest.fixture
def palette(qtbot: QtBot, settings: Settings) -> Palette:
    made = Palette(settings=settings)
    qtbot.addWidget(made)
    made.resize(210, 700)
    made.show()
    return made


def headings(palette: Palette) -> dict[str, Row]:
    return {row.name: row for row in palette.model.rows if row.kind == "heading"}


def fits(palette: Palette, name: str) -> bool:
    """Whether the first row of that layer is painted as one that fits."""
    rows = range(palette.model.rowCount())
    return next(bool(index.data(FITS)) for index in map(palette.model.index, rows) if index.data(ROW).name == name)


def test_what_networks_are_mostly_made_of_stands_open_and_the_rest_is_counted(palette: Palette) -> None:
    assert palette.types() == list(COMMON)
    counts = {key: row.size for key, row in headings(palette).items()}
    assert {key: counts[key] for key in CATEGORIES if key in counts} == {
        key: sum(spec.category == key for spec in BLOCKS) for key in CATEGORIES if key in counts
    }
    assert sum(counts[key] for key in CATEGORIES if key in counts) == len(BLOCKS)


def test_a_click_on_a_heading_opens_its_section_and_that_is_remembered(
    qtbot: QtBot, palette: Palette, settings: Settings
) -> None:
    assert "Softmax" not in palette.types()
    row = next(n for n, row in enumerate(palette.model.rows) if row.name == "activation")
    qtbot.mouseClick(
        palette.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=palette.list.visualRect(palette.model.index(row)).center(),
    )
    assert "Softmax" in palette.types()
    again = Palette(settings=settings)
    qtbot.addWidget(again)
    assert "Softmax" in again.types()


def test_arrow_keys_open_close_and_leave_sections(qtbot: QtBot, palette: Palette) -> None:
    palette.list.setFocus()
    palette.list.select("heading", "pooling")
    qtbot.keyClick(palette.list, Qt.Key.Key_Right)
    assert "AvgPool2d" in palette.types()
    qtbot.keyClick(palette.list, Qt.Key.Key_Down)
    qtbot.keyClick(palette.list, Qt.Key.Key_Left)
    assert palette.list.currentIndex().data(ROW).name == "pooling"
    qtbot.keyClick(palette.list, Qt.Key.Key_Left)
    assert "AvgPool2d" not in palette.types()
    qtbot.keyClick(palette.list, Qt.Key.Key_Return)
    assert "AvgPool2d" in palette.types()


def test_typing_in_the_list_searches(qtbot: QtBot, palette: Palette) -> None:
    palette.list.setFocus()
    palette.list.select_first()
    qtbot.keyClick(palette.list, Qt.Key.Key_P)
    assert palette.search.text() == "p"
    qtbot.keyClicks(palette.search, "ool")
    assert palette.types()[:2] == ["MaxPool2d", "AvgPool2d"] or "MaxPool2d" in palette.types()
    assert not headings(palette)


def test_what_was_found_says_what_it_does_and_the_match_is_marked(palette: Palette) -> None:
    palette.search.setText("conv")
    first = palette.model.rows[0]
    assert (first.name[:4].lower(), bool(first.detail)) == ("conv", True)
    assert spans("Conv2d", ("conv",)) == [(0, 4)]
    assert spans("2-D convolution", ("conv", "xyz")) == [(4, 8)]


def test_enter_on_a_found_layer_chooses_it(qtbot: QtBot, palette: Palette) -> None:
    palette.search.setText("flatten")
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.chosen) as caught:
        qtbot.keyClick(palette.list, Qt.Key.Key_Return)
    assert caught.args == ["Flatten"]


def test_nothing_found_says_what_to_try(palette: Palette) -> None:
    palette.search.setText("qqq")
    assert palette.types() == []
    assert palette._nothing.isVisible()


def test_layers_that_do_not_take_what_arrives_are_dim_and_say_why(palette: Palette) -> None:
    palette.show_shape((64,))
    assert not fits(palette, "Conv2d") and fits(palette, "Linear")
    row = next(n for n, row in enumerate(palette.model.rows) if row.name == "Conv2d")
    assert "64 per image" in palette.model.index(row).data(Qt.ItemDataRole.ToolTipRole)
    palette.show_shape((3, 32, 32))
    assert fits(palette, "Conv2d")
    palette.show_shape(None)
    assert fits(palette, "Conv2d")


def test_layers_used_lately_are_listed_the_next_time_the_palette_is_shown(
    palette: Palette, qtbot: QtBot, settings: Settings
) -> None:
    palette.remember("Softmax")
    palette.remember("Conv2d")
    palette.remember("no layer at all")
    assert "recent" not in headings(palette)
    again = Palette(settings=settings)
    qtbot.addWidget(again)
    assert headings(again)["recent"].size == 2
    assert again.types()[:2] == ["Conv2d", "Softmax"]


def test_every_layer_is_found_by_its_own_name(palette: Palette) -> None:
    for spec in BLOCKS:
        palette.search.setText(spec.type)
        assert palette.types()[0] == spec.type or spec.type in palette.types()


def test_every_row_is_spoken_of_to_who_cannot_see_it(palette: Palette) -> None:
    palette.open_sections(CATEGORIES)
    for row in range(palette.model.rowCount()):
        index = palette.model.index(row)
        assert index.data(Qt.ItemDataRole.AccessibleTextRole)
        if index.data(ROW).kind == "layer":
            assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
            assert index.data(Qt.ItemDataRole.ToolTipRole)


def test_the_palette_follows_the_selection_and_dims_nothing_without_one(open_page) -> None:
    page = open_page("Conv2d", "Flatten")
    assert fits(page.palette_panel, "Linear") and fits(page.palette_panel, "Conv2d")
    page.chosen.set([page.document.network.blocks[1].id])
    assert fits(page.palette_panel, "Linear") and not fits(page.palette_panel, "Conv2d")
    page.chosen.set([page.document.network.blocks[0].id])
    assert fits(page.palette_panel, "Conv2d")
    page.chosen.set([])
    assert fits(page.palette_panel, "Conv2d")
