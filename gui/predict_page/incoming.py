"""Images on their way in: from files, from what is dropped, from the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QTemporaryDir
from PySide6.QtGui import QImage

ENDINGS: Final = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".pgm", ".ppm")
MOST_IMAGES: Final = 500
"""More than these are not taken at once: the list beside the picture is for flipping through."""


class Incoming:
    """Turns what is given into files that an engine can read; pasted pictures are kept until the window closes."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()
        self._pasted = 0

    def paths(self, given: QMimeData) -> list[str]:
        """The image files in `given`: files and folders as they are, else its picture, written as a PNG."""
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
    """Files as given, whatever their ending; of a folder the images in it, sorted by name."""
    found: list[str] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(file for file in path.iterdir() if file.suffix.lower() in ENDINGS)
            found += map(str, inside)
        else:
            found.append(str(path))
    return found[:MOST_IMAGES]
