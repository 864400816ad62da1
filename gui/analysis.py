"""Keeps the document's analysis fresh: one question at a time, always about the newest state."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from core.errors import Message
from core.protocol.messages import Analysis
from gui.document import Document
from gui.engine_thread import Engine


class Analyst(QObject):
    """Asks the engine to analyse the project after every change, and hands the document the answer.

    While an answer is awaited further changes only mark the project as changed: typing fast never builds a queue.
    """

    def __init__(self, document: Document, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._engine = document, engine
        self._awaited = -1
        self._last: Analysis | None = None  # the engine need only say what is otherwise than in this one
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)
        document.projectChanged.connect(self._on_change)
        engine.restarted.connect(self._on_restart)
        self._soon.start()

    @Slot(object)
    def _on_change(self, _project: object) -> None:
        if self._awaited < 0:
            self._soon.start()

    @Slot()
    def _on_restart(self) -> None:
        self._awaited = -1
        self._soon.start()

    @Slot()
    def _ask(self) -> None:
        self._awaited = self._document.revision
        asked = {
            "project": self._document.project.model_dump(mode="json"),
            "since": self._last.token if self._last else "",
        }
        ticket = self._engine.ask("analyze", asked, decode=partial(Analysis.from_json, since=self._last))
        ticket.done.connect(self._on_analysis)
        ticket.failed.connect(self._on_failure)

    @Slot(object)
    def _on_analysis(self, analysis: Analysis) -> None:
        self._last = analysis
        fresh = self._awaited == self._document.revision
        self._awaited = -1
        if fresh:
            self._document.set_analysis(analysis)
        else:
            self._soon.start()

    @Slot(object)
    def _on_failure(self, message: Message) -> None:
        if self._awaited < 0:
            return
        fresh = self._awaited == self._document.revision
        self._awaited = -1
        if fresh:
            self._document.failed.emit(message)
        else:
            self._soon.start()
