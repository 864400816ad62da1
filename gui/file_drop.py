"""Files dropped anywhere on the window: a project, PyTorch code or a model is opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from gui.model_opening import ENDINGS as MODELS

ENDINGS = (".lwp", ".py", *MODELS)


class FileDrop(QObject):
    """Watches a window for files that no page of it takes itself.

    Signals
    -------
    dropped(str) : the path of a file to open.
    """

    dropped = Signal(str)

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # entering, moving and letting go
            path = droppable(event.mimeData())
            if path:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.dropped.emit(path)
                return True
        return super().eventFilter(watched, event)


def droppable(data: QMimeData) -> str:
    """The path of the one file that could be opened; "" where something else is dragged."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].lower().endswith(ENDINGS) else ""
