"""What a block is: one declarative entry per layer type, and the six kinds of parameter it may have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any, ClassVar, Final, Literal

from core.blocks.categories import ROLES, Role, stem
from core.errors import N_, Message, either, phrase

Value = None | bool | int | float | str | tuple[int, ...]
"""What a parameter may hold; a tuple is a size such as (3, 3)."""

AUTO: Final = "auto"
"""The value of a parameter that follows the tensor coming in."""

LARGEST_INT: Final = 1_000_000
"""No count or size beyond this makes sense on a desktop; asking for more is a slip of the keyboard."""

MOST_DIMENSIONS: Final = 8
"""No tensor has more dimensions than this."""


class Required(Enum):
    """The default of a parameter that torch insists on."""

    REQUIRED = "required"

    def __repr__(self) -> str:
        return "REQUIRED"


REQUIRED: Final = Required.REQUIRED


@dataclass(frozen=True, kw_only=True)
class Param:
    """One constructor argument: what it means, what it may be, and what it is when left out.

    Parameters
    ----------
    name : the argument's name in torch.
    help : one line for the property form.
    default : torch's own default, left out of code when it stands; REQUIRED where torch has none.
    initial : what a freshly dropped block holds; the default where not given.
    optional : whether None is allowed.
    none_text : how None reads in the form ("same as kernel_size").
    follows : the part of the incoming size that *auto* stands for, where the parameter may follow it: "channels" is
        the first number behind the batch, "features" the last, "dim" the one that the parameter `dim` names.
    of_adapter : whether it is an argument of the block's adapter instead of the layer's.
    """

    kind: ClassVar[str]
    name: str
    help: str
    default: Value | Required = REQUIRED
    initial: Value | Required = REQUIRED
    optional: bool = False
    none_text: str = "none"
    follows: Literal["channels", "features", "dim"] | None = None
    of_adapter: bool = False

    @property
    def absent(self) -> Value | Required:
        """What a block that does not hold this parameter means by that."""
        return AUTO if self.follows else self.default

    @property
    def start(self) -> Value | Required:
        """What a freshly dropped block holds."""
        return self.absent if self.initial is REQUIRED else self.initial

    def read(self, data: Any) -> Value:
        """The value as kept in a Block, from its JSON form; unchanged where it does not fit (check says so)."""
        return tuple(data) if isinstance(data, list) else data

    def check(self, value: Any) -> Message | None:
        """Why `value` cannot be used here, or None where it can."""
        if (value is None and self.optional) or (self.follows and value == AUTO):
            return None
        return self._check(value)

    def plain(self, value: Value) -> Value:
        """The value as torch is given it: (3,) → 3."""
        return value[0] if isinstance(value, tuple) and len(value) == 1 else value

    def _check(self, value: Any) -> Message | None:
        raise NotImplementedError

    def _wrong(self, value: Any, expected: Message | str) -> Message:
        return Message(
            "block.bad-value",
            N_("Core", "{name} must be {expected}. Received: {value}."),
            {"name": self.name, "expected": expected, "value": repr(value)},
        )


@dataclass(frozen=True, kw_only=True)
class Int(Param):
    """A whole number."""

    kind: ClassVar[str] = "int"
    minimum: int = 1
    maximum: int = LARGEST_INT
    unit: str = ""

    def _check(self, value: Any) -> Message | None:
        if type(value) is not int or not self.minimum <= value <= self.maximum:
            text = N_("Core", "a whole number from {minimum} to {maximum}")
            return self._wrong(value, phrase(text, minimum=self.minimum, maximum=self.maximum))
        return None


@dataclass(frozen=True, kw_only=True)
class Float(Param):
    """A real number in [minimum, maximum]; `step` is what one notch of the editor adds."""

    kind: ClassVar[str] = "float"
    minimum: float = 0.0
    maximum: float = 1.0
    step: float = 0.05
    unit: str = ""

    def _check(self, value: Any) -> Message | None:
        if type(value) not in (int, float) or not self.minimum <= value <= self.maximum:
            text = N_("Core", "a number from {minimum:g} to {maximum:g}")
            return self._wrong(value, phrase(text, minimum=self.minimum, maximum=self.maximum))
        return None


@dataclass(frozen=True, kw_only=True)
class Bool(Param):
    """Yes or no."""

    kind: ClassVar[str] = "bool"

    def _check(self, value: Any) -> Message | None:
        return None if type(value) is bool else self._wrong(value, phrase(N_("Core", "true or false")))


@dataclass(frozen=True, kw_only=True)
class Choice(Param):
    """One of a few words."""

    kind: ClassVar[str] = "choice"
    options: tuple[str, ...] = ()

    def _check(self, value: Any) -> Message | None:
        return None if value in self.options else self._wrong(value, either([repr(option) for option in self.options]))


@dataclass(frozen=True, kw_only=True)
class Size(Param):
    """One number for every dimension, or one each: 3 or (3, 3); `words` may stand instead ("same").

    `length` is how many numbers the long form has: 2 for a kernel of Conv2d, 4 for ZeroPad2d, 0 for any number of them.
    `always_tuple` says that torch wants (3,) and not 3 even for a single one.
    """

    kind: ClassVar[str] = "size"
    length: int = 2
    minimum: int = 1
    maximum: int = LARGEST_INT
    unit: str = "px"
    words: tuple[str, ...] = ()
    always_tuple: bool = False

    def _check(self, value: Any) -> Message | None:
        if value in self.words:
            return None
        numbers: Sequence[Any] = value if isinstance(value, tuple) else (value,)
        as_many = len(numbers) in (1, self.length) if self.length else 1 <= len(numbers) <= MOST_DIMENSIONS
        fits = as_many and all(type(n) is int and self.minimum <= n <= self.maximum for n in numbers)
        return None if fits else self._wrong(value, self._expected())

    def plain(self, value: Value) -> Value:
        if self.always_tuple:
            return (value,) if isinstance(value, int) else value
        return super().plain(value)

    def _expected(self) -> Message | str:
        text = (
            N_("Core", "one whole number or {length} of them, each from {minimum} to {maximum}")
            if self.length
            else N_("Core", "one or more whole numbers, each from {minimum} to {maximum}")
        )
        form = phrase(text, length=self.length, minimum=self.minimum, maximum=self.maximum)
        return either([form, *map(repr, self.words)])

    def spread(self, value: int | tuple[int, ...]) -> tuple[int, ...]:
        """The long form: 3 → (3, 3)."""
        numbers = value if isinstance(value, tuple) else (value,)
        return numbers * self.length if len(numbers) == 1 and self.length else numbers


@dataclass(frozen=True, kw_only=True)
class Text(Param):
    """Free text on one line."""

    kind: ClassVar[str] = "text"
    pattern_help: str = N_("Core", "text")

    def _check(self, value: Any) -> Message | None:
        return None if isinstance(value, str) else self._wrong(value, phrase(self.pattern_help))


@dataclass(frozen=True, kw_only=True)
class BlockSpec:
    """A layer type, declared once; palette, search, form, validation, code, inference and docs all read this.

    Parameters
    ----------
    type : the name on the palette and in documents, "Conv2d".
    torch_name : the class it stands for, "torch.nn.Conv2d", or one of ours; "" for a container.
    category : the palette heading, one of CATEGORIES.
    summary : what it does, in a few words ("2-D convolution").
    help : one or two plain sentences for the learner.
    caption : what the block shows under its name, a template over its resolved parameters.
    ranks : how many dimensions the incoming tensor may have, batch included; () for any.
    shape_rule : input → output with dimension letters, "(N, C, H, W) → (N, C_out, H_out, W_out)".
    icon : the name of an SVG in resources/icons, without ending.
    arrangement : "" for a layer; "sequence" for a container whose children run one after another;
        "branches" for one whose children are Groups side by side.
    branches : the names of a fixed set of branches (Residual: body, shortcut); () for any number.
    initial_branches : the branches that a fresh one starts with where any number may be.
    keywords : further words that search finds it by.
    window : how the output size follows from a window (shown with its numbers): "sliding" over the input, or
        "transposed", where every input number is spread over a window of the output.
    straight : whether it bends nothing when predicting: a weighted sum, or numbers moved about. Given where that
        is otherwise than for the rest of its family.
    fixed : arguments of the class that are always passed and that nobody chooses: (("batch_first", True),).
    adapter : the class of ours that it is wrapped in, so that one tensor goes in and one comes out; "" for none.
        The layer itself is the adapter's attribute `layer`.
    """

    type: str
    torch_name: str
    category: str
    summary: str
    help: str
    params: tuple[Param, ...] = ()
    caption: str = ""
    ranks: tuple[int, ...] = ()
    shape_rule: str = ""
    icon: str = "block"
    arrangement: Literal["", "sequence", "branches"] = ""
    branches: tuple[str, ...] = ()
    initial_branches: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    window: Literal["", "sliding", "transposed"] = ""
    straight: bool | None = None
    fixed: tuple[tuple[str, Value], ...] = ()
    adapter: str = ""

    @cached_property
    def role(self) -> Role:
        """What rules take it for."""
        return ROLES.get(self.category, "")

    @cached_property
    def bends(self) -> bool:
        """Whether it is more than a weighted sum when predicting, so that it can stand between two of them."""
        if self.straight is not None:
            return not self.straight
        return self.role not in ("weighted", "straight", "norm", "dropout")

    @property
    def is_container(self) -> bool:
        return bool(self.arrangement)

    @property
    def stem(self) -> str:
        """What names made for such blocks start with: conv, pool, relu, fc …"""
        return stem(self.type)

    def param(self, name: str) -> Param | None:
        """The parameter of that name, or None."""
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> dict[str, Param]:
        return {param.name: param for param in self.params}

    def start_params(self) -> dict[str, Value]:
        """What a freshly dropped block holds: the initial values that differ from what absence means."""
        held = {p.name: p.start for p in self.params if p.start != p.absent}
        return {name: value for name, value in held.items() if not isinstance(value, Required)}
