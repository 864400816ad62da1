"""How the command line writes: results on stdout, everything else on stderr, tables and numbers that line up."""

from __future__ import annotations

import json
import math
import shutil
import sys
from collections.abc import Sequence
from typing import Any, TextIO
from unicodedata import combining, east_asian_width

from core.project.parts import Target


def put(text: str = "") -> None:
    """A line of the result, on stdout."""
    print(text, flush=True)


def put_json(document: Any) -> None:
    """The result as one JSON document on one line of stdout; a number that is none becomes null."""
    print(json.dumps(finite(document), ensure_ascii=False), flush=True)


def say(text: str = "") -> None:
    """A line for the person watching, on stderr."""
    print(text, file=sys.stderr, flush=True)


def finite(document: Any) -> Any:
    """The document with NaN and infinity as None, which JSON can hold."""
    match document:
        case float():
            return document if math.isfinite(document) else None
        case dict():
            return {key: finite(value) for key, value in document.items()}
        case list() | tuple():
            return [finite(value) for value in document]
        case _:
            return document


class LiveLine:
    """One line on stderr that is written over and over; where stderr is no terminal, only `settle` writes."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._live = self._stream.isatty()
        self._drawn = False

    def show(self, text: str) -> None:
        """Replace what the line says."""
        if self._live:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write("\r\x1b[2K" + text[:width])
            self._stream.flush()
            self._drawn = True

    def settle(self, text: str) -> None:
        """Write a line that stays, in place of the live one."""
        self.clear()
        self._stream.write(text + "\n")
        self._stream.flush()

    def clear(self) -> None:
        """Take the live line away."""
        if self._drawn:
            self._stream.write("\r\x1b[2K")
            self._drawn = False


def table(header: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = (), indent: str = "  ") -> str:
    """The rows under their header, in columns two spaces apart; columns named in `right` align at their right."""
    lines = [tuple(header), *map(tuple, rows)]
    widths = [max(columns(line[column]) for line in lines) for column in range(len(header))]

    def text(line: Sequence[str]) -> str:
        cells = [padded(c, w, i in right) for i, (c, w) in enumerate(zip(line, widths, strict=True))]
        return indent + "  ".join(cells).rstrip()

    rule = indent + "  ".join("─" * width for width in widths)
    return "\n".join([text(lines[0]), rule, *map(text, lines[1:])])


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for each Chinese character, none for an accent put upon one."""
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def padded(text: str, width: int, at_right: bool = False) -> str:
    """The text in a field of `width` columns, at its left or its right."""
    gap = " " * max(0, width - columns(text))
    return gap + text if at_right else text + gap


def count(number: int) -> str:
    """421642 → "421,642"."""
    return f"{number:,}"


def plural(number: int, thing: str) -> str:
    """(1, "epoch") → "1 epoch"; (1200, "step") → "1,200 steps"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def shape(size: Sequence[int] | None) -> str:
    """(3, 32, 32) → "3 × 32 × 32"; unknown → "?"."""
    return "?" if size is None else " × ".join(map(str, size))


def percent(share: float) -> str:
    """0.8731 → "87.3 %"."""
    return f"{100 * share:.1f} %"


def score(value: float, target: Target) -> str:
    """What validation came to: "87.3 %" right, or an R² such as "0.873" where no class is told."""
    return percent(value) if target == "class" else f"{value:.3f}"


def data_size(number: float) -> str:
    """Bytes in the unit that reads best: 1687336 → "1.7 MB"."""
    for unit in ("bytes", "kB", "MB", "GB"):
        if number < 1000:
            return f"{number:.0f} {unit}" if unit == "bytes" else f"{number:.1f} {unit}"
        number /= 1000
    return f"{number:.1f} TB"


def duration(seconds: float) -> str:
    """Seconds as people say them: "8 s", "1 min 20 s", "2 h 5 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def bar(share: float, width: int = 24) -> str:
    """A bar as long as the share of `width` characters."""
    eighths = round(max(0.0, min(1.0, share)) * width * 8)
    full, rest = divmod(eighths, 8)
    return "█" * full + ("" if rest == 0 else " ▏▎▍▌▋▊▉"[rest])
