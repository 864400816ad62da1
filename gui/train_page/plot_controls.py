"""The line of controls over the plots: what the lines mean, how smooth, which axes, whether to follow."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QPushButton, QSlider, QWidget

from gui.icons import icon
from gui.theme import XS, M, S, qcolor, style, theme_of
from gui.train_page.run_curves import SMOOTHING, XAxis
from gui.widgets.plots import Stroke
from gui.widgets.scaled_width import scale_width

TRAIN = Stroke("plot_train", 2.2)
RAW = Stroke("plot_train", 1.0, 0.35)
VALIDATION = Stroke("plot_validation", 2.0, dashed=True, markers=True)

MOST_SMOOTHING = 0.99
AXES: tuple[XAxis, ...] = ("epoch", "step", "time")


class LegendKey(QWidget):
    """A short sample of a line, as the plot draws it."""

    def __init__(self, stroke: Stroke, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stroke = stroke
        self.setFixedSize(QSize(26, 12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._stroke.pen(theme))
        painter.drawLine(1, 6, 25, 6)
        if self._stroke.markers:
            painter.setPen(Stroke(self._stroke.colour, 1.4).pen(theme))
            painter.setBrush(qcolor(theme.window))
            painter.drawEllipse(10, 3, 6, 6)


class PlotControls(QWidget):
    """Legend at left, controls at right.

    Signals
    -------
    smoothingChanged(float) : the share of the smoothed value that stays, 0 to 0.99.
    axisChanged(str) : "epoch", "step" or "time".
    logarithmicChanged(bool) : whether the loss is drawn on a logarithmic axis.
    followChanged(bool) : whether the view moves along with the newest point.
    fitWanted() : show the whole run.
    panesChanged(list) : the names of the small panes to show.
    """

    smoothingChanged = Signal(float)  # noqa: N815 - Qt spells signals so
    axisChanged = Signal(str)  # noqa: N815
    logarithmicChanged = Signal(bool)  # noqa: N815
    followChanged = Signal(bool)  # noqa: N815
    fitWanted = Signal()  # noqa: N815
    panesChanged = Signal(list)  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(S)
        self._spare: list[QLabel] = []
        self._add_legend()
        self._row.addStretch(1)
        self.smoothing = self._make_smoothing()
        self.axis = self._make_axis()
        self.logarithmic = self._toggle(self.tr("Log loss"), self.tr("Draw the loss on a logarithmic axis (L)"))
        self.logarithmic.toggled.connect(self.logarithmicChanged)
        self.follow = self._toggle(self.tr("Follow"), self.tr("Keep the newest point in view (F)"))
        self.follow.setChecked(True)
        self.follow.toggled.connect(self.followChanged)
        self.panes = self._button(self.tr("Panes"), self.tr("Show or hide the small plots under the curves"))
        self._pane_menu = QMenu(self)
        self.panes.setMenu(self._pane_menu)
        self.fit = self._button(self.tr("Fit"), self.tr("Show the whole run (Home)"))
        self.fit.setIcon(icon("fit"))
        self.fit.clicked.connect(self.fitWanted)

    def offer_panes(self, titles: Mapping[str, str], shown: Collection[str]) -> None:
        """Let the person choose among small panes, named by `titles`; `shown` are those that are shown."""
        self._pane_menu.clear()
        for name, title in titles.items():
            action = QAction(title, self._pane_menu)
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name in shown)
            action.toggled.connect(self._report_panes)
            self._pane_menu.addAction(action)

    @Slot()
    def _report_panes(self) -> None:
        self.panesChanged.emit([action.data() for action in self._pane_menu.actions() if action.isChecked()])

    def set_following(self, following: bool) -> None:
        """Show that the view no longer follows, or does again, without saying so to anyone."""
        self.follow.blockSignals(True)
        self.follow.setChecked(following)
        self.follow.blockSignals(False)

    def minimumSizeHint(self) -> QSize:
        shown = [label for label in self._spare if not label.isHidden()]
        return super().minimumSizeHint() - QSize(self._width_of(shown), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the labels one can do without where there is no room for them, the first ones first."""
        super().resizeEvent(event)
        shown = [label for label in self._spare if not label.isHidden()]
        room = self.width() - self._row.minimumSize().width() + self._width_of(shown)
        for label in reversed(self._spare):
            room -= self._width_of([label])
            label.setVisible(room >= 0)

    def _width_of(self, labels: list[QLabel]) -> int:
        return sum(label.sizeHint().width() + self._row.spacing() for label in labels)

    def _add_legend(self) -> None:
        for stroke, text in ((TRAIN, self.tr("train")), (VALIDATION, self.tr("validation"))):
            name = QLabel(text)
            style(name, role="faint")
            self._row.addWidget(LegendKey(stroke))
            self._row.addWidget(name)
            self._row.addSpacing(XS)
        star = QLabel(self.tr("★ best epoch"))
        style(star, role="faint")
        self._row.addWidget(star)
        self._spare.append(star)

    def _make_smoothing(self) -> QSlider:
        label = QLabel(self.tr("Smoothing"))
        style(label, role="faint")
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setFixedWidth(88)
        slider.setRange(0, 100)
        slider.setValue(_notch(SMOOTHING))
        slider.setAccessibleName(label.text())
        slider.valueChanged.connect(self._report_smoothing)
        label.setBuddy(slider)
        self._row.addWidget(label)
        self._row.addWidget(slider)
        self._spare.append(label)
        self._row.addSpacing(M)
        return slider

    def _make_axis(self) -> QComboBox:
        label = QLabel(self.tr("x axis"))
        style(label, role="faint")
        box = QComboBox()
        for axis, text in zip(AXES, (self.tr("epoch"), self.tr("step"), self.tr("time")), strict=True):
            box.addItem(text, axis)
        box.setAccessibleName(label.text())
        scale_width(box, 96)
        box.activated.connect(self._report_axis)
        label.setBuddy(box)
        self._row.addWidget(label)
        self._row.addWidget(box)
        self._spare.append(label)
        return box

    def _toggle(self, text: str, tip: str) -> QPushButton:
        button = self._button(text, tip)
        button.setCheckable(True)
        return button

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        style(button, kind="quiet")
        self._row.addWidget(button)
        return button

    def _report_smoothing(self, notch: int) -> None:
        self.smoothing.setToolTip(
            self.tr("{share} % of the last smoothed value stays").format(share=round(100 * weight_of(notch)))
        )
        self.smoothingChanged.emit(weight_of(notch))

    def _report_axis(self, index: int) -> None:
        self.axisChanged.emit(AXES[index])


def weight_of(notch: int) -> float:
    """The slider moves evenly in how many steps are averaged: half of its way is 0.9, all of it 0.99."""
    return 1 - 10 ** (-notch / 50) if notch else 0.0


def _notch(weight: float) -> int:
    return next(notch for notch in range(101) if weight_of(notch) >= weight - 1e-9)
