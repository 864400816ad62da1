"""What the meta device says of a layer, a real tensor confirms: over the whole catalog."""

from __future__ import annotations

import re
import warnings
from typing import Any

import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.blocks import BLOCKS, Bool, Choice, Float, Int, Param, Size
from core.modules.build import build
from core.modules.infer import Inferrer
from core.modules.layer import make, resolve
from core.modules.measure import REFUSALS, measure
from core.network.tree import Block, Network

LAYERS = [spec for spec in BLOCKS if spec.torch_name and spec.type != "Sealed"]
"""All but whole ready networks, each of which takes seconds to make."""

STRICTER = {
    "network.rank-mismatch": "torch takes a tensor without its batch for a smaller one with",
    "network.channels-mismatch": "InstanceNorm without weights only warns; a scale of one stretches",
    "block.batch-dim": "a scale along the batch fits one size of batch only",
    "block.folds-batch": "with two images, two is as good as any size",
    "block.dims": "an order that moves the batch mixes images",
    "network.odd": "halving a batch of two leaves one image",
}
"""Refusals that torch does not share, with the reason."""
INFERRER = Inferrer()


def values(param: Param) -> st.SearchStrategy[Any]:
    """Mostly sensible values, some at the edge; all within what the entry allows."""
    match param:
        case Int():
            found: st.SearchStrategy[Any] = st.integers(max(param.minimum, -5), min(param.maximum, 9))
        case Float():
            usual = [x for x in (0.0, 0.25, 0.5, 1.0, 2.0) if param.minimum <= x <= param.maximum]
            found = st.sampled_from([*usual, param.minimum, min(param.maximum, 1000.0)])
        case Bool():
            found = st.booleans()
        case Choice():
            found = st.sampled_from(param.options)
        case Size():
            number = st.integers(max(param.minimum, -3), 6)
            several = st.tuples(*[number] * param.length) if param.length else st.lists(number, min_size=1, max_size=4)
            found = number | several.map(tuple)
            found = found | st.sampled_from(param.words) if param.words else found
        case _:
            found = st.text(max_size=3)
    found = st.just("auto") | found if param.follows else found
    return st.none() | found if param.optional else found


@st.composite
def layers(draw: st.DrawFn) -> tuple[Block, tuple[int, ...]]:
    spec = draw(st.sampled_from(LAYERS))
    chosen = [p for p in spec.params if p.start != p.absent or draw(st.booleans())]
    params = {p.name: draw(values(p)) for p in chosen}
    rank = draw(st.sampled_from(spec.ranks or (2, 3, 4, 5)) | st.integers(2, 5))
    channels = st.sampled_from((4, 8, 12)) | st.integers(1, 9)
    return Block("b", spec.type, "block", params), (draw(channels), *(draw(st.integers(1, 9)) for _ in range(rank - 2)))


@settings(max_examples=1200, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(layers())
def test_what_is_called_fine_runs_and_has_the_size_that_was_said(case: tuple[Block, tuple[int, ...]]) -> None:
    block, size = case
    known = measure(block.spec, block.params, size)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if known.wrong is None:
            module = make(block.spec, known.resolved)
            out = module.train()(torch.randn(2, *size))
            assert out.shape[0] == 2
            if block.spec.window and known.formula:
                numbers = [int(text) for text in re.findall(r"= (-?\d+)", known.formula)]
                assert numbers in ([*out.shape[2:]], [*set(out.shape[2:])])
            assert tuple(out.shape[1:]) == known.output
            assert sum(p.numel() for p in module.parameters()) == known.parameters
            return
        assert "{" not in known.wrong.message.text.format_map({**known.wrong.message.values, "type": "", "name": ""})


@settings(max_examples=800, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(layers())
def test_what_is_refused_fails_or_would_be_of_no_use(case: tuple[Block, tuple[int, ...]]) -> None:
    """A refusal is never a false alarm: torch fails too, or the answer would be empty or mix the batch."""
    block, size = case
    known = measure(block.spec, block.params, size)
    if known.wrong is None or known.wrong.message.code in STRICTER:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            out = make(block.spec, resolve(block.spec, block.params, size)).train()(torch.randn(2, *size))
        except REFUSALS:
            return
    assert 0 in out.shape or out.dim() == 0 or out.shape[0] != 2, known.wrong.message


@settings(max_examples=150, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(layers(), min_size=1, max_size=5))
def test_every_fix_of_a_culprit_mends_that_culprit(cases: list[tuple[Block, tuple[int, ...]]]) -> None:
    blocks = tuple(Block(f"b{n}", b.type, f"n{n}", b.params) for n, (b, _) in enumerate(cases))
    network, size = Network(blocks), cases[0][1]
    report = INFERRER.report(network, size)
    if report.culprit is None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            assert build(network, size)(torch.randn(2, *size)).shape[1:] == report.output
        return
    culprit = report.blocks[report.culprit]
    message = culprit.message
    assert message is not None and str(message)
    for fix in culprit.fixes:
        block = network.block(culprit.id)
        for name, value in fix.items():
            block = block.holding(name, value)
        after = measure(block.spec, block.params, culprit.input or size)
        assert after.wrong is None or after.wrong.message != message
