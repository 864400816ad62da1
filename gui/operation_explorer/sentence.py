"""How one number of the output comes about, written out."""

from __future__ import annotations

from core.blocks.sliding import Sliding, Step
from gui.operation_explorer.grid_view import number

MOST_TERMS = 25
"""More products than that are not written out."""


def written(step: Step, op: Sliding) -> str:
    """How the number comes about: "1·2 + 0·1 + … = 12"."""
    values = [number(t.value) for t in step.terms]
    if len(values) > MOST_TERMS:
        values = [*values[:MOST_TERMS], "…"]
    if op.kind == "max":
        return f"max({', '.join(values)}) = {number(step.result)}"
    if op.kind == "avg":
        return f"({' + '.join(values)}) / {step.divisor} = {number(step.result)}"
    terms = [f"{_factor(t.value)}·{_factor(t.weight)}" for t in step.terms[:MOST_TERMS]]
    more = ["…"] if len(step.terms) > MOST_TERMS else []
    return f"{' + '.join([*terms, *more]) or '0'} = {number(step.result)}"


def _factor(value: float) -> str:
    return f"({number(value)})" if value < 0 else number(value)
