"""An engine that does not stay up leaves no question without an answer."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.protocol import client
from core.protocol.client import EngineProcess
from gui.engine_thread import Engine


@pytest.fixture
def dead_engine(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """Its processes end as soon as they have begun."""
    popen = subprocess.Popen
    monkeypatch.setattr(client.subprocess, "Popen", lambda _, **more: popen([sys.executable, "-c", ""], **more))
    engine = Engine(EngineProcess)
    qtbot.waitUntil(lambda: engine.state == "dead", timeout=20_000)
    yield engine
    engine.close()


def test_a_question_to_an_engine_that_was_given_up_fails_with_a_sentence(qtbot: QtBot, dead_engine: Engine) -> None:
    ticket = dead_engine.ask("doctor")
    with qtbot.waitSignal(ticket.failed) as said:
        pass
    assert said.args[0].code == "engine.dead"
    assert "does not stay up" in str(said.args[0])


def test_an_engine_that_was_given_up_can_be_closed(dead_engine: Engine) -> None:
    dead_engine.close()
    assert dead_engine.state == "dead"
