"""What the doctor says of runs that are ill, and that it leaves healthy ones alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.lint.course import Course, Finding, course_of
from core.lint.doctor import diagnose
from core.network.operations import Wrap
from core.network.tree import Block, Network
from core.project.edit import SetRecipe, apply
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


def test_what_a_fading_gradient_explains_is_not_said_again() -> None:
    guess = [2.30, 2.30, 2.31]
    one = np.zeros((10, 10), int)
    one[:, 3] = 50
    ill = course(epochs(guess, guess, [0.1] * 3, [0.1] * 3), confusion=one.tolist(), moved={"b1": 1e-6})
    assert codes(ill) == ["doctor.still"]
    fades = {f"b{n}": 10.0 ** (n - 6) for n in range(1, 6)}
    assert codes(replace(ill, project=DEEP, lengths=fades)) == ["doctor.fading"]


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
    (finding,) = [found for found in diagnose(course_of(run)) if found.message.code == "doctor.fading"]
    assert [str(fix.label) for fix in finding.fixes] == [
        "Put ReLU in the place of all 8",
        "Put a BatchNorm before each activation (8)",
        "Put a Residual around each layer that keeps its size (7)",
    ]
    for number, fix in enumerate(finding.fixes):
        mended = project
        for op in fix.ops:
            mended = apply(mended, op)
        run = RunFolder.create(mended, tmp_path, f"mended-{number}")
        list(Trainer(run).events())
        assert "doctor.fading" not in codes(course_of(run)), str(fix.label)


def conv(block: str, width: int, **params: Any) -> Block:
    made = Block(block, "Conv2d", block).holding("out_channels", width)
    for name, value in {"kernel_size": 3, "padding": 1, **params}.items():
        made = made.holding(name, value)
    return made


def labels(finding: Finding) -> list[str]:
    return [str(fix.label) for fix in finding.fixes]


def test_what_ends_a_gate_or_the_network_stays_as_it_is() -> None:
    gate = Block("g", "Parallel", "gate", children=(
        Block("ga", "Group", "a"), Block("gb", "Group", "b", children=(conv("c3", 8), Block("s", "Sigmoid", "open"))),
    ))  # fmt: skip
    blocks = (
        conv("c1", 8),
        Block("t", "Tanh", "tanh1"),
        conv("c2", 8),
        gate,
        conv("c4", 8),
        Block("z", "Sigmoid", "z"),
    )
    project = Project(data=Data(classes=NAMES), network=Network(blocks))
    ill = replace(HEALTHY, project=project, lengths={"c1": 1e-6, "c2": 1e-4, "c3": 1e-3, "c4": 1.0})
    (finding,) = diagnose(ill)
    assert labels(finding) == ["Put ReLU in the place of tanh1", "Put a BatchNorm before each activation (1)"]
    after = reduce(apply, finding.fixes[0].ops, project)
    assert [block.type for block in after.network.blocks[:2]] == ["Conv2d", "ReLU"]
    assert "s" in after.network and "z" in after.network
    after = reduce(apply, finding.fixes[1].ops, project)
    assert [block.type for block in after.network.blocks[:3]] == ["Conv2d", "BatchNorm2d", "Tanh"]


def test_a_residual_is_proposed_only_around_what_keeps_its_size() -> None:
    layers = [conv("c1", 8), conv("c2", 8), conv("c3", 8, padding=0), conv("c4", 8, stride=2), conv("c5", 16),
              conv("c6", 16, padding="same"), conv("c7", 16)]  # fmt: skip
    blocks = tuple(block for n, layer in enumerate(layers) for block in (layer, Block(f"r{n}", "ReLU", f"relu{n}")))
    network = Network((*blocks, conv("c8", 16)))
    ill = replace(HEALTHY, project=Project(data=Data(classes=NAMES), network=network),
                  lengths={f"c{n}": 10.0 ** (n - 8) for n in range(1, 9)})  # fmt: skip
    (finding,) = diagnose(ill)
    assert labels(finding)[-1] == "Put a Residual around each layer that keeps its size (3)"
    assert [op.ids for op in finding.fixes[-1].ops if isinstance(op, Wrap)] == [
        ("c2", "r1"),
        ("c6", "r5"),
        ("c7", "r6"),
    ]


def test_what_has_been_mended_is_proposed_no_more() -> None:
    tanhs = tuple(b for n in range(1, 5) for b in (conv(f"c{n}", n), Block(f"t{n}", "Tanh", f"tanh{n}")))
    project = Project(data=Data(classes=NAMES), network=Network((*tanhs, conv("c5", 5))))
    ill = replace(HEALTHY, project=project, lengths={f"c{n}": 10.0 ** (n - 6) for n in range(1, 6)})
    first = diagnose(ill)[0].fixes[0]
    mended = reduce(apply, first.ops, project).network
    assert labels(diagnose(replace(ill, network_now=mended))[0]) == ["Put a BatchNorm before each activation (4)"]


def test_dead_units_may_be_revived_by_another_activation_or_a_norm() -> None:
    network = Network((conv("c1", 4), Block("r", "ReLU", "relu1"), conv("c2", 4)))
    dying = [replace(epoch, silent={"r": 0.95}) for epoch in HEALTHY.epochs]
    ill = replace(HEALTHY, epochs=dying, project=Project(data=Data(classes=NAMES), network=network))
    (finding,) = diagnose(ill)
    assert labels(finding) == [
        "Set the learning rate to 0.0001", "Put LeakyReLU in the place of relu1", "Put a BatchNorm before relu1",
    ]  # fmt: skip
    after = reduce(apply, finding.fixes[1].ops, ill.project).network
    assert [block.type for block in after.blocks] == ["Conv2d", "LeakyReLU", "Conv2d"]
    cut_off = replace(ill, epochs=HEALTHY.epochs, lengths={"c1": 0.0, "c2": 1.0})
    assert labels(diagnose(cut_off)[0]) == ["Put LeakyReLU in the place of relu1", "Put a BatchNorm before relu1"]


@pytest.mark.parametrize("optimizer", ["Adam", "SGD"])
def test_weights_that_hardly_move_are_found_in_a_real_run_and_move_once_mended(
    digits_project: Make, tmp_path: Path, optimizer: str
) -> None:
    project = digits_project(epochs=2, lr=1e-7, optimizer=Part(type=optimizer))
    run = RunFolder.create(project, tmp_path)
    list(Trainer(run).events())
    (finding,) = [found for found in diagnose(course_of(run)) if found.message.code == "doctor.still"]
    assert str(finding.message).startswith("The weights hardly move: in epoch 2 by ")
    assert "doctor.chance" not in codes(course_of(run))
    (fix,) = finding.fixes
    mended = RunFolder.create(apply(project, fix.ops[0]), tmp_path, "mended")
    list(Trainer(mended).events())
    assert "doctor.still" not in codes(course_of(mended))


def test_weights_that_hardly_move_are_usual_at_the_end_of_a_schedule_and_while_warming_up() -> None:
    flat = epochs([1.0] * 3, [1.0] * 3, [0.6] * 3, [0.6] * 3)
    ill = course(flat, moved={"b1": 1e-6}, recipe=Recipe(lr=1e-6))
    assert codes(ill) == ["doctor.still"]
    assert str(diagnose(ill)[0].message) == (
        "The weights hardly move: in epoch 3 by 0.0001 % of their size, where 0.71 % are usual."
    )
    assert str(diagnose(ill)[0].fixes[0].label) == "Set the learning rate to 0.001"
    assert codes(course(flat, moved={"b1": 1e-6}, recipe=Recipe(lr=1e-6, scheduler=Part(type="StepLR")))) == []
    assert codes(course(flat, moved={"b1": 1e-6}, recipe=Recipe(lr=1e-6, warmup=500))) == []
    assert codes(replace(ill, moved={"b1": 0.02})) == []
