"""A file of someone's model, opened as a project: the engine reads it, without running any of its code."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.project.model import Project
from gui.engine_thread import Engine
from gui.question import Question

ENDINGS: Final = (".pt", ".pth", ".safetensors")


class ModelOpening(QObject):
    """Asks for a file, and the engine about it.

    Signals
    -------
    opened(object) : the Project of the file, not saved anywhere yet.
    failed(object) : Message: why it cannot be opened.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, engine: Engine, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._question = Question(engine, self)
        self._question.done.connect(self.opened)
        self._question.failed.connect(self.failed)

    def ask_in(self, folder: str) -> None:
        """Ask for a file, first in that folder, and open it."""
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        kinds = self.tr("Models ({endings})").format(endings=endings)
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a model file"), folder, kinds)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Have the engine read that file; a large one takes seconds, and another one asked for meanwhile wins."""
        self._question.ask("open_model", {"source": str(path)}, decode=_read)


def _read(answer: Any) -> Project:
    return Project.model_validate(answer["project"])
