"""Every kind of source, by how it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final, Literal

from core.data.sources import shapes
from core.data.sources.embedded import EMBEDDED, EmbeddedSource
from core.data.sources.files import USUAL
from core.data.sources.folder import folder_source
from core.data.sources.idx_source import idx_source
from core.data.sources.joined import JoinedSource
from core.data.sources.labelled import paired_source, table_source
from core.data.sources.library import library_source
from core.data.sources.library_sets import LIBRARY
from core.data.sources.numbers import numbers_source
from core.data.sources.source import Source
from core.errors import N_, Place, UserError
from core.project.model import HeldForTest

Kind = Literal["embedded", "generated", "files", "library"]


@dataclass(frozen=True, slots=True)
class SourceKind:
    """One line of `main.py sources`: how it is written, what it is, and an example that can be copied."""

    text: str
    title: str
    about: str
    kind: Kind
    example: str
    sets: tuple[SetChoice, ...] = ()


@dataclass(frozen=True, slots=True)
class SetChoice:
    """One of torchvision's sets in the picker: roughly how large it is, and where to get it where it cannot be fetched.

    `side` is of its images in pixels, 0 where they have various sizes.
    """

    name: str
    classes: int
    images: int
    side: int
    megabytes: int
    by_hand: str


_SETS: Final = tuple(
    SetChoice(name, held.sort_count, held.images, held.side, held.megabytes, held.by_hand)
    for name, held in LIBRARY.items()
)


_WITH_ARGUMENT: Final[Mapping[str, tuple[Callable[[str, HeldForTest], Source], SourceKind]]] = MappingProxyType({
    "folder": (folder_source, SourceKind(
        "folder:PATH", N_("Core", "Folder of images"),
        N_("Core", "A subfolder per class; with train and test folders where there are."), "files", "folder:~/pets",
    )),
    "paired": (paired_source, SourceKind(
        "paired:IMAGES,LABELS", N_("Core", "Images and label files"),
        N_("Core", "The class of IMAGES/a.jpg stands in LABELS/a.txt."), "files", "paired:~/bees/images,~/bees/labels",
    )),
    "labels": (table_source, SourceKind(
        "labels:CSV", N_("Core", "Table of labels"),
        N_("Core", "A file and its class a line, paths counted from the table's folder; a third column may say test."),
        "files", "labels:~/leaves/labels.csv",
    )),
    "numbers": (numbers_source, SourceKind(
        "numbers:CSV", N_("Core", "Table of numbers"),
        N_("Core", "A file and its numbers a line, such as an age or a place in the image, for the network to tell."),
        "files", "numbers:~/faces/ages.csv",
    )),
    "idx": (idx_source, SourceKind(
        "idx:PATH", N_("Core", "MNIST-format files"),
        N_("Core", "A folder with train-images-idx3-ubyte and its three companions, gzipped or not."),
        "files", "idx:/usr/share/datasets/fashion-mnist",
    )),
    "torchvision": (library_source, SourceKind(
        "torchvision:NAME?root=PATH", N_("Core", "torchvision's sets"),
        N_("Core", "CIFAR10, Food101 and thirty others, from a local copy or fetched once."),
        "library", "torchvision:CIFAR10?root=~/datasets&download=1", _SETS,
    )),
})  # fmt: skip


def list_sources() -> tuple[SourceKind, ...]:
    """Every kind of source in the order of the picker; title and about are templates to translate."""
    held = [SourceKind(name, known.title, known.about, "embedded", name) for name, known in EMBEDDED.items()]
    drawn = SourceKind("shapes", shapes.TITLE, shapes.ABOUT, "generated", "shapes")
    return (*held, drawn, *(kind for _, kind in _WITH_ARGUMENT.values()))


def library_names() -> tuple[str, ...]:
    """What may follow "torchvision:"."""
    return tuple(LIBRARY)


def open_source(text: str, for_test: HeldForTest = USUAL) -> Source:
    """The source that `text` stands for; several joined with "+" become one.

    `for_test` is held out where a source names no test images itself; a project says it (`data.for_test`).
    Raises UserError where there is no such source (with the nearest name where one is near), or nothing at its path.
    """
    parts = [_open_one(part, for_test) for part in _parts(text.strip())]
    return parts[0] if len(parts) == 1 else JoinedSource(parts)


def _open_one(text: str, for_test: HeldForTest) -> Source:
    if text in EMBEDDED:
        return EmbeddedSource(text)
    if text == shapes.ShapesSource.text:
        return shapes.ShapesSource()
    kind, colon, argument = text.partition(":")
    if colon and kind in _WITH_ARGUMENT:
        return _WITH_ARGUMENT[kind][0](argument, for_test)
    raise _unknown(text, kind, bool(colon))


def _parts(text: str) -> list[str]:
    """The text cut at each "+" that no path holds: after a path, only a "+" before the name of a source cuts."""
    parts: list[str] = []
    for piece in text.split("+"):
        in_path = bool(parts) and parts[-1].partition(":")[0] in _WITH_ARGUMENT
        if in_path and not _is_source(piece):
            parts[-1] += f"+{piece}"
        else:
            parts.append(piece)
    return parts


def _is_source(text: str) -> bool:
    kind, colon, _ = text.partition(":")
    return (kind in _WITH_ARGUMENT) if colon else (text in EMBEDDED or text == shapes.ShapesSource.text)


def _unknown(text: str, kind: str, has_colon: bool) -> UserError:
    names = [*_WITH_ARGUMENT] if has_colon else [*EMBEDDED, shapes.ShapesSource.text]
    near = get_close_matches(kind.lower(), names, 1, 0.5)
    place = Place(field="data.source")
    if near:
        guess = near[0] + (text[len(kind) :] if has_colon else "")
        return UserError("data.source", N_("Core", "There is no source {source!r}. Did you mean {guess!r}?"),
                         place=place, source=text, guess=guess)  # fmt: skip
    known = ", ".join(each.text for each in list_sources())
    sentence = N_("Core", "There is no source {source!r}. A source is one of: {known}.")
    return UserError("data.source", sentence, place=place, source=text, known=known)
