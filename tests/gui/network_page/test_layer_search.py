"""Layers are found by what they are called and by what they do, in English and in the language of the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from core.blocks import BLOCKS
from gui.network_page.layer_search import find_layers


class Chinese(QTranslator):
    """Knows one text."""

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return "二维卷积" if text == BLOCKS["Conv2d"].summary else ""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def in_chinese(qapp: QApplication) -> Iterator[None]:
    translator = Chinese()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def types(words: str) -> list[str]:
    return [spec.type for spec in find_layers(words)]


def test_without_a_word_every_layer_is_found_in_its_order() -> None:
    assert types("  ") == [spec.type for spec in BLOCKS]


def test_names_come_before_meanings() -> None:
    assert types("relu")[0] == "ReLU"
    assert "Residual" in types("skip")


def test_every_word_must_match() -> None:
    assert "MaxPool2d" in types("max pool")
    assert types("max zebra") == []


def test_the_language_of_the_window_is_searched_too(in_chinese: None) -> None:
    assert types("卷积") == ["Conv2d"]
    assert "Conv2d" in types("conv")
