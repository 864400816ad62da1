"""The settings: each a line that takes effect at once, in four small groups."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.project.machine import automatic_threads
from gui.cache_line import CacheLine
from gui.menu import LANGUAGES, SCALES
from gui.settings import ANIMATE, AUTOSAVE, DEVICE, LANGUAGE, MODE, RUNS_FOLDER, SCALE, THREADS, Setting, Settings
from gui.theme import XL, L, M, S, style, theme_of
from gui.widgets.card import SectionLabel
from gui.widgets.scaled_width import scale_width

WIDTH = 520
MOST_THREADS = 1024


class SettingsDialog(QDialog):
    """Shows what `settings` holds and changes it as the person chooses; there is nothing to confirm."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        scale_width(self, WIDTH)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(L)
        self._grid.setVerticalSpacing(S)
        self._grid.setColumnStretch(1, 1)
        self._add_appearance()
        self._add_projects()
        self._add_training()
        self._add_storage()
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(L)
        column.addLayout(self._grid)
        column.addStretch(1)
        column.addLayout(bottom)

    # The groups

    def _add_appearance(self) -> None:
        self._add_heading(self.tr("Appearance"))
        modes = (("system", self.tr("As the desktop")), ("light", self.tr("Light")), ("dark", self.tr("Dark")))
        self.mode = self._add_choice(self.tr("Colours"), MODE, modes)
        self.scale = self._add_choice(self.tr("Text size"), SCALE, [(scale, f"{scale:.0%}") for scale in SCALES])
        languages = [(key, name or self.tr("As the desktop")) for key, name in LANGUAGES]
        self.language = self._add_choice(self.tr("Language"), LANGUAGE, languages)
        self._add_note(self.tr("The language changes when Layerwright is next started."))
        self.animate = self._add_check(self.tr("Move things smoothly"), ANIMATE)

    def _add_projects(self) -> None:
        self._add_heading(self.tr("Projects and runs"))
        self.autosave = self._add_check(self.tr("Keep a copy of unsaved work in case of a crash"), AUTOSAVE)
        self.runs = QLabel()
        self.runs.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.runs.setWordWrap(True)
        change = QPushButton(self.tr("Change…"))
        change.clicked.connect(self._choose_runs)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(self.runs, 1)
        row.addWidget(change)
        self._add_field(self.tr("Runs are kept in"), line)
        self._add_note(self.tr("Another folder counts from the next start; the runs in this one stay where they are."))
        self._show_runs()

    def _add_training(self) -> None:
        self._add_heading(self.tr("Training"))
        devices = [(name, self.tr("auto: the best there is") if name == "auto" else name) for name in DEVICE.choices]
        self.device = self._add_choice(self.tr("Device"), DEVICE, devices)
        self.threads = QSpinBox()
        self.threads.setRange(0, MOST_THREADS)
        self.threads.setSpecialValueText(self.tr("auto ({count})").format(count=automatic_threads()))
        self.threads.lineEdit().setTextMargins(S - 2, 0, 0, 0)
        self.threads.setValue(self._settings.get(THREADS))
        self.threads.valueChanged.connect(self._set_threads)
        self._add_field(self.tr("Threads"), self.threads)
        self._add_note(self.tr("These hold for new runs whose recipe leaves it to the machine."))

    def _add_storage(self) -> None:
        self._add_heading(self.tr("Storage"))
        self.cache = CacheLine()
        self._add_field(self.tr("Cache"), self.cache)
        self._add_note(self.tr("Decoded images and the like, kept so that the next run begins sooner."))

    # Their lines

    def _add_heading(self, text: str) -> None:
        row = self._grid.rowCount()
        if row > 1:
            self._grid.setRowMinimumHeight(row, M)
        self._grid.addWidget(SectionLabel(text), row + 1, 0, 1, 2)

    def _add_field(self, text: str, field: QWidget) -> None:
        label = QLabel(text)
        label.setBuddy(field)
        style(label, role="muted")
        field.setAccessibleName(text)
        field.setMinimumHeight(theme_of().control_height)  # where notes wrap into more lines, fields stay whole
        place = self._grid.rowCount()
        self._grid.addWidget(label, place, 0)
        self._grid.addWidget(field, place, 1)

    def _add_note(self, text: str) -> None:
        note = QLabel(text)
        note.setWordWrap(True)
        style(note, role="faint")
        self._grid.addWidget(note, self._grid.rowCount(), 1)

    def _add_choice(self, text: str, setting: Setting[Any], options: Sequence[tuple[object, str]]) -> QComboBox:
        box = QComboBox()
        for value, words in options:
            box.addItem(words, value)
        box.setCurrentIndex(max(box.findData(self._settings.get(setting)), 0))
        box.setProperty("setting", setting)
        box.activated.connect(self._choose)
        self._add_field(text, box)
        return box

    def _add_check(self, text: str, setting: Setting[bool]) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(self._settings.get(setting))
        box.setProperty("setting", setting)
        box.toggled.connect(self._check)
        self._grid.addWidget(box, self._grid.rowCount(), 1)
        return box

    # What the person does

    @Slot(int)
    def _choose(self, _index: int) -> None:
        box = self.sender()
        assert isinstance(box, QComboBox)
        self._settings.set(box.property("setting"), box.currentData())

    @Slot(bool)
    def _check(self, wanted: bool) -> None:
        self._settings.set(self.sender().property("setting"), wanted)

    @Slot(int)
    def _set_threads(self, threads: int) -> None:
        self._settings.set(THREADS, threads)

    @Slot()
    def _choose_runs(self) -> None:
        held = self._settings.runs_folder
        found = QFileDialog.getExistingDirectory(self, self.tr("Where runs are kept"), str(held))
        if found:
            self._settings.set(RUNS_FOLDER, str(Path(found)))
            self._show_runs()

    def _show_runs(self) -> None:
        self.runs.setText(str(self._settings.runs_folder))
