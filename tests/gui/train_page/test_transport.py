"""Which button can be pressed in which state is core's table, and nothing but the table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.project.events import EpochDone, Finished, FinishReason, Started, StepDone
from core.project.run import ALLOWED, Action, RunState
from gui.train_page.run_curves import RunCurves
from gui.train_page.transport import Transport

STATES = [None, *RunState]
MAIN = {"Start": Action.START, "Pause": Action.PAUSE, "Resume": Action.RESUME}


@pytest.fixture
def transport(qtbot: QtBot) -> Transport:
    made = Transport()
    qtbot.addWidget(made)
    made.resize(900, 56)
    made.show()
    return made


@pytest.fixture
def curves() -> RunCurves:
    made = RunCurves()
    made.take_all([Started(0, 0, 5, 100, 640, 64, "cpu", 1), *(steps := [_step(n) for n in range(1, 211)])])
    assert len(steps) == 210
    return made


def _step(step: int) -> StepDone:
    return StepDone(step, step // 100 + 1, 1.0, 0.5, 0.01, 500.0, step * 0.5)


@pytest.mark.parametrize("state", STATES)
def test_buttons_are_enabled_exactly_as_the_table_says(
    transport: Transport, curves: RunCurves, state: RunState | None
) -> None:
    allowed = ALLOWED[state]
    transport.show_state(state, allowed, curves)
    assert transport.main.isEnabled() == (MAIN[transport.main.text()] in allowed)
    assert transport.stop.isEnabled() == (Action.STOP in allowed)
    offered = {MAIN[transport.main.text()]} if transport.main.isEnabled() else set()
    offered |= {Action.STOP} if transport.stop.isEnabled() else set()
    assert offered == allowed - {Action.KILL, Action.CHANGE}


@pytest.mark.parametrize(
    ("state", "action"), [(None, Action.START), (RunState.TRAINING, Action.PAUSE), (RunState.PAUSED, Action.RESUME)]
)
def test_the_main_button_asks_for_what_it_says(
    transport: Transport, curves: RunCurves, qtbot: QtBot, state: RunState | None, action: Action
) -> None:
    transport.show_state(state, ALLOWED[state], curves)
    with qtbot.waitSignal(transport.wanted) as wanted:
        qtbot.mouseClick(transport.main, Qt.MouseButton.LeftButton)
    assert wanted.args == [action]


def test_pressing_changes_nothing_until_the_runner_says_so(
    transport: Transport, curves: RunCurves, qtbot: QtBot
) -> None:
    transport.show_state(RunState.TRAINING, ALLOWED[RunState.TRAINING], curves)
    qtbot.mouseClick(transport.stop, Qt.MouseButton.LeftButton)
    assert transport.headline.text().startswith("Training")
    assert transport.main.text() == "Pause"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (None, "Ready to train"),
        (RunState.PREPARING, "Preparing…"),
        (RunState.TRAINING, "Training · epoch 3 of 5 · step 210"),
        (RunState.PAUSED, "Paused · epoch 3 of 5 · step 210"),
        (RunState.STOPPING, "Stopping…"),
    ],
)
def test_the_state_stands_beside_the_buttons(
    transport: Transport, curves: RunCurves, state: RunState | None, words: str
) -> None:
    transport.show_state(state, ALLOWED[state], curves)
    assert transport.headline.text() == words


def test_how_long_it_takes_and_how_far_it_is(transport: Transport, curves: RunCurves) -> None:
    transport.show_state(RunState.TRAINING, ALLOWED[RunState.TRAINING], curves)
    assert transport.detail.text() == "2 min 25 s left"
    assert transport.percent.text() == "42 %"
    assert transport.progress.value() == 420


def test_a_finished_run_says_how_it_ended_and_how_well(transport: Transport, curves: RunCurves) -> None:
    curves.take(EpochDone(4, 400, 1, 0.5, 1, 0.883, 500, 200, True))
    curves.take(Finished(FinishReason.COMPLETED, 5, 500, 250))
    transport.show_state(RunState.FINISHED, ALLOWED[RunState.FINISHED], curves)
    assert transport.headline.text() == "Finished: 1 epoch"
    assert transport.detail.text() == "best validation accuracy 88.3 % at epoch 4"


def test_an_obstacle_disables_start_and_says_why(transport: Transport) -> None:
    transport.show_state(None, ALLOWED[None], RunCurves(), "fc1 does not fit")
    assert not transport.main.isEnabled()
    assert transport.detail.text() == "Mend the network first"
    assert transport.main.toolTip() == "fc1 does not fit"


def test_an_obstacle_does_not_keep_a_running_training_from_being_paused(
    transport: Transport, curves: RunCurves
) -> None:
    transport.show_state(RunState.TRAINING, ALLOWED[RunState.TRAINING], curves, "fc1 does not fit")
    assert transport.main.isEnabled()
    assert transport.detail.text().endswith("left")


def test_kill_is_offered_only_when_stopping_takes_long(transport: Transport, curves: RunCurves) -> None:
    transport.show_state(RunState.STOPPING, ALLOWED[RunState.STOPPING], curves)
    assert transport.kill.isHidden()
    transport._lose_patience()
    assert not transport.kill.isHidden()
    transport.show_state(RunState.FINISHED, ALLOWED[RunState.FINISHED], curves)
    assert transport.kill.isHidden()


def test_while_a_run_prepares_the_keyboard_waits_and_then_is_back_on_the_main_button(
    transport: Transport, curves: RunCurves, qtbot: QtBot
) -> None:
    beside = QPushButton("Add to queue")
    transport.put_beside(beside)
    transport.show_state(None, ALLOWED[None], curves)
    with qtbot.waitActive(transport):
        transport.activateWindow()
    transport.main.setFocus()
    transport.show_state(RunState.PREPARING, ALLOWED[RunState.PREPARING], curves)
    assert QApplication.focusWidget() is transport
    transport.show_state(RunState.TRAINING, ALLOWED[RunState.TRAINING], curves)
    assert transport.main.hasFocus()
