"""Ranges as people write them: "1e-4..1e-1:log", "8..64:8", "3,5,7"; and the range that suits a field at first."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from core.blocks import Value
from core.errors import N_, Message, Place, UserError, phrase
from core.project.model import Project
from core.project.parts import LOSSES
from core.project.ranges import Range
from core.project.reasons import first_reason
from core.project.searched_data import AUGMENTATION
from core.project.targets import Target, check_range, find_block, target

NONE: Final = "none"
DECADES: Final = 100.0
"""A range whose end is so many times its beginning is spread by exponents, where nobody says otherwise."""

USUAL: Final[Mapping[str, tuple[Value, ...]]] = {
    "optimizer": ("SGD", "Adam", "AdamW"),
    "scheduler": (None, "CosineAnnealingLR", "OneCycleLR"),
    "kernel_size": (3, 5, 7),
}
"""What most people would try of a long list."""

COUNTS: Final = ("out_channels", "out_features", "hidden_size", "embed_dim", "batch_size")
SHARES: Final = ("dropout", "p", "momentum", "label_smoothing", "mixup", "cutmix")


def read_range(project: Project, text: str) -> Range:
    """The range that FIELD=VALUES stands for, such as recipe.lr=1e-4..1e-1:log or conv1.out_channels=8,16,32.

    Raises UserError saying what would be right.
    """
    path, equals, values = text.partition("=")
    if not equals or not path.strip() or not values.strip():
        raise _unreadable(text)
    block, field = _field_of(project, path.strip())
    made = read_values(target(project, block, field), values)
    check_range(project, made)
    return made


def read_values(held: Target, text: str) -> Range:
    """The range over `held` that the values say. Raises UserError saying what would be right."""
    body, _, manner = text.strip().partition(":")
    low, dots, high = body.partition("..")
    if not dots:
        return _made(held, choices=tuple(_value(held, part) for part in body.split(",")))
    try:
        ends = (_number(held, low), _number(held, high))
        step = int(manner) if manner not in ("", "log", "linear") else 1
    except ValueError as error:
        raise _unreadable(text) from error
    is_far = ends[0] > 0 and ends[1] / ends[0] >= DECADES
    log = manner == "log" or (manner == "" and held.kind == "float" and is_far)
    return _made(held, low=ends[0], high=ends[1], log=log, step=step)


def written(wanted: Range) -> str:
    """The values of a range as `read_values` reads them."""
    if wanted.choices:
        return ", ".join(say_choice(value) for value in wanted.choices)
    manner = ":log" if wanted.log else f":{wanted.step}" if wanted.step > 1 else ""
    return f"{_short(wanted.low)}..{_short(wanted.high)}{manner}"


def say_choice(value: Value) -> str:
    """A value as it is written between commas."""
    if value is None:
        return NONE
    if isinstance(value, bool):
        return str(value).lower()
    return "x".join(map(str, value)) if isinstance(value, tuple) else f"{value}"


def suggested(held: Target) -> Range:
    """The range that suits the field at first, around the value it holds."""
    value = held.value[0] if isinstance(held.value, tuple) else held.value
    if held.field in USUAL or held.kind == "choice":
        choices = _alike(value) if held.field == "loss" else USUAL.get(held.field, held.options)
        held_too = () if value in choices or held.kind != "choice" else (value,)
        return Range(block=held.block, field=held.field, choices=(*held_too, *choices))
    if held.field.rpartition(".")[2] in SHARES:
        return Range(block=held.block, field=held.field, low=max(0.0, held.minimum), high=min(0.5, held.maximum))
    if held.kind == "float":
        return _around(held, float(value) if isinstance(value, int | float) and value > 0 else 0.01, 10.0)
    if not isinstance(value, int) or isinstance(value, bool):
        value = max(int(held.minimum), 16)
    if value < 8 and held.field not in COUNTS:
        low = max(int(held.minimum), value - 2)
        return Range(block=held.block, field=held.field, low=low, high=min(int(held.maximum), max(value + 2, low + 1)))
    made = _around(held, value, 4.0)
    return Range(block=held.block, field=held.field, low=int(made.low or 1), high=int(made.high or 2), log=True)


def _alike(loss: str) -> tuple[Value, ...]:
    """The losses that take the same output of a network as that one; all there are where it has no like."""
    found = tuple(name for name, spec in LOSSES.items() if spec.expects == LOSSES[loss].expects)
    return found if len(found) > 1 else tuple(LOSSES)


def _around(held: Target, value: float, factor: float) -> Range:
    low, high = max(value / factor, held.minimum), min(value * factor, held.maximum)
    return Range(block=held.block, field=held.field, low=float(f"{low:.3g}"), high=float(f"{high:.3g}"), log=low > 0)


def _field_of(project: Project, path: str) -> tuple[str, str]:
    """The block's id ("" for recipe and data) and the field. The word "network" may be left out."""
    head, _, rest = path.partition(".")
    if head == "recipe" or path.startswith(f"data.{AUGMENTATION}"):
        return "", rest
    names = (rest if head == "network" else path).split(".")
    if len(names) < 2:
        text = N_("Core", "Name a field of the recipe or a block with its parameter, such as {first} or {second}.")
        raise UserError("search.field", text, place=Place(field=path), first="recipe.lr", second="conv1.out_channels")
    return find_block(project.network, names[:-1]), names[-1]


def _made(held: Target, **values: Any) -> Range:
    wrong = _wrong(**values)
    if wrong is not None:
        problem, place = N_("Core", "{field}: {reason}."), Place(field=held.title)
        raise UserError("search.bad-range", problem, place=place, field=held.title, reason=wrong)
    try:
        return Range(block=held.block, field=held.field, **values)
    except ValidationError as error:
        problem, reason = N_("Core", "{field}: {reason}."), first_reason(error)
        place = Place(field=held.title)
        raise UserError("search.bad-range", problem, place=place, field=held.title, reason=reason) from error


def _wrong(
    low: float | None = None,
    high: float | None = None,
    log: bool = False,
    step: int = 1,
    choices: tuple[Value, ...] = (),
) -> Message | None:
    """What keeps these values from being a range, of all that people usually get wrong."""
    if low is None or high is None:
        return None if len(set(choices)) > 1 else phrase(N_("Core", "give at least two values to choose between"))
    if low >= high:
        text = N_("Core", "the first number must be smaller than the second. Received: {low:g} and {high:g}")
        return phrase(text, low=low, high=high)
    if log and low <= 0:
        return phrase(N_("Core", "a range spread by exponents must begin above 0. Received: {low:g}"), low=low)
    return None


def _number(held: Target, text: str) -> int | float:
    number = float(text.strip())
    if not math.isfinite(number):
        raise ValueError(text)
    return int(number) if held.kind == "int" and number.is_integer() else number


def _value(held: Target, text: str) -> Value:
    """One choice: a number, a size such as 3x5, or a word."""
    word = text.strip()
    if word == NONE and (None in held.options or held.kind != "choice"):
        return None
    if "x" in word and all(part.isdigit() for part in word.split("x")):
        return tuple(int(part) for part in word.split("x"))
    try:
        read = json.loads(word)
    except ValueError:
        return word
    return read if isinstance(read, int | float | bool) else word


def _short(number: float | None) -> str:
    if number is None:
        return ""
    return str(number) if isinstance(number, int) else f"{number:.6g}"


def _unreadable(text: str) -> UserError:
    return UserError(
        "search.unreadable",
        N_("Core", '"{said}" is no range. Write the smallest and the largest value, or values: {first}, {second}.'),
        place=Place(field="--range"), said=text, first="recipe.lr=1e-4..1e-1:log", second="recipe.optimizer=Adam,SGD",
    )  # fmt: skip
