"""The network page: palette, canvas, panels and inspector around one document."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.network.edit import in_reading_order
from core.network.tree import ROOT
from gui.actions import ActionSpec
from gui.document import Document
from gui.network_page.actions import page_actions
from gui.network_page.bottom_panel import ISSUES, BottomPanel
from gui.network_page.canvas import STEP, Canvas
from gui.network_page.commands import NetworkCommands, Place
from gui.network_page.empty_canvas import EmptyCanvas
from gui.network_page.flash import Flash
from gui.network_page.folding import Folding
from gui.network_page.foresight import Foresight
from gui.network_page.inspector import Inspector
from gui.network_page.issue_card import IssueCard
from gui.network_page.keep_dialog import KeepDialog
from gui.network_page.keymap import Keymap
from gui.network_page.level import Level
from gui.network_page.looking import Looking
from gui.network_page.menus import context_menu
from gui.network_page.minimap import Minimap
from gui.network_page.my_blocks import MyBlocks
from gui.network_page.page_splitter import PageSplitter
from gui.network_page.palette import Palette
from gui.network_page.picture import choose_picture
from gui.network_page.places import Link
from gui.network_page.quick_add import QuickAdd
from gui.network_page.ranking import shape_before
from gui.network_page.rename_field import RenameField
from gui.network_page.scene import NetworkScene
from gui.network_page.selection import Selection
from gui.network_page.telling import spoken, status_of
from gui.network_page.top_strip import TopStrip
from gui.network_page.zoom_bar import ZoomBar
from gui.run_choice import RunChoice
from gui.settings import Settings

if TYPE_CHECKING:
    from gui.engine_thread import Engine


class NetworkPage(QWidget):
    """Where the network is designed.

    Signals
    -------
    statusChanged(str, str) : what the status bar shows on the left and on the right.
    pageRequested(str) : a button leads to another page ("data").
    """

    pageRequested = Signal(str)  # noqa: N815 - Qt spells signals so
    statusChanged = Signal(str, str)  # noqa: N815 - Qt spells signals so

    def __init__(
        self,
        document: Document,
        engine: Engine | None = None,
        parent: QWidget | None = None,
        settings: Settings | None = None,
        choice: RunChoice | None = None,
    ) -> None:
        super().__init__(parent)
        self.document = document
        self.chosen, self.folding, self.level = Selection(self), Folding(self), Level(self)
        self.my_blocks = MyBlocks(self)
        self.commands = NetworkCommands(document, self.chosen, self, self.my_blocks.make, self.level)
        self.scene = NetworkScene(document, self.chosen, self.folding, self.level, self)
        self.canvas = Canvas(document, self.chosen, self.commands, self.scene)
        self.palette_panel, self.strip = Palette(self.my_blocks, settings), TopStrip(document, self.chosen, self.level)
        self.panel = BottomPanel(document, self.chosen, settings=settings)
        self.inspector = Inspector(document, self.chosen, self.my_blocks)
        self.minimap, self.zoom_bar = Minimap(document, self.canvas), ZoomBar(self.canvas)
        self.empty = EmptyCanvas(document, self.canvas, self.commands)
        self.card = IssueCard(document, self.canvas, self.zoom_bar)
        self.rename_field = RenameField(document, self.canvas)
        self.quick_add = QuickAdd(document, self.canvas, self.my_blocks)
        self.foresight = Foresight(document, self.scene, engine, self)
        self.looking = Looking(self, self, engine, choice)
        self._was_shown = False
        self._flash = Flash(self.scene, self)
        self._actions = page_actions(self)
        self.inspector.offer(self._actions)
        self._keymap = Keymap(self, self._actions, self)
        across = PageSplitter(
            self.palette_panel, self.strip, self.canvas, self.panel, self.inspector, settings=settings
        )
        self.beside = across.beside
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(across)
        self.setFocusProxy(self.canvas)
        self._connect()

    # What others use

    @property
    def selection(self) -> tuple[str, ...]:
        """The ids of the selected blocks."""
        return self.chosen.ids

    def select(self, block_id: str) -> None:
        """Select a block and bring it into view with a flash; "" selects nothing."""
        if block_id not in self.document.network:
            self.chosen.set(())
            return
        self.level.reveal(block_id, self.document.network)
        self.folding.reveal(block_id, self.document.network)
        self.chosen.set([block_id])
        self.canvas.reveal(block_id)
        self._flash.show(block_id)

    def actions_offered(self) -> list[ActionSpec]:
        """What can be done here."""
        return self._actions

    # What the actions do beyond the network

    def open_quick_add(self, link: Link | None = None) -> None:
        """Offer layers for a gap, or for behind the selection."""
        place: Place = (link.parent, link.index) if link else self.commands.place_after_selection()
        gap = self.scene.places.link(*place)
        if gap and not link:
            self.canvas.ensureVisible(gap.x, gap.top, 1, 40, 40, 40)
        at = self.canvas.mapFromScene(gap.x + 24, gap.middle - 12) if gap else QPoint(60, 60)
        self.quick_add.open_at(at, place)

    def replace_selected(self) -> None:
        """Offer what could stand in the place of the selected block."""
        block_id = self.chosen.current
        rect = self.canvas.rect_of(block_id) if block_id else None
        if block_id and rect:
            self.quick_add.open_over(rect.topLeft().toPoint() + QPoint(24, 24), block_id)

    def rename_selected(self) -> None:
        """Rename the selected block in its place."""
        if self.chosen.current:
            self.rename_field.open_for(self.chosen.current)

    def add_branch(self) -> None:
        """One more branch for the selected Parallel."""
        if self.chosen.current:
            self.commands.add_branch(self.chosen.current)

    def fold_selected(self) -> None:
        """Fold or unfold the selected container."""
        if self.chosen.current:
            self.folding.toggle(self.chosen.current)

    def fold_all(self) -> None:
        """Fold every container at the top."""
        self.folding.fold_all(self.document.network)

    def keep_selected(self) -> None:
        """Keep the selected blocks under a name, for every project."""
        ids = in_reading_order(self.document.network, self.chosen.ids)
        if not ids:
            self.statusChanged.emit(self.tr("Select the blocks to keep first."), "")
            return
        blocks = [self.document.network.block(i) for i in ids]
        is_group = len(blocks) == 1 and blocks[0].type == "Group" and blocks[0].children
        dialog = KeepDialog(blocks[0].children if is_group else blocks, self.my_blocks, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def zoom_by(self, steps: int) -> None:
        """Zoom in (1) or out (−1)."""
        self.canvas.set_zoom(self.canvas.zoom * STEP**steps)

    def enter(self, block_id: str) -> None:
        """Show only what a container holds; "" shows everything."""
        self.level.enter(block_id)
        children = self.document.network.children(block_id)
        self.chosen.set([children[0].id] if children and block_id else [])
        self.canvas.show_start()

    def enter_selected(self) -> None:
        """Show only what the selected container holds."""
        if self.chosen.current:
            self.enter(self.chosen.current)

    def leave(self) -> None:
        """Show what is around the container that was entered, which is selected then."""
        left = self.level.leave(self.document.network)
        if left != ROOT:
            self.canvas.show_start()
            self.select(left)

    def explore_selected(self) -> None:
        """Show number by number what the selected block computes."""
        self.looking.explore_selected()

    def save_picture(self) -> None:
        """Ask for a file, and draw the network into it."""
        choose_picture(self, self.scene)

    def toggle_code(self) -> None:
        """Bring the code beside the canvas, or back below it."""
        self.beside.toggle()

    def open_block(self, block_id: str) -> None:
        """Enter a container; go to the parameters of a layer."""
        block = self.document.network.block(block_id)
        if block.spec.is_container:
            self.enter(block_id)
            return
        self.chosen.set([block_id])
        first = min(block.spec.params, key=lambda param: param.follows is not None, default=None)
        if first:
            self.inspector.block.form.focus_param(first.name)
        else:
            self.inspector.block.focus_name()

    # Within

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nothing else has a use for it, leads from every form and list back to the canvas."""
        if event.key() == Qt.Key.Key_Escape and not self.canvas.hasFocus():
            self.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:  # a view with no size yet had itself centred on the middle of the network
            self._was_shown = True
            self.canvas.show_start()

    def _connect(self) -> None:
        self.palette_panel.chosen.connect(self.commands.add)
        self.palette_panel.keepWanted.connect(self.keep_selected)
        self.commands.inserted.connect(self.palette_panel.remember)
        self.my_blocks.failed.connect(self.document.failed)
        self.scene.failed.connect(self.document.failed)
        self.canvas.quickAddWanted.connect(self.open_quick_add)
        self.canvas.menuWanted.connect(self._open_menu)
        self.canvas.keyPressed.connect(self._keymap.handle)
        self.canvas.blockOpened.connect(self.open_block)
        self.canvas.hovered.connect(self.foresight.follow)
        self.canvas.foldWanted.connect(self.folding.toggle)
        self.quick_add.chosen.connect(self.commands.insert)
        self.quick_add.replacementChosen.connect(self.commands.replace)
        self.quick_add.closed.connect(self.canvas.setFocus)
        self.rename_field.closed.connect(self.canvas.setFocus)
        self.strip.issuesWanted.connect(partial(self.panel.show_tab, ISSUES))
        self.strip.selected.connect(self._go_to)
        self.card.whyWanted.connect(partial(self.panel.show_tab, ISSUES))
        self.card.jumped.connect(self.select)
        self.panel.jumped.connect(self.select)
        self.inspector.summary.dataWanted.connect(partial(self.pageRequested.emit, "data"))
        self.chosen.changed.connect(self._on_selection)
        self.document.analysisChanged.connect(self._tell_status)
        self.document.analysisChanged.connect(self._dim_palette)
        self.chosen.changed.connect(self._dim_palette)
        self.document.opened.connect(self.canvas.show_start)

    def _dim_palette(self, _change: object = None) -> None:
        """Nothing is dim while nothing is selected: then what is dragged may go anywhere."""
        place = self.commands.place_after_selection()
        shape = shape_before(self.document.network, self.document.report, *place) if len(self.chosen) else None
        self.palette_panel.show_shape(shape)

    def _go_to(self, crumb: str) -> None:
        """Follow a crumb of the path: into a container, or to a layer."""
        network = self.document.network
        if crumb == ROOT or (crumb in network and network.block(crumb).spec.is_container):
            self.enter(crumb)
        else:
            self.select(crumb)

    def _open_menu(self, at: QPoint, gap: Link | None) -> None:
        by_id = {spec.id: spec for spec in self._actions}
        here: dict[str, Callable[[], object]] = {}
        if gap:
            place = (gap.parent, gap.index)
            here = {"add": partial(self.open_quick_add, gap), "paste": partial(self.commands.paste, place)}
        menu = context_menu(by_id, bool(len(self.chosen)), self, here)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _on_selection(self, ids: tuple[str, ...]) -> None:
        if ids:
            self.canvas.reveal(ids[-1])
        self.canvas.setAccessibleDescription(spoken(self.document.network, ids))

    def _tell_status(self, _analysis: object = None) -> None:
        if self.document.report is not None:
            self.statusChanged.emit(*status_of(self.document.report))
