"""What is laid over the blocks, and the picture of the network in a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtSvg import QSvgRenderer

from core.errors import UserError
from gui.network_page.picture import LONGEST_SIDE, save_picture
from gui.network_page.places import BLOCK_HEIGHT, TALL_HEIGHT
from gui.theme import DARK, LIGHT, heat, ink_on

CONV = ("Conv2d", {"out_channels": 8, "kernel_size": 5})


def colours(page, block_id: str) -> set[str]:
    """The colours in the middle of a block's lower edge, where there is no text."""
    rect = page.canvas.rect_of(block_id).toRect()
    shown = page.canvas.viewport().grab(rect).toImage()
    return {shown.pixelColor(rect.width() // 2, rect.height() - 5).name()}


def test_heat_tints_blocks_and_writes_their_values_and_goes_away_again(open_page, document) -> None:
    page = open_page(CONV, "ReLU", "Flatten")
    first, second, _ = (b.id for b in document.network.blocks)
    plain = colours(page, first)
    page.scene.show_heat({first: 1.0, second: 0.0}, {first: "608"})
    assert page.scene.item(first).look.label == "608"
    assert colours(page, first) == {heat(LIGHT, 1.0)}
    page.scene.show_heat(None)
    assert colours(page, first) == plain


def test_more_heat_is_further_from_the_ground_in_both_appearances() -> None:
    for theme, direction in ((LIGHT, -1), (DARK, 1)):
        shades = [sum(bytes.fromhex(heat(theme, step / 10)[1:])) for step in range(11)]
        assert shades == sorted(shades, reverse=direction < 0)
        assert {ink_on(heat(theme, 0.0)), ink_on(heat(theme, 1.0))} == {"#141414", "#ffffff"}


def test_pictures_in_blocks_make_room_for_themselves(open_page, document) -> None:
    page = open_page(CONV, "ReLU")
    first, second = (b.id for b in document.network.blocks)
    picture = QPixmap(8, 8)
    picture.fill("#ff0000")
    page.scene.show_thumbnails({first: picture})
    assert [page.scene.places.frame(i).rect.height for i in (first, second)] == [TALL_HEIGHT, BLOCK_HEIGHT]
    page.scene.show_thumbnails(None)
    assert page.scene.places.frame(first).rect.height == BLOCK_HEIGHT


def test_an_svg_holds_everything_as_text_even_what_is_out_of_view(open_page, document, tmp_path: Path) -> None:
    page = open_page(CONV, *["ReLU"] * 60, "Flatten")
    save_picture(tmp_path / "net.svg", page.scene, LIGHT)
    text = (tmp_path / "net.svg").read_text()
    said = re.findall(r"<text[^>]*>([^<]*)</text>", text)
    assert {"Conv2d", "relu60", "flatten1"} <= {word.strip() for word in said}
    assert QSvgRenderer(str(tmp_path / "net.svg")).isValid()


def test_a_png_is_drawn_at_twice_the_size(open_page, tmp_path: Path) -> None:
    page = open_page(CONV, "ReLU")
    save_picture(tmp_path / "net.png", page.scene)
    bounds = page.scene.places.bounds
    assert QImage(str(tmp_path / "net.png")).width() >= 2 * bounds.width


def test_a_png_of_a_very_long_network_is_made_smaller(open_page, document, tmp_path: Path) -> None:
    page = open_page(*["ReLU"] * 300)
    save_picture(tmp_path / "net.png", page.scene)
    size: QSize = QImage(str(tmp_path / "net.png")).size()
    assert 20_000 < size.height() <= LONGEST_SIDE


def test_where_a_picture_cannot_be_written_it_is_said(open_page, tmp_path: Path) -> None:
    page = open_page(CONV)
    with pytest.raises(UserError, match="could not be written"):
        save_picture(tmp_path / "missing" / "net.svg", page.scene)
