"""A run that is trained again tells the same numbers, whatever was changed on its way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from core.project.changes import Change
from core.project.events import EpochDone, StepDone
from core.project.model import Project
from core.project.replay import replayed
from core.project.run import RunFolder, list_runs
from core.training.trainer import Trainer


def told(run: RunFolder) -> list[tuple[float, ...]]:
    return [
        (event.loss, event.lr) if isinstance(event, StepDone) else (event.val_loss, event.val_accuracy)
        for event in run.events()
        if isinstance(event, StepDone | EpochDone)
    ]


def test_it_has_the_seed_the_threads_and_the_numbers_of_the_first(
    digits_project: Callable[..., Project], tmp_path: Path
) -> None:
    first = RunFolder.create(digits_project(epochs=2, seed=7, threads=0), tmp_path)
    list(Trainer(first).events())
    again = replayed(first)
    assert again.recipe.seed == 7
    assert again.recipe.threads == first.record.threads
    second = RunFolder.create(again, tmp_path)
    list(Trainer(second).events())
    assert told(second) == told(first)


def test_the_command_line_trains_a_run_again_as_it_was_steered(
    digits_project: Callable[..., Project], tmp_path: Path, quick: Callable[..., object]
) -> None:
    first = RunFolder.create(digits_project(epochs=2), tmp_path)
    first.update(changes=(Change(step=5, factor=0.5),))
    list(Trainer(first).events())
    quick("train", str(first.path), "--run-dir", str(tmp_path / "again"))
    (second,) = list_runs(tmp_path / "again")
    assert told(second) == told(first)
    assert len({lr for _, lr in told(second)[:21]}) == 2
