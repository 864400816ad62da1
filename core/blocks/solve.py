"""The other way round: which padding, stride or kernel gives the output size a person wants.

Every solution is exact, checked by the same arithmetic that says the size; "about right" is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any, Final

from core.blocks.spec import BlockSpec, Size, Value
from core.blocks.window import Shape, Window
from core.errors import N_, Message

FREE: Final = (
    ("padding",),
    ("output_padding",),
    ("stride",),
    ("ceil_mode",),
    ("stride", "padding"),
    ("padding", "output_padding"),
    ("stride", "padding", "output_padding"),
    ("kernel_size", "padding"),
    ("kernel_size",),
    ("dilation",),
)
"""What may be changed, alone or together, the simplest first."""

WIDEST_TOGETHER: Final = 16
"""Where several parameters change at once, none of them is tried beyond this."""

WIDEST_DILATION: Final = 8

MOST: Final = 6
"""A person chooses among so many."""


@dataclass(frozen=True, slots=True)
class Solution:
    """Parameters to set, ready for SetParam, after which the output has the wanted size.

    `unread` is how many pixels at the far edges no window reads then, one number per dimension; `skips` says whether
    the window jumps over pixels in between.
    """

    params: Mapping[str, Value]
    unread: tuple[int, ...]
    skips: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """All solutions, the simplest first; where there is none, `message` says so, or that nothing need be done."""

    solutions: tuple[Solution, ...]
    message: Message | None = None


def can_solve(spec: BlockSpec) -> bool:
    """Whether the output size of such a block is decided by parameters that can be solved for."""
    return spec.window != "" or (spec.role == "pool" and spec.param("output_size") is not None)


def solve(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape, wanted: Sequence[int]) -> Answer:
    """What to change so that an input of `size` (C, *) comes out as (C', *wanted).

    `resolved` holds every parameter of the block with its value, as in a report.
    """
    wanted = tuple(wanted)
    if len(wanted) != len(size) - 1 or any(n < 1 for n in wanted):
        return Answer((), _say("solve.no-size", N_("Core", "An output size is one positive number per dimension."), {}))
    if not spec.window:
        other = {"output_ratio": None} if spec.param("output_ratio") else {}  # one of the two says the size
        return Answer((Solution({"output_size": _short(wanted), **other}, (0,) * len(wanted)),))
    axes = _axes(spec, resolved, size)
    if tuple(axis.output for axis in axes) == wanted:
        text = N_("Core", "The output has this size already.")
        return Answer((), Message("solve.already", text))
    found = list(_same(spec, axes, wanted))
    for names in FREE:
        if len(found) < MOST and all(spec.param(name) for name in names):
            found += _freeing(names, spec, axes, wanted)
    if not found:
        return Answer((), _impossible(size, wanted))
    found.sort(key=lambda solution: (solution.skips, sum(solution.unread)))
    return Answer(tuple(_distinct(found))[:MOST])


@dataclass(frozen=True, slots=True)
class _Axis:
    """The parameters along one dimension; `follows` where the stride is the kernel's, `same` where padding says so."""

    size: int
    kernel_size: int
    stride: int
    padding: int
    dilation: int
    output_padding: int | None
    ceil_mode: bool
    pools: bool
    follows: bool
    same: bool = False

    @property
    def reach(self) -> int:
        return self.dilation * (self.kernel_size - 1) + 1

    @property
    def window(self) -> Window:
        return Window(self.size, self.kernel_size, self.stride, self.padding, self.dilation, self.ceil_mode)

    @property
    def output(self) -> int:
        """Positions of the window; 0 where torch would refuse."""
        if self.same:
            return self.size
        if self.output_padding is not None:
            if self.output_padding >= max(self.stride, self.dilation):
                return 0
            return (self.size - 1) * self.stride - 2 * self.padding + self.reach + self.output_padding
        if self.window.room < 0 or (self.pools and self.padding > self.kernel_size // 2):
            return 0
        return self.window.output

    @property
    def unread(self) -> int:
        """Pixels at the far edge that no window reads."""
        if self.output_padding is not None or self.same:
            return 0
        last = (self.output - 1) * self.stride + self.reach - self.padding
        return max(0, self.size - last)

    @property
    def skipped(self) -> int:
        """Pixels between two windows that neither reads."""
        return max(0, self.stride - self.reach) if self.output_padding is None and self.size > self.reach else 0

    @property
    def oddness(self) -> tuple[int, int, int, int]:
        """How unusual it is: pixels skipped between windows, pixels unread, an even kernel, how far from small."""
        even = int(not self.pools and self.output_padding is None and self.kernel_size % 2 == 0)
        return self.skipped, self.unread, even, self.stride + self.padding + (self.output_padding or 0)

    def having(self, names: Sequence[str], values: Sequence[int]) -> _Axis:
        """This axis with some parameters changed."""
        changes: dict[str, Any] = dict(zip(names, values, strict=True))
        if "kernel_size" in changes and self.follows and "stride" not in changes:
            changes["stride"] = changes["kernel_size"]
        return replace(self, **changes, same=self.same and "padding" not in changes)


def _axes(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> tuple[_Axis, ...]:
    count = len(size) - 1
    stride = resolved.get("stride", 1)
    padding = resolved.get("padding", 0)
    kernels = _spread(resolved["kernel_size"], count)
    transposed = spec.window == "transposed"
    rows = zip(
        size[1:],
        kernels,
        kernels if stride is None else _spread(stride, count),
        _spread(0 if isinstance(padding, str) else padding, count),
        _spread(resolved.get("dilation", 1), count),
        _spread(resolved.get("output_padding", 0), count) if transposed else (None,) * count,
        strict=True,
    )
    ceil_mode, pools = bool(resolved.get("ceil_mode", False)), spec.param("ceil_mode") is not None
    follows, same = stride is None, padding == "same"
    return tuple(_Axis(n, k, s, p, d, out, ceil_mode, pools, follows, same) for n, k, s, p, d, out in rows)


def _same(spec: BlockSpec, axes: Sequence[_Axis], wanted: Shape) -> Iterator[Solution]:
    """The word "same", where the size is to stay as it is and the window moves by single pixels."""
    padding = spec.param("padding")
    keeps = all(axis.size == n and axis.stride == 1 for axis, n in zip(axes, wanted, strict=True))
    if keeps and isinstance(padding, Size) and "same" in padding.words:
        yield Solution({"padding": "same"}, (0,) * len(axes))


def _freeing(names: Sequence[str], spec: BlockSpec, axes: Sequence[_Axis], wanted: Shape) -> Iterator[Solution]:
    """The best solution that changes just these parameters: one number for all dimensions where that works."""
    per_axis = [_fitting(names, axis, n) for axis, n in zip(axes, wanted, strict=True)]
    common = set.intersection(*(set(fitting) for fitting in per_axis))
    chosen: list[tuple[int, ...]] = []
    if common:
        best = min(common, key=lambda values: [max(fit[values] for fit in per_axis), values])
        chosen = [best] * len(axes)
    elif all(per_axis) and "ceil_mode" not in names:
        chosen = [min(fitting, key=lambda values: (fitting[values], values)) for fitting in per_axis]
    if not chosen:
        return
    made = [axis.having(names, values) for axis, values in zip(axes, chosen, strict=True)]
    params = {name: _value(name, [values[i] for values in chosen]) for i, name in enumerate(names)}
    changed = {name: value for name, value in params.items() if _differs(name, value, axes)}
    fits = all((param := spec.param(name)) is not None and param.check(value) is None for name, value in params.items())
    if changed and fits:
        yield Solution(changed, tuple(axis.unread for axis in made), any(axis.skipped for axis in made))


def _fitting(names: Sequence[str], axis: _Axis, wanted: int) -> dict[tuple[int, ...], tuple[int, ...]]:
    """Every choice of values for these parameters that gives `wanted` along one dimension, with its oddness."""
    found: dict[tuple[int, ...], tuple[int, ...]] = {}
    for values in product(*(_values(name, axis, len(names) > 1) for name in names)):
        made = axis.having(names, values)
        blind = made.output_padding is None and made.padding >= made.reach  # windows that see no pixel at all
        if not blind and made.output == wanted:
            found[values] = made.oddness
    return found


def _values(name: str, axis: _Axis, together: bool) -> Iterable[int]:
    """What is tried for one parameter."""
    match name:
        case "padding":
            most = max(axis.reach, WIDEST_TOGETHER if together else 0)
        case "output_padding":
            most = max(axis.stride, axis.dilation, WIDEST_TOGETHER if together else 0)
        case "ceil_mode":
            return (0, 1)
        case "dilation":
            most = WIDEST_DILATION + 1
        case _:
            most = axis.size + 2 * axis.padding + 1
    first = 0 if name in ("padding", "output_padding") else 1
    return range(first, min(most, WIDEST_TOGETHER + 1) if together else most)


def _value(name: str, values: Sequence[int]) -> Value:
    return bool(values[0]) if name == "ceil_mode" else _short(values)


def _differs(name: str, value: Value, axes: Sequence[_Axis]) -> bool:
    if name == "padding" and axes[0].same:
        return True
    now = [getattr(axis, name) for axis in axes]
    return bool(_value(name, now) != value)


def _distinct(solutions: Iterable[Solution]) -> Iterator[Solution]:
    seen = []
    for solution in solutions:
        if solution.params not in seen:
            seen.append(solution.params)
            yield solution


def _impossible(size: Shape, wanted: Shape) -> Message:
    text = N_("Core", "No padding, stride or kernel of this block makes {wanted} of {size}.")
    return _say("solve.none", text, {"wanted": " × ".join(map(str, wanted)), "size": " × ".join(map(str, size[1:]))})


def _say(code: str, text: str, values: Mapping[str, object]) -> Message:
    return Message(code, text, values)


def _short(values: Sequence[int]) -> Value:
    return values[0] if len(set(values)) == 1 else tuple(values)


def _spread(value: Any, count: int) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else (value,) * count
