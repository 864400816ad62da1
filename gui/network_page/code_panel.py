"""The network as PyTorch, to read, to copy and to edit: what is typed appears on the canvas, and back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.code.layout import Lines
from core.code.read import LONGEST_TEXT
from gui.document import Document
from gui.icons import icon
from gui.network_page.code_editor import CodeEditor
from gui.network_page.code_sync import CodeSync
from gui.network_page.selection import Selection
from gui.texts import say
from gui.theme import XS, M, S, style
from gui.widgets.elided_label import ElidedLabel


class CodePanel(QWidget):
    """The editor over one line that says how text and canvas stand to each other.

    Signals
    -------
    besideWanted() : the person wants the code beside the canvas, or back below it.
    """

    besideWanted = Signal()  # noqa: N815 - Qt spells signals so

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._selection = document, selection
        self.text = CodeEditor(self)
        self.text.setAccessibleName(self.tr("The network as PyTorch code"))
        self.text.setPlaceholderText(self.tr("Write or paste PyTorch here: model = nn.Sequential(…)"))
        self.sync = CodeSync(document, self.text, self)
        self.state, self.reason, self._wrong = (
            ElidedLabel("", self, Qt.TextElideMode.ElideRight),
            QLabel(self),
            QFrame(self),
        )
        self.revert_button = QPushButton(self.tr("Revert to canvas"), self)
        self.copy_button = self._button("copy", self.tr("Copy code"))
        self.open_button = self._button("folder", self.tr("Open a Python file…"))
        self.beside_button = self._button("code", self.tr("Code beside the canvas"))
        self._following, self._is_beside = False, False
        self._column, self._foot, self._said = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout(self._wrong)
        self._arrange()
        self.copy_button.clicked.connect(self.copy)
        self.open_button.clicked.connect(self.ask_and_open)
        self.beside_button.clicked.connect(self.besideWanted)
        self.revert_button.clicked.connect(self.revert)
        self.sync.changed.connect(self._on_sync)
        self.text.typed.connect(self._show_state)
        self.text.pointed.connect(self._on_pointed)
        self.text.escaped.connect(self._on_escape)
        self.text.undoWanted.connect(document.undo_stack.undo)
        self.text.redoWanted.connect(document.undo_stack.redo)
        selection.changed.connect(self._on_selection)
        self.sync.refresh()

    @Slot()
    def copy(self) -> None:
        """Put the code on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    @Slot()
    def revert(self) -> None:
        """Write the code of the canvas again, over what does not parse."""
        self.sync.revert()
        self.text.setFocus()

    @Slot()
    def ask_and_open(self) -> None:
        """Ask for a Python file, and put its text here as if it had been typed."""
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a Python file"), "", self.tr("Python files (*.py);;All files (*)")
        )
        if path:
            self.take_file(Path(path))

    def take_file(self, path: Path) -> None:
        """Put the text of a file here as if it had been typed; what cannot be read is said in the line below."""
        try:
            text = path.read_text(encoding="utf-8-sig")[: LONGEST_TEXT + 1]
        except (OSError, UnicodeDecodeError):
            self._complain(self.tr("{name} cannot be read as text.").format(name=path.name))
            return
        self.text.setFocus()
        self.text.selectAll()
        self.text.insertPlainText(text)
        self.sync.read()

    def show_beside(self, beside: bool) -> None:
        """Say on the button what it would do now."""
        text = self.tr("Code below the canvas") if beside else self.tr("Code beside the canvas")
        self.beside_button.setToolTip(text)
        self.beside_button.setAccessibleName(text)
        self._is_beside = beside
        if beside:  # there it is narrow, and what is wrong takes lines of its own
            self._column.insertWidget(1, self._wrong)
        else:
            self._foot.insertWidget(1, self._wrong, 1)
        self._said.setDirection(QBoxLayout.Direction.TopToBottom if beside else QBoxLayout.Direction.LeftToRight)
        self._said.setContentsMargins(*((M, XS, S, 0) if beside else (0, 0, 0, 0)))
        self._show_state()

    # Within

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button

    def _arrange(self) -> None:
        style(self.state, role="muted")
        style(self.reason, role="error")
        self.reason.setWordWrap(True)
        for label in (self.state, self.reason):  # what they say must not move what stands beside the panel
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        style(self.revert_button, kind="link")
        self.revert_button.setToolTip(self.tr("Give up what cannot be read (Esc)"))
        self._said.setContentsMargins(0, 0, 0, 0)
        self._said.addWidget(self.reason, 1)
        self._said.addWidget(self.revert_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._wrong.hide()
        self._foot.setContentsMargins(M, XS, S, XS)
        self._foot.setSpacing(S)
        self._foot.addWidget(self.state, 1)
        self._foot.addWidget(self._wrong, 1)  # in the same line: the editor needs what room there is
        for button in (self.copy_button, self.open_button, self.beside_button):
            self._foot.addWidget(button)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.text, 1)
        self._column.addLayout(self._foot)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.text.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.sync.refresh()  # laying out a long text at every edit is felt; it is done when the tab is turned to
        self._on_selection(self._selection.ids)

    def _on_sync(self) -> None:
        if self.text.hasFocus() and self.sync.error is None:
            self._on_pointed(self.text.textCursor().blockNumber() + 1)
        self._mark(reveal=False)
        self._show_state()

    def _show_state(self) -> None:
        error = self.sync.error
        self._wrong.setVisible(error is not None)
        self.state.setVisible(error is None or self._is_beside)
        if error is not None:
            self._complain(self.tr("Line {line}: {reason}").format(line=error.line, reason=say(error.message)))
            self.reason.setToolTip(self.tr("The canvas is as before."))
            self.state.setText(self.tr("The canvas is as before."))
        elif self.sync.is_awaited:
            self.state.setText(self.tr("Reading…"))
        else:
            self.state.setText(self.tr("Code and canvas agree. Edit either."))
        self.state.setToolTip(self.state.text())

    def _complain(self, text: str) -> None:
        self.reason.setText(text)
        self._wrong.show()
        self.state.setVisible(self._is_beside)
        if self.text.hasFocus():
            self.text.ensureCursorVisible()  # a long reason takes room from the lines

    def _on_selection(self, _ids: object) -> None:
        self._mark(reveal=not self._following and not self.text.hasFocus())

    def _mark(self, *, reveal: bool) -> None:
        if not self.isVisible():
            return
        lines: list[Lines] = [place for i in self._selection.ids for place in self.sync.lines.get(i, ())]
        self.text.mark(lines)
        if reveal and lines:
            self.text.reveal(lines[0][0])

    def _on_pointed(self, line: int) -> None:
        """Select the block on whose lines the cursor stands."""
        found: tuple[int, str] | None = None
        for block, places in self.sync.lines.items():
            for first, last in places:
                if first <= line <= last and (found is None or last - first <= found[0]):
                    found = (last - first, block)
        if found is not None and found[1] in self._document.network and self._selection.ids != (found[1],):
            self._following = True
            self._selection.set([found[1]])
            self._following = False

    def _on_escape(self) -> None:
        if self.sync.error is not None:
            self.revert()
