"""The images held out, live: a few of them one by one, and what is taken for what, after every epoch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.errors import UserError
from core.project.held_out import Answer, HeldOut, read_held_out, rebuilt_file, tiles_file
from core.project.run import RunFolder
from gui.theme import S, style
from gui.train_page.value_tiles import numbers_tiles, rebuilt_tiles
from gui.widgets.card import SectionLabel
from gui.widgets.confusion import ConfusionMatrix
from gui.widgets.format import format_percent
from gui.widgets.mosaic import Mosaic, Tile

MOST_CLASSES = 20
"""Of more classes, those most often mistaken are shown."""


class HeldOutView(QWidget):
    """Shows what a run saw after an epoch; `show_epoch` reads the run's folder, and nothing else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: RunFolder | None = None
        self._classes: tuple[str, ...] = ()
        self._seen: HeldOut | None = None
        self._asked = 0
        self._images, self._matrix_title = SectionLabel(""), SectionLabel("")
        self.worst_first = QPushButton(self.tr("Worst first"))
        self.mosaic, self.matrix = Mosaic(), ConfusionMatrix()
        self.tile_text, self.cell_text, self.empty = QLabel(), QLabel(), QLabel()
        self._arrange()
        self.show_run(None)

    def show_run(self, run: RunFolder | None) -> None:
        """Show another run from now on, once it is told which epoch."""
        self._run, self._seen, self._asked = run, None, 0
        self._classes = _classes(run)
        self.mosaic.show_picture(QPixmap())
        self.mosaic.show_tiles(())
        self._show()

    def show_epoch(self, epoch: int) -> None:
        """Show what was seen after that epoch (0: none yet); nothing changes where it is shown already."""
        if self._run is None or epoch == self._asked:
            return
        self._asked = epoch
        if not self._classes:
            self._classes = _classes(self._run)
        seen = read_held_out(self._run, epoch) if epoch else None
        is_known = seen is not None and (seen.target != "class" or seen.classes == len(self._classes))
        is_new, self._seen = self._seen is None, seen if is_known else None
        if seen is not None and seen.target == "image":
            self.mosaic.show_picture(QPixmap(str(rebuilt_file(self._run, epoch))))
        elif is_new and epoch:
            self.mosaic.show_picture(QPixmap(str(tiles_file(self._run))))
        self._show()

    def sentence(self, answer: Answer) -> str:
        """What the network says of one image."""
        true, said = self._classes[answer.true], self._classes[answer.said]
        if answer.is_right:
            return self.tr("{true}, recognised: {share}").format(true=true, share=format_percent(answer.probability))
        return self.tr("{true} taken for {said}: {share}, {true} {of_true}").format(
            true=true, said=said, share=format_percent(answer.probability), of_true=format_percent(answer.of_true)
        )

    def _show(self) -> None:
        seen = self._seen
        for widget in (self._images, self.worst_first, self.mosaic, self.tile_text):
            widget.setVisible(seen is not None)
        of_classes: tuple[QWidget, ...] = (self._matrix_title, self.matrix, self.cell_text)
        for part in of_classes:
            part.setVisible(seen is not None and seen.target == "class")
        self.empty.setVisible(seen is None)
        self.empty.setText(
            self.tr("This run kept no images of its validation.")
            if self._asked
            else self.tr("After each epoch a few images held out appear here, with what they are taken for.")
        )
        if seen is not None:
            self._images.setText(self.tr("Validation, epoch {epoch}").format(epoch=seen.epoch).upper())
            self._show_tiles()
            if seen.target == "class":
                self._show_matrix(seen)

    @Slot()
    def _show_tiles(self) -> None:
        """The images in their fixed order, or those first that the network finds least like what they are."""
        if self._seen is None:
            return
        if self._seen.target != "class":
            self._show_values(self._seen)
            return
        answers = list(enumerate(self._seen.answers))
        if self.worst_first.isChecked():
            answers.sort(key=lambda pair: pair[1].of_true)
        self.mosaic.show_tiles([Tile(place, a.is_right, self.sentence(a)) for place, a in answers])
        wrong = sum(not answer.is_right for answer in self._seen.answers)
        self.mosaic.setAccessibleName(
            self.tr("{wrong} of {count} images taken for something else").format(wrong=wrong, count=len(answers))
        )
        self._tell_tile("")

    def _show_values(self, seen: HeldOut) -> None:
        """Images beside what was made of them, or images with their numbers."""
        tiles = rebuilt_tiles(seen) if seen.target == "image" else numbers_tiles(seen, self._classes)
        if self.worst_first.isChecked():
            tiles.sort(key=lambda row: -row[0])
        self.mosaic.show_tiles([tile for _, group in tiles for tile in group])
        self.mosaic.setAccessibleName(
            self.tr("Each image, and beside it what the network makes of it")
            if seen.target == "image"
            else self.tr("Point at an image to read its numbers, as they are and as the network tells them")
        )
        self._tell_tile("")

    def _show_matrix(self, seen: HeldOut) -> None:
        counts = seen.confusion()
        shown = most_mistaken(counts)
        is_part = len(shown) < seen.classes
        title = self.tr("Confusion: {count} most mistaken") if is_part else self.tr("Confusion")
        self._matrix_title.setText(title.format(count=len(shown)).upper())
        names = [self._classes[number] for number in shown]
        self.matrix.show_matrix(names, [[counts[i][j] for j in shown] for i in shown])
        self._fit()

    @Slot(str)
    def _tell_tile(self, sentence: str) -> None:
        """The sentence of a tile; without one, how many are wrong, so that the line keeps its place."""
        self.tile_text.setText(sentence or self.mosaic.accessibleName())

    @Slot(int, int)
    def _tell_cell(self, true: int, predicted: int) -> None:
        self.cell_text.setText(self.matrix.sentence(true, predicted))

    def _fit(self) -> None:
        self.matrix.setFixedHeight(self.matrix.height_for(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        style(self.worst_first, kind="quiet")
        self.worst_first.setCheckable(True)
        self.worst_first.setToolTip(self.tr("Show those first that the network is furthest from recognising"))
        self.worst_first.toggled.connect(self._show_tiles)
        self.mosaic.told.connect(self._tell_tile)
        self.matrix.set_compact(True)
        self.matrix.cellChanged.connect(self._tell_cell)
        for title in (self._images, self._matrix_title):
            title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for label in (self.tile_text, self.cell_text, self.empty):
            label.setWordWrap(True)
            style(label, role="faint")
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self._images, 1)
        head.addWidget(self.worst_first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(head)
        for widget in (self.mosaic, self.tile_text, self._matrix_title, self.matrix, self.cell_text, self.empty):
            column.addWidget(widget)
        for label in (self.tile_text, self.cell_text):
            label.setMinimumHeight(2 * label.fontMetrics().lineSpacing())  # longer sentences move nothing below


def most_mistaken(counts: Sequence[Sequence[int]], most: int = MOST_CLASSES) -> list[int]:
    """The classes to show, in their order: all, or those that are mistaken, or mistaken for, most often."""
    number = len(counts)
    if number <= most:
        return list(range(number))
    taken = [sum(row[j] for row in counts) for j in range(number)]
    wrong = [sum(counts[i]) + taken[i] - 2 * counts[i][i] for i in range(number)]
    return sorted(sorted(range(number), key=lambda i: -wrong[i])[:most])


def _classes(run: RunFolder | None) -> tuple[str, ...]:
    """The names of the run's classes; none where its project cannot be read."""
    if run is None:
        return ()
    try:
        return tuple(run.project.data.classes)
    except UserError:
        return ()
