"""The bar along the top of the page: the filter, how many runs there are, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.actions import ActionSpec
from gui.icons import icon
from gui.run_page import BAR_HEIGHT
from gui.theme import L, M, S, style, theme_of
from gui.widgets.search_field import SearchField

LEAST_FILTER = 210
FIRST_WITHOUT_WORDS = ("runs.evaluate", "runs.predict", "runs.export", "runs.tensorboard")
"""Where room is short these are icons alone before the others are: they are pages, or of the menu, too."""


class RunsBar(QFrame):
    """Where the words of the buttons have no room beside the filter, icons stand alone: of some, or of all."""

    def __init__(self, specs: Sequence[ActionSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, bar=True)
        self._specs = specs
        self.search, self.count = SearchField(self.tr("Filter runs, #tag")), QLabel()
        self.buttons = {spec.id: self._make_button(spec) for spec in specs}
        self.setFixedHeight(BAR_HEIGHT)
        self.setMinimumWidth(1)  # narrower than its words, so that they can give way to the icons
        self.search.setMaximumWidth(280)
        self.search.setMinimumWidth(140)
        self.search.setToolTip(self.tr("Words, #tags, and comparisons: accuracy>0.9  loss<0.5  lr=0.01"))
        style(self.count, role="faint")
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, L, S)
        row.setSpacing(0)
        row.addWidget(self.search, 8)
        row.addSpacing(M)
        row.addWidget(self.count)
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)

    def show_count(self, chosen: int, shown: int) -> None:
        """Say how many runs there are, and how many of them are selected, in room that is the same for any number."""
        selected = self.tr("{chosen} of {shown} selected")
        text = selected if chosen else self.tr("1 run") if shown == 1 else self.tr("{shown} runs")
        self.count.setText(text.format(chosen=chosen, shown=shown))
        widest = self.count.fontMetrics().horizontalAdvance(selected.format(chosen=shown, shown=shown)) + S
        if widest != self.count.minimumWidth():
            self.count.setMinimumWidth(widest)
            self._fit_buttons()

    def show_enabled(self) -> None:
        """Offer what is possible now."""
        for spec in self._specs:
            self.buttons[spec.id].setEnabled(spec.enabled())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "buttons"):
            self._fit_buttons()

    def _fit_buttons(self) -> None:
        for spec in self._specs:
            self.buttons[spec.id].setText(spec.text)
        for without in (FIRST_WITHOUT_WORDS, tuple(self.buttons)):
            if self._room_left() >= 0:
                return
            for key in without:
                self.buttons[key].setText("")

    def _room_left(self) -> int:
        buttons = sum(button.sizeHint().width() for button in self.buttons.values())
        least = round(LEAST_FILTER * theme_of(self).scale)
        return (
            self.width() - buttons - least - max(self.count.minimumWidth(), self.count.sizeHint().width()) - 2 * L - M
        )

    def _make_button(self, spec: ActionSpec) -> QPushButton:
        button = QPushButton(spec.text)
        button.setIcon(icon(spec.icon))
        button.setToolTip(spec.text)
        button.setAccessibleName(spec.text)
        style(button, kind="quiet")
        button.clicked.connect(spec.run)
        return button
