"""Multiply-accumulates, parameters and memory are what one gets by hand."""

from __future__ import annotations

from typing import Any

import pytest

from core.blocks import BLOCKS
from core.modules.measure import Measured, measure


def of(type_name: str, size: tuple[int, ...], **params: Any) -> Measured:
    spec = BLOCKS[type_name]
    known = measure(spec, {**spec.start_params(), **params}, size)
    assert known.wrong is None, known.wrong
    return known


@pytest.mark.parametrize(
    ("known", "macs"),
    [
        (of("Conv1d", (4, 10), out_channels=6, kernel_size=3), 8 * 6 * 4 * 3),
        (of("Conv3d", (2, 5, 5, 5), out_channels=3, kernel_size=3), 27 * 3 * 2 * 27),
        (of("Conv2d", (4, 8, 8), out_channels=8, kernel_size=1, groups=4), 64 * 8),
        (of("ConvTranspose2d", (4, 5, 5), out_channels=6, kernel_size=2, stride=2), 25 * 4 * 6 * 4),
        (of("Linear", (7, 16), out_features=5), 7 * 16 * 5),
        (of("RNN", (7, 3), hidden_size=5), 7 * (3 * 5 + 5 * 5)),
        (of("GRU", (7, 3), hidden_size=5), 7 * 3 * (3 * 5 + 5 * 5)),
        (of("LSTM", (7, 3), hidden_size=5, bidirectional=True), 7 * 2 * 4 * (3 * 5 + 5 * 5)),
        (of("LSTM", (7, 3), hidden_size=5, num_layers=2, steps="last"), 7 * 4 * (3 * 5 + 5 * 5 + 5 * 5 + 5 * 5)),
        (of("LSTM", (7, 3), hidden_size=5, proj_size=2), 7 * (4 * (3 * 5 + 2 * 5) + 5 * 2)),
        # four projections of every step, and two products of steps with steps
        (of("MultiheadAttention", (7, 8), num_heads=2), 4 * 7 * 8 * 8 + 2 * 7 * 7 * 8),
        (of("TransformerEncoderLayer", (7, 8), nhead=2, dim_feedforward=20), 4 * 448 + 2 * 392 + 2 * 7 * 8 * 20),
        (of("Embedding", (4, 4)), 0),
        (of("BatchNorm2d", (4, 4, 4)), 0),
    ],
)  # fmt: skip
def test_multiply_accumulates_are_those_counted_by_hand(known: Measured, macs: int) -> None:
    assert known.macs == macs


def test_a_recurrent_layer_has_the_weights_of_its_gates() -> None:
    known = of("LSTM", (28, 28), hidden_size=64)
    assert (known.output, known.parameters) == ((28, 64), 4 * 64 * (28 + 64 + 2))
    assert known.activation_bytes == 28 * 64 * 4
    assert of("LSTM", (28, 28), hidden_size=64, steps="last").output == (64,)
    assert of("LSTM", (28, 28), hidden_size=64, bidirectional=True, steps="last").output == (128,)


def test_a_long_sequence_is_measured_without_walking_it() -> None:
    assert of("GRU", (1_000_000, 2), hidden_size=3).output == (1_000_000, 3)


def test_a_table_costs_its_rows() -> None:
    known = of("Embedding", (3, 4, 4), num_embeddings=10, embedding_dim=6)
    assert (known.output, known.parameters, known.activation_bytes) == ((3, 4, 4, 6), 60, 3 * 16 * 6 * 4)
