"""The live curves: accuracy above, loss below, the small panes under them, one x axis for all."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.score_words import score_name
from gui.settings import TRAIN_PANES, Settings
from gui.theme import M
from gui.train_page.curve_drawing import Look, draw_measure
from gui.train_page.figure_panes import FigurePanes
from gui.train_page.large_pane import large_pane
from gui.train_page.plot_controls import PlotControls, weight_of
from gui.train_page.plot_readout import PlotReadout
from gui.train_page.run_curves import FIGURES, Measure, RunCurves, XAxis
from gui.train_page.x_view import XView
from gui.widgets.plot_parts import Scale
from gui.widgets.plots import PlotPane

FRAME_MS = 60
"""The plots are drawn at most this often, each in its own third of this time: that keeps the window from being late."""


class CurvesPanel(QWidget):
    """Linked panes over one RunCurves; it draws on a timer, and only while it can be seen.

    Keys: Left and Right move, + and − zoom, Home shows the whole run, F follows, L makes the loss logarithmic.
    """

    moved = Signal()

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        """`settings` remember which small panes are shown."""
        super().__init__(parent)
        self._settings = settings
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.curves = RunCurves()
        self.controls = PlotControls()
        self.panes: dict[Measure, PlotPane] = {}
        self._view = XView(self.panes)
        self._logarithmic = False
        self.figures = FigurePanes()
        self._due: list[Measure | Literal["figures"]] = []
        self._is_asked, self._behind = False, 0
        self._arrange()
        self._readout = PlotReadout(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FRAME_MS // 3)
        self._timer.timeout.connect(self._draw_next)
        self._connect()
        shown = settings.get(TRAIN_PANES) if settings else list(FIGURES)
        self.controls.offer_panes({figure: self.figures.title(figure) for figure in FIGURES}, shown)
        self.figures.show_only(shown)

    @property
    def axis(self) -> XAxis:
        return self._view.axis

    @property
    def all_panes(self) -> tuple[PlotPane, ...]:
        """The large panes, then the small ones that are shown."""
        return *self.panes.values(), *(self.figures.panes[figure] for figure in self.figures.shown)

    @property
    def is_following(self) -> bool:
        return self.controls.follow.isChecked()

    def show_curves(self, curves: RunCurves) -> None:
        """Draw another run from now on."""
        self.curves = curves
        self._view.show_all()
        curves.set_smoothing(weight_of(self.controls.smoothing.value()))
        self.refresh()

    def refresh(self) -> None:
        """Draw soon, where it can be seen."""
        self._name_score()
        self._is_asked, self._behind = True, len(self.figures.shown)
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _name_score(self) -> None:
        """Accuracy in percent, or R² where the run tells no classes."""
        target, pane = self.curves.target, self.panes["accuracy"]
        self._score.set_title(score_name(target))
        pane.setAccessibleName(score_name(target))
        pane.y_axis.scale_kind = "percent" if target == "class" else "number"

    def set_axis(self, axis: XAxis) -> None:
        """Put epochs, steps or time on the x axis, with the same part of the run in view."""
        self._view.set_axis(self.curves, axis)
        self.draw_now()

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Draw the loss on a logarithmic axis or a linear one."""
        self._logarithmic = logarithmic
        self.panes["loss"].set_logarithmic(logarithmic)
        self.draw_now()

    def set_smoothing(self, weight: float) -> None:
        """Smooth the training curves by `weight`, 0 to below 1."""
        self.curves.set_smoothing(weight)
        self.refresh()

    def set_following(self, following: bool) -> None:
        """Keep the newest point in view, or let the view rest."""
        self.controls.set_following(following)
        self.refresh()

    def fit(self) -> None:
        """Show the whole run."""
        self._view.show_all()
        self.draw_now()

    def zoom(self, factor: float) -> None:
        """Show `factor` times as much of x, around the middle."""
        self._view.zoom(self.curves, factor)
        self._note_view()

    @Slot(float, float)
    def show_epochs(self, first: float, last: float) -> None:
        """Show the curves between two moments, counted in epochs, with a little around them."""
        self._view.show_epochs(self.curves, first, last)
        self._note_view()

    def pan(self, share: float) -> None:
        """Move by `share` of the view to the right."""
        self._view.pan(self.curves, share)
        self._note_view()

    @Slot(list)
    def show_figures(self, names: list[str]) -> None:
        """Show these small panes, now and from now on."""
        self.figures.show_only(names)
        if self._settings is not None:
            self._settings.set(TRAIN_PANES, names)
        self.draw_now()

    # Drawing

    def draw_now(self) -> None:
        """Draw every pane now."""
        self._due, self._behind = [], 0
        self._draw_next()
        while self._due:
            self._draw_next()
        for _ in self.figures.shown[1:]:
            self.figures.draw_next(self.curves, self._look())
        self._timer.stop()

    def _draw_moved(self) -> None:
        """Draw the large panes now and the small ones shortly, so that the view follows the hand."""
        self._due = []
        for _ in self.panes:
            self._draw_next(is_alone=True)
        self._due = ["figures"] * len(self.figures.shown)
        if self._due and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _draw_next(self, is_alone: bool = False) -> None:
        """Draw the pane whose turn it is, and the next one a third of a frame later; of the small ones one a frame.

        Once nobody asks any more, the small ones that are behind follow one by one.
        """
        if self.curves.is_empty:
            return
        if not self._due:
            self._due = [*self.panes, "figures"]
            self._is_asked = False
            self.curves.smooth()
            self._view.limit(self.curves)
            self._view.place(self.curves, is_following=self.is_following)
        what = self._due.pop(0)
        if what == "figures":
            self.figures.draw_next(self.curves, self._look())
            self._behind -= 1
        else:
            draw_measure(self.panes[what], self.curves, what, self._look(), self.tr("resumed"))
        if not self._due and not self._is_asked and self._behind > 0:
            self._due = ["figures"]
        if (self._due or self._is_asked) and not is_alone:
            self._timer.start()

    def _look(self) -> Look:
        return Look(self._view.axis, *self._view.shown, self._view.is_whole, self._logarithmic)

    def _note_view(self) -> None:
        """The person moved the view: follow no more where it has left the newest point behind."""
        if not self._view.note(self.curves):
            self.controls.set_following(False)
        self._draw_moved()

    # Events

    def _on_moved(self) -> None:
        sender = self.sender()
        self._view.show(*(sender.x_range() if isinstance(sender, PlotPane) else self._view.shown))
        self._note_view()

    def _on_hover(self, x: float) -> None:
        inside = math.isfinite(x) and len(self.curves.train) > 0 and x >= 0
        for pane in self.all_panes:
            pane.set_cross(x if inside else None)
        if inside:
            self._readout.show_at(self.curves, self._view.axis, x)
        else:
            self._readout.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        keys = {
            key.Key_Left: lambda: self.pan(-0.15),
            key.Key_Right: lambda: self.pan(0.15),
            key.Key_Plus: lambda: self.zoom(1 / 1.5),
            key.Key_Equal: lambda: self.zoom(1 / 1.5),
            key.Key_Minus: lambda: self.zoom(1.5),
            key.Key_Home: self.fit,
            key.Key_F: self.controls.follow.toggle,
            key.Key_L: self.controls.logarithmic.toggle,
        }
        action = keys.get(key(event.key()))
        if action is None or self.curves.is_empty:
            super().keyPressEvent(event)
        else:
            action()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_timer"):
            self.refresh()

    # Building

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self.controls)
        titles: tuple[tuple[Measure, str, Scale], ...] = (
            ("accuracy", self.tr("Accuracy"), "percent"),
            ("loss", self.tr("Loss"), "number"),
        )
        for measure, title, scale in titles:
            pane, card = large_pane(title, scale)
            column.addWidget(card, 1)
            self.panes[measure] = pane
            if measure == "accuracy":
                self._score = card
        column.addWidget(self.figures)

    def _connect(self) -> None:
        self.controls.smoothingChanged.connect(self.set_smoothing)
        self.controls.axisChanged.connect(self.set_axis)
        self.controls.logarithmicChanged.connect(self.set_logarithmic)
        self.controls.followChanged.connect(self.set_following)
        self.controls.fitWanted.connect(self.fit)
        self.controls.panesChanged.connect(self.show_figures)
        for pane in (*self.panes.values(), *self.figures.panes.values()):
            pane.moved.connect(self._on_moved)
            pane.resetWanted.connect(self.fit)
            pane.hovered.connect(self._on_hover)
