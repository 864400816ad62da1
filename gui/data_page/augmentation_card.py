"""What every image goes through, what is done at random to training images, and what becomes of real images."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.blocks.caption import say_value
from core.blocks.spec import Value
from core.project.edit import SetData
from core.project.model import Data, Part
from core.project.parts import AUGMENTATIONS
from core.project.searched_data import searched_as
from core.project.transform_trace import TraceStep, cannot_move, order_findings, trace
from gui.data_page.augmented_strip import AugmentedStrip
from gui.data_page.pipeline_list import PipelineList
from gui.document import Document
from gui.engine_thread import Engine
from gui.icons import icon
from gui.search_range import RangeOffer
from gui.texts import say, say_text
from gui.theme import M, S, style
from gui.widgets.card import Card, SectionLabel
from gui.widgets.parameter_form import ParameterForm
from gui.widgets.part_picker import with_argument
from gui.widgets.scaled_width import scale_width

LIST_WIDTH = 296
LEAST_HEIGHT = 216


class AugmentationCard(Card):
    """Edits `document.project.data.augmentations`."""

    def __init__(self, document: Document, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Augmentation"))
        self._document = document
        self._parts: tuple[Part, ...] = ()
        self._trace: tuple[TraceStep, ...] = ()
        self._names: list[str] = []
        self.steps, self.summary, self.form = PipelineList(), QLabel(wordWrap=True), ParameterForm()
        self.findings = QLabel(wordWrap=True)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.add_button = QPushButton(icon("plus"), self.tr("Add…"))
        self.up, self.down, self.remove = QPushButton(), QPushButton(), QPushButton()
        self.strip = AugmentedStrip(document, engine)
        self._ranges = RangeOffer(document, self.form)
        self._arrange()
        self.add_button.clicked.connect(self._offer)
        self.up.clicked.connect(partial(self._move, -1))
        self.down.clicked.connect(partial(self._move, 1))
        self.remove.clicked.connect(self._remove)
        self.steps.stepChosen.connect(self._show_step)
        self.form.valueEdited.connect(self._set_argument)
        document.dataChanged.connect(self._show)
        self._show(document.project.data)

    @property
    def row(self) -> int:
        """The augmentation that is chosen, -1 for none."""
        place = self.steps.place
        return self._trace[place].augmentation if 0 <= place < len(self._trace) else -1

    def choose(self, row: int) -> None:
        """Choose an augmentation."""
        self.steps.choose(self._place_of(row))

    def _place_of(self, row: int) -> int:
        """Where an augmentation stands in the whole list; the first step of all for none."""
        return next((place for place, step in enumerate(self._trace) if step.augmentation == row and row >= 0), 0)

    @Slot(str)
    def add_step(self, name: str) -> None:
        """Put a step at the end, as it starts."""
        self._edit((*self._parts, Part(type=name)), self.tr("Add {name}").format(name=name))
        self.choose(len(self._parts) - 1)

    @Slot()
    def _offer(self) -> None:
        menu = QMenu(self)
        for name, spec in AUGMENTATIONS.items():
            action = menu.addAction(name, partial(self.add_step, name))
            action.setToolTip(say_text(spec.summary))
        menu.setToolTipsVisible(True)
        menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height())))

    def _move(self, by: int, _checked: bool = False) -> None:
        reason = cannot_move(self._trace, self.steps.place, by)
        if reason is not None:
            self.summary.setText(say(reason))
            return
        row, other = self.row, self.row + by
        parts = list(self._parts)
        parts[row], parts[other] = parts[other], parts[row]
        self._edit(parts, self.tr("Move {name}").format(name=parts[other].type))
        self.choose(other)

    @Slot()
    def _remove(self) -> None:
        row = self.row
        if row >= 0:
            kept = [part for number, part in enumerate(self._parts) if number != row]
            self._edit(kept, self.tr("Remove {name}").format(name=self._parts[row].type))
            self.choose(min(row, len(kept) - 1))

    @Slot(str, object)
    def _set_argument(self, name: str, value: Value) -> None:
        row = self.row
        if row < 0:
            return
        part = self._parts[row]
        changed = with_argument(part, AUGMENTATIONS[part.type], name, value)
        parts = [changed if number == row else other for number, other in enumerate(self._parts)]
        text = self.tr("{name} of {block}").format(name=name, block=part.type)
        self._edit(parts, text, merge=f"augmentation:{row}:{name}")

    def _edit(self, parts: Sequence[Part], text: str, merge: str = "") -> None:
        data = self._document.project.data
        self._document.edit(SetData(data.model_copy(update={"augmentations": tuple(parts)})), text, merge)

    @Slot(object)
    def _show(self, data: Data) -> None:
        steps = trace(data)
        names = [_line(data.augmentations[step.augmentation]) if step.is_training_only else step.name for step in steps]
        if steps != self._trace or names != self._names:
            row = self.row
            self._trace, self._names, self._parts = steps, names, data.augmentations
            place = self._place_of(min(max(row, 0), len(self._parts) - 1))
            self.steps.show_steps(steps, names, place)
        self._parts = data.augmentations
        found = [say(message) for message in order_findings(data)]
        self.findings.setText("\n".join(found))
        self.findings.setVisible(bool(found))
        self._show_step(self.steps.place)

    @Slot(int)
    def _show_step(self, place: int) -> None:
        row, there = self.row, place >= 0
        for button in (self.up, self.down):
            button.setEnabled(there)
        self.remove.setEnabled(row >= 0)
        if row < 0:
            self.summary.setText(say(self._trace[place].about) if there else "")
            self.form.show_params((), {}, subject="")
            return
        part = self._parts[row]
        spec = AUGMENTATIONS[part.type]
        self._ranges.show_prefix(searched_as(self._parts, row))
        self.summary.setText(say_text(spec.summary))
        self.form.show_params(spec.params, spec.values(part.params), subject=f"{row}:{part.type}")

    def _arrange(self) -> None:
        note = QLabel(self.tr("Locked steps are for every image, the others for training images only."), wordWrap=True)
        style(note, role="faint")
        style(self.summary, role="muted")
        style(self.findings, role="warning")
        self.head.addWidget(self.add_button)
        self.steps.setAccessibleName(self.tr("Steps, in order"))
        scale_width(self.steps, LIST_WIDTH, growth=0.2, may_grow=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        told: tuple[tuple[QPushButton, str, str], ...] = (
            (self.up, "chevron-up", self.tr("Earlier")),
            (self.down, "chevron-down", self.tr("Later")),
            (self.remove, "trash", self.tr("Remove")),
        )
        for button, name, text in told:
            style(button, kind="quiet")
            button.setIcon(icon(name))
            button.setToolTip(text)
            button.setAccessibleName(text)
            buttons.addWidget(button)
        buttons.addStretch(1)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(S)
        self.steps.setMinimumHeight(LEAST_HEIGHT)
        left.addWidget(self.steps, 1)
        left.addLayout(buttons)
        left.addWidget(note)
        right.addWidget(self.summary)
        right.addWidget(self.form)
        right.addStretch(1)
        self._beside.setSpacing(M)
        self._beside.addLayout(left, 1)
        self._beside.addLayout(right, 1)
        inner = QWidget()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, S, 0)
        whole.setSpacing(S)
        whole.addLayout(self._beside, 1)
        whole.addWidget(self.findings)
        whole.addWidget(SectionLabel(self.tr("What becomes of real images")))
        whole.addWidget(self.strip)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }")
        area.setWidget(inner)
        self.add(area, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < 2 * self.steps.minimumWidth() - M * 6
        towards = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(towards)


def _line(part: Part) -> str:
    """The step on one line: its name, and the arguments that tell most."""
    spec = AUGMENTATIONS[part.type]
    held = [f"{name} {say_value(value)}" for name, value in part.params.items() if spec.values({}).get(name) != value]
    return f"{part.type}  {', '.join(held[:2])}".rstrip()
