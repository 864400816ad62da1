"""What can be searched in the data: whether an augmentation is done, and its arguments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from pydantic import ValidationError

from core.blocks import Value
from core.blocks.spec import Param
from core.errors import N_, Place, UserError
from core.project.model import Data, Part
from core.project.parts import AUGMENTATIONS
from core.project.reasons import first_reason

AUGMENTATION: Final = "augmentation."
"""What the names of these fields begin with: "augmentation.RandomRotation.degrees", "augmentation.RandomErasing"."""


def names_in(field: str) -> tuple[str, str]:
    """The augmentation that a field names, and its argument, "" where the field is whether it is done at all."""
    name, _, argument = field.removeprefix(AUGMENTATION).partition(".")
    return name, argument


def held_part(data: Data, name: str) -> Part | None:
    """The first augmentation of that name; None where the data has none."""
    return next((part for part in data.augmentations if part.type == name), None)


def searched_as(parts: Sequence[Part], row: int) -> str:
    """What stands before the arguments of that augmentation; of several of one name only the first is searched."""
    name = parts[row].type
    is_first = name not in (part.type for part in parts[:row])
    return f"{AUGMENTATION}{name}." if is_first else f"{AUGMENTATION}{row}."


def argument_of(data: Data, field: str) -> tuple[Param, Any] | None:
    """The parameter that the field names, and its value; None where the data has no such augmentation or argument."""
    name, argument = names_in(field)
    part = held_part(data, name)
    param = next((p for p in AUGMENTATIONS[name].params if p.name == argument), None)
    return (param, AUGMENTATIONS[name].values(part.params)[argument]) if part and param else None


def with_augmentation(data: Data, field: str, value: Value) -> Data:
    """The data with an augmentation done or left out, or with another argument. Raises UserError for a bad value."""
    name, argument = names_in(field)
    part = held_part(data, name)
    if not argument:
        others = tuple(other for other in data.augmentations if other is not part)
        kept = data.augmentations if part else (*others, Part(type=name))
        return data.model_copy(update={"augmentations": kept if value else others})
    if part is None:
        text = N_("Core", "The training images do not go through {name}.")
        raise UserError("search.no-augmentation", text, place=Place(field=field), name=name)
    given: dict[str, Any] = {"type": name, "params": {**part.params, argument: value}}
    try:
        read = Data.model_validate({"augmentations": (given,)}).augmentations[0]
    except ValidationError as error:
        text, place = N_("Core", "{field}: {reason}."), Place(field=field)
        reason = first_reason(error)
        raise UserError("search.bad-value", text, place=place, field=field, reason=reason) from error
    after = tuple(read if other is part else other for other in data.augmentations)
    return data.model_copy(update={"augmentations": after})
