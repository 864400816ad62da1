"""Two processes on half a batch each do what one does on the whole."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from core.modules.checkpoint import read_newest
from core.network.tree import Network
from core.project.events import EpochDone, StepDone
from core.project.model import Part, Project
from core.project.run import RunFolder, list_runs
from core.project.store import save
from core.training.team import Team
from core.training.trainer import Trainer

ROOT = Path(__file__).resolve().parents[3]
Make = Callable[..., Project]


@pytest.fixture
def plain(digits_project: Make) -> Make:
    """A network without chance and without statistics of a batch."""

    def made(**recipe: object) -> Project:
        project = digits_project(**{"optimizer": Part(type="SGD"), "epochs": 2, **recipe})
        kept = [b for b in project.network.blocks if b.type not in ("BatchNorm2d", "Dropout")]
        return project.model_copy(update={"network": Network(tuple(kept))})

    return made


def together(arguments: list[str], folder: Path, processes: int = 2) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", str(processes)]
    environment = {**os.environ, "LAYERWRIGHT_HOME": str(folder / "home"), "OMP_NUM_THREADS": "1"}
    return subprocess.run(
        [*command, str(ROOT / "main.py"), *arguments], capture_output=True, text=True, env=environment, cwd=folder,
        timeout=90, check=False,
    )  # fmt: skip


def trained_together(project: Project, folder: Path, *options: str) -> RunFolder:
    save(project, folder / "net.lwp")
    done = together(["train", str(folder / "net.lwp"), "--run-dir", str(folder / "runs"), *options], folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(str(folder / "runs")) == 1, "only the process that leads says anything"
    return list_runs(folder / "runs")[0]


def losses(run: RunFolder) -> list[float]:
    return [event.loss if isinstance(event, StepDone) else event.val_loss
            for event in run.events() if isinstance(event, StepDone | EpochDone)]  # fmt: skip


def test_two_processes_lose_what_one_loses(plain: Make, tmp_path: Path) -> None:
    """The last batch of the digits is odd, and the learning rate follows the images held out."""
    recipe = {"scheduler": Part(type="ReduceLROnPlateau", params={"patience": 0}), "accumulate": 2, "batch_size": 31}
    alone = RunFolder.create(plain(**recipe), tmp_path / "alone")
    list(Trainer(alone).events())
    both = trained_together(plain(**recipe), tmp_path)
    assert len(losses(both)) == len(losses(alone))
    assert losses(both) == pytest.approx(losses(alone), rel=1e-5)
    one, other = (read_newest(run.checkpoints, "last") for run in (alone, both))
    assert one is not None and other is not None
    for name, weight in one["model"].items():
        torch.testing.assert_close(weight, other["model"][name], rtol=1e-4, atol=1e-6)


def test_a_run_of_two_goes_on_where_it_ended(digits_project: Make, tmp_path: Path) -> None:
    run = trained_together(digits_project(epochs=1), tmp_path)
    done = together(["train", str(run.path), "--resume", "--epochs", "2"], tmp_path)
    assert done.returncode == 0, done.stderr
    whole = RunFolder.create(digits_project(epochs=2), tmp_path / "whole")
    save(digits_project(epochs=2), tmp_path / "net2.lwp")
    done = together(["train", str(tmp_path / "net2.lwp"), "--run-dir", str(tmp_path / "others")], tmp_path)
    whole = list_runs(tmp_path / "others")[0]
    assert losses(run) == losses(whole)


def test_a_project_that_cannot_train_is_one_line_and_nobody_waits(digits_project: Make, tmp_path: Path) -> None:
    project = digits_project()
    wrong = project.model_copy(update={"network": Network(project.network.blocks[:4])})
    save(wrong, tmp_path / "net.lwp")
    done = together(["train", str(tmp_path / "net.lwp")], tmp_path)
    assert done.returncode != 0
    assert "See main.py check" in done.stderr


def test_alone_every_share_is_the_whole() -> None:
    team = Team()
    assert team.share(3, 10) == slice(3, 10)
    assert team.total(1.5, 2.0) == (1.5, 2.0)
    assert team.threads(4) == 4
