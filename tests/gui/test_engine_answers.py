"""Every question to an engine is answered exactly once: by it, or by the news that it is gone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.errors import Message
from core.project.events import StepDone, event_to_json
from gui.engine_thread import RESTARTS, Engine, Ticket, TrainerThread
from tests.gui.scripted_process import ScriptedProcess, Starter


@pytest.fixture
def starter() -> Starter:
    return Starter()


@pytest.fixture
def engine(qtbot: QtBot, starter: Starter) -> Iterator[Engine]:
    made = Engine(starter)  # type: ignore[arg-type]
    yield made
    made.close()


class Told:
    """What became of a ticket."""

    def __init__(self, ticket: Ticket) -> None:
        self.number = ticket.number
        self.done: list[object] = []
        self.failed: list[Message] = []
        self.progress: list[object] = []
        ticket.done.connect(self.done.append)
        ticket.failed.connect(self.failed.append)
        ticket.progress.connect(self.progress.append)


def test_an_engine_is_ready_when_it_says_so(qtbot: QtBot, engine: Engine, starter: Starter) -> None:
    assert engine.state == "starting"
    starter.newest.tell("heartbeat")
    starter.newest.tell("ready")
    qtbot.waitUntil(lambda: engine.state == "ready")


def test_answers_find_their_questions_in_any_order(qtbot: QtBot, engine: Engine, starter: Starter) -> None:
    first, second = Told(engine.ask("doctor")), Told(engine.ask("sources", {"a": 1}))
    assert starter.newest.asked() == ["doctor", "sources"]
    starter.newest.answer(second.number, "second")
    starter.newest.answer(first.number, "first")
    qtbot.waitUntil(lambda: first.done == ["first"] and second.done == ["second"])
    assert first.failed == second.failed == []


def test_an_answer_is_decoded_where_a_decoder_is_given(qtbot: QtBot, engine: Engine, starter: Starter) -> None:
    told = Told(engine.ask("doctor", decode=len))
    starter.newest.answer(told.number, [1, 2, 3])
    qtbot.waitUntil(lambda: told.done == [3])


def test_progress_comes_on_the_way_and_a_refusal_is_a_message(qtbot: QtBot, engine: Engine, starter: Starter) -> None:
    told = Told(engine.ask("evaluate", decode=len))
    starter.newest.tell("progress", told.number, done=1, total=2, text="half")
    starter.newest.refuse(told.number, "run.missing")
    qtbot.waitUntil(lambda: bool(told.failed))
    assert told.progress == [{"done": 1, "total": 2, "text": "half"}]
    assert [message.code for message in told.failed] == ["run.missing"]
    assert told.done == []


def test_cancelling_asks_the_engine_to_leave_that_very_question(qtbot: QtBot, engine: Engine, starter: Starter) -> None:
    ticket = engine.ask("evaluate")
    told = Told(ticket)
    ticket.cancel()
    request = starter.newest.sent[-1]
    assert (request.method, request.params) == ("cancel", {"request": told.number})
    starter.newest.answer(request.id)
    starter.newest.refuse(told.number, "engine.cancelled")
    qtbot.waitUntil(lambda: [message.code for message in told.failed] == ["engine.cancelled"])


def test_questions_that_an_engine_took_to_its_grave_fail_and_the_next_is_asked_of_a_new_one(
    qtbot: QtBot, engine: Engine, starter: Starter
) -> None:
    lost = Told(engine.ask("doctor"))
    with qtbot.waitSignal(engine.restarted):
        engine.kill()
    assert [message.code for message in lost.failed] == ["engine.lost"]
    assert "signal 9" in str(lost.failed[0])
    assert len(starter.started) == 2
    told = Told(engine.ask("doctor"))
    starter.newest.answer(told.number, [])
    qtbot.waitUntil(lambda: told.done == [[]])
    assert engine.state == "ready"


def test_a_question_put_while_the_pipe_is_breaking_fails_too(qtbot: QtBot, engine: Engine, starter: Starter) -> None:
    starter.newest.alive = False
    told = Told(engine.ask("doctor"))
    assert told.failed == []
    engine.kill()
    qtbot.waitUntil(lambda: [message.code for message in told.failed] == ["engine.lost"])


def test_an_engine_that_keeps_dying_is_given_up(qtbot: QtBot, engine: Engine, starter: Starter) -> None:
    for _ in range(RESTARTS):
        with qtbot.waitSignal(engine.restarted):
            engine.kill()
    lost = Told(engine.ask("doctor"))
    engine.kill()
    qtbot.waitUntil(lambda: engine.state == "dead")
    assert [message.code for message in lost.failed] == ["engine.dead"]
    assert len(starter.started) == RESTARTS + 1


def test_an_engine_closed_on_purpose_is_not_started_again(qtbot: QtBot, engine: Engine, starter: Starter) -> None:
    with qtbot.assertNotEmitted(engine.restarted, wait=50):
        engine.close()
    assert len(starter.started) == 1


# Training


def step(number: int) -> StepDone:
    return StepDone(number, 1, 0.5, 0.9, 0.01, 100.0, float(number))


def test_no_training_event_is_lost_when_the_engine_dies(qtbot: QtBot) -> None:
    process = ScriptedProcess()
    events = [step(number) for number in range(1, 6)]
    for event in events:
        process.tell("training", 1, **event_to_json(event))
    process.kill()
    heard: list[StepDone] = []
    thread = TrainerThread(process)  # type: ignore[arg-type]
    thread.trained.connect(heard.extend)
    with qtbot.waitSignal(thread.ended):
        thread.start()
    thread.close()
    assert heard == events


def test_training_events_come_before_the_answer_that_follows_them(qtbot: QtBot) -> None:
    process = ScriptedProcess()
    for number in (1, 2, 3):
        process.tell("training", 1, **event_to_json(step(number)))
    process.answer(1, {"reason": "stopped"})
    order: list[object] = []
    thread = TrainerThread(process)  # type: ignore[arg-type]
    thread.trained.connect(lambda events: order.extend(event.step for event in events))
    thread.answered.connect(lambda answer: order.append(answer.id))
    thread.start()
    qtbot.waitUntil(lambda: len(order) == 4)
    thread.close()
    assert order[:3] == [1, 2, 3]
