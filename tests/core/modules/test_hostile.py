"""Absurd numbers cost neither memory nor time, for any type, and are answered with a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from core.blocks import BLOCKS, BlockSpec, Param
from core.modules.measure import measure

LAYERS = [spec for spec in BLOCKS if spec.torch_name and spec.type != "Sealed"]
HOSTILE: tuple[Any, ...] = (10**9, -(10**9), 10**6, -1, 0, 10**30, float("nan"), "words", (1,) * 50, (10**6,) * 3, ())
CASES = [(spec, param) for spec in LAYERS for param in spec.params]


@pytest.mark.parametrize(("spec", "param"), CASES, ids=lambda case: getattr(case, "type", getattr(case, "name", "")))
def test_one_absurd_value_is_either_fine_or_said_in_a_sentence(spec: BlockSpec, param: Param) -> None:
    size = (4,) * ((spec.ranks or (4,))[0] - 1)
    for value in HOSTILE:
        known = measure(spec, {**spec.start_params(), param.name: value}, size)
        if known.wrong is None:
            assert known.output is not None and known.parameters <= 2_000_000_000
        else:
            message = known.wrong.message
            assert message.text.format_map({**message.values, "type": spec.type, "name": "x"})
