"""The context menu of the palette: adding what stands there, and looking after blocks of one's own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QFileDialog, QMenu

from core.project.library import ENDING, KeptBlock, file_name
from gui.icons import icon
from gui.network_page.my_blocks import MyBlocks
from gui.network_page.palette_list import PaletteList
from gui.network_page.palette_rows import Row


class Offering(Protocol):
    """The parts of the palette that the menu acts on."""

    own: MyBlocks
    list: PaletteList

    @property
    def chosen(self) -> SignalInstance: ...

    @property
    def keepWanted(self) -> SignalInstance: ...  # noqa: N802 - Qt spells signals so


def _tr(text: str) -> str:
    return QCoreApplication.translate("PaletteMenu", text)


def own_menu(palette: Offering, row: Row) -> QMenu | None:
    """What can be done with this row; None where nothing can."""
    menu = QMenu(palette.list)
    if row.kind in ("layer", "mine"):
        menu.addAction(icon("plus"), _tr("Add behind the selection"), partial(palette.chosen.emit, row.name))
    kept = palette.own.find(row.name) if row.kind == "mine" else None
    if kept:
        _add_care(menu, palette, kept)
    if row.kind == "damaged":
        remove = partial(palette.own.delete, Path(row.name), row.text)
        menu.addAction(icon("trash"), _tr("Take it out of the list"), remove)
    if (row.name == "mine" and row.kind == "heading") or row.kind == "hint":
        menu.addAction(icon("save"), _tr("Save selection as my block…"), palette.keepWanted.emit)
        menu.addAction(icon("folder"), _tr("Open a block from a file…"), partial(_take_in, palette))
    return menu if menu.actions() else None


def _add_care(menu: QMenu, palette: Offering, kept: KeptBlock) -> None:
    name = kept.block.name
    menu.addSeparator()
    menu.addAction(icon("edit"), _tr("Rename"), partial(palette.list.rename, name))
    menu.addAction(icon("info"), _tr("Edit description"), partial(palette.list.describe, name))
    menu.addAction(icon("export"), _tr("Save as a file to share…"), partial(_share, palette, kept))
    menu.addSeparator()
    menu.addAction(icon("trash"), _tr("Delete"), partial(palette.own.delete, kept.path, name))


def _share(palette: Offering, kept: KeptBlock) -> None:
    proposed = str(Path.home() / f"{file_name(kept.block.name)}{ENDING}")
    path, _ = QFileDialog.getSaveFileName(palette.list, _tr("Save the block"), proposed, _files())
    if path:
        palette.own.share(kept, Path(path))


def _take_in(palette: Offering) -> None:
    path, _ = QFileDialog.getOpenFileName(palette.list, _tr("Open a block"), str(Path.home()), _files())
    if path:
        palette.own.take_in(Path(path))


def _files() -> str:
    return _tr("Blocks of Layerwright (*.json)")
