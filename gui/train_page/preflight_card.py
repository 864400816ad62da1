"""How long a run will take and how much memory, measured on a few real steps; the fastest way at a button."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.errors import Message
from core.project.model import Recipe
from core.protocol.preflight import SETTINGS, Preflight, Trial
from gui.document import Document
from gui.icons import icon
from gui.question import Question
from gui.texts import say
from gui.theme import S, style
from gui.train_page.trial_rows import TrialRows
from gui.widgets.format import format_bytes, format_duration, format_integer

if TYPE_CHECKING:
    from gui.engine_thread import Engine

NO_MATTER: Final = ("epochs", "lr", "warmup", "scheduler", "seed", "patience", "keep_best", *SETTINGS)
"""Fields that can be changed while what was measured still holds."""


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
        self.measure = QPushButton(icon("clock"), "")
        self.stop, self.use = QPushButton(self.tr("Cancel")), QPushButton()
        self.smaller, self.in_parts = QPushButton(), QPushButton()
        self.note, self.too_much, self.facts = QLabel(wordWrap=True), QLabel(wordWrap=True), QGridLayout()
        self.rows = TrialRows()
        self._arrange()
        self.measure.clicked.connect(self.ask)
        self.stop.clicked.connect(self._cancel)
        self.use.clicked.connect(self._use)
        self.smaller.clicked.connect(self._take_smaller)
        self.in_parts.clicked.connect(self._take_parts)
        self.rows.chosen.connect(self._take)
        self._question.done.connect(self._on_found)
        self._question.failed.connect(self._on_failed)
        self._question.progress.connect(self._on_progress)
        document.recipeChanged.connect(self._on_recipe)
        document.networkChanged.connect(self._on_other_work)
        document.dataChanged.connect(self._on_other_work)
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
        self._forget(self._invitation())

    @Slot()
    def _use(self) -> None:
        if self.found is not None:
            self._take(self.found.trials[self.found.best])

    @Slot(object)
    def _take(self, trial: Trial) -> None:
        recipe = self._document.project.recipe
        self.wayChosen.emit({name: value for name, value in trial.way.items() if value != getattr(recipe, name)})

    @Slot()
    def _take_smaller(self) -> None:
        if self.found is not None:
            self.wayChosen.emit({"batch_size": self.found.largest_batch})

    @Slot()
    def _take_parts(self) -> None:
        if self.found is not None:
            size, times = self._parts(self.found)
            self.wayChosen.emit({"batch_size": size, "accumulate": times})

    def _parts(self, found: Preflight) -> tuple[int, int]:
        """Images at once and how often, for steps of as many images as the recipe's."""
        whole = self._document.project.recipe.images_per_step
        times = math.ceil(whole / max(1, found.largest_batch))
        return math.ceil(whole / times), times

    @Slot(object)
    def _on_found(self, found: Preflight) -> None:
        self.found = found
        self.note.setText(" ".join(say(Message.from_json(dict(note))) for note in found.notes))
        self._show_state()

    @Slot(object)
    def _on_failed(self, message: Message) -> None:
        self._forget(say(message))

    @Slot(object)
    def _on_progress(self, told: dict[str, Any]) -> None:
        text = self.tr("Trying a few real steps… {done} of {total}")
        self.note.setText(text.format(done=told.get("done", 0), total=told.get("total", 0)))

    @Slot(object)
    def _on_recipe(self, recipe: Recipe) -> None:
        if self.found is None:
            return
        if self._current is None:
            self._forget(self.tr("The recipe has changed since it was measured."))
        else:
            self._show_state()

    @Slot(object)
    def _on_other_work(self, _changed: object) -> None:
        if self.found is not None:
            self._forget(self.tr("The project has changed since it was measured."))

    def _forget(self, note: str) -> None:
        self.found = None
        self.note.setText(note)
        self._show_state()

    @property
    def _current(self) -> int | None:
        """The number of the way that the recipe has now; None where what was measured holds no longer."""
        recipe = self._document.project.recipe
        if self.found is None or self._tried is None or _what_matters(recipe) != _what_matters(self._tried):
            return None
        now = {name: getattr(recipe, name) for name in SETTINGS}
        return next((number for number, trial in enumerate(self.found.trials) if trial.way == now), None)

    def _show_state(self) -> None:
        asking = self._question.is_open
        self.measure.setVisible(not asking)
        self.measure.setText(self._measuring())
        self.stop.setVisible(asking)
        found, current = (None if asking else self.found), self._current
        self.rows.show_trials(found, current)
        self._show_facts(found, current or 0)
        self._show_fit(found)
        self.note.setVisible(bool(self.note.text()))
        self.use.setVisible(found is not None and found.best != (current or 0))
        if found is not None and found.trials[current or 0].images_per_second:
            now = found.trials[current or 0].images_per_second
            gain = f"{found.trials[found.best].images_per_second / now:.1f}"
            self.use.setText(self.tr("Use the fastest ({gain}×)").format(gain=gain))

    def _show_facts(self, found: Preflight | None, current: int) -> None:
        """Time and memory of the run as it would be now."""
        while self.facts.count():
            item = self.facts.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        if found is None:
            return
        for row, (name, value) in enumerate(self._facts_of(found, current)):
            left, right = QLabel(name), QLabel(value, wordWrap=True)
            style(left, role="muted")
            right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.facts.addWidget(left, row, 0)
            self.facts.addWidget(right, row, 1)

    def _facts_of(self, found: Preflight, current: int) -> list[tuple[str, str]]:
        first, now = found.trials[0].images_per_second, found.trials[current].images_per_second
        epoch = found.epoch_s * first / now if first and now else math.inf
        run = found.once_s + epoch * self._document.project.recipe.epochs
        memory = found.memory_bytes if current == 0 or not found.fits else found.trials[current].memory_bytes
        held = self.tr("{memory} of {free}").format(memory=format_bytes(memory), free=format_bytes(found.free_bytes))
        return [
            (self.tr("One epoch"), format_duration(epoch)),
            (self.tr("Whole run"), format_duration(run)),
            (self.tr("Started now, over"), _time_in(run)),
            (self.tr("Memory of a step"), held if found.free_bytes else format_bytes(memory)),
            (self.tr("Largest safe batch"), format_integer(found.largest_batch) if found.largest_batch else "–"),
        ]

    def _show_fit(self, found: Preflight | None) -> None:
        """Where the batch is too much for the memory: say so, and offer what would fit."""
        is_too_much = found is not None and not found.fits
        self.too_much.setVisible(is_too_much)
        self.smaller.setVisible(found is not None and is_too_much and found.largest_batch > 0)
        self.in_parts.setVisible(found is not None and is_too_much and found.largest_batch > 0)
        if found is None or found.fits:
            return
        batch, largest = self._document.project.recipe.batch_size, found.largest_batch
        if not largest:
            text = self.tr("Not even one image at a time fits into the memory. Choose a smaller network or image size.")
            self.too_much.setText(text)
            return
        text = self.tr("A batch of {n} does not fit safely into the memory; {largest} do. It was tried in such parts.")
        self.too_much.setText(text.format(n=format_integer(batch), largest=format_integer(largest)))
        size, times = self._parts(found)
        self.smaller.setText(self.tr("Batches of {n}").format(n=format_integer(largest)))
        parts = self.tr("Same steps, as {times} × {n}")
        self.in_parts.setText(parts.format(times=format_integer(times), n=format_integer(size)))

    def _measuring(self) -> str:
        return self.tr("Measure on this machine") if self.found is None else self.tr("Measure again")

    def _invitation(self) -> str:
        return self.tr("Tries a few real steps in several ways: how long, how much memory, and what is fastest here.")

    def _arrange(self) -> None:
        style(self.note, role="faint")
        style(self.too_much, role="error")
        style(self.use, kind="primary")
        self.note.setText(self._invitation())
        self.facts.setVerticalSpacing(2)
        self.facts.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        for button in (self.measure, self.stop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(self.facts)
        for widget in (self.too_much, self.in_parts, self.smaller, self.rows, self.use, self.note):
            column.addWidget(widget)
        column.addLayout(buttons)


def _what_matters(recipe: Recipe) -> dict[str, Any]:
    return {name: value for name, value in recipe if name not in NO_MATTER}


def _time_in(seconds: float) -> str:
    """The time of day so many seconds from now, with its day where that is another one."""
    if not math.isfinite(seconds):
        return "–"
    now = QDateTime.currentDateTime()
    then, locale = now.addSecs(round(seconds)), QLocale()
    if then.date() == now.date():
        return locale.toString(then.time(), QLocale.FormatType.ShortFormat)
    return locale.toString(then, QLocale.FormatType.ShortFormat)
