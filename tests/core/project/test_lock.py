"""Two processes that change one run.json at once both have their way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from core.project.lock import alone_in
from core.project.model import Project
from core.project.run import RunFolder

COUNT = 100

COUNTING = f"""
import sys
from core.project.run import RunFolder
run = RunFolder(sys.argv[1])
for step in range(1, {COUNT} + 1):
    run.update(step=step)
"""


def test_what_the_window_notes_and_what_the_trainer_counts_are_both_kept(tmp_path: Path) -> None:
    run = RunFolder.create(Project(), tmp_path)
    trainer = subprocess.Popen([sys.executable, "-c", COUNTING, str(run.path)])
    for number in range(COUNT):
        assert run.update(comment=f"note {number}").comment == f"note {number}"
    assert trainer.wait(60) == 0
    assert run.record.step == COUNT
    assert run.record.comment == f"note {COUNT - 1}"


def test_a_folder_that_is_gone_holds_nobody_up(tmp_path: Path) -> None:
    with alone_in(tmp_path / "gone"):
        pass
