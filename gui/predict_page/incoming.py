"""Images on their way in: from files, from what is dropped, from the clipboard."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QTemporaryDir
from PySide6.QtGui import QImage

ENDINGS: Final = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".pgm", ".ppm")
MOST_IMAGES: Final = 500
"""More than these are not taken at once: the list beside the picture is for flipping through."""

MOST_FOLDERS: Final = 2000
"""So many subfolders are looked into: somebody may drop a whole disk."""


class Incoming:
    """Turns what is given into files that an engine can read; pasted pictures are kept until the window closes."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()
        self._pasted = 0

    def paths(self, given: QMimeData | None) -> list[str]:
        """The image files in `given`: files and folders as they are, else its picture, written as a PNG.

        None is what an empty clipboard gives.
        """
        if given is None:
            return []
        local = [Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile()]
        if local:
            return image_files(local)
        if given.hasImage():
            image = QImage(given.imageData())
            return [self._write(image)] if not image.isNull() else []
        return []

    def can_take(self, given: QMimeData) -> bool:
        """Whether there is anything in `given` to look at."""
        return given.hasImage() or any(url.isLocalFile() for url in given.urls())

    def _write(self, image: QImage) -> str:
        self._pasted += 1
        path = self._folder.filePath(f"pasted-{self._pasted}.png")
        image.save(path)
        return path


def image_files(paths: list[Path]) -> list[str]:
    """Files as given, whatever their ending; of a folder the images in it and in its subfolders, sorted by name."""
    files = chain.from_iterable(_inside(path) if path.is_dir() else (str(path),) for path in paths)
    return list(islice(files, MOST_IMAGES))


def _inside(folder: Path) -> Iterator[str]:
    """The images in a folder, then in those within; what may not be looked into is passed over."""
    for place, folders, names in islice(os.walk(folder), MOST_FOLDERS):
        folders.sort()
        yield from (str(Path(place, name)) for name in sorted(names) if name.lower().endswith(ENDINGS))
