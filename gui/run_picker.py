"""Choosing the run that a page looks at."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from core.project.run import RunFolder
from gui.run_choice import RunChoice
from gui.score_words import format_score
from gui.theme import S, style


class RunPicker(QWidget):
    """A list of the runs, newest first, each with its name and accuracy; it mirrors a RunChoice."""

    def __init__(self, choice: RunChoice, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self.list = QComboBox()
        self.list.setMinimumWidth(300)
        self.list.setAccessibleName(label)
        self.list.setPlaceholderText(self.tr("No run yet: train the network first"))
        name = QLabel(self.tr("Run"))
        name.setBuddy(self.list)
        style(name, role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(name)
        row.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.activated.connect(self._pick)
        choice.changed.connect(self._fill)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        self.list.clear()
        for run in self._choice.runs:
            self.list.addItem(self._text(run))
        current = self._choice.current
        paths = [run.path for run in self._choice.runs]
        self.list.setCurrentIndex(paths.index(current.path) if current is not None else -1)
        self.list.setEnabled(bool(paths))

    @Slot(int)
    def _pick(self, index: int) -> None:
        self._choice.choose(self._choice.runs[index])

    def _text(self, run: RunFolder) -> str:
        record = run.record
        name = record.name or run.path.name
        if record.val_accuracy is None:
            return name
        share = format_score(record.val_accuracy, record.target)
        if record.target != "class":
            return self.tr("{name}  ·  validation R² {r2}").format(name=name, r2=share)
        return self.tr("{name}  ·  {accuracy} validation accuracy").format(name=name, accuracy=share)
