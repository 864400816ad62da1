"""What a run has told: in order, resumed, told twice, and read on three axes."""

from __future__ import annotations

import pytest
from told_events import started, told

from core.project.events import (
    Finished,
    FinishReason,
    StepDone,
)
from gui.train_page.run_curves import RunCurves


@pytest.fixture
def curves() -> RunCurves:
    made = RunCurves()
    made.take_all([started(), *told()])
    return made


def test_a_run_not_begun_is_empty_and_promises_nothing() -> None:
    curves = RunCurves()
    assert curves.is_empty
    assert curves.best is None
    assert curves.seconds_left is None
    assert (curves.step, curves.planned_steps) == (0, 0)


def test_steps_and_epochs_are_kept_in_order(curves: RunCurves) -> None:
    assert curves.train["step"].tolist() == list(range(1, 41))
    assert curves.validation["step"].tolist() == [10, 20, 30, 40]
    assert len(curves.smoothers["loss"].values) == 40
    assert (curves.step, curves.planned_steps) == (40, 40)


def test_the_best_epoch_is_the_last_that_was_called_best(curves: RunCurves) -> None:
    assert curves.best is not None
    assert curves.best.epoch == 2


def test_the_same_place_reads_as_step_epoch_or_time(curves: RunCurves) -> None:
    assert curves.place(25, "step") == 25
    assert curves.place(25, "epoch") == 2.5
    assert curves.place(25, "time") == 50
    assert curves.x(curves.validation, "epoch").tolist() == [1, 2, 3, 4]
    assert curves.epoch_edges("step").tolist() == [0, 10, 20, 30, 40]
    assert curves.epoch_edges("time").tolist() == [0, 20, 40, 60, 80]


def test_the_time_left_follows_from_the_speed_so_far() -> None:
    curves = RunCurves()
    curves.take_all([started(), *told(last=10)])
    assert curves.seconds_left == pytest.approx(60)


def test_a_resumed_run_forgets_what_lay_beyond_its_checkpoint_and_shows_a_seam(curves: RunCurves) -> None:
    curves.take_all([started(20), *told(21, 30, factor=3)])
    assert curves.train["step"].tolist() == list(range(1, 31))
    assert curves.train["loss"][24] == pytest.approx(3 * 2 / 25)
    assert [epoch.epoch for epoch in curves.epochs] == [1, 2, 3]
    assert curves.seams == [20]


def test_a_run_resumed_twice_at_one_step_has_one_seam(curves: RunCurves) -> None:
    curves.take_all([started(20), started(20)])
    assert curves.seams == [20]


def test_going_back_before_a_seam_removes_it(curves: RunCurves) -> None:
    curves.take_all([started(30), started(10)])
    assert curves.seams == [10]


def test_what_the_folder_and_the_engine_both_tell_counts_once(curves: RunCurves) -> None:
    curves.take_all(told(30, 40))
    assert len(curves.train) == 40
    assert len(curves.epochs) == 4


def test_the_speed_after_a_resume_counts_from_there() -> None:
    curves = RunCurves()
    curves.take_all([started(), *told(last=20), started(20)])
    assert curves.seconds_left is None
    curves.take(StepDone(21, 3, 1, 0.5, 0.01, 100, 45.0))
    assert curves.seconds_left == pytest.approx(19 * 5)


def test_a_finished_run_keeps_its_reason_until_it_goes_on(curves: RunCurves) -> None:
    curves.take(Finished(FinishReason.STOPPED, 4, 40, 80.0))
    assert curves.finished is not None
    curves.take(started(40))
    assert curves.finished is None
