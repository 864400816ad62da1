"""The whole window with engines that say only what a test tells them to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtWidgets import QApplication

from gui import app as gui_app
from gui.settings import Settings
from gui.window import Window
from tests.gui.dress import dressed_as_before
from tests.gui.scripted_process import Starter


@contextmanager
def quiet_window(starter: Starter | None = None) -> Iterator[Window]:
    """A window on screenless Qt; what it asks of its engines is answered by whoever holds `starter`."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with dressed_as_before(app):
        with patch.object(gui_app, "EngineProcess", starter or Starter()):
            services = gui_app.make_services(app, Settings())
        window = Window(services)
        try:
            yield window
        finally:
            window.files.may_leave = lambda **_: True  # type: ignore[method-assign]
            window.close()
            services.appearance.deleteLater()
            window.deleteLater()
            services.engine.deleteLater()
