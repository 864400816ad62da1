"""Images to which numbers belong: `numbers:CSV`.

numbers:CSV   columns: file (relative to the table's folder), one number or more, and if there is a last one of words:
              train, val, test; the first line may name the columns
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from core.data.sources.files import USUAL, FilesSource, LabelledFile, wrong_files
from core.data.sources.labelled import part_named, table_rows
from core.errors import N_, Place, UserError, phrase
from core.project.model import HeldForTest

MOST_NUMBERS: Final = 1000
"""An image has so many numbers at most."""


def numbers_source(argument: str, for_test: HeldForTest = USUAL) -> FilesSource:
    """Images listed in a table of comma- or semicolon-separated values, each with its numbers."""
    table = Path(argument).expanduser().absolute()
    if not argument or not table.is_file():
        raise wrong_files(table, N_("Core", "There is no table {path}."))
    rows = list(table_rows(table))
    names = _names(rows)
    files = list(_files(table, rows if rows and _is_row(rows[0][1]) else rows[1:], len(names)))
    if not files:
        sentence = N_("Core", "{path} lists no images: each line should be a file and its numbers.")
        raise wrong_files(table, sentence)
    missing = [file.path for file in files if not Path(file.path).is_file()]
    if len(missing) == len(files):
        sentence = N_("Core", "None of the {count} files that {path} lists is there; the first would be {first}.")
        raise wrong_files(table, sentence, count=len(files), first=missing[0])
    about = [phrase(N_("Core", "Files and their numbers listed in {table}."), table=table.name)]
    text = f"numbers:{table}"
    return FilesSource(text, table.parent, files, about, for_test=for_test, classes=names, target="numbers")


def _names(rows: Sequence[tuple[int, list[str]]]) -> tuple[str, ...]:
    """What the numbers are called: by the first line, else "value", or "value 1", "value 2" …"""
    if not rows:
        return ()
    first, body = rows[0][1], rows[1][1] if len(rows) > 1 else []
    if not _is_row(first):
        width = len(_numbers(body)) if body else max(len(first) - 1, 0)
        return tuple(name or f"value {n}" for n, name in enumerate(first[1 : 1 + width], 1))
    width = len(_numbers(first))
    return ("value",) if width == 1 else tuple(f"value {n + 1}" for n in range(width))


def _is_row(cells: Sequence[str]) -> bool:
    """Whether the line has numbers, and is no heading."""
    return bool(_numbers(cells))


def _numbers(cells: Sequence[str]) -> list[str]:
    """The cells behind the file's that are numbers, a last one left out that names a part."""
    found = list(cells[1:])
    while found and not found[-1]:
        found.pop()
    if found and part_named(found[-1]) is not None:
        found.pop()
    return found if found and all(_number(cell) is not None for cell in found) else []


def _number(cell: str) -> float | None:
    try:
        value = float(cell)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _files(table: Path, rows: Sequence[tuple[int, list[str]]], width: int) -> Iterator[LabelledFile]:
    for line, cells in rows:
        numbers = [_number(cell) for cell in cells[1 : 1 + width]]
        values = tuple(number for number in numbers if number is not None)
        if not cells[0] or len(values) != width or not 0 < width <= MOST_NUMBERS:
            text = N_("Core", "{path}, line {line}: a file and {width} numbers are needed. Received: {row!r}.")
            place = Place(file=str(table), field="data.source", line=line)
            told = {"path": str(table), "line": line, "width": max(width, 1), "row": ",".join(cells)}
            raise UserError("data.files", text, place=place, **told)
        part = part_named(cells[1 + width]) if len(cells) > 1 + width else None
        yield LabelledFile(str(table.parent / cells[0]), "", part, values)
