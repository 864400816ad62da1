"""The images given, when there are several: flip through them with the arrow keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from core.protocol.messages import Predicted
from gui.icons import icon
from gui.predict_page.picture import thumbnail
from gui.theme import style
from gui.widgets.format import format_percent, format_value

WIDTH, SIDE = 216, 32
_BROKEN = Qt.ItemDataRole.UserRole + 1


class ImageList(QListWidget):
    """A line per image: thumbnail, file name, and what the network took it for.

    Signals
    -------
    pointed(str) : the path of the image that became the current one.
    """

    pointed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, card=True)
        self.setFixedWidth(WIDTH)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Images given"))
        self._without: list[str] = []
        self._drawing = QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_next)
        self.currentItemChanged.connect(self._report)

    def show_images(self, paths: Sequence[str]) -> None:
        """List `paths`, the first one current; it reports nothing."""
        self.blockSignals(True)
        self.clear()
        for path in paths:
            item = QListWidgetItem(icon("image", "text_faint"), Path(path).name)
            item.setData(Qt.ItemDataRole.UserRole, path)
            item.setToolTip(path)
            self.addItem(item)
        self.setCurrentRow(0)
        self.blockSignals(False)
        self._without = list(reversed(paths)) if len(paths) > 1 else []
        self._drawing.start()
        self.setVisible(len(paths) > 1)

    def show_predicted(self, known: Mapping[str, Predicted]) -> None:
        """Say under each name what came out."""
        for row in range(self.count()):
            item = self.item(row)
            path = item.data(Qt.ItemDataRole.UserRole)
            predicted = known.get(path)
            if predicted is None:
                continue
            said = _told(predicted)
            if not said:
                said = self.tr("could not be read")
                item.setIcon(icon("warning", "danger"))
                item.setData(_BROKEN, True)
            item.setText(f"{Path(path).name}\n{said}")

    @Slot()
    def _draw_next(self) -> None:
        """Give one more line its thumbnail; one at a time, so that a folder of photos never holds the window up."""
        if not self._without:
            self._drawing.stop()
            return
        item = self.item(self.count() - len(self._without))
        path = self._without.pop()
        if not item.data(_BROKEN):
            item.setIcon(thumbnail(path, SIDE))

    def _report(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.pointed.emit(item.data(Qt.ItemDataRole.UserRole))


def _told(predicted: Predicted) -> str:
    """What the network says of an image, in a few words; "" where it could not be read."""
    if predicted.predictions:
        first = predicted.predictions[0]
        return f"{first.label} · {format_percent(first.probability, 0)}"
    if predicted.rmse is not None:
        return f"RMSE {format_value(predicted.rmse, 3)}"
    return " · ".join(f"{name} {format_value(value, 3)}" for name, value in predicted.values)
