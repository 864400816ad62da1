"""What a model carries with it survives the trip, and damage to its weights shows."""

from __future__ import annotations

import json

import pytest
import torch

from core.inference.card import card_of, read_card
from core.inference.fingerprint import fingerprint
from core.network.tree import Network, new_block
from core.project.model import Data, Preprocessing, Project

PROJECT = Project(
    title="碎布",
    data=Data(classes=("cat", "dog"), preprocessing=Preprocessing(mode="RGB", size=(4, 6), mean=(0.1, 0.2, 0.3))),
    network=Network((new_block(None, "Flatten"),)),
)


def test_a_card_reads_back_as_it_was_written() -> None:
    card = card_of(PROJECT)
    assert card.input == (3, 4, 6)
    assert read_card(card.text()) == card
    assert read_card(json.loads(card.text(indent=2))) == card


@pytest.mark.parametrize("data", [None, "", "{}", "[1]", {"format": "other"}, '{"format": "layerwright-model"}', 7])
def test_what_is_no_card_is_none(data: object) -> None:
    assert read_card(data) is None


def test_fields_of_a_later_layerwright_are_kept() -> None:
    card = read_card({**json.loads(card_of(PROJECT).text()), "licence": "MIT"})
    assert card is not None
    assert json.loads(card.text())["licence"] == "MIT"


def test_the_fingerprint_sees_every_bit_and_not_the_order() -> None:
    weights = {"b": torch.zeros(2), "a": torch.ones(3, 2)}
    same = {"a": torch.ones(2, 3).T, "b": torch.zeros(2)}
    assert fingerprint(weights) == fingerprint(same)
    for other in (
        {**weights, "b": torch.tensor([0.0, -0.0])},
        {**weights, "a": torch.ones(2, 3)},
        {**weights, "a": torch.ones(3, 2, dtype=torch.float64)},
        {"b": weights["b"], "c": weights["a"]},
    ):
        assert fingerprint(other) != fingerprint(weights)


def test_numbers_and_empty_tensors_have_fingerprints_too() -> None:
    assert fingerprint({"n": torch.tensor(3)}) != fingerprint({"n": torch.tensor(4)})
    assert len(fingerprint({"e": torch.empty(0)})) == 64
