"""Units of ReLUs that are zero whatever image comes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import torch

from core.lint.course import course_of
from core.lint.doctor import diagnose
from core.project.events import EpochDone
from core.project.model import Project
from core.project.run import RunFolder
from core.training.metrics import validate
from core.training.trainer import Trainer
from core.training.workshop import Workshop

Make = Callable[..., Project]


def test_units_that_no_image_wakes_are_counted(digits_project: Make, tmp_path: Path) -> None:
    shop = Workshop.make(RunFolder.create(digits_project(), tmp_path))
    with torch.no_grad():
        shop.model.get_parameter("norm1.bias")[:3] = -100.0
        shop.model.get_parameter("norm1.bias")[3] = 1.0
    scores = validate(shop)
    assert scores is not None
    assert scores.silent == {"b3": 0.75}


def test_a_network_whose_units_all_speak_says_nothing(digits_project: Make, tmp_path: Path) -> None:
    run = RunFolder.create(digits_project(), tmp_path)
    told = [event for event in Trainer(run).events() if isinstance(event, EpochDone)]
    assert told == [event for event in run.events() if isinstance(event, EpochDone)]
    assert told[0].silent.get("b3", 0.0) < 0.6
    assert "doctor.dead" not in [finding.message.code for finding in diagnose(course_of(run))]


def test_a_run_whose_relu_died_is_told_so(digits_project: Make, tmp_path: Path) -> None:
    run = RunFolder.create(digits_project(epochs=2), tmp_path)
    list(Trainer(run).events())
    lines = list(run.events())
    run.metrics.unlink()
    dying = [
        EpochDone(e.epoch, e.step, e.train_loss, e.train_accuracy, e.val_loss, e.val_accuracy, 1.0, 1.0, e.best,
                  {"b3": 0.95 if e.epoch == 2 else 0.2})
        if isinstance(e, EpochDone) else e for e in lines
    ]  # fmt: skip
    run.append(dying)
    found = next(f for f in diagnose(course_of(run)) if f.message.code == "doctor.dead")
    assert str(found.message) == 'In ReLU "relu1" 95.0 % of the units are zero for every image: they have died.'
    assert found.span == (1.0, 2.0)
    labels = [str(fix.label) for fix in found.fixes]
    assert labels == ["Set the learning rate to 0.001", "Put LeakyReLU in the place of relu1"]
