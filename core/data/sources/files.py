"""Image files whose classes are known: what folders, label files and tables of labels have in common."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import torch

from core.data.progress import Progress
from core.data.sources.scan import FileCheck, scan
from core.data.sources.source import FileImages, Split, class_counts
from core.data.splitting import hold_out
from core.data.statistics import most_common, proposed, with_statistics
from core.errors import N_, Place, UserError
from core.protocol.messages import SourceInfo

TEST_SHARE: Final = 0.2
TEST_SEED: Final = 0
"""Where a source names no test images, a fifth of every class is held out, always the same one."""


@dataclass(frozen=True, slots=True)
class LabelledFile:
    """An image file, the name of its class, and the split it is in; None: it has no say in it."""

    path: Path
    label: str
    split: Split | None = None


class FilesSource:
    """Image files with classes. They are looked at once, when it is first asked for anything.

    Raises UserError where there are fewer than two classes.
    """

    def __init__(self, text: str, root: Path, files: Sequence[LabelledFile], about: str) -> None:
        self.text = text
        self.classes = tuple(sorted({file.label for file in files}))
        self._root = root
        self._files = sorted(files, key=lambda file: file.path)
        self._about = about
        self._checks: list[FileCheck] = []
        if len(self.classes) < 2:
            found = ", ".join(self.classes) or "none"
            sentence = N_("Core", "{path} holds images of fewer than two classes (found: {found}). {about}")
            raise wrong_files(root, sentence, found=found, about=about)

    def info(self, progress: Progress | None = None) -> SourceInfo:
        self._look(progress)
        good = [check for check in self._checks if not check.error]
        sizes = [(check.height, check.width) for check in good]
        train = self._splits["train"]
        pre = proposed(sizes, all(check.grey for check in good))
        held_out = "" if self._has_test else f" A fifth of every class ({TEST_SHARE:.0%}) is held out as test images."
        return SourceInfo(
            source=self.text, title=self._root.name, about=self._about + held_out, classes=self.classes,
            counts={name: class_counts(images.labels, self.classes) for name, images in self._splits.items()},
            original=most_common(sizes),
            preprocessing=with_statistics(pre, len(train), train.raw, progress, train.key()),
            broken=tuple((self._name(file.path), check.error) for file, check in self._all if check.error),
        )  # fmt: skip

    def split(self, name: Split, progress: Progress | None = None) -> FileImages:
        self._look(progress)
        return self._splits[name]

    @property
    def _all(self) -> list[tuple[LabelledFile, FileCheck]]:
        return list(zip(self._files, self._checks, strict=True))

    @property
    def _has_test(self) -> bool:
        return any(file.split == "test" for file in self._files)

    def _look(self, progress: Progress | None) -> None:
        if not self._checks:
            self._checks = scan(self._root, [file.path for file in self._files], progress)
        if all(check.error for check in self._checks):
            sentence = N_("Core", "None of the {count} images in {path} can be decoded. The first: {reason}")
            raise wrong_files(self._root, sentence, count=len(self._checks), reason=self._checks[0].error)

    @cached_property
    def _splits(self) -> dict[Split, FileImages]:
        good = [(file, check) for file, check in self._all if not check.error]
        if self._has_test:
            test = [pair for pair in good if pair[0].split == "test"]
            return {"train": self._images([p for p in good if p[0].split != "test"]), "test": self._images(test)}
        labels = torch.tensor([self.classes.index(file.label) for file, _ in good])
        stay, held = hold_out(labels, TEST_SHARE, TEST_SEED)
        return {
            "train": self._images([good[i] for i in stay.tolist()]),
            "test": self._images([good[i] for i in held.tolist()]),
        }

    def _images(self, chosen: Sequence[tuple[LabelledFile, FileCheck]]) -> FileImages:
        digest = hashlib.sha256()
        for file, check in chosen:
            digest.update(f"{file.path}\0{check.bytes}\0{check.changed}\n".encode())
        number = {label: i for i, label in enumerate(self.classes)}
        paths, labels = [file.path for file, _ in chosen], [number[file.label] for file, _ in chosen]
        return FileImages(paths, labels, self._root, digest.hexdigest())

    def _name(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix() if path.is_relative_to(self._root) else str(path)


def existing_folder(text: str) -> Path:
    """The absolute folder that is meant; `~` is the home folder. Raises UserError where it is none."""
    path = Path(text).expanduser().absolute() if text else None
    if path is None:
        raise UserError(
            "data.source", N_("Core", "A path is missing: write folder:PATH."), place=Place(field="data.source")
        )
    if path.is_dir():
        return path
    sentence = N_("Core", "There is no folder {path}.")
    if path.exists():
        sentence = N_("Core", "{path} is a file; a folder is needed here.")
    raise wrong_files(path, sentence)


def wrong_files(path: Path, sentence: str, **values: object) -> UserError:
    """A UserError about a path, which `sentence` names as {path}."""
    return UserError("data.files", sentence, place=Place(file=str(path), field="data.source"), path=str(path), **values)
