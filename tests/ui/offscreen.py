"""The whole window without a screen: the same objects as `gui.app.main` makes, and the steps a person takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.network.tree import ROOT
from gui.app import make_services
from gui.network_page.clipboard import new_block_data
from gui.settings import Settings
from gui.window import Window
from tests.gui.dress import dressed_as_before

PATIENCE_MS = 90_000
"""How long anything may take on a busy machine before a test gives up."""


@contextmanager
def opened_window(qtbot: QtBot) -> Iterator[Window]:
    """A window on screenless Qt, with real engines; everything ends with it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with dressed_as_before(app):
        services = make_services(app, Settings())
        window = Window(services)
        window.files.may_leave = lambda **_: True  # nobody is there to be asked
        window.resize(1280, 800)
        window.show()
        try:
            qtbot.waitUntil(lambda: services.engine.state == "ready", timeout=PATIENCE_MS)
            yield window
        finally:
            window.close()
            services.appearance.deleteLater()
            window.deleteLater()
            services.engine.deleteLater()


def until(qtbot: QtBot, condition: Callable[[], object]) -> None:
    """Wait until something holds."""
    qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)


def drop_block(window: Window, type_name: str, index: int) -> None:
    """Drag a block of that type from the palette into the gap before `index`, as Qt tells the canvas of it."""
    page = window.page_widget("network")
    link = page.scene.places.link(ROOT, index)
    data = new_block_data(type_name)
    if link is None:
        position = QPointF(page.canvas.viewport().rect().center())
    else:
        page.canvas.centerOn(link.x, link.middle)
        position = QPointF(page.canvas.mapFromScene(QPointF(link.x, link.middle)))
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    viewport = page.canvas.viewport()
    for event in (
        QDragEnterEvent(position.toPoint(), copy, data, left, none),
        QDragMoveEvent(position.toPoint(), copy, data, left, none),
        QDropEvent(position, copy, data, left, none),
    ):
        QApplication.sendEvent(viewport, event)
