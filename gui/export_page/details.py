"""One format in full: what it is for, what is written, how it is loaded, where it goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from gui.export_page.formats import FormatCard
from gui.export_page.snippet import Snippet
from gui.theme import L, M, S, style
from gui.widgets.card import Card
from gui.widgets.mark import Mark


class Details(Card):
    """Shows a FormatCard for the place it will be written to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.about, self.preprocessing = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.snippet = Snippet(self.tr("How to load it"))
        self._mark = Mark("check", "success", 16)
        self._files = QGridLayout()
        self._arrange()

    def show_format(self, form: FormatCard, path: str) -> None:
        """Show `form`, with the file names of `path`."""
        self.set_title(form.title)
        self.about.setText(form.about)
        self.preprocessing.setText(form.preprocessing)
        self.snippet.show_code(form.snippet_for(path))
        while (item := self._files.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row, (name, what) in enumerate(form.files_for(path)):
            file, meaning = QLabel(name), QLabel(what)
            style(file, role="mono")
            style(meaning, role="muted")
            self._files.addWidget(file, row, 0)
            self._files.addWidget(meaning, row, 1)

    def _arrange(self) -> None:
        style(self.about, role="muted")
        self._files.setHorizontalSpacing(L)
        self._files.setVerticalSpacing(S // 2)
        self._files.setColumnStretch(1, 1)
        note = QHBoxLayout()
        note.setSpacing(S)
        note.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self.preprocessing, 1)
        self.body.setSpacing(M)
        self.add(self.about)
        self.add(self._files)
        self.add(note)
        self.add(self.snippet)
