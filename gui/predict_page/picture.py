"""An image as large as there is room, small ones in hard pixels."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QImageReader, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.icons import icon, paint_icon
from gui.theme import qcolor, theme_of

LARGEST_SIDE = 2048
"""A photograph is read at this size at most: it is only looked at."""


def read_picture(path: str, largest: int = LARGEST_SIDE) -> QImage:
    """The image in a file, upright, `largest` pixels wide or high at most; a null one where Qt cannot read it."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > largest:
        reader.setScaledSize(size.scaled(largest, largest, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def thumbnail(path: str, side: int) -> QIcon:
    """The image in a file as an icon `side` pixels large, at twice that for dense screens; small ones stay crisp."""
    image = read_picture(path, 2 * side)
    if image.isNull():
        return icon("image", "text_faint")
    pixels = QPixmap.fromImage(image.scaled(2 * side, 2 * side, Qt.AspectRatioMode.KeepAspectRatio))
    made = QIcon(pixels)
    made.addPixmap(pixels, QIcon.Mode.Selected)  # or Qt would tint it
    return made


class Picture(QWidget):
    """Shows one image in the middle; a null one as a drawing of an image that could not be read."""

    def __init__(self, side: int = 240, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def image(self) -> QImage:
        """What is shown."""
        return self._image

    def show_image(self, image: QImage, name: str) -> None:
        """Show `image`; `name` is what a screen reader says."""
        self._image = image
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._side, 64), min(self._side, 64))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = theme_of(self)
        if self._image.isNull():
            side = min(48, self.width(), self.height())
            box = QRect(0, 0, side, side)
            box.moveCenter(self.rect().center())
            paint_icon(painter, box.toRectF(), "image", theme.text_faint)
            return
        fitted = QRect(0, 0, *self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio).toTuple())
        fitted.moveCenter(self.rect().center())
        smooth = self._image.width() > fitted.width() or self._image.width() > 256
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(fitted, self._image)
        painter.setPen(qcolor(theme.line))
        painter.drawRect(fitted.adjusted(0, 0, -1, -1))
