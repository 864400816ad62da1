"""The batches of a run to come, one by one: which images, what was done to them at random, and how they are stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QImage, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from core.errors import Message
from core.project.model import Data, Project, Recipe
from core.protocol.health import Batch
from gui.data_page.atlas import read_atlas
from gui.data_page.loader_controls import LoaderControls
from gui.document import Document
from gui.engine_thread import Engine
from gui.icons import icon
from gui.question import Question
from gui.texts import say
from gui.theme import S, style
from gui.widgets.card import Card
from gui.widgets.format import format_integer, format_shape, format_value
from gui.widgets.image_wall import ImageWall, Tile
from gui.widgets.scaled_width import scale_width

SIDE, SHARPNESS = 72, 2
WAIT_MS = 200
MOST_EPOCHS = 100_000


@dataclass(frozen=True)
class _Shown:
    """A batch with its thumbnails."""

    batch: Batch
    images: tuple[QImage, ...]


class BatchCard(Card):
    """Asks the engine for one batch at a time, as `document.project` would train on it."""

    def __init__(self, document: Document, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Batches"))
        self._document = document
        self._question = Question(engine, self)
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self.step = 1
        self.batch: Batch | None = None
        self._asked: tuple[Data, Recipe, int, int] | None = None
        self.epoch = QSpinBox(minimum=1, maximum=MOST_EPOCHS)
        self.previous, self.next, self.place = QPushButton(), QPushButton(), QLabel()
        self.tensors, self.made, self.failure = QLabel(wordWrap=True), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.wall, self.controls = ImageWall(SIDE), LoaderControls(document)
        self._arrange()
        self._connect()

    @Slot()
    def show_next(self) -> None:
        """The batch after this one; after the last, the first of the next epoch."""
        steps = self.batch.steps if self.batch is not None else self.step
        if self.step < steps:
            self._go(self.epoch.value(), self.step + 1)
        else:
            self._go(self.epoch.value() + 1, 1)

    @Slot()
    def show_previous(self) -> None:
        """The batch before this one; before the first, the last of the epoch before."""
        if self.step > 1:
            self._go(self.epoch.value(), self.step - 1)
        elif self.epoch.value() > 1 and self.batch is not None:
            self._go(self.epoch.value() - 1, self.batch.steps)

    def _go(self, epoch: int, step: int) -> None:
        self.step = step
        self.epoch.blockSignals(True)
        self.epoch.setValue(epoch)
        self.epoch.blockSignals(False)
        self._ask()

    @Slot(int)
    def _choose_epoch(self, _epoch: int) -> None:
        self.step = 1
        self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    @Slot(object)
    def _on_project(self, project: Project) -> None:
        if self._asked is not None and self._asked[:2] == (project.data, project.recipe):
            return
        self.step = 1
        if self.isVisible():
            self._timer.start()

    @Slot()
    def _ask(self) -> None:
        project = self._document.project
        asked = (project.data, project.recipe, self.epoch.value(), self.step)
        if asked == self._asked:
            return
        self._asked = asked
        bare = project.model_copy(update={"network": type(project.network)()})
        params = {
            "project": bare.model_dump(mode="json"), "epoch": self.epoch.value(), "step": self.step,
            "size": SIDE * SHARPNESS,
        }  # fmt: skip
        self._question.ask("batch", params, decode=_read)

    @Slot(object)
    def _on_batch(self, shown: _Shown) -> None:
        batch = self.batch = shown.batch
        self.failure.hide()
        classes = self._document.project.data.classes
        labels = [classes[label] if label < len(classes) else str(label) for label in batch.labels]
        labels = labels or [" · ".join(format_value(value, 3) for value in values) for values in batch.values]
        tiles = [Tile(label, hint=f"{name} · {label}") for name, label in zip(batch.names, labels, strict=True)]
        self.wall.reset_images(len(tiles), tiles)
        self.wall.set_images(0, shown.images)
        where = self.tr("Step {step} of {steps}")
        self.place.setText(where.format(step=format_integer(batch.step), steps=format_integer(batch.steps)))
        self.previous.setEnabled(batch.step > 1 or batch.epoch > 1)
        self.tensors.setText(self._tensors(batch))
        self.made.setText(self._made(batch, self._document.project))

    @Slot(object)
    def _on_failed(self, message: Message) -> None:
        self._asked = None
        self.failure.setText(say(message))
        self.failure.show()
        self.wall.reset_images(0)

    def _tensors(self, batch: Batch) -> str:
        """The types and shapes on the way, in PyTorch's words."""
        stored, shown, target = (f"{kind} {format_shape(shape)}" for kind, shape in
                                 (batch.stored, batch.shown, batch.target))  # fmt: skip
        low, high = format_value(batch.minimum, 3), format_value(batch.maximum, 3)
        text = self.tr("images: {stored} → {shown}, from {low} to {high}\ntargets: {target}")
        return text.format(stored=stored, shown=shown, low=low, high=high, target=target)

    def _made(self, batch: Batch, project: Project) -> str:
        """What decided which images these are, and what was done to them."""
        recipe = project.recipe
        parts = [
            self.tr("seed {n}").format(n=recipe.seed) if recipe.shuffle else self.tr("in the order in which they lie"),
            self.tr("{n} batches make a step").format(n=recipe.accumulate) if recipe.accumulate > 1 else "",
            self.tr("shown before Mixup and CutMix blend them") if batch.mixes else "",
            ", ".join(part.type for part in project.data.augmentations) or self.tr("no augmentation"),
        ]
        return "  ·  ".join(part for part in parts if part)

    def _connect(self) -> None:
        self.previous.clicked.connect(self.show_previous)
        self.next.clicked.connect(self.show_next)
        self.epoch.valueChanged.connect(self._choose_epoch)
        self._timer.timeout.connect(self._ask)
        self._question.done.connect(self._on_batch)
        self._question.failed.connect(self._on_failed)
        self._document.projectChanged.connect(self._on_project)
        for key, act in (("Left", self.show_previous), ("Right", self.show_next)):
            shortcut = QShortcut(QKeySequence(f"Alt+{key}"), self)
            shortcut.activated.connect(act)

    def _arrange(self) -> None:
        told: tuple[tuple[QPushButton, str, str], ...] = (
            (self.previous, "chevron-left", self.tr("Previous batch (Alt+Left)")),
            (self.next, "chevron-right", self.tr("Next batch (Alt+Right)")),
        )
        for button, name, text in told:
            style(button, kind="quiet")
            button.setIcon(icon(name))
            button.setToolTip(text)
            button.setAccessibleName(text)
        style(self.place, role="muted")
        style(self.tensors, role="mono")
        style(self.made, role="faint")
        style(self.failure, role="error")
        self.failure.hide()
        label = QLabel(self.tr("Epoch"))
        style(label, role="muted")
        label.setBuddy(self.epoch)
        self.epoch.setAlignment(Qt.AlignmentFlag.AlignRight)
        scale_width(self.epoch, 76)
        line = QHBoxLayout()
        line.setSpacing(S)
        for widget in (label, self.epoch, self.previous, self.place, self.next):
            line.addWidget(widget)
        self.head.insertLayout(0, line)
        self.wall.setAccessibleName(self.tr("Images of the batch"))
        self.wall.setStyleSheet("QListView { background: transparent; border: none; }")
        for part in (self.controls, self.tensors, self.made, self.failure):
            self.add(part)
        self.add(self.wall, 1)


def _read(result: Mapping[str, Any]) -> _Shown:
    batch = Batch.model_validate(result)
    return _Shown(batch, read_atlas(0, 0, result).images)
