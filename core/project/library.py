"""The blocks a person keeps for every project: one JSON file each, in the home folder's blocks/.

A project never depends on the library: what is inserted is a plain Group.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from core.blocks import BLOCKS
from core.errors import N_, Message, Place, UserError
from core.project.home import home_folder
from core.project.my_block import MyBlock, block_from_text, block_to_text
from core.project.store import backup_path, replace_file

ENDING: Final = ".json"
LARGEST_FILE: Final = 8 * 1024 * 1024
"""Bytes; blocks kept under one name are far smaller."""
LONGEST_NAME: Final = 60
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names that Windows keeps for devices."""


@dataclass(frozen=True)
class KeptBlock:
    """A block of the library and its file."""

    path: Path
    block: MyBlock


@dataclass(frozen=True)
class Damaged:
    """A file of the library that cannot be used, and why."""

    path: Path
    reason: Message


@dataclass(frozen=True)
class Library:
    """What lies in the folder, by name."""

    kept: tuple[KeptBlock, ...] = ()
    damaged: tuple[Damaged, ...] = ()

    def find(self, name: str) -> KeptBlock | None:
        """The block of that name, letter case aside."""
        return next((kept for kept in self.kept if _folded(kept.block.name) == _folded(name)), None)


def library_folder() -> Path:
    """Where the blocks of this person are kept."""
    return home_folder() / "blocks"


def read_library(folder: Path | None = None) -> Library:
    """Everything in the folder; a file that cannot be used is told, and left as it is."""
    kept, damaged = [], []
    for path in sorted((folder or library_folder()).glob(f"*{ENDING}")):
        try:
            kept.append(KeptBlock(path, load_block(path)))
        except UserError as error:
            damaged.append(Damaged(path, error.message))
    return Library(tuple(sorted(kept, key=lambda k: _folded(k.block.name))), tuple(damaged))


def load_block(path: Path) -> MyBlock:
    """The block in that file. Raises UserError, naming the file, where there is none to be had."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UserError("library.too-large", N_("Core", "this file is too large to hold a block."))
        return block_from_text(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = Message("library.unreadable", N_("Core", "it cannot be read: {reason}."), {"reason": reason})
        raise _of_file(path, message) from error
    except UserError as error:
        raise _of_file(path, error.message) from error


def save_block(block: MyBlock, folder: Path | None = None) -> KeptBlock:
    """Keep a new block. Raises UserError where its name is taken or the file cannot be written."""
    folder = folder or library_folder()
    check_name(block.name, read_library(folder))
    path = _unused(folder, block.name)
    _write(path, block_to_text(block))
    return KeptBlock(path, block)


def change_block(
    kept: KeptBlock, folder: Path | None = None, *, name: str | None = None, about: str | None = None
) -> KeptBlock:
    """Call it something else, or describe it anew, in its file. Raises UserError as `save_block` does."""
    block = kept.block
    if name is not None and _folded(name) != _folded(block.name):
        check_name(name, read_library(folder or kept.path.parent))
    block = replace(
        block, name=block.name if name is None else name.strip(), about=block.about if about is None else about.strip()
    )
    _write(kept.path, block_to_text(block))
    return KeptBlock(kept.path, block)


def replace_block(kept: KeptBlock, block: MyBlock) -> KeptBlock:
    """Put another block into the file of one that is kept.

    Projects that use the one before keep what they hold. Raises UserError where the file cannot be written.
    """
    _write(kept.path, block_to_text(block))
    return KeptBlock(kept.path, block)


def delete_block(path: Path) -> Path:
    """Take a file out of the library; it stays beside it as `name.json~`, which `restore_block` brings back."""
    gone = backup_path(path)
    try:
        path.replace(gone)
    except OSError as error:
        raise _not_written(path, error) from error
    return gone


def restore_block(gone: Path) -> Path:
    """Bring back what `delete_block` took out. Raises UserError where another file stands there now."""
    path = gone.with_name(gone.name.removesuffix("~"))
    if path.exists():
        path = _unused(path.parent, path.stem)
    try:
        gone.replace(path)
    except OSError as error:
        raise _not_written(path, error) from error
    return path


def import_block(source: Path, folder: Path | None = None) -> KeptBlock:
    """Keep a block that somebody shared as a file; a name that is taken gets a number. Raises UserError."""
    block, library = load_block(source), read_library(folder)
    name, number = block.name, 2
    while library.find(name) or name in BLOCKS:
        name, number = f"{block.name} {number}", number + 1
    return save_block(replace(block, name=name), folder)


def export_block(block: MyBlock, path: Path) -> None:
    """Write a file to share. Raises UserError where it cannot be written."""
    _write(path, block_to_text(block))


def check_name(name: str, library: Library) -> None:
    """Raises UserError where no block can be kept under that name."""
    name = name.strip()
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        text = N_("Core", "Give the block a name of 1 to {longest} letters.")
        raise UserError("library.bad-name", text, place=Place(field="name"), longest=LONGEST_NAME)
    if any(_folded(spec.type) == _folded(name) for spec in BLOCKS):
        text = N_("Core", '"{name}" is a layer of PyTorch; give the block another name.')
        raise UserError("library.type-name", text, place=Place(field="name"), name=name)
    if library.find(name):
        text = N_("Core", 'There is a block called "{name}" already; give this one another name.')
        raise UserError("library.name-taken", text, place=Place(field="name"), name=name)


def file_name(name: str) -> str:
    """What the file of a block of that name is called, without ending: letters of any script, digits, - and _."""
    plain = re.sub(r"[^\w-]+", "-", unicodedata.normalize("NFC", name)).strip("-_").lower()[:LONGEST_NAME]
    return f"{plain or 'my'}-block" if not plain or _RESERVED.fullmatch(plain) else plain


def _unused(folder: Path, name: str) -> Path:
    path, number = folder / f"{file_name(name)}{ENDING}", 2
    while path.exists():
        path, number = folder / f"{file_name(name)}-{number}{ENDING}", number + 1
    return path


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, text.encode())
    except OSError as error:
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> UserError:
    reason = error.strerror or str(error)
    text = N_("Core", "{path} cannot be written: {reason}.")
    return UserError("library.not-written", text, place=Place(file=str(path)), path=str(path), reason=reason)


def _of_file(path: Path, message: Message) -> UserError:
    text = N_("Core", "{file}: {sentence}")
    return UserError(message.code, text, place=Place(file=str(path)), file=path.name, sentence=message)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip().casefold()
