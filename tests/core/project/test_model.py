"""The project's parts check themselves and keep what they do not know."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from core.project.model import Data, HeldForTest, Part, Preprocessing, Project, Recipe
from core.project.parts import LOSSES, OPTIMIZERS


def test_the_shape_follows_the_preprocessing() -> None:
    assert Data(preprocessing=Preprocessing(mode="RGB", size=(32, 48))).input == (3, 32, 48)
    assert Preprocessing().channels == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("lr", 0), ("lr", float("nan")), ("epochs", 0), ("batch_size", 0), ("seed", -1), ("seed", 2**32),
        ("threads", -1), ("optimizer", "Adamm"), ("optimizer", {"type": "SGD", "params": {"momentum": 7}}),
        ("loss", {"type": "CrossEntropyLoss", "params": {"nonsense": 1}}), ("loss", 3),
    ],
)  # fmt: skip
def test_a_recipe_that_makes_no_sense_is_refused_at_the_field(field: str, value: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        Recipe(**{field: value})
    assert caught.value.errors()[0]["loc"][0] == field


@pytest.mark.parametrize(("field", "value"), [("mean", float("nan")), ("std", float("inf")), ("std", 0.0)])
def test_images_are_normalised_with_finite_numbers_only(field: str, value: float) -> None:
    with pytest.raises(ValidationError):
        Preprocessing.model_validate({field: (value,)})


def test_a_part_may_be_written_as_its_bare_name() -> None:
    assert Recipe(optimizer="SGD").optimizer == Part(type="SGD")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", list(OPTIMIZERS))
def test_optimizers_take_the_arguments_they_declare(name: str) -> None:
    import torch

    spec = OPTIMIZERS[name]
    weight = torch.nn.Parameter(torch.zeros(2))
    getattr(torch.optim, name)([weight], lr=0.1, **spec.arguments({}))


@pytest.mark.parametrize("name", list(LOSSES))
def test_losses_take_the_arguments_they_declare(name: str) -> None:
    import torch

    getattr(torch.nn, name)(**LOSSES[name].arguments({}))


def test_a_share_for_test_is_written_only_where_it_is_another_than_the_usual() -> None:
    assert Data().for_test == HeldForTest(0.2, 0)
    assert "test" not in Data().model_dump() and "test_seed" not in Data().model_dump()
    data = Data(test=0.3, test_seed=7)
    assert Data.model_validate_json(data.model_dump_json()).for_test == HeldForTest(0.3, 7)
    for wrong in (0, 1, -0.1):
        with pytest.raises(ValidationError):
            Data(test=wrong)


def test_with_another_part_for_test_what_was_said_of_images_by_number_is_dropped() -> None:
    data = Data(
        excluded=("train 1,002", "cat/3.png", "2: test 5"), relabelled={"train 7": "cat", "dog/train 7.png": "cat"}
    )
    after = data.with_test(HeldForTest(0.4, 0))
    assert after.test == 0.4
    assert after.excluded == ("cat/3.png",) and after.relabelled == {"dog/train 7.png": "cat"}


def test_unknown_fields_are_kept_and_nothing_can_be_changed_in_place() -> None:
    project = Project.model_validate({"future": 1})
    assert project.model_dump()["future"] == 1
    with pytest.raises(ValidationError, match="frozen"):
        project.title = "other"  # type: ignore[misc]
