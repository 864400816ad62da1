"""The factor on the learning rate of some blocks, asked for beside them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QDoubleValidator, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.network.tree import LARGEST_RATE
from gui.theme import M, S, style

USUAL = (0.01, 0.1, 1.0, 10.0)
SMALLEST = 1e-9


class RatePopup(QFrame):
    """A field and the usual factors; Enter takes what was typed, Esc nothing.

    Signals
    -------
    chosen(float) : the factor that the person wants.
    """

    chosen = Signal(float)

    def __init__(self, rate: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        style(self, card=True)
        self.setAccessibleName(self.tr("Learning-rate factor"))
        self.field = QLineEdit(f"{rate:g}")
        checked = QDoubleValidator(SMALLEST, LARGEST_RATE, 9, self.field)
        checked.setLocale(self.locale().c())
        self.field.setValidator(checked)
        self.field.setAccessibleName(self.tr("Learning-rate factor"))
        self.field.returnPressed.connect(self._take_typed)
        title = QLabel(self.tr("Learning-rate factor"))
        style(title, role="title")
        hint = QLabel(self.tr("1 is the recipe's own rate; 0.1 lets what was learned change slowly."), wordWrap=True)
        style(hint, role="muted")
        usual = QHBoxLayout()
        usual.setSpacing(S)
        for factor in USUAL:
            button = QPushButton(f"× {factor:g}")
            button.clicked.connect(partial(self._take, factor))
            usual.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, M)
        column.setSpacing(S)
        for part in (title, hint, self.field):
            column.addWidget(part)
        column.addLayout(usual)

    def open_beside(self, rect: QRectF | None) -> None:
        """Show it at the right of that rectangle of the canvas, or in its middle."""
        around = self._around
        self.setFixedWidth(max(260, self.sizeHint().width()))
        self.adjustSize()
        at = QPoint(around.width() // 2 - self.width() // 2, around.height() // 3)
        if rect is not None:
            at = QPoint(round(rect.right()) + S, round(rect.top()))
        at.setX(max(S, min(at.x(), around.width() - self.width() - S)))
        at.setY(max(S, min(at.y(), around.height() - self.height() - S)))
        self.move(at)
        self.show()
        self.raise_()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Go away when the person turns to something else; the factor stays what it was."""
        if self.isVisible() and now is not None and not self.isAncestorOf(now):
            self.close()

    def _leave(self) -> None:
        self.close()
        self._around.setFocus()

    @Slot()
    def _take_typed(self) -> None:
        self._take(float(self.field.text()))

    def _take(self, rate: float, _checked: bool = False) -> None:
        self.chosen.emit(rate)
        self._leave()
