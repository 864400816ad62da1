"""The bar along the top: the app's menu, the open file, the command search, the engine, and the appearance."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from gui.icons import icon
from gui.theme import XS, L, M, S, style
from gui.widgets.scaled_width import scale_width

BAR_HEIGHT = 44
SEARCH_WIDTH = 250


class TitleBar(QFrame):
    """Emits what was clicked; shows what it is told."""

    searchWanted = Signal()  # noqa: N815 - Qt's spelling
    appearanceToggled = Signal()  # noqa: N815
    homeWanted = Signal()  # noqa: N815

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("titleBar")
        self.setMinimumHeight(BAR_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        style(self, bar=True)
        self._menu_button = self._make_menu_button(menu)
        self._brand = self._make_brand()
        self._file = QLabel(self)
        self._dot = QLabel("●", self)
        self._dot.setToolTip(self.tr("Unsaved changes; a copy is kept for you"))
        self._search = self._make_search()
        self._engine_dot = QLabel("●", self)
        self._engine = QLabel(self)
        self._appearance = self._make_appearance()
        style(self._file, role="muted")
        style(self._dot, role="accent")
        style(self._engine, role="muted")
        self._lay_out()

    def show_file(self, name: str, saved: bool) -> None:
        """Name the open file and mark unsaved changes."""
        self._file.setText(name)
        self._dot.setVisible(not saved)

    def show_engine(self, text: str, role: str, explanation: str) -> None:
        """Say what computes and how it is: role success, warning or error."""
        self._engine.setText(text)
        self._engine.setToolTip(explanation)
        self._engine_dot.setToolTip(explanation)
        style(self._engine_dot, role=role)

    def show_appearance(self, dark: bool) -> None:
        """Offer the other appearance."""
        self._appearance.setIcon(icon("sun" if dark else "moon"))
        text = self.tr("Light appearance") if dark else self.tr("Dark appearance")
        self._appearance.setToolTip(text)
        self._appearance.setAccessibleName(text)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(M, XS, M, XS)
        row.setSpacing(S)
        row.addWidget(self._menu_button)
        row.addWidget(self._brand)
        row.addSpacing(S)
        row.addWidget(self._file)
        row.addWidget(self._dot)
        row.addStretch(1)
        row.addWidget(self._search)
        row.addSpacing(L)
        row.addWidget(self._engine_dot)
        row.addWidget(self._engine)
        row.addSpacing(S)
        row.addWidget(self._appearance)

    def _make_menu_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("menu"))
        button.setIconSize(QSize(20, 20))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(self.tr("Menu  Alt+M"))
        button.setShortcut("Alt+M")
        button.setAccessibleName(self.tr("Menu"))
        return button

    def _make_brand(self) -> QPushButton:
        brand = QPushButton("Layerwright", self)
        brand.setToolTip(self.tr("Start page"))
        brand.setCursor(Qt.CursorShape.PointingHandCursor)
        brand.clicked.connect(self.homeWanted)
        style(brand, kind="brand")
        return brand

    def _make_search(self) -> QPushButton:
        search = QPushButton(self.tr("Search commands…  Ctrl+K"), self)
        search.setIcon(icon("search"))
        scale_width(search, SEARCH_WIDTH)
        search.setAccessibleName(self.tr("Search commands"))
        search.clicked.connect(self.searchWanted)
        style(search, kind="search")
        return search

    def _make_appearance(self) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(20, 20))
        button.clicked.connect(self.appearanceToggled)
        return button
