"""The panel at the left of the Data page: where images can come from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.protocol.messages import SourceInfo
from gui.data_page.library_form import LibraryForm
from gui.data_page.used_sources import UsedSources
from gui.texts import say_text
from gui.theme import XS, L, M, S, style
from gui.widgets.card import Line, SectionLabel
from gui.widgets.format import format_bytes, format_integer
from gui.widgets.option_card import OptionCard

WIDTH = 268
MOST_STEPS = 1_000_000
_ICONS = {
    "folder": "folder",
    "paired": "copy",
    "labels": "file",
    "numbers": "file",
    "idx": "data",
    "torchvision": "download",
}
ASKED_FOR = tuple(_ICONS)
"""The kinds of source that need a place and are asked for here, by what stands before the colon."""


class SourcePicker(QFrame):
    """A card for each source; those that need a folder or a file ask for it.

    Signals
    -------
    chosen(str) : a source, written as on the command line.
    cancelled() : what is being looked at should be left.
    """

    chosen = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, panel=True)
        self.setFixedWidth(WIDTH)
        self.cards: dict[str, OptionCard] = {}
        self._abouts: dict[str, str] = {}
        self._source = ""
        self._keys: frozenset[str] = frozenset()
        self.used = UsedSources(self)
        self.used.chosen.connect(self.chosen)
        self._group = QButtonGroup(self, exclusive=False)
        self.library = LibraryForm(self)
        self.library.hide()
        self.library.chosen.connect(self.choose)
        self.library.name.activated.connect(self._bring_to_sight_soon)
        self._held, self._own = QVBoxLayout(), QVBoxLayout()
        self.busy, self.said, self.progress = QWidget(), QLabel(wordWrap=True), QProgressBar()
        self._arrange()

    def show_kinds(self, kinds: Sequence[Mapping[str, Any]]) -> None:
        """Offer the sources that the engine knows: {"text", "title", "about"} each."""
        for card in self.cards.values():
            card.deleteLater()
        self.cards = {}
        for kind in kinds:
            text = str(kind["text"])
            key = text.partition(":")[0]
            ready = ":" not in text
            if ready or key in ASKED_FOR:
                title, about = say_text(str(kind["title"])), say_text(str(kind["about"]))
                self._add_card(key, title if ready else self.tr("{title}…").format(title=title), about, ready)
            if kind.get("sets"):
                self.library.show_sets(kind["sets"])
        self._own.addWidget(self.library)
        self.show_source(self._source)

    def show_source(self, source: str) -> None:
        """Mark the card of the source in use, and say where it is."""
        self._source = source
        key, colon, place = source.partition(":")
        for name, card in self.cards.items():
            card.setChecked(name == key or name in self._keys)
            card.set_about(place if colon and name == key and not self._keys else self._abouts[name])

    def show_info(self, info: SourceInfo) -> None:
        """Show what the source in use is made of."""
        self.used.show_info(info)
        self._keys = frozenset(part.source.partition(":")[0] for part in info.parts)
        self.show_source(info.source)

    @Slot(str)
    def choose(self, source: str) -> None:
        """Ask for `source`, in the place of the one in use or, where that is wished, joined to it."""
        joined = self.used.is_adding and self._source
        self.used.stop_adding()
        self.chosen.emit(f"{self._source}+{source}" if joined else source)

    def show_progress(self, sentence: str, done: int = 0, total: int = 0, unit: str = "") -> None:
        """Say what is being looked at and how far that is; an empty sentence says that it is over.

        `unit` is "bytes" while a set is downloaded, "unpacking" after that, "" while files are counted.
        """
        counted = self.tr("{done} of {total} files").format(done=format_integer(done), total=format_integer(total))
        if unit == "bytes":
            counted = self.tr("Downloading: {done} of {total}").format(
                done=format_bytes(done), total=format_bytes(total)
            )
        elif unit:
            counted = self.tr("Unpacking what has come…")
        self.said.setText(f"{sentence}\n{counted}" if total or unit else sentence)
        scale = max(1, total // MOST_STEPS)  # a progress bar counts no further than 2³¹
        self.progress.setRange(0, total // scale)
        self.progress.setValue(done // scale)
        self.busy.setVisible(bool(sentence))

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder of images."""
        self._ask_folder("folder", self.tr("Folder of images, with a subfolder per class"))

    def _ask_folder(self, key: str, title: str) -> None:
        folder = QFileDialog.getExistingDirectory(self, title, self._start(key))
        if folder:
            self.choose(f"{key}:{folder}")

    def choose_local_copy(self, source: str) -> None:
        """Ask where on this machine a set of torchvision's is."""
        name = source.partition("?")[0]
        title = self.tr("Folder that holds {name}").format(name=name.partition(":")[2])
        folder = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if folder:
            self.choose(f"{name}?root={folder}")

    def _ask_pair(self) -> None:
        start = str(Path.home())
        images = QFileDialog.getExistingDirectory(self, self.tr("1 of 2: the folder of the images"), start)
        if not images:
            return
        title = self.tr("2 of 2: the folder of the text files, one for each image")
        labels = QFileDialog.getExistingDirectory(self, title, str(Path(images).parent))
        if labels:
            self.choose(f"paired:{images},{labels}")

    def _ask_table(self, key: str, title: str) -> None:
        kinds = self.tr("Tables (*.csv *.tsv *.txt);;All files (*)")
        file, _ = QFileDialog.getOpenFileName(self, title, self._start(key), kinds)
        if file:
            self.choose(f"{key}:{file}")

    def _start(self, key: str) -> str:
        """Where a dialog begins: beside the place in use, else at home."""
        now, _, place = self._source.partition(":")
        return str(Path(place).parent) if now == key and place else str(Path.home())

    def _press(self, key: str, _checked: bool = False) -> None:
        self.show_source(self._source)  # a card is marked once its source has been looked at, not before
        self.library.setVisible(key == "torchvision" and not self.library.isVisible())
        if self.library.isVisible():
            self._bring_to_sight_soon()
        if key == "folder":
            self.choose_folder()
        elif key == "paired":
            self._ask_pair()
        elif key == "idx":
            self._ask_folder(key, self.tr("Folder with MNIST-format files"))
        elif key == "labels":
            self._ask_table(key, self.tr("Table of labels"))
        elif key == "numbers":
            self._ask_table(key, self.tr("Table of numbers"))
        elif key != "torchvision":
            self.choose(key)

    @Slot()
    def _bring_to_sight_soon(self) -> None:
        QTimer.singleShot(0, self.library, self._bring_to_sight)

    @Slot()
    def _bring_to_sight(self) -> None:
        self._area.ensureWidgetVisible(self.library.use)

    def _add_card(self, key: str, title: str, about: str, ready: bool) -> None:
        card = OptionCard("image" if ready else _ICONS[key], title, about)
        card.clicked.connect(partial(self._press, key))
        self._group.addButton(card)
        self.cards[key], self._abouts[key] = card, about
        (self._held if ready else self._own).addWidget(card)

    def _arrange(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(M, L, M, L)
        column.setSpacing(S)
        for layout in (self._held, self._own):
            layout.setSpacing(S)
        column.addWidget(self.used)
        column.addSpacing(XS)
        column.addWidget(SectionLabel(self.tr("Ready to use")))
        column.addLayout(self._held)
        column.addSpacing(XS)
        column.addWidget(SectionLabel(self.tr("Your own")))
        column.addLayout(self._own)
        column.addStretch(1)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addWidget(self.busy)
        self._arrange_busy()

    def _arrange_busy(self) -> None:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of looking into the source"))
        style(self.said, role="muted")
        line = QHBoxLayout()
        line.addWidget(self.progress, 1)
        line.addSpacing(S)
        line.addWidget(cancel)
        column = QVBoxLayout(self.busy)
        column.setContentsMargins(L, S, L, M)
        column.setSpacing(S)
        column.addWidget(Line())
        column.addWidget(self.said)
        column.addLayout(line)
        self.busy.hide()
