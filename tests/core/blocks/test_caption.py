"""The line under a block's name."""

from __future__ import annotations

from typing import Any

import pytest

from core.blocks import BLOCKS, caption


def of(type_name: str, **resolved: Any) -> str:
    spec = BLOCKS[type_name]
    return caption(spec, {**{p.name: p.absent for p in spec.params}, **resolved})


@pytest.mark.parametrize(
    ("expected", "written"),
    [
        ("32 filters · 5×5 · padding 2", of("Conv2d", out_channels=32, kernel_size=5, padding=2)),
        ("8 filters · 3×5 · stride 2×1", of("Conv2d", out_channels=8, kernel_size=(3, 5), stride=(2, 1))),
        ("8 filters · 3×3 · padding same", of("Conv2d", out_channels=8, kernel_size=3, padding="same")),
        ("8 filters · 3×3", of("Conv2d", out_channels=8, kernel_size=3, stride=(1, 1), padding=(0, 0))),
        ("2×2", of("MaxPool2d", kernel_size=2)),
        ("576 → 10", of("Linear", in_features=576, out_features=10)),
        ("auto → 10", of("Linear", out_features=10)),
        ("p = 0.5", of("Dropout")),
        ("to 1×1", of("AdaptiveAvgPool2d", output_size=1)),
        ("padding 1, 1, -1, 0", of("ZeroPad2d", padding=(1, 1, -1, 0))),
        ("× 3", of("Repeat", times=3)),
        ("concat", of("Parallel")),
        ("", of("ReLU")),
        ("", of("Flatten")),
    ],
)
def test_says_what_matters_and_leaves_out_what_is_usual(expected: str, written: str) -> None:
    assert written == expected


def test_takes_a_translated_template() -> None:
    spec = BLOCKS["Linear"]
    assert caption(spec, {"in_features": 3, "out_features": 4}, "{out_features} 个输出") == "4 个输出"


@pytest.mark.parametrize("spec", list(BLOCKS), ids=lambda spec: spec.type)
def test_never_fails_where_nothing_is_known_yet(spec: Any) -> None:
    assert "{" not in caption(spec, {})
