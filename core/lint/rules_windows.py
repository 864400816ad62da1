"""Rules about sliding windows: pixels that none of them reads, and windows larger than what they look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from core.blocks.window import Window
from core.errors import N_, Message
from core.lint.issue import Fix, Issue
from core.lint.kinds import is_convolution, is_sliding_pool
from core.lint.view import View, named, remove_fix, say_size, set_fix
from core.network.tree import Block

FURTHEST: Final = 16
"""So much more padding is tried, pixel by pixel, to let the last window reach the edge."""


def skipped_pixels(view: View) -> Iterator[Issue]:
    """A window that jumps further than it reaches leaves pixels that no weight ever sees."""
    for block in view.layers:
        found = view.windows(block)
        if block.id in view.in_shortcuts or not any(w.stride > w.reach and w.size > w.reach for w in found):
            continue
        strides, reaches = _plain([w.stride for w in found]), _plain([w.reach for w in found])
        text = N_(
            "Core", '{type} "{name}" jumps {stride} pixels at a time but looks at {reach}: the rest is never read.'
        )
        values = named(block, stride=_say(strides), reach=_say(reaches))
        message = Message("network.skipped-pixels", text, values)
        fixes = [set_fix(block, {"stride": reaches})]
        if all(w.dilation == 1 and w.size + 2 * w.padding >= w.stride for w in found):
            fixes.append(set_fix(block, {"kernel_size": strides}))
        yield Issue("warning", block.id, message, fixes=tuple(fixes), ledger=view.ledger(block))


def lost_pixels(view: View) -> Iterator[Issue]:
    """A size that the stride does not divide: the last rows and columns are read by no window."""
    for block in view.layers:
        found = view.windows(block)
        lost = [_unread(w) for w in found]
        if not any(lost) or any(w.stride > w.reach for w in found):
            continue
        text = N_("Core", '{type} "{name}" never reads the last {lost} of {size} pixels: its windows end before.')
        values = named(block, lost=say_size(tuple(lost)), size=say_size(tuple(w.size for w in found)))
        why = N_("Core", "The stride does not divide what is left behind the first window, and the rest is dropped.")
        yield Issue(
            "hint",
            block.id,
            Message("network.lost-pixels", text, values),
            Message("why.lost-pixels", why),
            tuple(_reaching(block, found)),
            view.ledger(block),
        )


def _unread(window: Window) -> int:
    """Pixels at the far edge that no window reads; those of the padding do not count."""
    return max(0, window.size + window.padding - ((window.output - 1) * window.stride + window.reach))


def _reaching(block: Block, found: Sequence[Window]) -> Iterator[Fix]:
    """Settings after which the last window reaches the edge."""
    if block.spec.param("ceil_mode") is not None:
        rounded = [Window(w.size, w.kernel, w.stride, w.padding, w.dilation, ceil=True) for w in found]
        if not any(map(_unread, rounded)):
            yield set_fix(block, {"ceil_mode": True})
        return
    for more in range(1, FURTHEST):
        wider = [Window(w.size, w.kernel, w.stride, w.padding + more, w.dilation) for w in found]
        if not any(map(_unread, wider)) and all(w.padding < w.reach for w in wider):
            yield set_fix(block, {"padding": _plain([w.padding for w in wider])})
            return


def oversized_window(view: View) -> Iterator[Issue]:
    """A window larger than the image sees nothing but padding at its border."""
    for block in view.layers:
        found = view.windows(block) if is_convolution(block) else ()
        if not any(w.reach > w.size > 1 for w in found):
            continue
        text = N_("Core", 'The window of {type} "{name}" is {window}, but its image only {size}.')
        reaches, sizes = (say_size(tuple(numbers)) for numbers in ([w.reach for w in found], [w.size for w in found]))
        message = Message("network.oversized-window", text, named(block, window=reaches, size=sizes))
        why = Message(
            "why.oversized-window", N_("Core", "Its outer weights only ever meet padding, and learn nothing.")
        )
        fixes = (set_fix(block, _smaller(found)),) if all(w.dilation == 1 for w in found) else ()
        yield Issue("hint", block.id, message, why, fixes, view.ledger(block))


def _smaller(found: Sequence[Window]) -> dict[str, Any]:
    """The largest kernel that fits, with as much less padding that the output stays."""
    less = [max(0, -(-(w.kernel - w.size) // 2)) for w in found]
    return {
        "kernel_size": _plain([w.kernel - 2 * n for w, n in zip(found, less, strict=True)]),
        "padding": _plain([w.padding - n for w, n in zip(found, less, strict=True)]),
    }


def early_collapse(view: View) -> Iterator[Issue]:
    """An image of one pixel long before the end: what slides over it only ever meets one pixel and padding."""
    for sequence in view.sequences:
        for number, block in enumerate(sequence):
            found = view.windows(block) if is_convolution(block) else ()
            if not found or any(w.size > 1 or w.reach == 1 for w in found):
                continue
            text = N_("Core", '{type} "{name}" moves a window of {window} over one single pixel.')
            message = Message(
                "network.early-collapse", text, named(block, window=say_size(tuple(w.reach for w in found)))
            )
            why = N_("Core", "The image shrank to one pixel too early; every weight but one only ever meets padding.")
            fixes = tuple(_less_shrinking(view, sequence[:number], block, found))
            yield Issue("warning", block.id, message, Message("why.early-collapse", why), fixes, view.ledger(block))
            break


def _less_shrinking(view: View, before: Sequence[Block], block: Block, found: Sequence[Window]) -> Iterator[Fix]:
    """Take away what made the image one pixel, or the window that no longer fits."""
    shrinker = next((b for b in reversed(before) if view.of(b).input != view.of(b).output and _shrinks(view, b)), None)
    if shrinker is not None and is_sliding_pool(shrinker):
        yield remove_fix(shrinker)
    elif shrinker is not None and is_convolution(shrinker) and shrinker.value("stride") not in (1, (1, 1)):
        yield set_fix(shrinker, {"stride": 1})
    if all(w.output == 1 for w in found):
        yield set_fix(block, {"kernel_size": 1, "padding": 0})


def _shrinks(view: View, block: Block) -> bool:
    report = view.of(block)
    return bool(report.input and report.output and len(report.output) > 1 and report.input[1:] != report.output[1:])


def two_pools(view: View) -> Iterator[Issue]:
    """One pool right behind another throws away twice without looking in between."""
    for sequence in view.sequences:
        for first, second in pairwise(sequence):
            if is_sliding_pool(first) and is_sliding_pool(second):
                text = N_("Core", '{type} "{name}" pools right behind "{first}", with nothing learned in between.')
                message = Message("network.two-pools", text, named(second, first=first.name))
                yield Issue("hint", second.id, message, fixes=(remove_fix(second),), ledger=view.ledger(second))


def _plain(numbers: Sequence[int]) -> int | tuple[int, ...]:
    return numbers[0] if len(set(numbers)) == 1 else tuple(numbers)


def _say(numbers: int | tuple[int, ...]) -> str:
    return str(numbers) if isinstance(numbers, int) else say_size(numbers)
