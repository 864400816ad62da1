"""The bar along the top of the page: the filter, how many runs there are, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.actions import ActionSpec
from gui.icons import icon
from gui.run_page import BAR_HEIGHT
from gui.theme import L, M, S, style
from gui.widgets.search_field import SearchField

LEAST_FILTER = 140


class RunsBar(QFrame):
    """Where the words of all buttons have no room beside the filter, their icons stand alone."""

    def __init__(self, specs: Sequence[ActionSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, bar=True)
        self._specs = specs
        self.search, self.count = SearchField(self.tr("Filter runs, #tag")), QLabel()
        self.buttons = {spec.id: self._make_button(spec) for spec in specs}
        self.setFixedHeight(BAR_HEIGHT)
        self.setMinimumWidth(1)  # narrower than its words, so that they can give way to the icons
        self.search.setMaximumWidth(240)
        self.search.setMinimumWidth(LEAST_FILTER)
        self.search.setToolTip(self.tr("Words, #tags, and comparisons: accuracy>0.9  loss<0.5  lr=0.01"))
        style(self.count, role="faint")
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, L, S)
        row.setSpacing(0)
        row.addWidget(self.search, 1)
        row.addSpacing(M)
        row.addWidget(self.count)
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)

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
        words = sum(button.sizeHint().width() for button in self.buttons.values())
        if words + LEAST_FILTER + self.count.sizeHint().width() + 2 * L + M > self.width():
            for button in self.buttons.values():
                button.setText("")

    def _make_button(self, spec: ActionSpec) -> QPushButton:
        button = QPushButton(spec.text)
        button.setIcon(icon(spec.icon))
        button.setToolTip(spec.text)
        button.setAccessibleName(spec.text)
        style(button, kind="quiet")
        button.clicked.connect(spec.run)
        return button
