"""How long a run will take and how much memory, measured on a few real steps; the fastest way at a button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.errors import Message
from core.project.model import Recipe
from core.protocol.messages import Preflight, Trial
from gui.document import Document
from gui.icons import icon
from gui.question import Question
from gui.texts import say
from gui.theme import S, style
from gui.widgets.format import format_bytes, format_duration, format_integer

if TYPE_CHECKING:
    from gui.engine_thread import Engine

SETTINGS = ("threads", "precision", "channels_last", "compile")


class PreflightCard(QWidget):
    """Asks the engine to try the recipe.

    Signals
    -------
    wayChosen(dict) : the person takes these fields of the recipe.
    """

    wayChosen = Signal(object)  # noqa: N815 - Qt spells signals so

    def __init__(self, document: Document, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._question = Question(engine, self)
        self._tried: Recipe | None = None
        self.found: Preflight | None = None
        self.measure = QPushButton(icon("clock"), self.tr("Measure on this machine"))
        self.stop, self.use = QPushButton(self.tr("Cancel")), QPushButton()
        self.note, self.rows = QLabel(wordWrap=True), QGridLayout()
        self._arrange()
        self.measure.clicked.connect(self.ask)
        self.stop.clicked.connect(self._cancel)
        self.use.clicked.connect(self._use)
        self._question.done.connect(self._on_found)
        self._question.failed.connect(self._on_failed)
        self._question.progress.connect(self._on_progress)
        document.recipeChanged.connect(self._on_recipe)
        self._show_state()

    @Slot()
    def ask(self) -> None:
        """Try the recipe now."""
        project = self._document.project
        self._tried = project.recipe
        self._question.ask("preflight", {"project": project.model_dump(mode="json")}, decode=Preflight.model_validate)
        self.note.setText(self.tr("Trying a few real steps…"))
        self._show_state()

    @Slot()
    def _cancel(self) -> None:
        self._question.cancel()
        self.found = None
        self.note.setText(self._invitation())
        self._show_state()

    @Slot()
    def _use(self) -> None:
        if self.found is not None:
            best, now = self.found.trials[self.found.best], self.found.trials[0]
            self.wayChosen.emit({name: getattr(best, name) for name in SETTINGS if _differs(best, now, name)})

    @Slot(object)
    def _on_found(self, found: Preflight) -> None:
        self.found = found
        now = found.trials[0]
        lines = [
            now.failure
            or self.tr("One epoch takes {epoch}, the whole run {run}.").format(
                epoch=format_duration(found.epoch_s), run=format_duration(found.run_s)
            ),
            self.tr("A step holds about {memory}; {free} are free.").format(
                memory=format_bytes(found.memory_bytes), free=format_bytes(found.free_bytes)
            ),
        ]
        if 0 < found.largest_batch < self._document.project.recipe.batch_size:
            largest = format_integer(found.largest_batch)
            lines.append(self.tr("That is too much: a batch of {n} would fit.").format(n=largest))
        self.note.setText(" ".join(lines))
        self._show_state()

    @Slot(object)
    def _on_failed(self, message: Message) -> None:
        self.found = None
        self.note.setText(say(message))
        self._show_state()

    @Slot(object)
    def _on_progress(self, told: dict[str, Any]) -> None:
        text = self.tr("Trying a few real steps… {done} of {total}")
        self.note.setText(text.format(done=told.get("done", 0), total=told.get("total", 0)))

    @Slot(object)
    def _on_recipe(self, recipe: Recipe) -> None:
        if self.found is not None and recipe != self._tried:
            self.found = None
            self.note.setText(self.tr("The recipe has changed since it was measured."))
            self._show_state()

    def _show_state(self) -> None:
        asking = self._question.is_open
        self.measure.setVisible(not asking)
        self.stop.setVisible(asking)
        while self.rows.count():
            item = self.rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        found = None if asking else self.found
        self.use.setVisible(found is not None and found.best > 0)
        if found is None:
            return
        best, now = found.trials[found.best], found.trials[0]
        if found.best:
            gain = f"{best.images_per_second / now.images_per_second:.1f}"
            self.use.setText(self.tr("Use the fastest ({gain}×)").format(gain=gain))
        for row, trial in enumerate(found.trials):
            name, speed = QLabel(self._way(trial), wordWrap=True), QLabel(self._speed(trial))
            style(name, role="faint")
            style(speed, role="number" if row == found.best else "faint")
            speed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            name.setToolTip(trial.failure)
            self.rows.addWidget(name, row, 0)
            self.rows.addWidget(speed, row, 1)

    def _way(self, trial: Trial) -> str:
        parts = [
            self.tr("%n thread(s)", "", trial.threads) if trial.threads else "",
            trial.precision,
            "channels_last" if trial.channels_last else "",
            "compile" if trial.compile else "",
        ]
        return " · ".join(part for part in parts if part)

    def _speed(self, trial: Trial) -> str:
        if not trial.images_per_second:
            return self.tr("does not work")
        return self.tr("{n} images/s").format(n=format_integer(round(trial.images_per_second)))

    def _invitation(self) -> str:
        return self.tr("Tries a few real steps in several ways: how long, how much memory, and what is fastest here.")

    def _arrange(self) -> None:
        style(self.note, role="faint")
        style(self.use, kind="primary")
        self.note.setText(self._invitation())
        self.rows.setColumnStretch(0, 1)
        self.rows.setVerticalSpacing(2)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addWidget(self.measure)
        buttons.addWidget(self.stop)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.note)
        column.addLayout(buttons)
        column.addLayout(self.rows)
        column.addWidget(self.use)


def _differs(trial: Trial, other: Trial, name: str) -> bool:
    return bool(getattr(trial, name) != getattr(other, name))
