"""Images whose labels are written beside them: `paired:IMAGES,LABELS` and `labels:CSV`.

paired:IMAGES,LABELS   for IMAGES/a.jpg the class is the first line of LABELS/a.txt; subfolders "train", "val"
                       and "test" are parts
labels:CSV             columns: file (relative to the table's folder), class, and if there is a third: train, val, test;
                       the first line may name the columns, and then say that the class comes first
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from core.data.sources.files import USUAL, FilesSource, LabelledFile, Part, existing_folder, wrong_files
from core.data.sources.folder import TEST_NAMES, TRAIN_NAMES, image_files
from core.errors import N_, Place, UserError, phrase
from core.project.model import HeldForTest

_HEADERS: Final = frozenset({"file", "filename", "file_name", "image", "path", "name", "id"})


def paired_source(argument: str, for_test: HeldForTest = USUAL) -> FilesSource:
    """Images in one folder, a text file with the class of each in another."""
    images, labels = _two_folders(argument)
    files = []
    for file in image_files(images):
        relative = Path(file).relative_to(images)
        note = (labels / relative).with_suffix(".txt")
        if note.is_file():
            lines = note.read_text("utf-8", errors="replace").strip().splitlines()
            if not lines:
                raise wrong_files(note, N_("Core", "{path} is empty; the class of its image should stand there."))
            files.append(LabelledFile(file, lines[0].strip(), part_named(relative.parts[0])))
    if not files:
        sentence = N_("Core", "No image in {path} has a text file of the same name in {labels}.")
        raise wrong_files(images, sentence, labels=str(labels))
    about = [phrase(N_("Core", "The class of each image in a text file."))]
    return FilesSource(f"paired:{images},{labels}", images, files, about, for_test=for_test)


def table_source(argument: str, for_test: HeldForTest = USUAL) -> FilesSource:
    """Images listed in a table of values, parted by commas, semicolons or tabs."""
    table = Path(argument).expanduser().absolute()
    if not argument or not table.is_file():
        raise wrong_files(table, N_("Core", "There is no table {path}."))
    files = list(_rows(table))
    if not files:
        raise wrong_files(table, N_("Core", "{path} lists no images: each line should be a file and its class."))
    missing = [file.path for file in files if not Path(file.path).is_file()]
    if len(missing) == len(files):
        sentence = N_("Core", "None of the {count} files that {path} lists is there; the first would be {first}.")
        raise wrong_files(table, sentence, count=len(files), first=missing[0])
    about = [phrase(N_("Core", "Files and classes listed in {table}."), table=table.name)]
    return FilesSource(f"labels:{table}", table.parent, files, about, for_test=for_test)


def _rows(table: Path) -> Iterator[LabelledFile]:
    first, second = 0, 1
    for row, (number, cells) in enumerate(table_rows(table)):
        named = [cell.lower() in _HEADERS for cell in cells[:2]]
        if row == 0 and any(named):
            first, second = (0, 1) if named[0] else (1, 0)
            continue
        if len(cells) < 2 or not (cells[first] and cells[second]):
            text = N_("Core", "{path}, line {line}: a file and its class are needed. Received: {row!r}.")
            place = Place(file=str(table), field="data.source", line=number)
            raise UserError("data.files", text, place=place, path=str(table), line=number, row=",".join(cells))
        part = part_named(cells[2]) if len(cells) > 2 else None
        yield LabelledFile(str(table.parent / cells[first]), cells[second], part)


def table_rows(table: Path) -> Iterator[tuple[int, list[str]]]:
    """The lines of a table, its values parted by commas, semicolons or tabs, that are not empty: number, cells."""
    lines = _text(table).splitlines()
    separator = max(",;\t", key=lines[0].count) if lines else ","
    for number, row in enumerate(csv.reader(lines, delimiter=separator), start=1):
        cells = [cell.strip() for cell in row]
        if any(cells):
            yield number, cells


def _text(table: Path) -> str:
    """What a table says. Spreadsheets write UTF-8, UTF-16 with its mark, or what the system is used to."""
    content = table.read_bytes()
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", errors="replace")


def part_named(name: str) -> Part | None:
    """The part that a folder or cell names."""
    if name.lower() in TEST_NAMES[:2]:
        return "test"
    if name.lower() in TEST_NAMES:
        return "validation"
    return "train" if name.lower() in TRAIN_NAMES else None


def _two_folders(argument: str) -> tuple[Path, Path]:
    """The two folders on either side of a comma, where folders' own names may have commas too."""
    commas = [i for i, letter in enumerate(argument) if letter == ","]
    if not commas:
        sentence = N_("Core", "Write both folders: paired:IMAGES,LABELS. Received: {received!r}.")
        raise UserError("data.source", sentence, place=Place(field="data.source"), received=f"paired:{argument}")
    pairs = [(argument[:i], argument[i + 1 :]) for i in commas]
    fitting = [pair for pair in pairs if all(half and Path(half).expanduser().is_dir() for half in pair)]
    images, labels = (fitting or pairs)[0]
    return existing_folder(images), existing_folder(labels)
