"""Whatever a network ends in, its answers become shares of one."""

from __future__ import annotations

import pytest
import torch

from core.modules.outputs import Outputs, outputs_of, probabilities
from core.network.tree import Network, new_block
from core.project.model import Part, Project, Recipe


@pytest.mark.parametrize("meaning", ["logits", "log-probabilities", "probabilities", "one-hot"])
def test_every_row_sums_to_one_and_keeps_its_order(meaning: Outputs) -> None:
    scores = torch.tensor([[2.0, -1.0, 0.5], [0.1, 0.2, 0.3]])
    given = {"log-probabilities": scores.log_softmax(1), "probabilities": scores.softmax(1)}.get(meaning, scores)
    shares = probabilities(given, meaning)
    assert torch.allclose(shares.sum(dim=1), torch.ones(2))
    assert shares.argmax(dim=1).tolist() == scores.argmax(dim=1).tolist()


def test_a_network_that_says_nothing_above_zero_is_undecided() -> None:
    assert probabilities(torch.tensor([[-1.0, -2.0, 0.0, -3.0]]), "one-hot").tolist() == [[0.25] * 4]


def network(*types: str) -> Network:
    return Network(tuple(new_block(None, name, taken=[f"b{i}"], name=f"x{i}") for i, name in enumerate(types)))


def test_the_last_layer_decides_what_the_numbers_mean() -> None:
    assert outputs_of(Project(network=network("Linear"))) == "logits"
    assert outputs_of(Project(network=network("Linear", "Softmax"))) == "probabilities"
    assert outputs_of(Project(network=network("Linear", "Softmax", "Identity"))) == "probabilities"


def test_the_loss_decides_where_the_last_layer_does_not() -> None:
    recipe = Recipe(loss=Part(type="MSELoss"))
    assert outputs_of(Project(network=network("Linear"), recipe=recipe)) == "one-hot"
    assert outputs_of(Project(network=Network())) == "logits"


def test_a_last_group_is_looked_into() -> None:
    group = new_block(None, "Group", taken=["b7"], name="head")
    inner = network("Linear", "Softmax").blocks
    from dataclasses import replace

    assert outputs_of(Project(network=Network((replace(group, children=inner),)))) == "probabilities"
