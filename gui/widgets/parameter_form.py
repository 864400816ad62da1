"""A property form generated from declared parameters: of a block, an optimizer, a transform, anything with Params."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.blocks.spec import Param, Value
from gui.widgets.parameter_editors import ParameterEditor
from gui.widgets.parameter_rows import ParameterRows

KEPT = 16
"""So many sets of rows are kept: who goes from block to block does not wait for the same editors to be made again."""


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
        self._rows = ParameterRows(())
        self._kept = [self._rows]
        self._subject = ""
        self._is_searchable: Callable[[str], bool] | None = None
        self._searched: Mapping[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._rows)

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
        if tuple(params) != self._rows.params:
            self._change_rows(tuple(params))
            anew = True
        self._rows.show_values(values, resolved or {}, mixed, anew=anew)

    @property
    def names(self) -> tuple[str, ...]:
        """The parameters shown, in order."""
        return tuple(self._rows.editors)

    def editor(self, name: str) -> ParameterEditor:
        """The editor of that parameter; its `field` is the widget that takes the focus."""
        return self._rows.editors[name]

    def field(self, name: str) -> QWidget:
        """What that parameter is entered in."""
        return self.editor(name).field

    def error(self, name: str) -> str:
        """The sentence that now stands under that parameter, "" where its entry is fine."""
        return self._rows.errors[name].text()

    def note(self, name: str) -> str:
        """The range that stands under that parameter, "" where none is searched."""
        return self._rows.notes[name].text()

    def focus_param(self, name: str) -> None:
        """Bring the keyboard to that parameter, as a Fix or a double-click on a caption does."""
        if name in self._rows.editors:
            self._rows.editors[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_search(self, is_searchable: Callable[[str], bool]) -> None:
        """Offer, in the context menu of the fields that are searchable, to try a range of values."""
        self._is_searchable = is_searchable
        self._rows.show_searched(self._searched, is_searchable)

    def show_searched(self, ranges: Mapping[str, str]) -> None:
        """Mark the parameters that are searched, each with its range in words."""
        self._searched = ranges
        self._rows.show_searched(ranges, self._is_searchable)

    def _change_rows(self, params: tuple[Param, ...]) -> None:
        """Put the rows of these parameters in place of what stands there."""
        before = self._rows
        self._rows = next((rows for rows in self._kept if rows.params == params), None) or self._made(params)
        self._kept.remove(self._rows)
        self._kept.append(self._rows)
        self._rows.show_searched(self._searched, self._is_searchable)
        before.hide()
        self._rows.show()
        if len(self._kept) > KEPT:
            oldest = self._kept.pop(0)
            oldest.setParent(None)
            oldest.deleteLater()

    def _made(self, params: tuple[Param, ...]) -> ParameterRows:
        rows = ParameterRows(params)
        rows.valueEdited.connect(lambda name, value: self._on_edit(rows, name, value))
        rows.searchWanted.connect(self.searchWanted)
        self._column.addWidget(rows)
        self._kept.append(rows)
        return rows

    def _on_edit(self, rows: ParameterRows, name: str, value: Value) -> None:
        """Pass it on, unless it comes from an editor that loses the keyboard because it is put away."""
        if rows is self._rows:
            self.valueEdited.emit(name, value)
