"""Image files whose classes are known: what folders, label files and tables of labels have in common."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Final, Literal, NamedTuple

import torch

from core.data.progress import Progress
from core.data.sources.scan import FileCheck, scan
from core.data.sources.source import FileImages, Split, class_counts, name_within
from core.data.splitting import hold_out
from core.data.statistics import most_common, proposed, spreads, with_statistics
from core.errors import N_, Message, Place, UserError, phrase
from core.project.model import HeldForTest
from core.project.parts import Target
from core.protocol.messages import SourceInfo

USUAL: Final = HeldForTest()

Part = Literal["train", "validation", "test"]
"""What a source may say of an image; those for validation are among its training images."""


class LabelledFile(NamedTuple):
    """An image file, the name of its class, the part it is for (None: the source has no say in it), and its numbers."""

    path: str
    label: str
    part: Part | None = None
    values: tuple[float, ...] = ()


class FilesSource:
    """Image files with classes. They are looked at once, when it is first asked for anything but a list.

    Raises UserError where there are fewer than two classes. `classes` are those of the files, in order of their names,
    unless they are given; of images with numbers (`target`), those are what the numbers are called. `for_test` is held
    out where no file is said to be for test.
    """

    def __init__(
        self, text: str, root: Path, files: Sequence[LabelledFile], about: Sequence[Message], *,
        for_test: HeldForTest = USUAL, title: str = "", classes: Sequence[str] = (), target: Target = "class",
    ) -> None:  # fmt: skip
        self.text = text
        self.classes = tuple(classes) or tuple(sorted({file.label for file in files}))
        self._root = root
        self._files = sorted(files, key=lambda file: file.path.replace(os.sep, "\0"))  # as Paths sort
        self._about, self._title = tuple(about), title or root.name
        self._for_test = None if any(file.part == "test" for file in files) else for_test
        self._checks: list[FileCheck] = []
        self.target: Target = target
        if len(self.classes) < 2 and target == "class":
            found = ", ".join(self.classes) or phrase(N_("Core", "none"))
            sentence = N_("Core", "{path} holds images of fewer than two classes (found: {found}). {about}")
            raise wrong_files(root, sentence, found=found, about=self._about[0])

    def info(self, progress: Progress | None = None) -> SourceInfo:
        self._look(progress)
        good = [check for check in self._checks if not check.error]
        sizes = [(check.height, check.width) for check in good]
        train = self._splits["train"]
        pre = proposed(sizes, all(check.grey for check in good))
        return SourceInfo(
            source=self.text, title=self._title, classes=self.classes,
            about=self._about + said_of(self._for_test, self.target),
            counts={name: class_counts(images.labels, self.classes) for name, images in self._splits.items()},
            target=self.target, spreads=spreads(self.classes, train.values),
            validation=0 if train.validation is None else int(train.validation.sum()),
            for_test=self._for_test, original=most_common(sizes),
            preprocessing=with_statistics(pre, len(train), train.raw, progress, train.key()),
            broken=tuple(
                (name_within(self._root, file.path), check.error)
                for file, check in zip(self._files, self._checks, strict=True) if check.error
            ),
        )  # fmt: skip

    def split(self, name: Split, progress: Progress | None = None) -> FileImages:
        self._look(progress)
        return self._splits[name]

    def listed(self, name: Split) -> FileImages:
        return self._listed[name]

    def _look(self, progress: Progress | None) -> None:
        if not self._checks:
            self._checks = scan(self._root, [file.path for file in self._files], progress)
        if all(check.error for check in self._checks):
            sentence = N_("Core", "None of the {count} images in {path} can be decoded. The first: {reason}")
            raise wrong_files(self._root, sentence, count=len(self._checks), reason=self._checks[0].error or "")

    @cached_property
    def _splits(self) -> dict[Split, FileImages]:
        pairs = zip(self._files, self._checks, strict=True)
        good = [(file, check.digest) for file, check in pairs if not check.error]
        return self._divided([file for file, _ in good], [state for _, state in good])

    @cached_property
    def _listed(self) -> dict[Split, FileImages]:
        return self._divided(self._files, [""] * len(self._files))

    def _divided(self, files: Sequence[LabelledFile], states: Sequence[str]) -> dict[Split, FileImages]:
        """Training and test images; `states` are of the files' content, "" where that is not known."""
        number = {label: i for i, label in enumerate(self.classes)} | {"": 0}
        labels = torch.tensor([number[file.label] for file in files], dtype=torch.int64)
        if self._for_test is None:
            is_test = torch.tensor([file.part == "test" for file in files], dtype=torch.bool)
            stay, held = (~is_test).nonzero().flatten(), is_test.nonzero().flatten()
        else:
            stay, held = hold_out(labels, *self._for_test)
        train, test = (
            self._images([files[i] for i in chosen], [states[i] for i in chosen], labels[chosen].tolist())
            for chosen in (stay.tolist(), held.tolist())
        )
        return {"train": train, "test": test}

    def _images(self, files: Sequence[LabelledFile], states: Sequence[str], labels: Sequence[int]) -> FileImages:
        content = "".join(f"{state or file.path}\n" for file, state in zip(files, states, strict=True))
        given = torch.tensor([file.part == "validation" for file in files], dtype=torch.bool)
        digest = hashlib.sha256(content.encode()).hexdigest()
        names = [file.path for file in files]
        values = None
        if self.target == "numbers":
            values = torch.tensor([file.values for file in files]).reshape(len(files), len(self.classes))
        return FileImages(names, labels, self._root, digest, given if bool(given.any()) else None, values)


def said_of(for_test: HeldForTest | None, target: Target = "class") -> tuple[Message, ...]:
    """What is said of the images held out for test, after other sentences; nothing where the source names them."""
    if for_test is None:
        return ()
    text = N_("Core", "Of every class {share} % is held out as test images.")
    if target != "class":
        text = N_("Core", "Of all images {share} % are held out as test images.")
    return (phrase(text, share=f"{for_test.share * 100:.4g}"),)


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
