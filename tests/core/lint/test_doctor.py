"""What the doctor says of runs that are ill, and that it leaves healthy ones alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.lint.course import Course, course_of
from core.lint.doctor import diagnose
from core.network.tree import Block, Network
from core.project.edit import SetRecipe
from core.project.events import EpochDone
from core.project.model import Data, Part, Project, Recipe
from core.project.run import RunFolder
from core.project.templates import load_template
from core.training.trainer import Trainer

Make = Callable[..., Project]
NAMES = tuple("0123456789")


def epochs(train: Sequence[float], val: Sequence[float], right: Sequence[float], learned: Sequence[float]) -> Any:
    told = zip(train, val, right, learned, strict=True)
    return [EpochDone(n, 50 * n, a, c, b, d, 100.0, float(n), n == 1) for n, (a, b, d, c) in enumerate(told, 1)]


def course(done: Sequence[EpochDone], **more: Any) -> Course:
    recipe = more.pop("recipe", Recipe())
    losses = np.repeat([epoch.train_loss for epoch in done], 50)
    usual = {"losses": losses, "gradients": np.ones(len(losses)), "steps_per_epoch": 50, "val_images": 2000}
    return Course(project=Project(data=Data(classes=NAMES), recipe=recipe), epochs=done, **{**usual, **more})


HEALTHY = course(epochs([1.2, 0.8, 0.6, 0.5], [0.9, 0.7, 0.6, 0.55], [0.7, 0.75, 0.8, 0.81], [0.6, 0.72, 0.78, 0.8]))


def codes(ill: Course) -> list[str]:
    return [finding.message.code for finding in diagnose(ill)]


def test_of_a_healthy_run_there_is_nothing_to_say() -> None:
    assert codes(HEALTHY) == []
    assert codes(replace(HEALTHY, epochs=[])) == []


def test_guessing() -> None:
    guess = [2.30, 2.30, 2.31]
    (finding,) = diagnose(course(epochs(guess, guess, [0.1] * 3, [0.1] * 3), recipe=Recipe(lr=1.0)))
    assert str(finding.message) == "After epoch 3 the network does no better than guessing among 10 classes: 10.0 %."
    assert finding.severity == "warning"
    (fix,) = finding.fixes
    assert str(fix.label) == "Set the learning rate to 0.001"
    assert isinstance(fix.ops[0], SetRecipe) and fix.ops[0].recipe.lr == 0.001


def test_a_slow_beginning_is_not_guessing() -> None:
    slow = [2.31, 2.25, 2.11]
    assert codes(course(epochs(slow[:1], slow[:1], [0.1], [0.1]))) == []
    assert codes(course(epochs(slow, slow, [0.14, 0.17, 0.18], [0.11, 0.16, 0.18]))) == []


def test_a_loss_that_rises_again_names_the_epoch_it_was_lowest_in() -> None:
    losses = np.concatenate([np.linspace(2, 0.5, 100), np.linspace(0.5, 1.5, 100)])
    (finding,) = diagnose(replace(HEALTHY, losses=losses))
    assert finding.message.code == "doctor.rising"
    assert "from 0.5" in str(finding.message)
    assert str(finding.why).endswith("It was lowest in epoch 3.")
    assert finding.span == pytest.approx((2.0, 4.0), abs=0.25)


def test_learning_by_heart_says_since_when_and_offers_to_stop() -> None:
    ill = course(epochs([1.0, 0.6, 0.4, 0.2, 0.1], [0.9, 0.7, 0.8, 0.9, 1.1], [0.7, 0.8, 0.8, 0.79, 0.78], [0.7] * 5))
    (finding,) = diagnose(ill)
    assert str(finding.message) == "Since epoch 2 it learns the training images by heart."
    assert [str(fix.label) for fix in finding.fixes] == [
        "Stop after 3 epochs without gain",
        "Keep the weights of the lowest validation loss",
    ]
    assert len(diagnose(replace(ill, now=Recipe(lr=0.5)))[0].fixes) == 2
    assert diagnose(replace(ill, now=Recipe(lr=0.5)))[0].fixes[0].ops[0].recipe.lr == 0.5  # type: ignore[union-attr]


def test_creeping_and_standing_still() -> None:
    creeping = epochs([1.0, 0.985, 0.97, 0.955], [1.0] * 4, [0.6, 0.61, 0.61, 0.62], [0.6] * 4)
    assert codes(course(creeping, recipe=Recipe(lr=0.0001))) == ["doctor.slow"]
    assert codes(course(creeping, recipe=Recipe(lr=0.01))) == []
    still = epochs([0.5] * 8, [0.6] * 8, [0.8] * 8, [0.8] * 8)
    assert codes(course(still)) == ["doctor.plateau"]
    assert codes(course(still, recipe=Recipe(scheduler=Part(type="StepLR")))) == []


def test_validation_too_good_to_be_true_and_too_small_to_tell() -> None:
    assert codes(course(epochs([0.3, 0.1], [0.01, 0.01], [1.0, 1.0], [0.9, 1.0]))) == ["doctor.leak"]
    assert codes(replace(HEALTHY, val_images=60)) == ["doctor.noisy"]


def test_gradients_that_leap_or_vanish() -> None:
    leaping = np.ones(200)
    leaping[[20, 60, 140]] = 90.0
    (finding,) = diagnose(replace(HEALTHY, gradients=leaping))
    assert str(finding.fixes[0].label) == "Clip gradients to a length of 5.0"
    assert codes(replace(HEALTHY, gradients=np.full(200, 1e-7))) == ["doctor.vanishing"]


def test_one_class_for_all_and_a_class_for_none() -> None:
    one = np.zeros((10, 10), int)
    one[:, 3] = 50
    assert codes(replace(HEALTHY, confusion=one.tolist())) == ["doctor.collapse"]
    never = np.eye(10, dtype=int) * 50
    never[4] = np.eye(10, dtype=int)[5] * 50
    (finding,) = diagnose(replace(HEALTHY, confusion=never.tolist()))
    assert str(finding.message) == "It never recognises 4."


@pytest.mark.parametrize(("recipe", "code"), [({"lr": 30.0, "epochs": 2}, "doctor.chance")])
def test_a_real_run_with_that_illness(digits_project: Make, tmp_path: Path, recipe: dict[str, Any], code: str) -> None:
    run = RunFolder.create(digits_project(optimizer=Part(type="SGD"), **recipe), tmp_path)
    list(Trainer(run).events())
    assert code in codes(course_of(run)) or run.record.reason == "diverged"


@pytest.mark.parametrize("template", ["mlp", "lenet5", "small-cnn"])
def test_templates_are_healthy(template: str, tmp_path: Path) -> None:
    project = load_template(template)
    recipe = project.recipe.model_copy(update={"epochs": 2, "threads": 1, "device": "cpu"})
    run = RunFolder.create(project.model_copy(update={"recipe": recipe}), tmp_path)
    list(Trainer(run).events())
    assert codes(course_of(run)) == []


DEEP = Project(
    data=Data(classes=NAMES),
    network=Network(tuple(Block(f"b{n}", "Linear", f"fc{n}").holding("out_features", 10) for n in range(1, 6))),
)


def test_a_gradient_that_fades_names_the_block_that_hardly_learns() -> None:
    ill = replace(HEALTHY, project=DEEP, lengths={f"b{n}": 10.0 ** (n - 6) for n in range(1, 6)})
    (finding,) = diagnose(ill)
    assert str(finding.message) == (
        'The gradient fades on its way back: in "fc1" it is 10000 times shorter than in "fc5".'
    )
    assert finding.block == "b1"
    assert codes(replace(ill, lengths={f"b{n}": 0.01 * n for n in range(1, 6)})) == []


def test_a_block_that_no_gradient_reaches_is_named() -> None:
    ill = replace(HEALTHY, project=DEEP, lengths={"b1": 0.1, "b2": 0.0, "b3": 0.1, "b4": 0.1, "b5": 0.1})
    (finding,) = diagnose(ill)
    assert str(finding.message) == 'No gradient reaches Linear "fc2": it learns nothing.'
    assert finding.block == "b2"
    assert codes(replace(ill, lengths=dict.fromkeys(ill.lengths, 0.0))) == []


def test_a_stack_of_sigmoids_is_found_in_a_real_run(digits_project: Make, tmp_path: Path) -> None:
    layers = [Block("b0", "Flatten", "flatten")]
    for n in range(1, 9):
        layers += [Block(f"b{n}", "Linear", f"fc{n}").holding("out_features", 32), Block(f"s{n}", "Sigmoid", f"act{n}")]
    layers.append(Block("b9", "Linear", "fc9").holding("out_features", 10))
    project = digits_project(epochs=1).model_copy(update={"network": Network(tuple(layers))})
    run = RunFolder.create(project, tmp_path)
    list(Trainer(run).events())
    assert "doctor.fading" in codes(course_of(run))
