"""The rows of a property form: for each parameter its name, its editor, and a sentence where an entry is wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.blocks.spec import Param, Value
from gui.texts import say_text
from gui.theme import S, style
from gui.widgets.parameter_editors import ParameterEditor, editor_for
from gui.widgets.search_menu import show_search_menu

LINES = 3
"""Lines of the grid that a parameter has: the editor, what is wrong with the entry, the range that is searched."""


class ParameterRows(QWidget):
    """Editors for exactly these parameters.

    Signals
    -------
    valueEdited(str, object) : the parameter of that name was given another, valid value.
    searchWanted(str) : the person wants to try a range of values of that parameter.
    """

    valueEdited = Signal(str, object)  # noqa: N815 - Qt spells signals so
    searchWanted = Signal(str)  # noqa: N815

    def __init__(self, params: tuple[Param, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.params = params
        self.editors: dict[str, ParameterEditor] = {}
        self.errors: dict[str, QLabel] = {}
        self.notes: dict[str, QLabel] = {}
        self._labels: dict[str, QLabel] = {}
        self._is_searchable: Callable[[str], bool] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(S)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 4)
        self._grid.setColumnStretch(1, 6)
        for index, param in enumerate(params):
            self._add_row(index * LINES, param)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def show_values(
        self, values: Mapping[str, Value], resolved: Mapping[str, Value], mixed: Collection[str], *, anew: bool
    ) -> None:
        """Show these values, as `ParameterForm.show_params` says; `anew` takes the cursor from a person who types."""
        for param in self.params:
            editor = self.editors[param.name]
            if param.name in mixed:
                editor.show_mixed(anew=anew)
            else:
                editor.show_value(values.get(param.name, param.absent), resolved.get(param.name), anew=anew)

    def show_searched(self, ranges: Mapping[str, str], is_searchable: Callable[[str], bool] | None) -> None:
        """Mark the parameters that are searched, each with its range in words; offer it for what is searchable."""
        self._is_searchable = is_searchable
        for name, note in self.notes.items():
            said = ranges.get(name, "")
            note.setText(said)
            note.setVisible(bool(said))
            style(self._labels[name], role="searched" if said else "muted")

    def _add_row(self, row: int, param: Param) -> None:
        label, editor, error = QLabel(param.name), editor_for(param), QLabel(wordWrap=True)
        style(label, role="muted")
        style(error, role="error", small=True)
        label.setToolTip(say_text(param.help))
        label.setBuddy(editor.field)
        error.hide()
        error.setContentsMargins(0, 0, 0, 4)
        editor.edited.connect(partial(self.valueEdited.emit, param.name))
        editor.judged.connect(partial(self._show_error, param.name))
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(editor, row, 1)
        self._grid.addWidget(error, row + 1, 0, 1, 2)
        self._grid.setRowMinimumHeight(row, 32)
        editor.field.setAccessibleDescription(say_text(param.help))
        self.editors[param.name], self.errors[param.name], self._labels[param.name] = editor, error, label
        self._add_note(row + 2, param.name)

    def _add_note(self, row: int, name: str) -> None:
        """Room for the range that is searched, and the menu that offers to search one."""
        note = QLabel()
        style(note, role="searched", small=True)
        note.setToolTip(self.tr("Trials of a search take their values from here"))
        note.hide()
        self._grid.addWidget(note, row, 1)
        self.notes[name] = note
        for widget in (self._labels[name], self.editors[name].field, note):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(partial(self._show_menu, name, widget))

    def _show_menu(self, name: str, widget: QWidget, place: QPoint) -> None:
        is_searched = bool(self.notes[name].text())
        is_searchable = self._is_searchable is not None and self._is_searchable(name)
        wanted = partial(self.searchWanted.emit, name) if is_searchable else None
        show_search_menu(widget, place, wanted, is_searched=is_searched)

    def _show_error(self, name: str, sentence: str) -> None:
        error, editor = self.errors[name], self.editors[name]
        if error.text() == sentence:
            return
        error.setText(sentence)
        error.setVisible(bool(sentence))
        style(editor.field, invalid=bool(sentence))
        editor.field.setAccessibleDescription(sentence or say_text(editor.param.help))
