"""The Evaluate page asks once per run and split, shows the answer, and says what to do where there is none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.errors import Message
from core.project.model import Project
from core.project.run import RunFolder
from core.protocol.evaluation import ClassScore, Evaluation
from gui.document import Document
from gui.evaluate_page import EvaluatePage
from gui.evaluate_page.results import confusion_csv, scores_csv, worst_pair
from gui.run_choice import RunChoice

CLASSES = ("T-shirt", "Shirt", "Coat")


def evaluation(split: str = "test") -> Evaluation:
    return Evaluation(
        split=split,
        count=300,
        loss=0.4312,
        accuracy=0.78,
        classes=CLASSES,
        per_class=(
            ClassScore(label="T-shirt", count=100, precision=0.68, recall=0.9, f1=0.77),
            ClassScore(label="Shirt", count=100, precision=0.79, recall=0.5, f1=0.61),
            ClassScore(label="Coat", count=100, precision=0.9, recall=0.95, f1=0.93),
        ),
        confusion=((90, 8, 2), (42, 50, 8), (0, 5, 95)),
    )


class Ticket(QObject):
    done = Signal(object)
    failed = Signal(object)
    progress = Signal(object)


class Asked(QObject):
    """An engine that keeps the questions; the test answers them."""

    def __init__(self) -> None:
        super().__init__()
        self.questions: list[dict[str, Any]] = []
        self.tickets: list[Ticket] = []

    def ask(self, method: str, params: dict[str, Any], decode: object = None) -> Ticket:
        assert method == "evaluate"
        self.questions.append(params)
        self.tickets.append(Ticket(self))
        return self.tickets[-1]


@pytest.fixture
def engine() -> Asked:
    return Asked()


@pytest.fixture
def choice(tmp_path: Path) -> RunChoice:
    return RunChoice(tmp_path)


@pytest.fixture
def page(qtbot: QtBot, engine: Asked, choice: RunChoice) -> EvaluatePage:
    made = EvaluatePage(Document(), engine, choice)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1206, 730)
    return made


@pytest.fixture
def run(tmp_path: Path, choice: RunChoice) -> RunFolder:
    made = RunFolder.create(Project(), tmp_path, "lenet5")
    choice.refresh()
    return made


def test_without_a_run_the_page_leads_to_train(page: EvaluatePage, engine: Asked, qtbot: QtBot) -> None:
    page.show()
    assert engine.questions == []
    assert not page.button.isEnabled()
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.pageRequested) as wanted:
        page.empty.chosen.emit()
    assert wanted.args == ["train"]


def test_a_run_is_evaluated_by_itself_when_first_looked_at(page: EvaluatePage, engine: Asked, run: RunFolder) -> None:
    assert engine.questions == []
    page.show()
    assert engine.questions == [{"run": str(run.path), "split": "test"}]
    assert not page.button.isEnabled()


def test_the_answer_is_shown_and_kept(page: EvaluatePage, engine: Asked, run: RunFolder) -> None:
    page.show()
    engine.tickets[0].done.emit(evaluation())
    assert page.results.isVisible()
    assert (page.results.accuracy.text, page.results.loss.text) == ("78.0 %", "0.431")
    assert page.results.wrong.text == "65"
    page.hide()
    page.show()
    assert len(engine.questions) == 1


def test_each_split_is_asked_once(page: EvaluatePage, engine: Asked, run: RunFolder) -> None:
    page.show()
    engine.tickets[0].done.emit(evaluation())
    page.split.select("validation")
    page.split.chosen.emit("validation")
    assert engine.questions[-1]["split"] == "validation"
    engine.tickets[1].done.emit(evaluation("validation"))
    page.split.select("test")
    page.split.chosen.emit("test")
    assert len(engine.questions) == 2
    assert page.results.isVisible()


def test_an_answer_to_an_older_question_is_not_shown_as_the_newer_one(
    page: EvaluatePage, engine: Asked, run: RunFolder
) -> None:
    page.show()
    page.split.select("validation")
    page.split.chosen.emit("validation")
    engine.tickets[0].done.emit(evaluation())
    assert not page.results.isVisible()
    assert engine.questions[-1]["split"] == "validation"


def test_a_failure_is_a_sentence_and_can_be_tried_again(
    page: EvaluatePage, engine: Asked, run: RunFolder, qtbot: QtBot
) -> None:
    page.show()
    engine.tickets[0].failed.emit(Message("run.none", "The run holds no checkpoint."))
    assert [notice.text for notice in page.errors.notices] == ["The run holds no checkpoint."]
    assert len(engine.questions) == 1
    qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    assert len(engine.questions) == 2
    assert page.errors.notices == ()


def test_progress_is_shown_while_it_lasts(page: EvaluatePage, engine: Asked, run: RunFolder) -> None:
    page.show()
    engine.tickets[0].progress.emit({"done": 300, "total": 1000, "text": ""})
    assert (page.progress.value(), page.progress.maximum()) == (300, 1000)
    engine.tickets[0].done.emit(evaluation())
    assert page.progress.isHidden()


def test_the_table_sorts_by_a_heading(page: EvaluatePage) -> None:
    page.results.show_evaluation(evaluation())
    table = page.results.table
    assert table.labels() == list(CLASSES)
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert table.labels() == ["Shirt", "T-shirt", "Coat"]


def test_the_matrix_begins_at_the_worst_confusion(page: EvaluatePage) -> None:
    page.results.show_evaluation(evaluation())
    assert worst_pair(evaluation()) == (1, 0)
    assert page.results.matrix.cursor_cell == (1, 0)
    assert page.results.sentence.text() == "42 of 100 images of Shirt taken for T-shirt (42.0 %)"


def test_both_tables_can_be_copied_as_csv(page: EvaluatePage) -> None:
    page.results.show_evaluation(evaluation())
    assert scores_csv(evaluation()).splitlines()[:2] == [
        "class,images,precision,recall,f1",
        "T-shirt,100,0.68,0.9,0.77",
    ]
    page.results.copy_matrix()
    copied = QGuiApplication.clipboard().text()
    assert copied == confusion_csv(evaluation())
    assert copied.splitlines()[2] == "Shirt,42,50,8"


def test_actions_are_offered_only_when_they_can_be_done(page: EvaluatePage, engine: Asked, run: RunFolder) -> None:
    enabled = {spec.id: spec.enabled() for spec in page.actions_offered()}
    assert enabled == {"evaluate.run": True, "evaluate.copy-table": False, "evaluate.copy-matrix": False}
    page.show()
    engine.tickets[0].done.emit(evaluation())
    assert all(spec.enabled() for spec in page.actions_offered())
