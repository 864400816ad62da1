"""The steps that an image goes through, in order, with the type and shape that each gives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from core.project.transform_trace import TraceStep
from gui.icons import icon
from gui.theme import font, qcolor, theme_of
from gui.widgets.format import format_shape

STEP, GIVES = range(2)


class PipelineList(QTreeWidget):
    """A row per step; those of training alone stand out, the others are locked.

    Signals
    -------
    stepChosen(int) : the place of the step that is chosen now, -1 for none.
    """

    stepChosen = Signal(int)  # noqa: N815 - Qt spells signals so

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[TraceStep, ...] = ()
        self.setHeaderLabels([self.tr("Step"), self.tr("Gives")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setSectionResizeMode(STEP, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(GIVES, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.currentItemChanged.connect(self._tell)

    def show_steps(self, steps: Sequence[TraceStep], names: Sequence[str], chosen: int) -> None:
        """Show `steps`, called as in `names`, with the one at place `chosen` chosen."""
        self._steps = tuple(steps)
        self.blockSignals(True)
        self.clear()
        for step, name in zip(steps, names, strict=True):
            self.addTopLevelItem(self._row(step, name))
        self.choose(chosen)
        self.blockSignals(False)

    @property
    def place(self) -> int:
        """The place of the step that is chosen, -1 for none."""
        item = self.currentItem()
        return -1 if item is None else self.indexOfTopLevelItem(item)

    def choose(self, place: int) -> None:
        """Choose the step at a place."""
        item = self.topLevelItem(place)
        if item is not None:
            self.setCurrentItem(item)

    def texts(self) -> list[tuple[str, str]]:
        """What stands in the rows."""
        items = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        return [(item.text(STEP), item.text(GIVES)) for item in items if item is not None]

    def _row(self, step: TraceStep, name: str) -> QTreeWidgetItem:
        theme = theme_of(self)
        shape = "" if step.shape is None else f" {format_shape(step.shape)}"
        item = QTreeWidgetItem([name, f"{step.gives}{shape}"])
        item.setFont(GIVES, font(theme, theme.small, mono=True))
        item.setIcon(STEP, icon("train" if step.is_training_only else "lock"))
        where = (
            self.tr("training only") if step.is_training_only else self.tr("every image: training, validation, test")
        )
        item.setToolTip(STEP, f"{name}\n{where}")
        if not step.is_training_only:
            faint: QColor = qcolor(theme.text_muted)
            item.setForeground(STEP, faint)
            item.setForeground(GIVES, faint)
        return item

    def _tell(self, *_: object) -> None:
        self.stepChosen.emit(self.place)
