"""Fields in rows, each with its name before it and, while its entry cannot be used, the reason below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from gui.data_page.checked_line import CheckedLine
from gui.theme import S, style
from gui.widgets.card import Line

NAMES = 72
"""The width of the column of names, in pixels."""


class CheckedGrid(QGridLayout):
    """Rows are added from above; `errors` holds the label below each line that is checked."""

    def __init__(self) -> None:
        super().__init__()
        self.errors: dict[CheckedLine, QLabel] = {}
        self._row = 0
        self.setHorizontalSpacing(S)
        self.setVerticalSpacing(S)
        self.setColumnMinimumWidth(0, NAMES)
        self.setColumnStretch(1, 1)

    def add_field(self, text: str, *fields: QWidget) -> QLabel:
        """A row of one field, or of several side by side; the answer is the label before it."""
        label = QLabel(text)
        style(label, role="muted")
        self.addWidget(label, self._row, 0, Qt.AlignmentFlag.AlignVCenter)
        label.setBuddy(next((field for field in fields if isinstance(field, CheckedLine)), fields[0]))
        if len(fields) == 1:
            self.addWidget(fields[0], self._row, 1)
        else:
            side_by_side = QHBoxLayout()
            side_by_side.setSpacing(S)
            for field in fields:
                side_by_side.addWidget(field, 1 if isinstance(field, CheckedLine) else 0)
            self.addLayout(side_by_side, self._row, 1)
        self._row += 1
        for field in fields:
            if isinstance(field, CheckedLine):
                self._add_error(field)
        return label

    def add_note(self, note: QWidget) -> None:
        """Something over the whole width."""
        self.addWidget(note, self._row, 0, 1, 2)
        self._row += 1

    def add_line(self) -> None:
        """A hair line between two parts."""
        self.add_note(Line())

    def _add_error(self, field: CheckedLine) -> None:
        error = QLabel(wordWrap=True)
        error.hide()
        style(field, role="mono")
        style(error, role="error", small=True)
        self.errors[field] = error
        field.judged.connect(error.setText)
        field.judged.connect(lambda sentence: error.setVisible(bool(sentence)))
        self.add_note(error)
