"""The promise of crash safety, held against kill -9 of a real process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import torch

from core.modules.checkpoint import read_newest
from core.project.events import CheckpointSaved, EpochDone, Finished, FinishReason, Started, StepDone
from core.project.model import Project
from core.project.run import RunFolder
from core.training.trainer import Trainer

TRAIN = """
import sys
from core.project.run import RunFolder
from core.training.trainer import Trainer
for event in Trainer(RunFolder(sys.argv[1]), checkpoint_s=0.0).events():
    print(type(event).__name__, event.step, flush=True)
"""


def train_and_kill(run: RunFolder, root: Path, at_step: int) -> None:
    """Train in a process of its own, and kill it as soon as it says that it did that step."""
    command = [sys.executable, "-c", TRAIN, str(run.path)]
    process = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True, env={**os.environ})
    assert process.stdout is not None
    for line in process.stdout:
        if line == f"StepDone {at_step}\n":
            process.kill()
            break
    process.stdout.close()
    assert process.wait() == -9


def test_a_run_killed_twice_mid_epoch_ends_with_the_weights_of_an_undisturbed_one(
    digits_project: Callable[..., Project], tmp_path: Path, root: Path
) -> None:
    project = digits_project(epochs=2)
    undisturbed, killed = RunFolder.create(project, tmp_path, "calm"), RunFolder.create(project, tmp_path, "killed")
    told = list(Trainer(undisturbed).events())

    train_and_kill(killed, root, at_step=7)
    assert killed.is_interrupted
    train_and_kill(killed, root, at_step=30)
    assert killed.is_interrupted
    resumed = list(Trainer(killed, resume=True).events())

    assert isinstance(resumed[0], Started)
    assert resumed[0].step >= 29
    assert isinstance(resumed[-1], Finished)
    assert resumed[-1].reason is FinishReason.COMPLETED
    ends = [read_newest(run.checkpoints, "last") for run in (undisturbed, killed)]
    assert ends[0] is not None
    assert ends[1] is not None
    for name, weight in ends[0]["model"].items():
        assert torch.equal(weight, ends[1]["model"][name]), name
    assert [(e.step, e.loss) for e in killed.events() if isinstance(e, StepDone)] == [
        (e.step, e.loss) for e in told if isinstance(e, StepDone)
    ]
    assert [e.val_loss for e in killed.events() if isinstance(e, EpochDone)] == [
        e.val_loss for e in told if isinstance(e, EpochDone)
    ]
    saved = [e.step for e in killed.events() if isinstance(e, CheckpointSaved)]
    assert saved == sorted(saved)
