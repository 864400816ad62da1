"""What is typed into the filter, as conditions on a run: words, #tags, and comparisons such as accuracy>0.9."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import Final

from gui.runs_page.summary import COLUMNS, RunSummary

Condition = Callable[[RunSummary], bool]

_COMPARISON: Final = re.compile(r"([\w.]+)(<=|>=|<|>|=)(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)(%?)")
_SPACED: Final = re.compile(r"\s*(<=|>=|<|>|=)\s*")
_SIGNS: Final[dict[str, Callable[[float, float], bool]]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq,
}  # fmt: skip
_FIELDS: Final[dict[str, Callable[[RunSummary], float | None]]] = {
    "accuracy": lambda run: run.val_accuracy,
    "val_accuracy": lambda run: run.val_accuracy,
    "loss": lambda run: run.val_loss,
    "val_loss": lambda run: run.val_loss,
    "parameters": lambda run: run.parameters,
    "epochs": lambda run: run.epochs,
    "speed": lambda run: run.images_per_second,
    "seconds": lambda run: run.seconds,
}
"""What a run can be compared by, besides every number of its recipe: lr<0.01, optimizer.momentum>=0.9."""


def conditions(text: str) -> list[Condition]:
    """What a run must meet to be shown, all of it. A comparison of something that no run has is taken for a word."""
    return [_condition(word) for word in _SPACED.sub(r"\1", text.casefold()).split()]


def _condition(word: str) -> Condition:
    if word.startswith("#"):
        return lambda run: any(tag.casefold().startswith(word[1:]) for tag in run.tags)
    compared = _COMPARISON.fullmatch(word)
    if compared is None:
        return lambda run: word in _everything(run)
    name, sign, number, percent = compared.groups()
    wanted = float(number) / (100 if percent else 1)
    return lambda run: _holds(run, name, _SIGNS[sign], wanted, word)


def _holds(run: RunSummary, name: str, sign: Callable[[float, float], bool], wanted: float, word: str) -> bool:
    value = _FIELDS[name](run) if name in _FIELDS else run.recipe.get(name)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return sign(value, wanted)
    return name not in _FIELDS and word in _everything(run)


def _everything(run: RunSummary) -> str:
    return " ".join([*(column.text(run) for column in COLUMNS), run.name, run.comment]).casefold()
