"""The sources that the project's images come from, one or several, and the way to join another one to them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from core.protocol.messages import SourceInfo, SourcePart
from gui.icons import icon
from gui.texts import say_text
from gui.theme import XS, S, style
from gui.widgets.card import SectionLabel
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.format import format_integer


class UsedSources(QWidget):
    """Shows the parts of a source; each of several can be taken out.

    Signals
    -------
    chosen(str) : what is left, written as on the command line.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = QPushButton(icon("plus"), self.tr("Add another source"))
        self.hint = QLabel(self.tr("Choose below what is added to it."), wordWrap=True)
        self.removers: list[QToolButton] = []
        self._parts: tuple[SourcePart, ...] = ()
        self._rows = QVBoxLayout()
        self._arrange()
        self.add.toggled.connect(self.hint.setVisible)

    @property
    def is_adding(self) -> bool:
        """Whether what is chosen next is to be joined to what is in use."""
        return self.add.isChecked()

    @Slot()
    def stop_adding(self) -> None:
        """What is chosen next takes the place of what is in use."""
        self.add.setChecked(False)

    def show_info(self, info: SourceInfo) -> None:
        """Show what `info` is made of."""
        total = sum(sum(counts) for counts in info.counts.values())
        alone = SourcePart(source=info.source, title=info.title, classes=info.classes, counts=(total,))
        parts = info.parts or (alone,)
        if parts == self._parts:
            return
        self._parts = parts
        self.removers = []
        while (item := self._rows.takeAt(0)) is not None:
            item.widget().deleteLater()  # type: ignore[union-attr]
        for number, part in enumerate(parts):
            self._rows.addWidget(self._row(number, part))

    @Slot()
    def _remove(self, number: int, _checked: bool = False) -> None:
        self.chosen.emit("+".join(part.source for place, part in enumerate(self._parts) if place != number))

    def _row(self, number: int, part: SourcePart) -> QWidget:
        row, title, count = QWidget(), ElidedLabel(say_text(part.title)), QLabel(format_integer(sum(part.counts)))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S)
        title.setToolTip(part.source)
        style(count, role="faint")
        count.setToolTip(self.tr("Images"))
        line.addWidget(title, 1)
        line.addWidget(count)
        if len(self._parts) > 1:
            remove = QToolButton()
            remove.setIcon(icon("close"))
            remove.setAutoRaise(True)
            remove.setToolTip(self.tr("Take {title} out").format(title=say_text(part.title)))
            remove.setAccessibleName(remove.toolTip())
            remove.clicked.connect(partial(self._remove, number))
            self.removers.append(remove)
            line.addWidget(remove)
        return row

    def _arrange(self) -> None:
        style(self.add, kind="quiet")
        style(self.hint, role="muted", small=True)
        self.add.setCheckable(True)
        self.hint.hide()
        self._rows.setSpacing(XS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(SectionLabel(self.tr("In use")))
        column.addLayout(self._rows)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.hint)
