"""--set changes one field by its path, and says what is wrong with a path or a value."""

from __future__ import annotations

import pytest

from core.cli.settings import with_settings
from core.errors import UserError
from core.network.tree import Network, new_block
from core.project.model import Project

NETWORK = Network((new_block(None, "Conv2d", name="conv1"),))


def refused(*settings: str) -> UserError:
    with pytest.raises(UserError) as caught:
        with_settings(Project(network=NETWORK), settings)
    return caught.value


def test_numbers_words_and_flags_are_read_as_what_they_are() -> None:
    project = with_settings(Project(), ["recipe.lr=0.01", "recipe.optimizer=SGD", "data.validation=0.2"])
    assert project.recipe.lr == 0.01
    assert project.recipe.optimizer.type == "SGD"
    assert project.data.validation == 0.2


def test_fields_of_the_data_that_are_as_usual_are_reached_though_a_document_leaves_them_out() -> None:
    project = with_settings(Project(), ["data.test=0.3", "data.test_seed=4", "data.validation_by=share"])
    assert (project.data.test, project.data.test_seed, project.data.validation_by) == (0.3, 4, "share")
    assert "more than" in str(refused("data.test=0")) or "greater than" in str(refused("data.test=0"))


def test_arguments_of_the_optimizer_are_reached_with_and_without_params() -> None:
    short = with_settings(Project(), ["recipe.optimizer=SGD", "recipe.optimizer.momentum=0.5"])
    long = with_settings(Project(), ["recipe.optimizer=SGD", "recipe.optimizer.params.momentum=0.5"])
    assert short == long
    assert short.recipe.optimizer.params["momentum"] == 0.5


def test_a_parameter_of_a_block_is_named_by_the_block() -> None:
    settings = ["network.conv1.out_channels=48", "network.conv1.kernel_size=[5,3]"]
    project = with_settings(Project(network=NETWORK), settings)
    assert project.network.blocks[0].value("out_channels") == 48
    assert project.network.blocks[0].value("kernel_size") == (5, 3)


@pytest.mark.parametrize(
    ("setting", "field", "words"),
    [
        ("recipe.learning_rate=1", "recipe.learning_rate", "There are loss, optimizer, lr"),
        ("recipe.epoch=3", "recipe.epoch", 'Did you mean "recipe.epochs"?'),
        ("recip.lr=1", "recip", 'Did you mean "recipe"?'),
        ("recipe.lr=-1", "recipe.lr", "greater than 0. Received: -1."),
        ("recipe.lr=fast", "recipe.lr", "valid number"),
        ("recipe.optimizer=Adm", "recipe.optimizer", "must be one of SGD, Adam, AdamW, NAdam"),
        ("recipe.optimizer.momentm=1", "recipe.optimizer.momentm", "There are beta1, beta2, eps"),
        ("recipe.optimizer.eps=-1", "recipe.optimizer.eps", "a number from 0 to 1"),
        ("network.conv2.out_channels=8", "network.conv2", 'Did you mean "network.conv1"?'),
        ("network.conv1.out_chanels=8", "network.conv1.out_chanels", 'Did you mean "network.conv1.out_channels"?'),
        ("network.conv1.out_channels=0", "network.conv1.out_channels", "whole number from 1"),
        ("recipe", "--set", "must be PATH=VALUE"),
        ("recipe=1", "recipe", "recipe.lr"),
    ],
)
def test_a_wrong_setting_names_the_field_and_what_would_be_right(setting: str, field: str, words: str) -> None:
    error = refused(setting)
    assert error.place.field == field
    assert words in str(error)
