"""Looking into a source: at once what is listed there, then at every image."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.project.model import HeldForTest
from core.protocol.messages import SourceInfo
from gui.engine_thread import Engine
from gui.question import Question

HEAD_START_MS = 250
"""How long the first thumbnails have the engine to themselves."""


class Inquiry(QObject):
    """Asks an engine about one source at a time; a newer question, or `cancel`, makes an older one forgotten.

    Signals
    -------
    listed(SourceInfo) : which images there seem to be; only where looking at them takes a while.
    done(SourceInfo) : what the source holds.
    failed(Message) : why that cannot be said.
    progress(dict) : {"done", "total", "text"} on the way.
    """

    listed = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    progress = Signal(object)

    def __init__(self, engine: Engine, parent: QObject) -> None:
        super().__init__(parent)
        self._params: dict[str, Any] = {}
        self._glance, self._look = Question(engine, self), Question(engine, self)
        self._pause = QTimer(self, singleShot=True, interval=HEAD_START_MS)
        self._glance.done.connect(self._on_listed)
        self._glance.failed.connect(self.failed)
        self._pause.timeout.connect(self._look_closely)
        self._look.done.connect(self.done)
        self._look.failed.connect(self.failed)
        self._look.progress.connect(self.progress)

    @property
    def is_open(self) -> bool:
        """Whether an answer is still to come."""
        return self._glance.is_open or self._look.is_open or self._pause.isActive()

    def ask(self, source: str, for_test: HeldForTest) -> None:
        """Look into `source` anew, with so much of it held out where it names no test images."""
        self.cancel()
        self._params = {"source": source, "for_test": list(for_test)}
        self._glance.ask("peek", self._params, decode=_read)

    def ask_division(self, source: str, for_test: HeldForTest) -> None:
        """Ask how a source that was looked into is divided otherwise."""
        self.cancel()
        self._params = {"source": source, "for_test": list(for_test)}
        self._look_closely()

    def cancel(self) -> None:
        """Leave it; nothing more is heard of it."""
        self._pause.stop()
        self._glance.cancel()
        self._look.cancel()

    @Slot(object)
    def _on_listed(self, info: SourceInfo | None) -> None:
        if info is None:
            self._look_closely()
        else:
            self._pause.start()
            self.listed.emit(info)

    @Slot()
    def _look_closely(self) -> None:
        self._look.ask("describe", {**self._params, "again": False}, decode=SourceInfo.model_validate)


def _read(result: Any) -> SourceInfo | None:
    return None if result is None else SourceInfo.model_validate(result)
