"""What a person makes of a run: its notes, tags, pin and colour, kept in the run's folder as they are typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import Message, UserError
from core.project.reasons import system_reason
from core.project.run import RunFolder
from gui.runs_page.summary import RunSummary
from gui.texts import say
from gui.theme import XS, L, S, qcolor, style, theme_of

REST_MS = 600
"""Typing is kept after so long a rest."""

CHIP = 14


class About(QWidget):
    """The notes on one run.

    Signals
    -------
    changed() : something was written into the run's folder.
    failed(str) : it could not be written; the sentence says why.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: RunFolder | None = None
        self._kept: dict[str, object] = {}
        self.comment, self.tags = QPlainTextEdit(), QLineEdit()
        self.pin, self.sentence = QCheckBox(self.tr("Keep at the top")), QLabel()
        self.colours = QButtonGroup(self)
        self._form = QWidget()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.keep)
        self._arrange()
        self.comment.textChanged.connect(self._rest.start)
        self.tags.textEdited.connect(self._rest.start)
        self.tags.editingFinished.connect(self.keep)
        self.pin.clicked.connect(self.keep)
        self.colours.idClicked.connect(self.keep)
        self.show_run(None)

    def show_run(self, summary: RunSummary | None) -> None:
        """Show the notes of that run; what is being typed about it stays."""
        if summary is not None and summary.run == self._run:
            self._check_colour(summary)
            self.pin.setChecked(summary.is_pinned)
            return
        self.keep()
        self._run = summary.run if summary else None
        self._form.setVisible(summary is not None)
        self.sentence.setVisible(summary is None)
        if summary is not None:
            self.comment.setPlainText(summary.comment)
            self.tags.setText(", ".join(summary.tags))
            self.pin.setChecked(summary.is_pinned)
            self._check_colour(summary)
            self._kept = self._said()
        self._rest.stop()

    @Slot()
    def keep(self, *_: object) -> None:
        """Write down what has changed."""
        self._rest.stop()
        if self._run is None or not self._run.path.is_dir():
            return
        said = self._said()
        fresh = {name: value for name, value in said.items() if value != self._kept.get(name)}
        if not fresh:
            return
        try:
            self._run.update(**fresh)
        except UserError as error:
            self.failed.emit(say(error.message))
        except OSError as error:
            reason = system_reason(error)
            self.failed.emit(say(reason) if isinstance(reason, Message) else reason)
        else:
            self._kept = said
            self.changed.emit()

    def hideEvent(self, event: object) -> None:
        self.keep()
        super().hideEvent(event)  # type: ignore[arg-type]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "colours"):
            self._paint_chips()

    def _said(self) -> dict[str, object]:
        colour = self.colours.checkedId()
        tags = [tag.strip().lstrip("#") for tag in self.tags.text().replace(";", ",").split(",")]
        return {
            "comment": self.comment.toPlainText().strip(),
            "tags": tuple(dict.fromkeys(tag for tag in tags if tag)),
            "pinned": self.pin.isChecked(),
            "colour": colour if colour >= 0 and colour != self._own_colour else self._chosen_colour,
        }

    def _check_colour(self, summary: RunSummary) -> None:
        self._own_colour, self._chosen_colour = summary.colour, summary.chosen_colour
        button = self.colours.button(summary.colour)
        if button is not None:
            button.setChecked(True)

    def _arrange(self) -> None:
        self._own_colour, self._chosen_colour = -1, None
        self.sentence.setText(self.tr("Select one run to write down what you tried, to tag it, or to keep it on top."))
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setWordWrap(True)
        style(self.sentence, role="muted")
        self.comment.setPlaceholderText(self.tr("What was tried here, and what came of it"))
        self.comment.setAccessibleName(self.tr("Notes"))
        style(self.comment, field=True)
        self.comment.setTabChangesFocus(True)
        self.tags.setPlaceholderText(self.tr("baseline, augmented"))
        self.tags.setMaximumWidth(320)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sentence, 1)
        whole.addWidget(self._form, 1)
        side = QVBoxLayout()
        side.setSpacing(XS)
        side.addWidget(self._label(self.tr("Tags, separated by commas"), self.tags))
        side.addWidget(self.tags)
        side.addSpacing(S)
        side.addWidget(self._label(self.tr("Colour"), None))
        side.addLayout(self._chips())
        side.addSpacing(S)
        side.addWidget(self.pin)
        side.addStretch(1)
        notes = QVBoxLayout()
        notes.setSpacing(XS)
        notes.addWidget(self._label(self.tr("Notes"), self.comment))
        notes.addWidget(self.comment, 1)
        row = QHBoxLayout(self._form)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(L)
        row.addLayout(notes, 3)
        row.addLayout(side, 2)

    def _label(self, text: str, buddy: QWidget | None) -> QLabel:
        label = QLabel(text)
        style(label, role="muted")
        if buddy is not None:
            label.setBuddy(buddy)
        return label

    def _chips(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(XS)
        for number in range(len(theme_of().series)):
            button = QToolButton()
            button.setCheckable(True)
            button.setIconSize(QSize(CHIP, CHIP))
            button.setAccessibleName(self.tr("Colour {number}").format(number=number + 1))
            self.colours.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._paint_chips()
        return row

    def _paint_chips(self) -> None:
        for number, colour in enumerate(theme_of(self).series):
            chip = QPixmap(CHIP, CHIP)
            chip.fill(Qt.GlobalColor.transparent)
            painter = QPainter(chip)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(colour))
            painter.drawRoundedRect(0, 0, CHIP, CHIP, 4, 4)
            painter.end()
            button = self.colours.button(number)
            if button is not None:
                button.setIcon(QIcon(chip))
