"""What is to be searched: fields of a recipe and parameters of blocks, each with the values it may take."""

from __future__ import annotations

from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from core.blocks import Value

Objective = Literal["val_accuracy", "val_loss"]
"""What a search makes as good as it can, over the epochs of a trial."""

Pruner = Literal["median", "hyperband", "none"]
"""How trials that do badly are ended early."""

MOST_RANGES: Final = 64


class _Section(BaseModel):
    """Immutable; unknown fields survive a round trip."""

    model_config = ConfigDict(frozen=True, extra="allow")


class Range(_Section):
    """The values that one field may take: from `low` to `high`, or one of `choices`.

    Parameters
    ----------
    field : of the recipe ("lr", "optimizer", "optimizer.momentum"), an augmentation of the data or its argument
        ("augmentation.RandomErasing", "augmentation.RandomErasing.p"), or a parameter of the block.
    block : the id of the block, "" for recipe and data.
    low, high : the smallest and the largest number, both included.
    log : whether numbers are drawn evenly by their exponents, as suits learning rates.
    step : whole numbers are taken at this distance from `low`; not together with `log`.
    choices : the values themselves, where they are no numbers in a row.
    """

    field: str = Field(min_length=1)
    block: str = ""
    low: int | float | None = None
    high: int | float | None = None
    log: bool = False
    step: int = Field(default=1, ge=1)
    choices: tuple[Value, ...] = ()

    @field_validator("choices", mode="before")
    @classmethod
    def _tuples(cls, data: Any) -> Any:
        return tuple(tuple(v) if isinstance(v, list) else v for v in data) if isinstance(data, list | tuple) else data

    @model_validator(mode="after")
    def _is_a_range(self) -> Range:
        if self.choices:
            if len(set(self.choices)) < 2:
                raise ValueError(f"{self.field} needs at least two values to choose between")
            return self
        if self.low is None or self.high is None:
            raise ValueError(f"{self.field} needs low and high, or choices")
        if not self.low < self.high:
            raise ValueError(f"low must be smaller than high. Received: {self.low:g} and {self.high:g}")
        if self.log and self.low <= 0:
            raise ValueError(f"a logarithmic range must begin above 0. Received: {self.low:g}")
        if self.log and self.step > 1:
            raise ValueError("a logarithmic range has no step")
        return self

    @property
    def key(self) -> str:
        """What tells it from every other range of a search: "recipe.lr", "network.b3.out_channels"."""
        return key_of(self.block, self.field)


class Search(_Section):
    """A search over some fields of a project.

    Parameters
    ----------
    objective : what counts: the best validation accuracy of a trial's epochs, or its lowest validation loss.
    trials : how many settings are tried in all.
    pruner : "median" ends a trial that does worse than half of the earlier ones did at that epoch; "hyperband" gives
        many trials few epochs and the best of them more; "none" lets every one run to its end.
    seed : where the chance of the search begins; that of training is the recipe's.
    """

    ranges: tuple[Range, ...] = Field(default=(), max_length=MOST_RANGES)
    objective: Objective = "val_accuracy"
    trials: int = Field(default=20, ge=1, le=10_000)
    pruner: Pruner = "median"
    seed: int = Field(default=0, ge=0, lt=2**32)

    @property
    def is_maximised(self) -> bool:
        """Whether more is better."""
        return self.objective == "val_accuracy"

    def range(self, key: str) -> Range | None:
        """The range of that key, or None."""
        return next((found for found in self.ranges if found.key == key), None)

    def with_range(self, wanted: Range) -> Search:
        """The search with that range, in place of the one there was for the same field."""
        if self.range(wanted.key) is None:
            return self.model_copy(update={"ranges": (*self.ranges, wanted)})
        ranges = tuple(wanted if held.key == wanted.key else held for held in self.ranges)
        return self.model_copy(update={"ranges": ranges})

    def without(self, key: str) -> Search:
        """The search without the range of that key."""
        return self.model_copy(update={"ranges": tuple(held for held in self.ranges if held.key != key)})


def key_of(block: str, field: str) -> str:
    """The key of a range over that field of that block, or of recipe and data where `block` is ""."""
    section = f"network.{block}" if block else "data" if field.startswith("augmentation.") else "recipe"
    return f"{section}.{field}"
