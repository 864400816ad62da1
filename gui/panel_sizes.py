"""How wide and how high the person made the panels of each page, kept between two starts.

Each size of text has sizes of its own: what fits large text leaves a small one with little but panels.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtWidgets import QSplitter, QWidget

from gui.settings import SCALE, WINDOW_STATE, Settings


def restore_panels(settings: Settings, key: str, page: QWidget) -> None:
    """Give the panels of the page of that key the sizes they had; a page whose parts have changed keeps its own."""
    held = _read(settings).get(_named(settings, key), [])
    splitters = page.findChildren(QSplitter)
    if [len(sizes) for sizes in held] == [splitter.count() for splitter in splitters]:
        for splitter, sizes in zip(splitters, held, strict=True):
            splitter.setSizes(sizes)


def keep_panels(settings: Settings, pages: Mapping[str, QWidget]) -> None:
    """Remember the sizes of the panels of the pages that were shown."""
    held = _read(settings)
    for key, page in pages.items():
        sizes = [splitter.sizes() for splitter in page.findChildren(QSplitter)]
        if sizes and all(any(row) for row in sizes):
            held[_named(settings, key)] = sizes
    settings.set(WINDOW_STATE, json.dumps(held))


def _named(settings: Settings, key: str) -> str:
    scale = settings.get(SCALE)
    return key if scale == 1 else f"{key} at {scale:g}"


def _read(settings: Settings) -> dict[str, list[list[int]]]:
    try:
        held = json.loads(settings.get(WINDOW_STATE) or "{}")
    except ValueError:
        return {}
    return {key: rows for key, rows in held.items() if _is_sizes(rows)} if isinstance(held, dict) else {}


def _is_sizes(rows: object) -> bool:
    return isinstance(rows, list) and all(
        isinstance(row, list) and all(isinstance(size, int) for size in row) for row in rows
    )
