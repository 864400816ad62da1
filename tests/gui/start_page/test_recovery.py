"""The start page offers what was left unfinished, and nothing that was left on purpose."""

from __future__ import annotations

from pathlib import Path

from core.project.events import FinishReason
from core.project.model import Project
from core.project.run import RunFolder, RunState, list_runs
from gui.start_page.recovery import unfinished_runs


def make(folder: Path, day: int, state: RunState, reason: FinishReason | None) -> RunFolder:
    run = RunFolder.create(Project(), folder, f"day{day}")
    run.update(created=f"2026-11-{day:02}T10:00:00+00:00", state=state, reason=reason, process="")
    (run.checkpoints / "last.pt").write_bytes(b"weights")
    return run


def test_a_run_stopped_by_closing_the_window_is_offered_while_it_is_the_newest(tmp_path: Path) -> None:
    stopped = make(tmp_path, 20, RunState.FINISHED, FinishReason.STOPPED)
    assert unfinished_runs(list_runs(tmp_path)) == [stopped]
    make(tmp_path, 21, RunState.FINISHED, FinishReason.COMPLETED)
    assert unfinished_runs(list_runs(tmp_path)) == []


def test_a_run_whose_process_was_killed_is_offered_however_old(tmp_path: Path) -> None:
    killed = make(tmp_path, 19, RunState.TRAINING, None)
    newest = make(tmp_path, 20, RunState.FINISHED, FinishReason.STOPPED)
    assert unfinished_runs(list_runs(tmp_path)) == [newest, killed]


def test_a_run_with_nothing_to_go_on_from_or_a_damaged_record_is_not_offered(tmp_path: Path) -> None:
    empty = make(tmp_path, 20, RunState.FINISHED, FinishReason.STOPPED)
    (empty.checkpoints / "last.pt").unlink()
    assert unfinished_runs([empty]) == []
    (empty.path / "run.json").write_text("{", encoding="utf-8")
    assert unfinished_runs([empty]) == []
