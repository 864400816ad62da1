"""`torchvision:NAME?root=PATH&download=1`: torchvision's classification sets, from a local copy or downloaded once."""

from __future__ import annotations

import contextlib
import importlib.util
import sys
import urllib.error
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.fetching import is_offline
from core.data.progress import Progress
from core.data.sources.arrays import ArraySource, Splits, with_test
from core.data.sources.dataset_images import HeldDataset
from core.data.sources.fetching import fetching_aside
from core.data.sources.files import USUAL, FilesSource, LabelledFile, Part
from core.data.sources.library_sets import LIBRARY, LibrarySet, Options, Sample
from core.data.sources.source import ArrayImages, Images, Source, Split
from core.errors import N_, Place, UserError, phrase
from core.project.home import home_folder
from core.project.model import HeldForTest
from core.protocol.messages import SourceInfo

Found = Mapping[Part, Any]
"""Torchvision's dataset object of each part."""


class LibrarySource:
    """One of torchvision's sets. Nothing is read, and nothing fetched, before something is asked of it.

    Every question raises UserError where there is no whole copy, or it cannot be read or downloaded.
    """

    def __init__(self, name: str, root: Path, download: bool, for_test: HeldForTest = USUAL) -> None:
        self.text = f"torchvision:{name}?root={root}"
        self._for_test = for_test
        self._name, self._root, self._download = name, root, download
        self._held: Source | None = None

    @property
    def classes(self) -> tuple[str, ...]:
        return self._source(None).classes

    def info(self, progress: Progress | None = None) -> SourceInfo:
        return self._source(progress).info(progress)

    def split(self, name: Split, progress: Progress | None = None) -> Images:
        return self._source(progress).split(name, progress)

    def listed(self, name: Split) -> Images | None:
        try:
            return self._source(None, may_fetch=False).listed(name)
        except UserError:
            return None

    def _source(self, progress: Progress | None, *, may_fetch: bool = True) -> Source:
        if self._held is None:
            found = self._found(_tell_nobody if progress is None else progress, self._download and may_fetch)
            self._held = _understood(self.text, self._name, self._root, found, self._for_test)
        return self._held

    def _found(self, progress: Progress, may_fetch: bool) -> Found:
        held = LIBRARY[self._name]
        if held.needs and importlib.util.find_spec(held.needs) is None:
            text = N_("Core", "torchvision needs {module} to read {name}: pip install {module}.")
            raise UserError("data.library", text, place=self._place, name=self._name, module=held.needs)
        try:
            with contextlib.redirect_stdout(sys.stderr):  # stdout may be a pipe that only JSON goes through
                return _made(self._name, self._root, download=False)
        except Exception as error:  # each of torchvision's classes raises its own
            if not may_fetch:
                raise self._missing(error) from error
        if held.by_hand:
            raise self._missing(None)
        told = _Told(progress)
        try:
            with fetching_aside(self._root, self._name, told) as aside:
                _made(self._name, aside, download=True)
            return _made(self._name, self._root, download=False)
        except Exception as error:  # of torchvision, of the network, of the disk
            if error is told.raised:
                raise
            raise self._not_fetched(error) from error

    @property
    def _place(self) -> Place:
        return Place(file=str(self._root), field="data.source")

    def _missing(self, error: Exception | None) -> UserError:
        values = {"name": self._name, "root": str(self._root)}
        by_hand = LIBRARY[self._name].by_hand
        if by_hand:
            text = N_("Core", "There is no complete copy of {name} in {root}, and torchvision cannot fetch it. "
                              "Get it from {origin} and choose the folder of your local copy.")  # fmt: skip
            return UserError("data.library", text, place=self._place, origin=by_hand, **values)
        text = N_("Core", "There is no complete copy of {name} in {root}. Add &download=1 to fetch it, "
                          "or choose the folder of a local copy: root=PATH.")  # fmt: skip
        return UserError("data.library", text, place=self._place, **values)

    def _not_fetched(self, error: Exception) -> UserError:
        if "corrupted" in str(error):
            text = N_("Core", "What came for {name} was damaged on the way (its checksum is wrong). Try again, "
                              "or choose a local copy: root=PATH.")  # fmt: skip
            return UserError("data.library", text, place=self._place, name=self._name)
        if is_offline(error):
            text = N_("Core", "{name} could not be downloaded: its server cannot be reached, this machine seems to "
                              "be offline. Choose a local copy, or try again later: it goes on where it broke off."
                      )  # fmt: skip
            return UserError("data.library-offline", text, place=self._place, name=self._name)
        text = N_("Core", "{name} could not be downloaded to {root}: {reason}. Check the network and try again, "
                          "it goes on where it broke off; or choose a local copy: root=PATH.")  # fmt: skip
        return UserError(
            "data.library", text, place=self._place, name=self._name, root=str(self._root), reason=_reason(error)
        )


class _Told:
    """Progress, and what it raised: that is no failure, but somebody's wish to end."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.raised: BaseException | None = None

    def __call__(self, done: int, total: int, text: str = "", /) -> None:
        try:
            self._progress(done, total, text)
        except BaseException as error:
            self.raised = error
            raise


def library_source(argument: str, for_test: HeldForTest = USUAL) -> LibrarySource:
    """A set by name, with its root folder (default: "datasets" in Layerwright's home) and whether it may be downloaded.

    Raises UserError where the name or an option is unknown.
    """
    name, options = _parsed(argument)
    root = Path(options.get("root") or home_folder() / "datasets").expanduser().absolute()
    return LibrarySource(name, root, options.get("download", "0").lower() in ("1", "true", "yes"), for_test)


def _parsed(argument: str) -> tuple[str, dict[str, str]]:
    asked, _, query = argument.partition("?")
    name = {known.lower(): known for known in LIBRARY}.get(asked.lower())
    place = Place(field="data.source")
    if name is None:
        near = get_close_matches(asked.lower(), [known.lower() for known in LIBRARY], 1)
        if near:
            guess = next(known for known in LIBRARY if known.lower() == near[0])
            text = N_("Core", "Layerwright reads no torchvision set {name!r}. Did you mean {guess}?")
            raise UserError("data.source", text, place=place, name=asked, guess=guess)
        text = N_("Core", "Layerwright reads no torchvision set {name!r}; it reads {known}.")
        raise UserError("data.source", text, place=place, name=asked, known=", ".join(LIBRARY))
    written = [option.partition("=") for option in query.split("&") if option]
    options = {key: value for key, _, value in written}
    unknown = next((key for key in options if key not in ("root", "download")), None)
    if unknown is not None:
        text = N_("Core", "torchvision:{name} takes root=PATH and download=1. Received: {option!r}.")
        raise UserError("data.source", text, place=place, name=name, option=unknown)
    return name, options


def _made(name: str, root: Path, *, download: bool) -> Found:
    """Torchvision's object for every part."""
    from torchvision import datasets

    held = LIBRARY[name]
    kind = getattr(datasets, name)
    fetch: Options = {"download": True} if download else {}
    return {part: kind(str(root), **options, **fetch) for part, options in held.parts.items()}


def _understood(text: str, name: str, root: Path, found: Found, for_test: HeldForTest) -> Source:
    held = LIBRARY[name]
    about = phrase(N_("Core", "torchvision's {name}, from {root}."), name=name, root=str(root))
    first = found["train"]
    named = held.classes or [_called(each) for each in getattr(first, "classes", None) or _categories(first)]
    if held.holds == "arrays":
        arrays = {part: _arrays(dataset, held) for part, dataset in found.items()}
        if "test" not in arrays:
            return ArraySource(text, name, about, named, with_test(*arrays["train"], for_test), for_test)
        splits: Splits = {"train": ArrayImages(*arrays["train"], "train"), "test": ArrayImages(*arrays["test"], "test")}
        return ArraySource(text, name, about, named, splits)
    if held.holds == "object":
        return HeldDataset(text, name, about, tuple(named), found)
    files: list[tuple[Part, Sequence[Sample]]]
    files = [(part, (held.samples or _samples)(dataset)) for part, dataset in found.items()]
    highest = max((label for _, samples in files for _, label in samples), default=0)
    classes = _apart(named) or [str(number) for number in range(highest + 1)]
    only: Part | None = "train" if "test" in held.parts else None
    labelled = [
        LabelledFile(str(path), classes[label], only if part == "train" else part)
        for part, samples in files for path, label in samples
    ]  # fmt: skip
    return FilesSource(text, root, labelled, [about], for_test=for_test, title=name, classes=classes)


def _samples(dataset: Any) -> list[Sample]:
    """Paths and class numbers, by the names under which most of torchvision's sets keep them."""
    for name in ("samples", "_samples", "imgs"):
        if hasattr(dataset, name):
            return [(str(path), int(label)) for path, label in getattr(dataset, name)]
    for paths, labels in (("_image_files", "_labels"), ("_images", "_labels"), ("data", "targets")):
        if hasattr(dataset, paths) and hasattr(dataset, labels):
            return [(str(path), int(label))
                    for path, label in zip(getattr(dataset, paths), getattr(dataset, labels), strict=True)]  # fmt: skip
    raise TypeError(f"{type(dataset).__name__} keeps its images under no known name")


def _categories(dataset: Any) -> Sequence[str]:
    names = getattr(dataset, "categories", None) or getattr(dataset, "all_categories", None)
    if names is None and isinstance(getattr(dataset, "class_to_idx", None), dict):
        names = sorted(dataset.class_to_idx, key=dataset.class_to_idx.get)
    return names or ()


def _called(name: Any) -> str:
    """ImageNet's classes are tuples of words for the same."""
    return ", ".join(name) if isinstance(name, tuple) else str(name)


def _apart(names: Sequence[str]) -> list[str]:
    """The names, with a number where one is there twice."""
    seen: dict[str, int] = {}
    for place, name in enumerate(names):
        seen.setdefault(name, place)
    return [name if seen[name] == place else f"{name} ({place})" for place, name in enumerate(names)]


def _arrays(dataset: Any, held: LibrarySet) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Pixels (N, H, W) or (N, H, W, 3), and labels (N,)."""
    if not hasattr(dataset, "data"):  # FER2013 keeps pairs
        pairs = [(image.numpy(), label) for image, label in dataset._samples]
        return np.stack([image for image, _ in pairs]), np.array([label for _, label in pairs], np.int64)
    pixels: NDArray[np.uint8] = np.asarray(dataset.data)
    labels = np.asarray(dataset.targets if hasattr(dataset, "targets") else dataset.labels)
    if held.channels_first:
        pixels = pixels.transpose(0, 2, 3, 1)
    if held.turned:
        pixels = pixels.transpose(0, 2, 1)
    return np.ascontiguousarray(pixels), (labels[:, 0] if labels.ndim == 2 else labels).astype(np.int64)


def _reason(error: Exception) -> str:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    return (str(reason).splitlines() or [""])[0].rstrip(".: ") or type(error).__name__


def _tell_nobody(_done: int, _total: int, _text: str = "", /) -> None:
    """Nobody waits for a word."""
