"""The card beside the culprit: the error in a sentence, its ledger, and the button that mends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from core.lint.issue import Issue, LedgerRow
from gui.document import Document
from gui.network_page.canvas import Canvas
from gui.network_page.fix_button import FixButton
from gui.network_page.ledger_view import LedgerView
from gui.network_page.places import Rect
from gui.network_page.views import blamed
from gui.texts import say
from gui.theme import RADIUS_LARGE, XS, M, S, qcolor, style, theme_of
from gui.widgets.fold import Fold
from gui.widgets.layouts import clear

WIDTH, AWAY = 248, 14
LAST_STEPS = 5
STEP = 24
"""Pixels between the heights that are tried for a card that has to cover something."""


class IssueCard(QFrame):
    """Follows the culprit over the canvas.

    Signals
    -------
    whyWanted() : the person wants to read more.
    jumped(str) : the person wants to see a block that led to it.
    """

    jumped = Signal(str)

    whyWanted = Signal()  # noqa: N815 - Qt spells signals so

    def __init__(self, document: Document, canvas: Canvas, corner: QWidget | None = None) -> None:
        """`corner` is what lies in the lower right corner of the canvas; the card never covers it."""
        super().__init__(canvas)
        self._document, self._canvas, self._corner = document, canvas, corner
        self._issue: Issue | None = None
        self.ledger: Fold | None = None
        self._details: list[QWidget] = []
        self._more: QPushButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(M, M, M, S)
        self._column.setSpacing(XS)
        self.setAccessibleName(self.tr("What is wrong"))
        self.hide()
        document.analysisChanged.connect(self._on_analysis)
        document.opened.connect(self.hide)
        canvas.moved.connect(self.place)
        canvas.selection.changed.connect(self.place)

    def fix_buttons(self) -> list[FixButton]:
        """The buttons that mend it, best first."""
        return self.findChildren(FixButton)

    @property
    def issue(self) -> Issue | None:
        """What the card is about; None where there is no error."""
        return self._issue

    def place(self) -> None:
        """Stand beside the culprit: on the right, else below it; hidden while the culprit is out of sight."""
        rect = self._canvas.rect_of(self._issue.block) if self._issue and self._issue.block else None
        area = self._canvas.viewport().rect()
        if rect is None or not rect.intersects(QRectF(area)):
            self.hide()
            return
        for brief in (False, True):
            self._show_brief(brief)
            self.setGeometry(self._spot(rect))
            if not rect.intersects(QRectF(self.geometry())):
                break
        else:
            self.move(self._least_in_the_way())
        self.show()
        self.raise_()

    def _spot(self, culprit: QRectF) -> QRect:
        """Right of the culprit, below it or above it, whichever first has room; else over what has to be covered."""
        area = self._canvas.viewport().rect()
        wide = self._wide(area.right() - culprit.right() - AWAY - XS)
        height = self._column.heightForWidth(wide)
        if culprit.right() + AWAY + wide <= area.right() - 4:
            x, y = culprit.right() + AWAY, culprit.center().y() - min(height / 2, 36)
        else:
            x, y = min(culprit.x() + 20, area.right() - wide - 8), culprit.bottom() + 8
            above = culprit.top() - 8 - height
            if y + height + 8 > self._lowest(x + wide) and above >= 8:
                y = above
        x = max(x, 8)
        y = min(max(y, 8), max(self._lowest(x + wide) - height - 8, 8))
        return QRect(round(x), round(y), wide, height)

    def _least_in_the_way(self) -> QPoint:
        """Where it covers the least of the layers in view, those selected counting most; at the right if in doubt."""
        canvas, size = self._canvas, self.size()
        area = canvas.viewport().rect()
        seen = canvas.mapToScene(area).boundingRect()
        frames = canvas.network_scene.places.frames_in(Rect(seen.x(), seen.y(), seen.width(), seen.height()))
        layers = [frame.id for frame in frames if frame.kind == "block"]
        rects = [(canvas.rect_of(layer), 4 if layer in canvas.selection else 1) for layer in layers]
        lefts = (area.right() - size.width() - 8, 8)
        spots = [
            QPoint(max(x, 8), y)
            for x in lefts
            for y in range(8, max(self._lowest(x + size.width()) - size.height() - 8, 9), STEP)
        ]

        def covered(spot: QPoint) -> float:
            card = QRectF(QRect(spot, size))
            shared = [(rect.intersected(card), weight) for rect, weight in rects if rect is not None]
            return sum(part.width() * part.height() * weight for part, weight in shared)

        return min(spots, key=covered)

    def _show_brief(self, brief: bool) -> None:
        """Where there is little room, only the sentence and what mends it best: "Why?" leads to the rest."""
        for part in self._details:
            part.setVisible(not brief)
        if self._more is not None:
            self._more.setVisible(brief and bool(self._details))
        self._column.invalidate()

    def _wide(self, room: float) -> int:
        """As wide as the size of the text asks for, where there is room for that beside the culprit."""
        return round(min(max(room, WIDTH), WIDTH * theme_of(self).scale))

    def _lowest(self, right: float) -> int:
        """How far down a card reaching `right` may go."""
        bottom = self._canvas.viewport().rect().bottom()
        return self._corner.y() if self._corner and right > self._corner.x() else bottom

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor(theme.danger), 1.2))
        painter.setBrush(qcolor(theme.surface_raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_LARGE, RADIUS_LARGE)

    def _on_analysis(self, _analysis: object) -> None:
        culprit = blamed(self._document.report)
        errors = [i for i in self._document.issues if i.severity == "error" and i.block]
        issue = next((i for i in errors if i.block == culprit), errors[0] if errors else None)
        if issue != self._issue:
            self._issue = issue
            self._fill()
        self.place()

    def _fill(self) -> None:
        clear(self._column)
        self.ledger = None
        self._details, self._more = [], None
        if self._issue is None:
            return
        sentence = QLabel(say(self._issue.message), wordWrap=True)
        face = sentence.font()
        face.setWeight(QFont.Weight.DemiBold)
        sentence.setFont(face)
        self._column.addWidget(sentence)
        if self._issue.why:
            why = QLabel(say(self._issue.why), wordWrap=True)
            style(why, role="faint")
            self._column.addWidget(why)
            self._details.append(why)
        if self._issue.ledger:
            self._details.append(self._ledger(self._issue.ledger))
            self._column.addWidget(self._details[-1])
        self._column.addSpacing(XS)
        for number, fix in enumerate(self._issue.fixes[:3]):
            button = FixButton(self._document, fix, first=number == 0, width=WIDTH - 2 * M)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            if number:
                self._details.append(button)
        self._more = QPushButton(self.tr("Why?"))
        style(self._more, kind="link")
        self._more.clicked.connect(self.whyWanted)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        for part in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            part.show()  # Qt shows them a moment later, and until then they have no height

    def _ledger(self, rows: Sequence[LedgerRow]) -> Fold:
        """The last sizes that led here, folded away; all of them, with the reason, stand in the list of issues."""
        self.ledger = Fold(self.tr("Where the numbers come from"))
        self.ledger.button.setText(self.tr("Sizes that led here"))  # the title would not fit
        view = LedgerView([replace(row, note=None) for row in rows[-LAST_STEPS:]], narrow=True)
        view.jumped.connect(self.jumped)
        self.ledger.add(view)
        self.ledger.button.toggled.connect(self._on_fold)
        return self.ledger

    def _on_fold(self, _is_open: bool) -> None:
        self._column.invalidate()
        self.place()
