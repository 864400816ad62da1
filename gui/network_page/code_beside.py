"""The canvas with its panel, and the code to their right where the person wants it there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from gui.network_page.bottom_panel import CODE, BottomPanel
from gui.settings import CODE_BESIDE, Settings
from gui.theme import style

CODE_WIDTH = 440


class CodeBeside(QSplitter):
    """Moves the code panel between its tab below and a place beside the canvas; the one panel is in either.

    Signals
    -------
    changed(bool) : whether the code stands beside the canvas now.
    """

    changed = Signal(bool)

    def __init__(
        self, middle: QWidget, panel: BottomPanel, settings: Settings | None = None, parent: QWidget | None = None
    ) -> None:
        """It begins as the settings say, and keeps in them what the person chooses."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._panel, self._settings = panel, settings
        self._frame = QFrame()
        style(self._frame, panel=True)
        self._column = QVBoxLayout(self._frame)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.addWidget(middle)
        self.addWidget(self._frame)
        self.setStretchFactor(0, 1)
        self.setCollapsible(0, False)
        self.setCollapsible(1, False)
        self.setHandleWidth(1)
        self._frame.hide()
        panel.code.besideWanted.connect(self.toggle)
        if settings is not None and settings.get(CODE_BESIDE):
            self.toggle()

    @property
    def is_beside(self) -> bool:
        """Whether the code stands beside the canvas."""
        return not self._frame.isHidden()

    @Slot()
    def toggle(self) -> None:
        """Bring the code beside the canvas, or back into its tab."""
        if self.is_beside:
            self._frame.hide()
            self._panel.hold_code()
            self._panel.show_tab(CODE)
        else:
            self._panel.lend_code()
            self._column.addWidget(self._panel.code)
            self._panel.code.show()
            self._frame.show()
            whole = self.width() if self.isVisible() else 2 * CODE_WIDTH
            self.setSizes([whole - min(CODE_WIDTH, whole // 2), min(CODE_WIDTH, whole // 2)])
        self._panel.code.show_beside(self.is_beside)
        if self._settings is not None:
            self._settings.set(CODE_BESIDE, self.is_beside)
        self.changed.emit(self.is_beside)
