"""How the application looks, put back after a test that changed it: a stylesheet names images that go with a window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication


@contextmanager
def dressed_as_before(app: QApplication) -> Iterator[None]:
    """Stylesheet, palette, font and theme of `app` come back in the end."""
    sheet, palette, font, theme = app.styleSheet(), app.palette(), app.font(), app.property("layerwright.theme")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)
        app.setPalette(palette)
        app.setFont(font)
        app.setProperty("layerwright.theme", theme)
