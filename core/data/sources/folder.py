"""`folder:PATH`: a subfolder per class, as torchvision's ImageFolder reads it, and train and test folders if there are.

    PATH/cat/*.jpg, PATH/dog/*.jpg                    a share of every class is held out as test images
    PATH/train/cat/…, PATH/test/cat/…                 test images as given; without "test", "val" or "valid" serves
    PATH/train/cat/…, PATH/val/cat/…, PATH/test/…     validation images as given, too

Folders within a class belong to it; hidden ones, and files that are no images by name, are passed over.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from core.data.reading import SUFFIXES
from core.data.sources.files import USUAL, FilesSource, LabelledFile, Part, existing_folder, wrong_files
from core.errors import N_, phrase
from core.project.model import HeldForTest

TRAIN_NAMES: Final = ("train", "training")
TEST_NAMES: Final = ("test", "testing", "val", "valid", "validation")
"""Names of folders that hold a part rather than a class; the first test name that is there is the test split."""

_ABOUT: Final = phrase(N_("Core", "A folder per class."))
_IGNORED: Final = ("__MACOSX",)


def folder_source(argument: str, for_test: HeldForTest = USUAL) -> FilesSource:
    """The images under a folder, by the names of its subfolders. Raises UserError where there are none."""
    root = existing_folder(argument)
    text = f"folder:{root}"
    inside = {child.name.lower(): child for child in _subfolders(root)}
    train = next((inside[name] for name in TRAIN_NAMES if name in inside), None)
    if train is None:
        return FilesSource(text, root, list(_by_class(_unwrapped(root), None)), [_ABOUT], for_test=for_test)
    files = list(_by_class(train, "train"))
    held = [inside[name] for name in TEST_NAMES if name in inside]
    about = [phrase(N_("Core", "A folder per class in {folder}/."), folder=train.name)]
    for number, folder in enumerate(held):
        files += _by_class(folder, "validation" if number else "test")
    if held:
        about.append(phrase(N_("Core", "Test images in {folder}/."), folder=held[0].name))
    if held[1:]:
        names = ", ".join(f"{folder.name}/" for folder in held[1:])
        about.append(phrase(N_("Core", "Images for validation in {folders}."), folders=names))
    return FilesSource(text, root, files, about, for_test=for_test)


def image_files(folder: Path) -> Iterator[str]:
    """Every file under `folder` that is named like an image, links to folders followed once."""
    seen: set[str] = set()
    for place, folders, files in os.walk(folder, followlinks=True):
        real = os.path.realpath(place)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if _is_shown(name))
        for name in sorted(files):
            if name[name.rfind(".") :].lower() in SUFFIXES and name[0] != ".":
                yield f"{place}{os.sep}{name}"  # a Path for each of 100,000 files takes a second


def _by_class(folder: Path, part: Part | None) -> Iterator[LabelledFile]:
    for child in _subfolders(folder):
        for path in image_files(child):
            yield LabelledFile(path, child.name, part)


def _unwrapped(root: Path) -> Path:
    """The folder that holds the classes: `root`, or the single folder of folders in it, as archives have."""
    holding = [child for child in _subfolders(root) if next(image_files(child), None)]
    if not holding and next(image_files(root), None):
        sentence = N_("Core", "{path} holds images but no folder per class. "
                              "Put the images of each class into a folder with its name.")  # fmt: skip
        raise wrong_files(root, sentence)
    if not holding:
        raise wrong_files(root, N_("Core", "There are no images in {path} (looked for {endings})."),
                          endings=", ".join(sorted(SUFFIXES)))  # fmt: skip
    if len(holding) == 1 and sum(bool(next(image_files(child), None)) for child in _subfolders(holding[0])) > 1:
        return holding[0]
    return root


def _subfolders(folder: Path) -> list[Path]:
    return sorted(child for child in folder.iterdir() if child.is_dir() and _is_shown(child.name))


def _is_shown(name: str) -> bool:
    return not name.startswith(".") and name not in _IGNORED
