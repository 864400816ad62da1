"""The palette: every layer type and every block of one's own, under headings, found by typing, dragged or chosen."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.blocks import BLOCKS, CATEGORIES
from core.errors import Message
from core.network.report import Shape
from gui.network_page.layer_search import find_layers
from gui.network_page.my_blocks import MyBlocks
from gui.network_page.palette_list import PaletteList
from gui.network_page.palette_menu import own_menu
from gui.network_page.palette_rows import PaletteModel, Row, layer_row, own_row, sections
from gui.settings import PALETTE_OPEN, PALETTE_RECENT, Settings
from gui.texts import say
from gui.theme import M, S, style
from gui.widgets.scaled_width import scale_width
from gui.widgets.search_field import SearchField

WIDTH = 210
MOST_RECENT = 4


class Palette(QFrame):
    """What a network can be made of.

    Signals
    -------
    chosen(str) : the layer, or the block of one's own, was double-clicked, or Enter was pressed on it.
    keepWanted() : the selected blocks are to become a block of one's own.
    """

    chosen = Signal(str)
    keepWanted = Signal()  # noqa: N815 - Qt spells signals so

    def __init__(
        self, own: MyBlocks | None = None, settings: Settings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        style(self, panel=True)
        scale_width(self, WIDTH, may_grow=True, growth=0.5)
        self.own, self._settings = own or MyBlocks(self), settings
        held = settings.get(PALETTE_OPEN) if settings else PALETTE_OPEN.default
        lately = settings.get(PALETTE_RECENT) if settings else PALETTE_RECENT.default
        self._open, self._recent = set(held), list(lately)
        self._listed_recent: tuple[str, ...] = tuple(self._recent[:MOST_RECENT])
        self.search = SearchField(self.tr("Search layers…"), self)
        self.model = PaletteModel(self.own.about, self)
        self.list = PaletteList(self.model, self)
        self._nothing = QLabel(self.tr("No layer is called that. Try “conv” or “pool”."), wordWrap=True)
        style(self._nothing, role="muted")
        self._nothing.hide()
        self._gone = _GoneBar(self)
        self._arrange()
        self._connect()
        self.refresh()

    def types(self) -> list[str]:
        """The layers and blocks now listed, top to bottom."""
        return [row.name for row in self.model.rows if row.kind in ("layer", "mine")]

    def open_sections(self, keys: Collection[str]) -> None:
        """Show exactly these sections open; the choice is remembered."""
        self._open = set(keys)
        if self._settings:
            self._settings.set(PALETTE_OPEN, sorted(self._open))
        self.refresh()

    def show_shape(self, shape: Shape | None) -> None:
        """Dim the layers that do not take what arrives behind the selection, (C, H, W)."""
        self.model.show_shape(shape)

    def remember(self, name: str) -> None:
        """Count a layer as used lately; it is listed so when the list is next made, not under the mouse."""
        if name in BLOCKS:
            self._recent = [name, *(other for other in self._recent if other != name)][: 2 * MOST_RECENT]
            if self._settings:
                self._settings.set(PALETTE_RECENT, self._recent)

    def refresh(self) -> None:
        """List what there is now."""
        words = self.search.text().strip()
        self.list.delegate.mark(words)
        rows = self._found(words) if words else self._sections()
        self.model.show_rows(rows)
        self._nothing.setVisible(not rows)
        self._gone.show_name(self.own.gone)

    # Within

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, 0, 0)
        column.setSpacing(S)
        padded = QVBoxLayout()
        padded.setContentsMargins(0, 0, M, 0)
        padded.addWidget(self.search)
        padded.addWidget(self._nothing)
        column.addLayout(padded)
        column.addWidget(self.list, 1)
        column.addWidget(self._gone)

    def _connect(self) -> None:
        self.search.searched.connect(self._on_search)
        self.search.resultsWanted.connect(self._to_results)
        self.list.chosen.connect(self.chosen)
        self.list.folded.connect(self._fold)
        self.list.typed.connect(self._to_search)
        self.list.menuWanted.connect(self._open_menu)
        self.list.deleteWanted.connect(self._delete)
        self.model.renamed.connect(self._rename)
        self.model.described.connect(self._describe)
        self.own.changed.connect(self.refresh)
        self._gone.undone.connect(self.own.bring_back)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._listed_recent = tuple(self._recent[:MOST_RECENT])
        self.own.refresh()

    def _found(self, words: str) -> list[Row]:
        own = [own_row(kept, self.own.about(kept.block.name)) for kept in self.own.search(words)]
        return own + [layer_row(spec, detail=True) for spec in find_layers(words)]

    def _sections(self) -> list[Row]:
        closed = {"recent", "common", "mine", *CATEGORIES} - self._open
        titles = {"recent": self.tr("Used lately"), "common": self.tr("Common"), "mine": self.tr("My blocks")}
        return sections(self._own_rows(), self._listed_recent, closed, titles)

    def _own_rows(self) -> list[Row]:
        rows = [own_row(kept, kept.block.about) for kept in self.own.kept]
        for broken in self.own.damaged:
            rows.append(Row("damaged", str(broken.path), broken.path.name, _sentence(broken.reason), icon="warning"))
        if not rows:
            text = self.tr("Select blocks and press Ctrl+Shift+B to keep them here for every project.")
            rows.append(Row("hint", "hint", text))
        return rows

    def _on_search(self, _words: str) -> None:
        self._listed_recent = tuple(self._recent[:MOST_RECENT])
        self.refresh()

    def _to_results(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        self.list.select_first()

    def _to_search(self, letters: str) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(self.search.text() + letters)

    def _fold(self, key: str) -> None:
        at = self.list.verticalScrollBar().value()
        self.open_sections(self._open ^ {key})
        self.list.verticalScrollBar().setValue(at)
        if self.list.hasFocus():
            self.list.select("heading", key)

    # Blocks of one's own

    def _open_menu(self, row: Row, at: QPoint) -> None:
        menu = own_menu(self, row)
        if menu:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at)

    def _delete(self, name: str) -> None:
        kept = self.own.find(name)
        if kept:
            self.own.delete(kept.path, name)

    def _rename(self, name: str, wanted: str) -> None:
        kept = self.own.find(name)
        if kept and self.own.rename(kept, wanted):
            self.list.select("mine", wanted)

    def _describe(self, name: str, about: str) -> None:
        kept = self.own.find(name)
        if kept:
            self.own.describe(kept, about)


def _sentence(reason: Message) -> str:
    """What is wrong with a file, without its name, which stands above."""
    inner = reason.values.get("sentence")
    return say(inner if isinstance(inner, Message) else reason)


class _GoneBar(QFrame):
    """Says which block was deleted, and brings it back.

    Signals
    -------
    undone() : it is to come back.
    """

    undone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text, self.undo = QLabel(self, wordWrap=True), QPushButton(self.tr("Undo"), self)
        style(self._text, role="muted", small=True)
        style(self.undo, kind="link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, M, S)
        row.addWidget(self._text, 1)
        row.addWidget(self.undo)
        self.undo.clicked.connect(self.undone)
        self.hide()

    def show_name(self, name: str) -> None:
        """Say that the block of this name is gone; "" says nothing."""
        self._text.setText(self.tr("“{name}” deleted.").format(name=name))
        self.setVisible(bool(name))
