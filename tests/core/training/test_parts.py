"""The pieces that the loop is made of."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from torch import nn

from core.errors import UserError
from core.modules.objective import Objective
from core.project.events import EpochDone, StepDone
from core.project.model import Part, Project, Recipe
from core.project.run import RunFolder
from core.training import clock as clock_module
from core.training.clock import Clock
from core.training.device import choose_device, choose_threads, devices
from core.training.embedding import MOST_POINTS
from core.training.failure import as_user_error
from core.training.optimizer import make_optimizer
from core.training.position import Position
from core.training.trainer import Trainer


class Hands:
    """A clock whose hands the test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def perf_counter(self) -> float:
        return self.now


def test_the_clock_stands_still_in_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    hands = Hands()
    monkeypatch.setattr(clock_module, "time", hands)
    clock = Clock(seconds=10.0)
    hands.now += 2
    clock.hold()
    hands.now += 60
    clock.go_on()
    hands.now += 3
    assert clock.seconds == 15.0


def test_a_lap_counts_only_what_came_since_the_last_fresh_one(monkeypatch: pytest.MonkeyPatch) -> None:
    hands = Hands()
    monkeypatch.setattr(clock_module, "time", hands)
    clock = Clock()
    hands.now += 1
    assert clock.lap() == 1.0
    hands.now += 5  # a validation
    clock.fresh_lap()
    hands.now += 2
    assert clock.lap() == 2.0


def test_a_position_survives_its_checkpoint() -> None:
    position = Position()
    position.count(loss=0.1 + 0.2, correct=3, images=5, seconds=0.25)
    position.next_epoch()
    position.count(loss=1 / 3, correct=4, images=5, seconds=0.25)
    again = Position.from_json({**position.to_json(), "of a newer version": 1})
    assert again == position
    assert (again.step, again.step_in_epoch, again.epoch, again.seen) == (2, 1, 2, 5)
    assert again.images_per_second == 20.0


def test_one_core_is_left_to_everything_else(monkeypatch: pytest.MonkeyPatch) -> None:
    for cores, threads in ((8, 7), (2, 1), (1, 1)):
        monkeypatch.setattr("os.cpu_count", lambda cores=cores: cores)
        assert choose_threads(0) == threads
    assert choose_threads(5) == 5


def test_auto_is_a_device_that_is_there() -> None:
    assert str(choose_device("auto")) in devices()
    assert choose_device("cpu") == torch.device("cpu")


@pytest.mark.parametrize("wish", ["cuda:99", "toaster", "meta"])
def test_a_device_that_is_not_there_is_refused(wish: str) -> None:
    with pytest.raises(UserError, match=f'no device "{wish}" here') as caught:
        choose_device(wish)
    assert caught.value.place.field == "recipe.device"


def test_losses_on_values_get_the_class_as_a_one_among_zeros() -> None:
    outputs, labels = torch.tensor([[0.5, 0.0, 0.25]]), torch.tensor([2])
    objective = Objective(Part(type="MSELoss"), (3,))
    assert objective(outputs, labels).item() == pytest.approx((0.25 + 0 + 0.5625) / 3)
    objective = Objective(Part(type="L1Loss", params={"reduction": "sum"}), (3,))
    assert objective.mean(objective(outputs, labels), images=1) == pytest.approx((0.5 + 0 + 0.75) / 3)


def test_the_optimizer_takes_its_arguments_and_only_what_trains() -> None:
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
    model[0].requires_grad_(False)
    recipe = Recipe(optimizer=Part(type="SGD", params={"momentum": 0.5, "nesterov": True}), lr=0.25)
    optimizer = make_optimizer(recipe, model)
    group = optimizer.param_groups[0]
    assert isinstance(optimizer, torch.optim.SGD)
    assert (group["lr"], group["momentum"], group["nesterov"]) == (0.25, 0.5, True)
    assert [weight.shape for weight in group["params"]] == [(1, 2), (1,)]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "x.pt"), "The disk is full. Make room, then start again"),
        (PermissionError(errno.EACCES, "Permission denied", "x.pt"), "cannot be written: Permission denied"),
        (MemoryError(), "Memory ran out. Make batch_size smaller"),
        (torch.OutOfMemoryError("CUDA out of memory"), "Memory ran out"),
        (RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 8 GB"), "Memory ran out"),
    ],
)
def test_what_a_person_can_mend_is_said_in_a_sentence(error: Exception, words: str) -> None:
    assert words in str(as_user_error(error))


def test_what_is_kept_is_promised_only_where_there_is_a_checkpoint() -> None:
    full = OSError(errno.ENOSPC, "No space left on device", "x.pt")
    shut = PermissionError(errno.EACCES, "Permission denied", "x.pt")
    assert "then resume: everything up to the last checkpoint is kept" in str(as_user_error(full, is_kept=True))
    assert "Everything up to the last checkpoint is kept." in str(as_user_error(shut, is_kept=True))
    assert "kept" not in f"{as_user_error(full)} {as_user_error(shut)}"


def test_a_defect_of_ours_is_not_dressed_up() -> None:
    assert as_user_error(KeyError("model")) is None


@pytest.fixture
def told(digits_project: Callable[..., Project], tmp_path: Path) -> RunFolder:
    run = RunFolder.create(digits_project(epochs=2), tmp_path)
    list(Trainer(run).events())
    return run


def test_any_tensorboard_can_read_the_run(told: RunFolder) -> None:
    board = EventAccumulator(str(told.events_folder), size_guidance={"scalars": 0, "images": 0}).Reload()
    tags = board.Tags()
    assert set(tags["scalars"]) == {
        "loss/train", "accuracy/train", "lr", "gradient norm", "loss/validation", "accuracy/validation",
        "hparam/accuracy",
    }  # fmt: skip
    assert {"weights/fc1/weight", "gradients/fc1/weight"} <= set(tags["histograms"])
    epochs = [event for event in told.events() if isinstance(event, EpochDone)]
    assert [(s.step, pytest.approx(s.value)) for s in board.Scalars("accuracy/validation")] == [
        (event.step, event.val_accuracy) for event in epochs
    ]
    steps = {event.step: event.loss for event in told.events() if isinstance(event, StepDone)}
    assert all(steps[scalar.step] == pytest.approx(scalar.value) for scalar in board.Scalars("loss/train"))
    assert tags["graph"] is True
    assert any(tag.startswith("images/train") for tag in tags["images"])


def test_the_projector_shows_what_arrives_at_the_last_layer(told: RunFolder) -> None:
    configuration = (told.events_folder / "projector_config.pbtxt").read_text()
    assert "validation" in configuration
    folder = next(told.events_folder.rglob("tensors.tsv")).parent
    rows = (folder / "tensors.tsv").read_text().splitlines()
    names = (folder / "metadata.tsv").read_text().splitlines()
    assert len(rows) == len(names) <= MOST_POINTS
    assert set(names) <= set("0123456789")
    width = told.project.network.blocks[-1].value("in_features")
    assert len(rows[0].split("\t")) == width or width == "auto"
    assert (folder / "sprite.png").is_file()


@pytest.mark.allows_log("TensorBoard files are incomplete")
def test_a_tensorboard_that_cannot_write_stops_no_run(digits_project: Callable[..., Project], tmp_path: Path) -> None:
    run = RunFolder.create(digits_project(epochs=2), tmp_path)
    run.events_folder.write_text("a file where the folder should be")
    assert len([event for event in Trainer(run).events() if isinstance(event, EpochDone)]) == 2
