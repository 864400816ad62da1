"""The analysis follows the newest state of the project, one question at a time."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from core.errors import Message
from core.network.report import Report
from core.project.templates import load_template
from core.protocol.messages import Analysis
from gui.analysis import Analyst
from gui.document import Document
from tests.gui.in_process import InProcessEngine

LENET = load_template("lenet5")
FIRST = LENET.network.blocks[0].id
REPORT = Report(input=LENET.data.input, output=None, blocks={})


class HoldingEngine(InProcessEngine):
    """Answers when it is told to; the code in its answer says how many channels it was asked about."""

    restarted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__({"analyze": self._analyze}, parent)
        self.is_holding = True
        self.failure: Message | None = None

    def _analyze(self, params: dict[str, Any]) -> object:
        if self.failure:
            return self.failure
        blocks = params["project"]["network"]
        return Analysis(REPORT, (), str(blocks[0]["params"].get("out_channels"))).to_json()

    def answer(self) -> None:
        """Answer what was asked, and hold what is asked next."""
        self.release()
        self.is_holding = True


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    made = Document()
    made.start(LENET)
    return made


@pytest.fixture
def engine(document: Document) -> HoldingEngine:
    return HoldingEngine(document)


@pytest.fixture
def analyst(qtbot: QtBot, document: Document, engine: HoldingEngine) -> Analyst:
    """Has asked its first question."""
    made = Analyst(document, engine, document)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: len(engine.asked) == 1)
    return made


def channels(engine: HoldingEngine) -> list[int]:
    """What each question asked about."""
    return [params["project"]["network"][0]["params"]["out_channels"] for _, params in engine.asked]


@pytest.mark.usefixtures("analyst")
def test_the_project_that_stands_there_is_analysed_unasked(document: Document, engine: HoldingEngine) -> None:
    engine.answer()
    assert document.analysis is not None
    assert document.report == REPORT


@pytest.mark.usefixtures("analyst")
def test_many_edits_while_an_answer_is_awaited_become_one_question(
    qtbot: QtBot, document: Document, engine: HoldingEngine
) -> None:
    for value in range(20, 40):
        document.set_param(FIRST, "out_channels", value)
    engine.answer()
    assert document.analysis is None  # the answer was about what no longer stands there
    qtbot.waitUntil(lambda: len(engine.asked) == 2)
    assert channels(engine)[1] == 39
    engine.answer()
    assert document.analysis is not None
    assert document.analysis.code == "39"


@pytest.mark.usefixtures("analyst")
def test_undo_is_analysed_as_any_edit_is(qtbot: QtBot, document: Document, engine: HoldingEngine) -> None:
    engine.answer()
    document.set_param(FIRST, "out_channels", 20)
    qtbot.waitUntil(lambda: len(engine.asked) == 2)
    engine.answer()
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: len(engine.asked) == 3)
    first, edited, undone = channels(engine)
    assert (first, edited) == (undone, 20)


@pytest.mark.usefixtures("analyst")
def test_an_engine_started_anew_is_asked_again(qtbot: QtBot, document: Document, engine: HoldingEngine) -> None:
    engine.restarted.emit()
    engine.tickets[0].failed.emit(Message("engine.lost", "The engine ended."))
    qtbot.waitUntil(lambda: len(engine.asked) == 2)
    engine.answer()
    assert document.analysis is not None


@pytest.mark.usefixtures("analyst")
def test_what_cannot_be_analysed_is_told_once_and_the_next_edit_is_asked_again(
    qtbot: QtBot, document: Document, engine: HoldingEngine
) -> None:
    told: list[Message] = []
    document.failed.connect(told.append)
    engine.failure = Message("engine.internal", "It went wrong.")
    engine.answer()
    assert [message.code for message in told] == ["engine.internal"]
    engine.failure = None
    document.set_param(FIRST, "out_channels", 20)
    qtbot.waitUntil(lambda: len(engine.asked) == 2)
    engine.answer()
    assert document.analysis is not None


@pytest.mark.usefixtures("analyst")
def test_a_failure_about_a_state_that_has_passed_is_not_told(
    qtbot: QtBot, document: Document, engine: HoldingEngine
) -> None:
    told: list[Message] = []
    document.failed.connect(told.append)
    engine.failure = Message("engine.internal", "It went wrong.")
    document.set_param(FIRST, "out_channels", 20)
    engine.answer()
    assert told == []
    qtbot.waitUntil(lambda: len(engine.asked) == 2)
