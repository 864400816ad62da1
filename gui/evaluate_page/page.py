"""The Evaluate page itself: which run, on which images, and what came out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.errors import Message
from core.protocol.evaluation import Evaluation
from gui.actions import ActionSpec
from gui.document import Document
from gui.engine_thread import Engine, Ticket
from gui.evaluate_page.results import Results
from gui.evaluate_page.value_results import ValueResults
from gui.run_choice import RunChoice
from gui.run_page import RunPage
from gui.texts import say
from gui.theme import L, style
from gui.widgets.error_bar import ErrorBar
from gui.widgets.focus import set_enabled
from gui.widgets.segmented import Segmented

Key = tuple[Path, str]


class EvaluatePage(RunPage):
    """Evaluates the chosen run; each result is kept while the window is open."""

    def __init__(self, document: Document, engine: Engine, choice: RunChoice, parent: QWidget | None = None) -> None:
        super().__init__(choice, self.tr("Run to evaluate"), "evaluate", parent)
        self._engine = engine
        self._known: dict[Key, Evaluation] = {}
        self._ticket: Ticket | None = None
        self._asked: Key | None = None
        self.button = QPushButton(self.tr("Evaluate"))
        self.split = Segmented(
            (("test", self.tr("Test images")), ("validation", self.tr("Validation images"))), label=self.tr("Images")
        )
        self.progress, self.said = QProgressBar(), QLabel()
        self.errors, self.results, self.values = ErrorBar(), Results(), ValueResults()
        self._stack = QStackedWidget()
        self._arrange()
        self.split.chosen.connect(self._on_choice)
        self.button.clicked.connect(self.evaluate)
        choice.changed.connect(self._on_choice)
        self._on_choice()

    def actions_offered(self) -> list[ActionSpec]:
        """What the menus and the command palette offer here."""
        has_run, has_result = (lambda: self._key is not None), (lambda: self._key in self._known)
        has_classes = lambda: self._stack.currentWidget() is self.results  # noqa: E731
        return [
            ActionSpec(id="evaluate.run", text=self.tr("Evaluate the chosen run"), icon="evaluate",
                       shortcut="Ctrl+Return", enabled=has_run, run=self.evaluate),
            ActionSpec(id="evaluate.copy-table", text=self.tr("Copy scores as CSV"), icon="copy",
                       enabled=has_result, run=self._copy_table),
            ActionSpec(id="evaluate.copy-matrix", text=self.tr("Copy confusion matrix as CSV"), icon="copy",
                       enabled=has_classes, run=self.results.copy_matrix),
        ]  # fmt: skip

    def _copy_table(self) -> None:
        (self.results if self._stack.currentWidget() is self.results else self.values).copy_table()

    @Slot()
    def evaluate(self) -> None:
        """Ask the engine, even where an answer is known already."""
        key = self._key
        if key is None or self._ticket is not None:
            return
        self.errors.clear()
        self._asked = key
        self._ticket = self._engine.ask(
            "evaluate", {"run": str(key[0]), "split": key[1]}, decode=Evaluation.model_validate
        )
        self._ticket.done.connect(self._on_done)
        self._ticket.failed.connect(self._on_failed)
        self._ticket.progress.connect(self._on_progress)
        self.progress.setRange(0, 0)
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._evaluate_unknown()

    @property
    def _key(self) -> Key | None:
        run = self._choice.current
        return (run.path, self.split.current) if run is not None else None

    def _evaluate_unknown(self) -> None:
        """What has not been evaluated yet is, as soon as somebody looks."""
        if self.isVisible() and self._key is not None and self._key not in self._known and not self.errors.notices:
            self.evaluate()

    @Slot()
    def _on_choice(self, _split: str = "") -> None:
        self.errors.clear()
        self._show_state()
        self._evaluate_unknown()

    @Slot(object)
    def _on_done(self, evaluation: Evaluation) -> None:
        if self._asked is not None:
            self._known[self._asked] = evaluation
        self._end()

    @Slot(object)
    def _on_failed(self, message: Message) -> None:
        self.errors.show_message(say(message))
        self._end()

    @Slot(object)
    def _on_progress(self, told: dict[str, int]) -> None:
        self.progress.setRange(0, int(told.get("total", 0)))
        self.progress.setValue(int(told.get("done", 0)))

    def _end(self) -> None:
        asked, self._asked, self._ticket = self._asked, None, None
        self._show_state()
        if asked != self._key:
            self._evaluate_unknown()

    def _show_state(self) -> None:
        busy, key = self._ticket is not None, self._key
        self.split.setEnabled(key is not None)
        set_enabled(self.button, key is not None and not busy, heir=self.picker)
        self.progress.setVisible(busy)
        self.said.setText(self.tr("Evaluating…") if busy else "")
        result = self._known.get(key) if key is not None else None
        if result is not None:
            shown = self.results if result.target == "class" else self.values
            shown.show_evaluation(result)
            self._stack.setCurrentWidget(shown)
        else:
            self._stack.setCurrentWidget(self.empty)
            self._show_empty(busy)
        self.statusChanged.emit(self.said.text(), "")

    def _show_empty(self, busy: bool) -> None:
        if self._key is None:
            sentence = self.tr("Nothing to evaluate yet")
            help_text = self.tr("Train the network first. Its run then stands here, ready to be examined.")
            self.empty.show_state("evaluate", sentence, help_text, self.tr("Go to Train"))
        elif busy:
            sentence = self.tr("Looking at every image…")
            self.empty.show_state("evaluate", sentence, self.tr("The scores come in a moment."))
        else:
            sentence = self.tr("Not evaluated")
            self.empty.show_state("evaluate", sentence, self.tr("Press Evaluate to try again."))

    def _arrange(self) -> None:
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(L, L, L, L)
        inner.addWidget(self._stack)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.results)
        self._stack.addWidget(self.values)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._fill_bar())
        column.addWidget(self.errors)
        column.addWidget(holder, 1)

    def _fill_bar(self) -> QFrame:
        style(self.button, kind="primary")
        style(self.said, role="muted")
        self.progress.setFixedWidth(160)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of the evaluation"))
        bar, row = self.make_bar()
        for widget in (self.split, self.button, self.progress, self.said):
            row.addWidget(widget)
        row.addStretch(1)
        return bar
