"""Changes a run that is under way: its learning rate, and how many epochs it has."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from gui.theme import S, style
from gui.train_page.run_curves import RunCurves
from gui.widgets.calm_fields import CalmLine
from gui.widgets.fold import Fold
from gui.widgets.format import format_value

MORE = 10
MOST = 10_000


class SteeringRow(QWidget):
    """A field for the learning rate, and one for more epochs, each with the button that does it.

    Signals
    -------
    rateWanted(float) : the next step is to take this learning rate.
    planWanted() : learning rates as the recipe says again.
    moreWanted(int) : so many epochs more.
    """

    rateWanted = Signal(float)  # noqa: N815 - Qt spells signals so
    planWanted = Signal()  # noqa: N815
    moreWanted = Signal(int)  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rate, self.more = CalmLine(), QSpinBox()
        self.set_rate, self.plan = QPushButton(self.tr("Set rate")), QPushButton(self.tr("As planned"))
        self.train_more = QPushButton(self.tr("More epochs"))
        self._can_steer = False
        self._dress()
        self._arrange()
        self.show_state(can_steer=False, can_extend=False)

    def show_state(self, *, can_steer: bool, can_extend: bool) -> None:
        """Whether the run shown is under way, and whether it can go on for longer."""
        self._can_steer = can_steer
        self.rate.setEnabled(can_steer)
        self.plan.setEnabled(can_steer)
        self.more.setEnabled(can_extend)
        self.train_more.setEnabled(can_extend)
        self._check()

    def show_curves(self, curves: RunCurves) -> None:
        """Name the rate of the newest step; "as planned" is for a run whose rate was changed."""
        last = curves.last_step
        self.rate.setPlaceholderText(format_value(last.lr) if last else "")
        self.plan.setVisible(any(change.lr for change in curves.changes))

    def rate_wanted(self) -> float | None:
        """The learning rate in the field; None where there is none above 0."""
        try:
            value = float(self.rate.text().strip().replace(",", "."))
        except ValueError:
            return None
        return value if math.isfinite(value) and value > 0 else None

    def open(self) -> None:
        """Unfold, with the field for the rate ready."""
        self.fold.button.setChecked(True)
        self.rate.setFocus()

    @Slot()
    def _check(self) -> None:
        wrong = bool(self.rate.text().strip()) and self.rate_wanted() is None
        style(self.rate, invalid=wrong)
        self.rate.setToolTip(
            self.tr("A learning rate is a number above 0, such as 0.001.")
            if wrong
            else self.tr("The next step takes this rate; a schedule goes on from there in proportion.")
        )
        self.set_rate.setEnabled(self._can_steer and self.rate_wanted() is not None)

    @Slot()
    def _want_rate(self) -> None:
        rate = self.rate_wanted()
        if rate is not None and self._can_steer:
            self.rateWanted.emit(rate)
            self.rate.clear()

    @Slot(int)
    def _step(self, direction: int) -> None:
        """The arrow keys double and halve."""
        try:
            now = self.rate_wanted() or float(self.rate.placeholderText())
        except ValueError:
            return
        self.rate.setText(format_value(now * 2.0 ** max(-1, min(1, direction)), 4))

    @Slot()
    def _want_more(self) -> None:
        self.moreWanted.emit(self.more.value())

    def _dress(self) -> None:
        for widget in (self.set_rate, self.train_more):
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.more.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.rate.setAccessibleName(self.tr("New learning rate"))
        self.more.setAccessibleName(self.tr("How many epochs more"))
        self.more.setRange(1, MOST)
        self.more.setValue(MORE)
        self.plan.setToolTip(self.tr("Follow the recipe's learning rate again"))
        self.train_more.setToolTip(self.tr("A run under way gets longer; a finished one goes on from its last step"))
        style(self.plan, kind="quiet")
        self.plan.hide()
        self.rate.textChanged.connect(self._check)
        self.rate.returnPressed.connect(self._want_rate)
        self.rate.stepped.connect(self._step)
        self.set_rate.clicked.connect(self._want_rate)
        self.plan.clicked.connect(self.planWanted)
        self.train_more.clicked.connect(self._want_more)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(S)
        grid.addWidget(self.rate, 0, 0)
        grid.addWidget(self.set_rate, 0, 1)
        grid.addWidget(self.more, 1, 0)
        grid.addWidget(self.train_more, 1, 1)
        grid.addWidget(self.plan, 2, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self.fold = Fold(self.tr("Change on the way"))
        fields = QWidget()
        fields.setLayout(grid)
        self.fold.add(fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
