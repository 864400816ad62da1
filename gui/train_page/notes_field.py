"""What a person writes of a run, kept in the run's own folder as it is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from core.errors import UserError
from core.project.run import RunFolder
from gui.theme import S, style
from gui.widgets.card import SectionLabel

REST_MS = 600
"""Notes are written down once no key was pressed for so long."""


class NotesField(QWidget):
    """A field for free text; empty and locked where there is no run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: RunFolder | None = None
        self._kept = ""
        title = SectionLabel(self.tr("Notes"))
        self.text, self.problem = QPlainTextEdit(), QLabel()
        self.text.setAccessibleName(self.tr("Notes"))
        self.text.setPlaceholderText(self.tr("What is this run about? It stays with the run."))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * 4 + 16)
        style(self.text, field=True)
        self.text.installEventFilter(self)
        self.problem.setWordWrap(True)
        style(self.problem, role="error")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for widget in (title, self.text, self.problem):
            column.addWidget(widget)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.keep)
        self.text.textChanged.connect(self._on_typed)
        self.show_run(None)

    def show_run(self, run: RunFolder | None) -> None:
        """Show the notes of another run; what was typed for the one before is kept first."""
        self.keep()
        self._run = run
        self._kept = _read(run)
        self.text.blockSignals(True)
        self.text.setPlainText(self._kept)
        self.text.blockSignals(False)
        self.text.setEnabled(run is not None)
        self.problem.hide()

    @Slot()
    def keep(self) -> None:
        """Write down what was typed since the last time."""
        self._rest.stop()
        text = self.text.toPlainText()
        if self._run is None or text == self._kept:
            return
        try:
            self._run.update(comment=text)
        except (OSError, UserError) as error:
            self.problem.setText(self.tr("The notes could not be kept: {problem}").format(problem=error))
            self.problem.show()
            return
        self._kept = text
        self.problem.hide()

    @Slot()
    def _on_typed(self) -> None:
        self._rest.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.keep()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keep()


def _read(run: RunFolder | None) -> str:
    try:
        return run.record.comment if run is not None else ""
    except UserError:
        return ""
