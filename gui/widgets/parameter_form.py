"""A property form generated from declared parameters: of a block, an optimizer, a transform, anything with Params."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QMenu, QWidget

from core.blocks.spec import Param, Value
from gui.texts import say_text
from gui.theme import S, style
from gui.widgets.parameter_editors import ParameterEditor, editor_for


class ParameterForm(QWidget):
    """Names on the left, editors on the right, and a sentence under an entry that cannot be used.

    It holds no truth: it shows the values given and reports what was entered; the owner gives the new values back
    through `show_params`, which never takes the cursor from a person who types.

    Signals
    -------
    valueEdited(str, object) : the parameter of that name was given another, valid value.
    searchWanted(str) : the person wants to try a range of values of that parameter.
    """

    valueEdited = Signal(str, object)  # noqa: N815 - Qt spells signals so
    searchWanted = Signal(str)  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._params: tuple[Param, ...] = ()
        self._subject = ""
        self._editors: dict[str, ParameterEditor] = {}
        self._errors: dict[str, QLabel] = {}
        self._labels: dict[str, QLabel] = {}
        self._notes: dict[str, QLabel] = {}
        self._is_searchable: Callable[[str], bool] | None = None
        self._searched: Mapping[str, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(S)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 4)
        self._grid.setColumnStretch(1, 6)

    def show_params(
        self,
        params: Sequence[Param],
        values: Mapping[str, Value],
        resolved: Mapping[str, Value] | None = None,
        subject: str = "",
        mixed: Collection[str] = (),
    ) -> None:
        """Show `values` of `params`.

        Parameters
        ----------
        params : what there is to enter, in order.
        values : what is held; a parameter missing here shows its `absent` value.
        resolved : what *auto* stands for at present, by name.
        subject : whose values these are (a block id); half-typed text is discarded when it changes.
        mixed : the parameters of which several values are held; what is entered then stands for all of them.
        """
        anew = subject != self._subject
        self._subject = subject
        if tuple(params) != self._params:
            self._build(tuple(params))
            anew = True
        for param in self._params:
            if param.name in mixed:
                self._editors[param.name].show_mixed(anew=anew)
                continue
            value = values.get(param.name, param.absent)
            self._editors[param.name].show_value(value, (resolved or {}).get(param.name), anew=anew)

    def editor(self, name: str) -> ParameterEditor:
        """The editor of that parameter; its `field` is the widget that takes the focus."""
        return self._editors[name]

    def error(self, name: str) -> str:
        """The sentence that now stands under that parameter, "" where its entry is fine."""
        return self._errors[name].text()

    def focus_param(self, name: str) -> None:
        """Bring the keyboard to that parameter, as a Fix or a double-click on a caption does."""
        if name in self._editors:
            self._editors[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_search(self, is_searchable: Callable[[str], bool]) -> None:
        """Offer, in the context menu of the fields that are searchable, to try a range of values."""
        self._is_searchable = is_searchable

    def show_searched(self, ranges: Mapping[str, str]) -> None:
        """Mark the parameters that are searched, each with its range in words."""
        self._searched = ranges
        for name, note in self._notes.items():
            said = ranges.get(name, "")
            note.setText(said)
            note.setVisible(bool(said))
            style(self._labels[name], role="searched" if said else "muted")

    def _build(self, params: tuple[Param, ...]) -> None:
        self._params = params
        for old in [*self._editors.values(), *self._errors.values(), *self.findChildren(QLabel)]:
            old.setParent(None)
            old.deleteLater()
        self._editors, self._errors, self._labels, self._notes = {}, {}, {}, {}
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
            self._grid.setRowStretch(row, 0)
        for index, param in enumerate(params):
            self._add_row(index * 3, param)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.show_searched(self._searched)

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
        self._editors[param.name], self._errors[param.name] = editor, error
        self._add_note(row + 2, param.name, label, editor)

    def _add_note(self, row: int, name: str, label: QLabel, editor: ParameterEditor) -> None:
        """Room for the range that is searched, and the menu that offers to search one."""
        note = QLabel()
        style(note, role="searched", small=True)
        note.setToolTip(self.tr("Trials of a search take their values from here"))
        note.hide()
        self._grid.addWidget(note, row, 1)
        self._labels[name], self._notes[name] = label, note
        for widget in (label, editor.field, note):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(partial(self._show_menu, name, widget))

    def _show_menu(self, name: str, widget: QWidget, place: QPoint) -> None:
        menu = widget.createStandardContextMenu() if isinstance(widget, QLineEdit) else QMenu(self)
        if self._is_searchable is not None and self._is_searchable(name):
            text = self.tr("Change the range searched…") if name in self._searched else self.tr("Search a range…")
            if menu.actions():
                menu.addSeparator()
            menu.addAction(text).triggered.connect(lambda: self.searchWanted.emit(name))
        menu.aboutToHide.connect(menu.deleteLater)
        if menu.actions():
            menu.popup(widget.mapToGlobal(place))

    def _show_error(self, name: str, sentence: str) -> None:
        if name not in self._editors:
            return  # an editor of the form before this one, losing the focus as it goes
        editor, error = self._editors[name], self._errors[name]
        error.setText(sentence)
        error.setVisible(bool(sentence))
        style(editor.field, invalid=bool(sentence))
        editor.field.setAccessibleDescription(sentence or say_text(editor.param.help))
