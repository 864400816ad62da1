"""What an empty canvas says: what to do next, and two buttons that do it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout

from core.network.operations import ReplaceAll
from core.network.tree import ROOT
from gui.document import Document
from gui.network_page.canvas import Canvas
from gui.network_page.clipboard import dragged_type
from gui.network_page.commands import NetworkCommands
from gui.texts import say_text
from gui.theme import L, S, style
from gui.widgets.scaled_width import scale_width

WIDTH, TOP = 380, 120


class EmptyCanvas(QFrame):
    """Lies over the canvas while the network has no block; what is dropped on it becomes the first."""

    def __init__(self, document: Document, canvas: Canvas, commands: NetworkCommands) -> None:
        super().__init__(canvas)
        self._document, self._canvas, self._commands = document, canvas, commands
        style(self, card=True)
        scale_width(self, WIDTH)
        self.setAcceptDrops(True)
        title = QLabel(self.tr("Drag a Conv2d here"), alignment=Qt.AlignmentFlag.AlignCenter)
        about = QLabel(
            self.tr("Layers are in the palette on the left. Or press Tab and type a few letters of what you need."),
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
        )
        style(title, role="title")
        style(about, role="muted")
        self.add_button, self.template_button = (
            QPushButton(self.tr("Add a Conv2d")),
            QPushButton(self.tr("Start from a template")),
        )
        style(self.add_button, kind="primary")
        self.add_button.clicked.connect(partial(self._add, "Conv2d"))
        self.template_button.clicked.connect(self._offer_templates)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addStretch(1)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.template_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(S)
        for label in (title, about):
            column.addWidget(label)
        column.addSpacing(S)
        column.addLayout(buttons)
        canvas.installEventFilter(self)
        document.networkChanged.connect(self._follow)
        canvas.moved.connect(self._follow)
        self._follow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_type(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        type_name = dragged_type(event.mimeData())
        if type_name:
            event.acceptProposedAction()
            self._commands.insert(type_name, (ROOT, 0))

    def template_menu(self) -> QMenu:
        """The templates as a menu, a line between groups; choosing one is an edit that can be undone."""
        from core.project.templates import templates

        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        group = ""
        for template in templates():
            if group and template.group != group:
                menu.addSeparator()
            group = template.group
            action = menu.addAction(say_text(template.title))
            action.setToolTip(say_text(template.about))
            action.triggered.connect(partial(self._take, template.name, template.title))
        return menu

    def _offer_templates(self) -> None:
        menu = self.template_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.template_button.mapToGlobal(QPoint(0, self.template_button.height())))

    def _take(self, name: str, title: str, _checked: bool = False) -> None:
        from core.project.templates import load_template

        network = load_template(name).network
        self._document.edit(ReplaceAll(network), self.tr("Start from {template}").format(template=say_text(title)))

    def _add(self, type_name: str, _checked: bool = False) -> None:
        self._commands.add(type_name)

    def _follow(self, _change: object = None) -> None:
        self.setVisible(not self._document.network.blocks and self._canvas.network_scene.opening is None)
        output = self._canvas.network_scene.places.output
        middle = self._canvas.mapFromScene(output.x + output.width / 2, output.bottom)
        self.adjustSize()
        x = min(max(middle.x() - WIDTH // 2, 8), max(self._canvas.viewport().width() - WIDTH - 8, 8))
        self.move(x, max(middle.y() + 44, TOP))
