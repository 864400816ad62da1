"""Real searches of small networks on the digits."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.errors import UserError
from core.project.edit import apply as apply_edit
from core.project.edit import op_from_json
from core.project.events import FinishReason
from core.project.model import Project
from core.project.range_text import read_range
from core.project.ranges import Search
from core.project.run import RunFolder, RunState, list_runs
from core.project.search_folder import SearchFolder, Trial, TrialState, best_of
from core.search.control import SearchControl
from core.search.searcher import Searcher

Make = Callable[..., Project]


@pytest.fixture
def begin(digits_project: Make, tmp_path: Path) -> Callable[..., SearchFolder]:
    """A new search of the digits project over such ranges."""

    def make(*ranges: str, project: Project | None = None, epochs: int = 1, **search: Any) -> SearchFolder:
        held = project or digits_project(epochs=epochs)
        wanted = Search(ranges=tuple(read_range(held, text) for text in ranges), **search)
        held = held.model_copy(update={"search": wanted})
        return SearchFolder.create(held, tmp_path / "searches", tmp_path / "runs")

    return make


Begin = Callable[..., SearchFolder]


def carry_out(folder: SearchFolder, **how: Any) -> list[Trial]:
    return list(Searcher(folder, **how).events())


def test_every_trial_is_an_ordinary_run_with_the_name_of_the_search(begin: Begin) -> None:
    folder = begin("recipe.lr=0.001..0.1", trials=3, pruner="none")
    told = carry_out(folder)
    trials = folder.trials()
    assert [t.state for t in trials] == [TrialState.COMPLETE] * 3
    assert told[-1] == trials[-1]
    for trial in trials:
        run = RunFolder.open(trial.run)
        assert run.record.tags == ("digits-tune-1",)
        assert run.record.reason is FinishReason.COMPLETED
        assert run.project.recipe.lr == trial.values["recipe.lr"]
        assert run.project.search is None
        assert trial.score == run.record.val_accuracy
    assert folder.record.reason is FinishReason.COMPLETED
    assert folder.record.process == ""


def test_the_same_seed_gives_the_same_search(begin: Begin) -> None:
    ranges = ("recipe.lr=0.001..0.1", "conv1.out_channels=2..6")
    first, second = begin(*ranges, trials=3), begin(*ranges, trials=3)
    other = begin(*ranges, trials=3, seed=1)
    for folder in (first, second, other):
        carry_out(folder)
    assert [(t.values, t.scores) for t in first.trials()] == [(t.values, t.scores) for t in second.trials()]
    assert first.trials()[0].values != other.trials()[0].values


def test_a_shape_that_does_not_fit_is_pruned_with_the_reason(begin: Begin) -> None:
    folder = begin("conv1.kernel_size=3,20", trials=6)
    carry_out(folder)
    pruned = [t for t in folder.trials() if t.values["network.b1.kernel_size"] == 20]
    assert pruned
    for trial in pruned:
        assert trial.state is TrialState.PRUNED
        assert "does not fit" in str(trial.reason)
        assert trial.run == ""


def test_pinned_sizes_follow_where_they_have_to(begin: Begin, digits_project: Make) -> None:
    pinned = apply_edit(
        digits_project(), op_from_json({"op": "SetParam", "id": "b6", "name": "in_features", "value": 144})
    )
    folder = begin("conv1.out_channels=2,6", project=pinned, trials=2)
    carry_out(folder)
    for trial in folder.trials():
        assert trial.state is TrialState.COMPLETE
        assert trial.sizes_follow
        assert RunFolder(trial.run).project.network.block("b6").params.get("in_features", "auto") == "auto"


def test_the_same_values_are_not_trained_again(begin: Begin) -> None:
    folder = begin("recipe.batch_size=64,128", trials=4)
    carry_out(folder)
    trials = folder.trials()
    assert [t.state for t in trials] == [TrialState.COMPLETE] * 4
    assert len({t.run for t in trials}) == len(list_runs(folder.record.runs)) == 2
    again = [t for t in trials if t.reason is not None]
    assert "The same values as trial" in str(again[0].reason)


def test_a_hopeless_trial_ends_early(begin: Begin) -> None:
    folder = begin("recipe.lr=0.000001..0.02:log", epochs=4, trials=10)
    carry_out(folder)
    pruned = [t for t in folder.trials() if t.state is TrialState.PRUNED]
    assert pruned
    assert all(t.epoch < 4 and "worse than earlier trials" in str(t.reason) for t in pruned)
    assert all(RunFolder(t.run).record.reason is FinishReason.STOPPED for t in pruned)


def test_the_loss_is_made_small(begin: Begin) -> None:
    folder = begin("recipe.lr=0.01,0.0000001", trials=4, objective="val_loss", pruner="none")
    carry_out(folder)
    best = best_of(Search(objective="val_loss"), folder.trials())
    assert best is not None
    assert best.values["recipe.lr"] == 0.01


def test_arguments_belong_to_the_optimizer_drawn(begin: Begin, digits_project: Make) -> None:
    base = digits_project()
    sgd = base.model_copy(
        update={"recipe": base.recipe.model_validate({**base.recipe.model_dump(), "optimizer": "SGD"})}
    )
    folder = begin("recipe.optimizer=SGD,Adam", "recipe.optimizer.momentum=0..0.9", project=sgd, trials=5)
    carry_out(folder)
    for trial in folder.trials():
        assert ("recipe.optimizer.momentum" in trial.values) == (trial.values["recipe.optimizer"] == "SGD")


def test_what_mattered_is_weighed_once_there_are_enough_trials(begin: Begin) -> None:
    folder = begin("recipe.lr=0.00001..0.1", "recipe.batch_size=64..66", trials=6, pruner="none")
    carry_out(folder)
    importance = folder.record.importance
    assert set(importance) == {"recipe.lr", "recipe.batch_size"}
    assert sum(importance.values()) == pytest.approx(1)


def test_a_stopped_search_goes_on_where_it_was(begin: Begin) -> None:
    stopped, straight = (begin("recipe.lr=0.001..0.1", epochs=3, trials=2, pruner="none") for _ in range(2))
    control = SearchControl()
    for trial in Searcher(stopped, control).events():
        if trial.number == 1 and trial.epoch == 1:
            control.stop()
    assert stopped.record.reason is FinishReason.STOPPED
    assert [t.state for t in stopped.trials()] == [TrialState.COMPLETE, TrialState.INTERRUPTED]
    carry_out(stopped)
    carry_out(straight)
    assert [t.scores for t in stopped.trials()] == [t.scores for t in straight.trials()]
    assert len(list_runs(stopped.record.runs)) == 4


def test_more_trials_can_be_asked_for_later(begin: Begin) -> None:
    folder = begin("recipe.lr=0.001..0.1", trials=1)
    carry_out(folder)
    carry_out(folder, trials=2)
    assert len(folder.trials()) == 2
    assert folder.planned == 2


def test_trials_asked_for_later_are_those_of_a_search_that_had_them_from_the_beginning(begin: Begin) -> None:
    ranges = ("recipe.lr=0.001..0.1:log", "conv1.out_channels=2..6")
    later, straight = begin(*ranges, trials=5, pruner="none"), begin(*ranges, trials=8, pruner="none")
    carry_out(later)
    carry_out(later, trials=8)
    carry_out(straight)
    assert [(t.values, t.scores) for t in later.trials()] == [(t.values, t.scores) for t in straight.trials()]


def test_a_search_that_was_stopped_among_trials_asked_for_later_goes_on_to_their_end(begin: Begin) -> None:
    folder, control = begin("recipe.lr=0.001..0.1", trials=1, pruner="none"), SearchControl()
    carry_out(folder)
    for trial in Searcher(folder, control, trials=3).events():
        if trial.number == 1:
            control.stop()
    assert folder.record.reason is FinishReason.STOPPED
    carry_out(folder)
    assert [t.state for t in folder.trials()] == [TrialState.COMPLETE] * 3


def test_pausing_holds_the_trial_at_work(begin: Begin) -> None:
    folder, control, states = begin("recipe.lr=0.001..0.1", trials=1, epochs=2), SearchControl(), []

    def on_state(state: RunState) -> None:
        states.append(state)
        if state is RunState.PAUSED:
            control.resume()

    control.on_state = on_state
    for trial in Searcher(folder, control).events():
        if trial.epoch == 1:
            control.pause()
    assert RunState.PAUSED in states
    assert states[-1] is RunState.FINISHED
    assert folder.trials()[0].state is TrialState.COMPLETE


def test_trials_that_all_fail_end_the_search_with_the_reason(begin: Begin, digits_project: Make) -> None:
    folder = begin("recipe.lr=0.001..0.1", trials=20)
    runs = Path(folder.record.runs)
    runs.parent.mkdir(exist_ok=True)
    broken = folder.project.model_copy(
        update={"data": folder.project.data.model_copy(update={"source": "folder:/nowhere/at/all"})}
    )
    from core.project import store

    store.save(broken, folder.path / "project.lwp")
    with pytest.raises(UserError, match="5 trials in a row failed"):
        carry_out(folder)
    assert [t.state for t in folder.trials()] == [TrialState.FAILED] * 5
    assert folder.record.reason is FinishReason.FAILED


SEARCH = """
import sys
from core.project.search_folder import SearchFolder
from core.search.searcher import Searcher
for trial in Searcher(SearchFolder(sys.argv[1])).events():
    print(trial.number, trial.epoch, flush=True)
"""


def test_a_search_killed_in_a_trial_ends_as_an_undisturbed_one(begin: Begin, root: Path) -> None:
    killed, straight = (begin("recipe.lr=0.001..0.1", epochs=4, trials=3, pruner="none") for _ in range(2))
    command = [sys.executable, "-c", SEARCH, str(killed.path)]
    process = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True, env={**os.environ})
    assert process.stdout is not None
    for line in process.stdout:
        if line == "1 2\n":
            process.kill()
            break
    process.stdout.close()
    assert process.wait() == -9
    assert killed.is_interrupted
    with killed.journal.open("ab") as journal:
        journal.write(b'{"op_code": 4, "wor')  # as if it had been killed while writing
    (killed.path / "journal.log.lock").touch()
    carry_out(killed)
    carry_out(straight)
    assert [(t.values, t.scores, t.state) for t in killed.trials()] == [
        (t.values, t.scores, t.state) for t in straight.trials()
    ]


def test_no_trial_begins_after_the_time_is_over(begin: Begin) -> None:
    folder = begin("recipe.lr=0.001..0.1", trials=9)
    carry_out(folder, timeout=0.001)
    assert len(folder.trials()) == 1
    assert folder.record.reason is FinishReason.COMPLETED


def test_a_damaged_journal_is_said_to_be(begin: Begin) -> None:
    folder = begin("recipe.lr=0.001..0.1", trials=1)
    carry_out(folder)
    lines = folder.journal.read_bytes().splitlines()
    folder.journal.write_bytes(b"\n".join([b"{not json", *lines, b""]))
    with pytest.raises(UserError, match="is damaged"):
        carry_out(folder, trials=2)
    assert "is damaged" in folder.record.detail


def test_hyperband_gives_many_trials_few_epochs(begin: Begin) -> None:
    folder = begin("recipe.lr=0.000001..0.02:log", epochs=9, trials=8, pruner="hyperband")
    carry_out(folder)
    epochs = [trial.epoch for trial in folder.trials()]
    assert max(epochs) == 9
    assert min(epochs) < 9
