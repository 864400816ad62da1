"""What the page offers to its actions and keys, without their having to know the page."""

from __future__ import annotations

from typing import Protocol

from gui.document import Document
from gui.network_page.canvas import Canvas
from gui.network_page.commands import NetworkCommands
from gui.network_page.folding import Folding
from gui.network_page.level import Level
from gui.network_page.scene import NetworkScene
from gui.network_page.selection import Selection


class Designer(Protocol):
    """The parts of the page, and what it does beyond editing the network."""

    document: Document
    commands: NetworkCommands
    canvas: Canvas
    scene: NetworkScene
    chosen: Selection
    folding: Folding
    level: Level

    def open_quick_add(self) -> None: ...

    def replace_selected(self) -> None: ...

    def rename_selected(self) -> None: ...

    def add_branch(self) -> None: ...

    def enter_selected(self) -> None: ...

    def leave(self) -> None: ...

    def save_picture(self) -> None: ...

    def toggle_code(self) -> None: ...

    def fold_selected(self) -> None: ...

    def fold_all(self) -> None: ...

    def keep_selected(self) -> None: ...

    def zoom_by(self, steps: int) -> None: ...

    def open_block(self, block_id: str) -> None: ...

    def explore_selected(self) -> None: ...
