"""Ranges: what they may be, how people write them, and what they are laid over."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from core.cli.settings import with_settings
from core.errors import UserError
from core.project import store
from core.project.edit import SetSearch, apply, op_from_json, op_to_json
from core.project.model import Part, Project
from core.project.range_text import read_range, suggested, written
from core.project.ranges import Range, Search
from core.project.search_folder import check_search
from core.project.targets import applies, check_range, following, ops_of, setting_of, target, with_values

Make = Callable[..., Project]


@pytest.fixture
def project(digits_project: Make) -> Project:
    made = digits_project()
    data = made.data.model_copy(update={"augmentations": (Part(type="RandomRotation"),)})
    return made.model_copy(update={"data": data})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("recipe.lr=1e-4..1e-1:log", Range(field="lr", low=0.0001, high=0.1, log=True)),
        ("recipe.lr=0.1..0.5", Range(field="lr", low=0.1, high=0.5)),
        ("recipe.batch_size=16..128:16", Range(field="batch_size", low=16, high=128, step=16)),
        ("recipe.optimizer=Adam, SGD", Range(field="optimizer", choices=("Adam", "SGD"))),
        ("recipe.scheduler=none,StepLR", Range(field="scheduler", choices=(None, "StepLR"))),
        ("recipe.optimizer.weight_decay=0..0.1", Range(field="optimizer.weight_decay", low=0.0, high=0.1)),
        ("conv1.out_channels=8..64", Range(block="b1", field="out_channels", low=8, high=64)),
        ("network.conv1.kernel_size=3,5x3", Range(block="b1", field="kernel_size", choices=(3, (5, 3)))),
        ("dropout1.p=0..0.5", Range(block="b5", field="p", low=0.0, high=0.5)),
        ("conv1.bias=true,false", Range(block="b1", field="bias", choices=(True, False))),
        ("recipe.loss=MSELoss,L1Loss", Range(field="loss", choices=("MSELoss", "L1Loss"))),
        (
            "data.augmentation.RandomErasing=true,false",
            Range(field="augmentation.RandomErasing", choices=(True, False)),
        ),
        (
            "data.augmentation.RandomRotation.degrees=0..30",
            Range(field="augmentation.RandomRotation.degrees", low=0.0, high=30.0),
        ),
    ],
)
def test_a_range_is_read_as_it_is_written(project: Project, text: str, expected: Range) -> None:
    read = read_range(project, text)
    assert read == expected
    assert read_range(project, f"{text.partition('=')[0]}={written(read)}") == read


def test_numbers_that_are_far_apart_are_spread_by_exponents_unless_somebody_says_otherwise(project: Project) -> None:
    assert read_range(project, "recipe.lr=0.0001..0.1").log
    assert not read_range(project, "recipe.lr=0.0001..0.1:linear").log


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("recipe.lx=1..2", 'Did you mean "lr"?'),
        ("conv1.out_chanels=1..2", 'Did you mean "out_channels"?'),
        ("conv7.out_channels=1..2", 'Did you mean "conv1"?'),
        ("recipe.lr=0.5..0.1", "must be smaller than the second"),
        ("recipe.lr=0..1:log", "must begin above 0"),
        ("recipe.lr=0.1..1000", "less than or equal to 100"),
        ("recipe.lr=a..b", "is no range"),
        ("recipe.lr", "is no range"),
        ("lr=1..2", "Name a field of the recipe or a block"),
        ("conv1.out_channels=1.5..4", "whole numbers only"),
        ("conv1.out_channels=0..4", "from 1"),
        ("recipe.optimizer=Adam,Adm", "must be one of"),
        ("recipe.optimizer=Adam", "at least two values"),
        ("recipe.precision=1..2", "takes no numbers"),
        ("recipe.optimizer.momentum=0..1", "There is no"),
        ("recipe.epochs=1..5", "There is no"),
        ("data.augmentation.RandomErasng=true,false", 'Did you mean "RandomErasing"?'),
        ("data.augmentation.RandomRotation.degres=0..9", 'Did you mean "degrees"?'),
        ("data.augmentation.RandomRotation.degrees=0..900", "degrees"),
        ("data.augmentation.RandomErasing.p=0..1", "There is no"),
    ],
)
def test_what_cannot_be_searched_is_refused_in_a_sentence(project: Project, text: str, said: str) -> None:
    with pytest.raises(UserError) as refused:
        read_range(project, text)
    assert said in str(refused.value)


def test_a_search_survives_the_project_file_and_the_pipe(project: Project) -> None:
    search = Search(ranges=(read_range(project, "conv1.kernel_size=3,5x3"),), objective="val_loss", trials=7)
    held = apply(project, SetSearch(search))
    assert store.read(store.write(held)) == held
    assert apply(project, op_from_json(op_to_json(SetSearch(search)))) == held
    assert "search" not in store.write(project)


def test_a_range_without_values_cannot_be_in_a_project() -> None:
    with pytest.raises(ValidationError):
        Range(field="lr")


def test_one_field_has_one_range(project: Project) -> None:
    search = Search().with_range(read_range(project, "recipe.lr=0.1..0.2"))
    search = search.with_range(read_range(project, "recipe.batch_size=8..16"))
    search = search.with_range(read_range(project, "recipe.lr=0.3..0.4"))
    assert [held.low for held in search.ranges] == [0.3, 8]
    assert [held.field for held in search.without("recipe.lr").ranges] == ["batch_size"]


def test_values_go_back_into_recipe_and_blocks(project: Project) -> None:
    ranges = tuple(
        read_range(project, text)
        for text in ("recipe.lr=0.1..0.5", "conv1.out_channels=2..8", "recipe.optimizer=SGD,Adam")
    )
    changed = with_values(project, ranges, {"recipe.lr": 0.25, "network.b1.out_channels": 6, "recipe.optimizer": "SGD"})
    assert changed.recipe.lr == 0.25
    assert changed.recipe.optimizer.type == "SGD"
    assert changed.network.block("b1").params["out_channels"] == 6
    assert ops_of(project, ranges, {}) == []


def test_an_augmentation_is_done_or_left_out_and_its_argument_follows(project: Project) -> None:
    ranges = tuple(
        read_range(project, f"data.augmentation.{text}")
        for text in ("RandomErasing=true,false", "RandomRotation=true,false", "RandomRotation.degrees=0..30")
    )
    erasing, rotation, degrees = (held.key for held in ranges)
    assert degrees == "data.augmentation.RandomRotation.degrees"
    changed = with_values(project, ranges, {erasing: True, rotation: True, degrees: 12.0})
    assert [part.type for part in changed.data.augmentations] == ["RandomRotation", "RandomErasing"]
    assert changed.data.augmentations[0].params == {"degrees": 12.0}
    without = with_values(project, ranges[:2], {erasing: False, rotation: False})
    assert without.data.augmentations == ()
    assert not applies(without, ranges[2])
    assert with_values(project, ranges[:2], {erasing: False, rotation: True}) == project


def test_losses_are_suggested_that_take_what_the_network_gives(project: Project) -> None:
    assert "MultiMarginLoss" in suggested(target(project, "", "loss")).choices
    assert "MSELoss" not in suggested(target(project, "", "loss")).choices


def test_losses_are_not_compared_by_their_values(project: Project) -> None:
    search = Search(ranges=(suggested(target(project, "", "loss")),), objective="val_loss")
    with pytest.raises(UserError, match="cannot be compared"):
        check_search(project.model_copy(update={"search": search}))


def test_an_argument_follows_the_optimizer_that_was_chosen_with_it(project: Project) -> None:
    momentum = Range(field="optimizer.momentum", low=0.0, high=0.9)
    chosen = Range(field="optimizer", choices=("SGD", "Adam"))
    assert not applies(project, momentum)
    values = {"recipe.optimizer": "SGD", "recipe.optimizer.momentum": 0.5}
    changed = with_values(project, (momentum, chosen), values)
    assert changed.recipe.optimizer.params == {"momentum": 0.5}


def test_a_range_says_what_to_set_on_the_command_line(project: Project) -> None:
    texts = {"recipe.lr=0.1..0.5": 0.25, "conv1.kernel_size=3,5x3": (5, 3), "recipe.scheduler=none,StepLR": None,
             "data.augmentation.RandomErasing=true,false": True}  # fmt: skip
    said = [setting_of(project, read_range(project, text), value) for text, value in texts.items()]
    assert said == ["recipe.lr=0.25", "network.conv1.kernel_size=[5,3]", "recipe.scheduler=null",
                    "data.augmentation.RandomErasing=true"]  # fmt: skip
    changed = with_settings(project, said)
    assert [part.type for part in changed.data.augmentations] == ["RandomRotation", "RandomErasing"]


def test_a_block_that_is_gone_is_said_to_be(project: Project) -> None:
    with pytest.raises(UserError, match="no longer in the network"):
        check_range(project, Range(block="b77", field="p", low=0.0, high=0.5))


def test_pinned_sizes_follow_but_those_that_are_searched(project: Project) -> None:
    pinned = apply(project, op_from_json({"op": "SetParam", "id": "b6", "name": "in_features", "value": 144}))
    ranges = (read_range(pinned, "conv1.out_channels=2..8"),)
    assert [(op.id, op.name, op.value) for op in following(pinned, ranges)] == [("b6", "in_features", "auto")]
    assert following(pinned, (Range(block="b6", field="in_features", low=8, high=16),)) == []


@pytest.mark.parametrize("field", ["lr", "batch_size", "optimizer", "scheduler", "mixup", "warmup", "class_weights",
                                   "drop_last", "clip_norm", "optimizer.weight_decay", "loss", "loss.label_smoothing",
                                   "augmentation.RandomRotation", "augmentation.RandomRotation.degrees"])  # fmt: skip
def test_every_suggestion_for_the_recipe_is_one_that_can_be_searched(project: Project, field: str) -> None:
    check_range(project, suggested(target(project, "", field)))


def test_every_suggestion_for_a_block_is_one_that_can_be_searched(project: Project) -> None:
    for block in project.network.walk():
        for param in block.spec.params:
            if param.kind != "text":
                check_range(project, suggested(target(project, block.id, param.name)))
