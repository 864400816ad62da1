"""Adapters and small layers of ours are, as text, what they are as modules."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import nn

from core.blocks import BLOCKS, BlockSpec
from core.code.write import write_network
from core.modules.adapters import TakeOutput
from core.modules.build import build
from core.modules.infer import Inferrer
from tests.core.networks import network

OURS = [s for s in BLOCKS if s.adapter or s.fixed or s.torch_name.startswith("core.modules.own")]
SIZES = {"EmbeddingBag": (8,), "LayerScale": (8, 4, 4), "Slice": (8, 4, 4)}


def written(code: str) -> nn.Module:
    names: dict[str, Any] = {}
    exec(code, names)
    model = names["model"]
    assert isinstance(model, nn.Module)
    return model


@pytest.mark.parametrize("spec", OURS, ids=lambda spec: spec.type)
def test_the_code_has_the_same_weights_and_gives_the_same(spec: BlockSpec) -> None:
    size = SIZES.get(spec.type, (8, 8))
    changed = {"Slice": {"start": 2, "stop": -1}, "LSTM": {"steps": "last", "bidirectional": True}}
    made = network((spec.type, changed.get(spec.type, {})))
    ours = build(made, size)
    theirs = written(write_network(made, Inferrer().report(made, size)))
    assert list(theirs.state_dict()) == list(ours.state_dict())
    theirs.load_state_dict(ours.state_dict())
    x = torch.rand(2, *size) * 5
    assert torch.equal(theirs.eval()(x), ours.eval()(x))


def test_what_a_person_reads_is_what_they_would_write() -> None:
    made = network(("LSTM", {"hidden_size": 32, "steps": "last"}), ("Embedding", {"scale": 255.0}))
    code = write_network(made, Inferrer().report(made, (28, 28)))
    assert 'lstm1=TakeOutput(nn.LSTM(28, 32, batch_first=True), steps="last"),' in code
    assert "embed1=Indices(nn.Embedding(256, 32), scale=255.0)," in code


def test_the_last_of_both_ways_is_what_each_has_read_at_its_own_end() -> None:
    layer = nn.LSTM(3, 4, bidirectional=True, batch_first=True)
    x = torch.randn(2, 5, 3)
    hidden = layer(x)[1][0]
    assert torch.allclose(TakeOutput(layer, "last")(x), torch.cat([hidden[0], hidden[1]], dim=-1))


def test_numbers_beyond_the_table_take_its_first_or_last_row() -> None:
    made = build(network(("Embedding", {"num_embeddings": 3, "embedding_dim": 2, "scale": 2.0})), (4,))
    table = made[0].layer.weight
    assert torch.equal(made(torch.tensor([[-9.0, 0.4, 0.6, 99.0]]))[0], table[[0, 1, 1, 2]])
