"""Keeps the text of the code and the network of the document in step, both ways."""

from __future__ import annotations

import time
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from core.code.code_error import CodeError
from core.code.layout import Lines
from core.code.read import ReadCode, read_network
from core.network.diff import Reconciled, reconciled
from core.network.operations import ReplaceAll
from core.network.report import Report
from core.network.tree import Network
from gui.document import Document
from gui.network_page.code_editor import CodeEditor

PAUSE_MS, LONGEST_PAUSE_MS = 250, 1_500


class CodeSync(QObject):
    """Writes the code of the network into an editor, and the network of the code into the document.

    While the person is in the text it is never rewritten under their hands, unless the network changes elsewhere. What
    the text says is compared with what it said when it was last read, so that an *auto* stays one until its number is
    touched.

    Signals
    -------
    changed() : the text was read or written; `error` and `lines` are of it.
    """

    changed = Signal()

    def __init__(self, document: Document, editor: CodeEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._editor = document, editor
        self.error: CodeError | None = None
        self.lines: Mapping[str, tuple[Lines, ...]] = {}
        self._network: Network | None = None  # what the text stands for
        self._report = Report((), None, {})  # and what it says of it
        self._sitting = 0
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self.read)
        editor.typed.connect(self._on_typed)
        editor.left.connect(self._on_left)
        document.analysisChanged.connect(self.refresh)
        document.opened.connect(self._on_opened)

    @property
    def is_awaited(self) -> bool:
        """Whether something was typed that has not been read yet."""
        return self._soon.isActive()

    def refresh(self, _analysis: object = None) -> None:
        """Write the code of the network, where the text does not stand for it already."""
        analysis = self._document.analysis
        if not self._editor.isVisible() or analysis is None:
            return
        ours = self._network is self._document.network
        if ours and (self._editor.hasFocus() or self.error or self.is_awaited):
            return
        self._write(analysis.code)
        self._network, self._report = self._document.network, analysis.report
        self.lines = analysis.lines
        self._tell(None)

    def revert(self) -> None:
        """Give up what was typed and does not parse."""
        self._soon.stop()
        self._network, self.error = None, None
        self.refresh()

    def read(self) -> None:
        """Take what the text says into the document."""
        self._soon.stop()
        started = time.perf_counter()
        try:
            read = read_network(self._editor.toPlainText())
        except CodeError as error:
            self._tell(error)
            return
        merged = reconciled(self._network or self._document.network, read.network, self._report)
        self._network, self._report = merged.network, merged.report
        self.lines = _lines(read, merged)
        if merged.network != self._document.network:
            text = self.tr("Edit code")
            self._document.edit(ReplaceAll(merged.network), text, merge=f"code:{self._sitting}")
        else:
            self._network = self._document.network
        self._tell(None)
        spent = round((time.perf_counter() - started) * 1000)
        self._soon.setInterval(min(LONGEST_PAUSE_MS, max(PAUSE_MS, 10 * spent)))

    def _write(self, code: str) -> None:
        if code != self._editor.toPlainText():
            self._editor.write(code, undoable=self.error is not None)

    def _tell(self, error: CodeError | None) -> None:
        self.error = error
        self._editor.underline(error.span if error else None)
        self.changed.emit()

    def _on_typed(self) -> None:
        self._soon.start()

    def _on_left(self) -> None:
        """The text is taken in at once, and then written as the network has it."""
        if self.is_awaited:
            self.read()
        self._sitting += 1
        self.refresh()

    def _on_opened(self) -> None:
        self._soon.stop()
        self._network, self.error = None, None
        self._editor.write("")
        self.lines = {}
        self._tell(None)
        self.refresh()


def _lines(read: ReadCode, merged: Reconciled) -> dict[str, tuple[Lines, ...]]:
    """On which lines each block of the document stands."""
    return {merged.ids[block]: (span.lines,) for block, span in read.spans.items() if block in merged.ids}
