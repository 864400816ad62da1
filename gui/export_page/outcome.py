"""What came of an export: the proof that the file behaves as the app does, and the files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from core.protocol.messages import Exported
from gui.icons import icon
from gui.theme import L, S, style
from gui.widgets.card import Card
from gui.widgets.format import format_bytes, format_integer, format_value
from gui.widgets.mark import Mark


class Outcome(Card):
    """Green where outputs were compared and found equal, red where not or where it failed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.mark, self.sentence = Mark("check", "success"), QLabel(wordWrap=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_folder = QPushButton(self.tr("Open folder"))
        self.open_folder.setIcon(icon("folder"))
        self.open_folder.clicked.connect(self._open)
        self._folder = Path()
        self._files = QGridLayout()
        self._files.setHorizontalSpacing(L)
        self._files.setVerticalSpacing(S // 2)
        self._files.setColumnStretch(0, 1)
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self.mark)
        line.addWidget(self.sentence, 1)
        line.addWidget(self.open_folder)
        self.add(line)
        self.add(self._files)

    def show_exported(self, exported: Exported) -> None:
        """Say what the comparison found and list the files."""
        self._say(_verdict(exported), good=exported.verified)
        self._show_files([Path(file) for file in exported.files])

    def show_failure(self, sentence: str) -> None:
        """Say why nothing was written."""
        self._say(sentence, good=False)
        self._show_files([])

    @property
    def file_names(self) -> list[str]:
        """The files listed."""
        items = [self._files.itemAtPosition(row, 0) for row in range(self._files.rowCount())]
        return [item.widget().text() for item in items if item is not None]  # type: ignore[union-attr]

    def _say(self, sentence: str, *, good: bool) -> None:
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        style(self.sentence, role="success" if good else "error")
        self.mark.show_mark(*(("check", "success") if good else ("error", "danger")))

    def _show_files(self, files: list[Path]) -> None:
        while (item := self._files.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row, file in enumerate(files):
            name, size = QLabel(str(file)), QLabel(format_bytes(size_of(file)))
            name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            style(name, role="mono")
            style(size, role="number")
            self._files.addWidget(name, row, 0)
            self._files.addWidget(size, row, 1)
        self.open_folder.setVisible(bool(files))
        self._folder = files[0].parent if files else Path()

    @Slot()
    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def size_of(path: Path) -> int:
    """Bytes of a file, or of all files in a folder; 0 where there is nothing any more."""
    if not path.exists():
        return 0
    files = path.rglob("*") if path.is_dir() else (path,)
    return sum(file.stat().st_size for file in files if file.is_file())


def _verdict(exported: Exported) -> str:
    count, apart = format_integer(exported.checked), exported.difference
    if not exported.verified:
        if apart is None:
            return _tr("Nothing was written: outputs could not be compared with the app's.")
        words = (
            _tr("Nothing was written: outputs differ from the app's by up to {difference} on {count} random images.")
            if exported.on_noise
            else _tr("Nothing was written: outputs differ from the app's by up to {difference} on {count} real images.")
        )
        return words.format(difference=format_value(apart), count=count)
    if apart is None:
        return _tr("Written. There is nothing to run in this format, so nothing was compared.")
    words = (
        _tr("Outputs equal to the app's on {count} random images, for the run's are out of reach")
        if exported.on_noise
        else _tr("Outputs equal to the app's on {count} real images (largest difference {difference})")
    )
    return words.format(count=count, difference=format_value(apart))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Outcome", text)
