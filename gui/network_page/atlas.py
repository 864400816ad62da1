"""Pictures that come from the engine many to a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QPixmap


def tiles(file: str, tile: int, columns: int, keys: Sequence[str]) -> Mapping[str, QPixmap]:
    """The square pictures of a sheet by key, `tile` pixels wide and `columns` to a row."""
    sheet = QPixmap()
    sheet.loadFromData(Path(file).read_bytes())
    places = [QRect(n % columns * tile, n // columns * tile, tile, tile) for n in range(len(keys))]
    return {key: sheet.copy(place) for key, place in zip(keys, places, strict=True)}
