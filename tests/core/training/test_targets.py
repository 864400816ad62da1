"""Networks that give back the image, or numbers: trained, judged and used as those that tell classes are."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from PIL import Image

from core.errors import UserError
from core.inference.evaluate import evaluate
from core.inference.predictor import Predictor
from core.modules.score import Tally, right
from core.network.tree import Network, new_block
from core.project.events import EpochDone
from core.project.held_out import read_held_out, rebuilt_file
from core.project.model import Part, Project
from core.project.run import RunFolder
from core.training.trainer import Trainer
from tests.core.conftest import make_digits_project

Make = Callable[..., Project]


def network(*rows: tuple[str, dict[str, object]]) -> Network:
    taken: list[str] = []
    blocks = []
    for kind, params in rows:
        blocks.append(new_block(None, kind, taken, **params))
        taken += [blocks[-1].id, blocks[-1].name]
    return Network(tuple(blocks))


def autoencoder(project: Project, **recipe: object) -> Project:
    size = project.data.input
    layers = network(
        ("Flatten", {}),
        ("Linear", {"out_features": 32}),
        ("ReLU", {}),
        ("Linear", {"out_features": math.prod(size)}),
        ("Sigmoid", {}),
        ("Unflatten", {"dim": 1, "unflattened_size": size}),
    )
    how = {"loss": Part(type="MSELoss"), "epochs": 2, "lr": 0.01, **recipe}
    return project.model_copy(
        update={
            "network": layers,
            "data": project.data.model_copy(update={"target": "image"}),
            "recipe": project.recipe.model_copy(update=how),
        }
    )


@pytest.fixture(scope="module")
def rebuilt_run(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    run = RunFolder.create(autoencoder(make_digits_project()), tmp_path_factory.mktemp("runs"))
    list(Trainer(run).events())
    return run


def test_an_image_is_rebuilt_better_with_every_epoch(rebuilt_run: RunFolder) -> None:
    epochs = [event for event in rebuilt_run.events() if isinstance(event, EpochDone)]
    assert epochs[1].val_loss < epochs[0].val_loss
    assert epochs[1].val_accuracy > max(epochs[0].val_accuracy, 0.3)  # R²


def test_validation_says_what_evaluation_says(rebuilt_run: RunFolder) -> None:
    result, record = evaluate(rebuilt_run, "validation"), rebuilt_run.record
    assert result.target == "image"
    assert result.accuracy == pytest.approx(record.val_accuracy)
    assert result.loss == pytest.approx(record.val_loss, rel=1e-5)
    score = result.values[0]
    assert score.rmse**2 == pytest.approx(result.loss, rel=1e-4)  # the loss is the mean squared difference
    assert score.psnr == pytest.approx(-10 * math.log10(result.loss), rel=1e-4)


def test_the_worst_are_told_first_and_drawn_in_pairs(rebuilt_run: RunFolder, tmp_path: Path) -> None:
    result = evaluate(rebuilt_run, folder=tmp_path)
    errors = [told.error for told in result.told]
    assert errors == sorted(errors, reverse=True)
    with Image.open(result.pictures) as picture:
        assert picture.size == (2 * len(errors) * result.tile, result.tile)


def test_images_held_out_are_followed_beside_what_is_made_of_them(rebuilt_run: RunFolder) -> None:
    first, last = (read_held_out(rebuilt_run, epoch) for epoch in (1, 2))
    assert first is not None and last is not None
    assert len(last.rebuilt) == 12
    assert sum(last.rebuilt) < sum(first.rebuilt)
    with Image.open(rebuilt_file(rebuilt_run, 2)) as picture:
        assert picture.width == 24 * picture.height


def test_a_picture_comes_back_as_the_network_rebuilds_it(rebuilt_run: RunFolder, tmp_path: Path) -> None:
    told = Predictor.load(rebuilt_run.path).predict([Image.new("L", (8, 8), 128)], strip_folder=tmp_path)[0]
    assert not told.predictions
    assert told.rmse is not None and 0 <= told.rmse <= 1
    with Image.open(told.rebuilt) as picture:
        assert picture.size == (8, 8)


def test_bce_with_logits_rebuilds_through_a_sigmoid(digits_project: Make, tmp_path: Path) -> None:
    project = autoencoder(digits_project(), loss=Part(type="BCEWithLogitsLoss"), epochs=1)
    blocks = tuple(block for block in project.network.blocks if block.type != "Sigmoid")
    run = RunFolder.create(project.model_copy(update={"network": Network(blocks)}), tmp_path)
    list(Trainer(run).events())
    assert evaluate(run, "validation").accuracy == pytest.approx(run.record.val_accuracy)
    assert run.record.val_accuracy is not None and run.record.val_accuracy > 0


def test_augmented_images_are_the_target_as_they_are(digits_project: Make, tmp_path: Path) -> None:
    project = autoencoder(digits_project(), epochs=1)
    data = project.data.model_copy(update={"augmentations": (Part(type="RandomHorizontalFlip"),)})
    run = RunFolder.create(project.model_copy(update={"data": data}), tmp_path)
    list(Trainer(run).events())
    assert run.record.val_accuracy is not None and run.record.val_accuracy > 0


@pytest.mark.parametrize(
    ("recipe", "code"),
    [({"loss": Part(type="CrossEntropyLoss")}, "loss.other-target"), ({"mixup": 0.2}, "recipe.mixes-images")],
)
def test_what_cannot_teach_an_image_is_refused(
    digits_project: Make, tmp_path: Path, recipe: dict[str, object], code: str
) -> None:
    run = RunFolder.create(autoencoder(digits_project(), **recipe), tmp_path)
    with pytest.raises(UserError) as caught:
        list(Trainer(run).events())
    assert caught.value.message.code == code


def test_a_network_that_gives_something_else_is_refused(digits_project: Make, tmp_path: Path) -> None:
    project = digits_project()
    data = project.data.model_copy(update={"target": "image"})
    recipe = project.recipe.model_copy(update={"loss": Part(type="MSELoss")})
    run = RunFolder.create(project.model_copy(update={"data": data, "recipe": recipe}), tmp_path)
    with pytest.raises(UserError, match="rebuild"):
        list(Trainer(run).events())


def test_r_squared_follows_its_definition() -> None:
    torch.manual_seed(0)
    targets, outputs = torch.randn(40, 3), torch.randn(40, 3)
    wanted = 1 - float(((targets - outputs) ** 2).sum() / ((targets - targets.mean(0)) ** 2).sum())
    tally = Tally("numbers")
    for start in range(0, 40, 7):
        tally.see(outputs[start : start + 7], targets[start : start + 7])
    assert tally.score == pytest.approx(wanted)
    assert right(targets, targets, "numbers") == pytest.approx(40)
    assert right(targets[:1], targets[:1], "numbers") == 0  # one value has no spread
