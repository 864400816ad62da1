"""The images of a batch, small and with their classes; one of them is shown large everywhere else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from core.protocol.features import ImageMaps
from gui.theme import theme_of
from gui.widgets.scaled_width import scale_width

THUMBNAIL, WIDTH = 32, 108


class BatchStrip(QListWidget):
    """A list of images.

    Signals
    -------
    picked(int) : the person wants to see the image in that place of the batch.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Images of the batch"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        scale_width(self, WIDTH)
        self._size()
        self.currentRowChanged.connect(self._on_row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._size()

    def show_images(self, images: Sequence[ImageMaps], shown: int) -> None:
        """Show the images of a batch, one of them marked."""
        self.blockSignals(True)
        self.clear()
        side = self.iconSize()
        for image in images:
            sheet = QPixmap()
            sheet.loadFromData(Path(image.image).read_bytes())
            fitted = sheet.scaled(side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation)
            item = QListWidgetItem(QIcon(fitted), said(image))
            item.setToolTip(self.tr("{label} · image {number}").format(label=image.label, number=said_number(image)))
            self.addItem(item)
        self.mark(shown)
        self.blockSignals(False)

    def mark(self, shown: int) -> None:
        """Mark the image in that place, without a signal."""
        before = self.blockSignals(True)
        self.setCurrentRow(shown)
        self.blockSignals(before)

    def _size(self) -> None:
        side = round(THUMBNAIL * theme_of(self).scale)
        self.setIconSize(QSize(side, side))

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.picked.emit(row)


def said(image: ImageMaps) -> str:
    """An image in a few words: its class, or else its number."""
    return image.label or said_number(image)


def said_number(image: ImageMaps) -> str:
    """The number of an image in its data; nothing where it came from a file."""
    return "" if image.index is None else str(image.index)
