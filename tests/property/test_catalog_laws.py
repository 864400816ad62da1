"""What the meta device says of a layer, a real tensor confirms: over the whole catalog."""

from __future__ import annotations

import warnings
from typing import Any

import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.blocks import BLOCKS, Bool, Choice, Float, Int, Param, Size
from core.modules.build import build
from core.modules.infer import Inferrer
from core.modules.layer import make, resolve
from core.modules.measure import measure
from core.network.tree import Block, Network

LAYERS = [spec for spec in BLOCKS if spec.torch_name]
INFERRER = Inferrer()


def values(param: Param) -> st.SearchStrategy[Any]:
    """Mostly sensible values, some at the edge; all within what the entry allows."""
    match param:
        case Int():
            found: st.SearchStrategy[Any] = st.integers(max(param.minimum, -5), 9)
            found = st.just("auto") | found if param.follows else found
        case Float():
            found = st.floats(param.minimum, param.maximum)
        case Bool():
            found = st.booleans()
        case Choice():
            found = st.sampled_from(param.options)
        case Size():
            number = st.integers(max(param.minimum, -3), 6)
            found = number | st.tuples(*[number] * param.length)
            found = found | st.sampled_from(param.words) if param.words else found
        case _:
            found = st.text(max_size=3)
    return st.none() | found if param.optional else found


@st.composite
def layers(draw: st.DrawFn) -> tuple[Block, tuple[int, ...]]:
    spec = draw(st.sampled_from(LAYERS))
    chosen = [p for p in spec.params if p.start != p.absent or draw(st.booleans())]
    params = {p.name: draw(values(p)) for p in chosen}
    sizes = st.tuples(st.integers(1, 9), st.integers(1, 9), st.integers(1, 9)) | st.tuples(st.integers(1, 12))
    return Block("b", spec.type, "block", params), draw(sizes)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(layers())
def test_what_is_called_fine_runs_and_has_the_size_that_was_said(case: tuple[Block, tuple[int, ...]]) -> None:
    block, size = case
    known = measure(block.spec, block.params, size)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if known.wrong is None:
            module = make(block.spec, known.resolved)
            out = module.train()(torch.randn(2, *size))
            assert tuple(out.shape[1:]) == known.output
            assert sum(p.numel() for p in module.parameters()) == known.parameters
            return
        assert "{" not in known.wrong.message.text.format_map({**known.wrong.message.values, "type": "", "name": ""})


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(layers())
def test_what_is_refused_fails_or_would_be_of_no_use(case: tuple[Block, tuple[int, ...]]) -> None:
    """A refusal is never a false alarm: torch fails too, or the answer would be empty or mix the batch."""
    block, size = case
    known = measure(block.spec, block.params, size)
    if known.wrong is None or known.wrong.message.code == "network.rank-mismatch":
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            out = make(block.spec, resolve(block.spec, block.params, size)).train()(torch.randn(2, *size))
        except (RuntimeError, ValueError, IndexError, TypeError):
            return
    assert 0 in out.shape or out.dim() == 0 or out.shape[0] != 2, known.wrong.message


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
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
