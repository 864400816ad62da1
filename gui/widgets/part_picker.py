"""Picks one of several declared parts: a loss, an optimizer, a schedule."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from core.blocks.caption import say_value
from core.blocks.spec import Value
from core.project.model import Part
from core.project.parts import PartSpec
from gui.texts import say_text
from gui.theme import XS, style
from gui.widgets.fold import Fold
from gui.widgets.parameter_form import ParameterForm
from gui.widgets.search_menu import show_search_menu


class PartPicker(QWidget):
    """Picks a part, says in one sentence what it is, and edits its arguments.

    Parameters
    ----------
    none_text, none_summary : how it reads that there is none, where that may be.

    Signals
    -------
    changed(Part | None) : another one, or other arguments.
    searchWanted(str) : the person wants to try several parts; carries the name.
    """

    changed = Signal(object)
    searchWanted = Signal(str)  # noqa: N815 - Qt spells signals so

    def __init__(
        self,
        name: str,
        text: str,
        known: Mapping[str, PartSpec],
        none_text: str = "",
        none_summary: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._known, self._none, self._none_summary = known, none_text, none_summary
        self._part: Part | None = None
        self.box, self.summary, self.form = QComboBox(), QLabel(wordWrap=True), ParameterForm()
        self.box.setObjectName(name)
        self.box.setAccessibleName(text)
        self.box.addItems([none_text, *known] if none_text else list(known))
        self._is_searchable: Callable[[str], bool] | None = None
        self.note = QLabel(wordWrap=True)
        self.note.setToolTip(self.tr("Trials of a search take their values from here"))
        self.note.hide()
        style(self.note, role="searched", small=True)
        style(self.summary, role="faint")
        self.box.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.box.customContextMenuRequested.connect(self._show_menu)
        self.box.textActivated.connect(self._choose)
        self.form.valueEdited.connect(self._set_argument)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(XS)
        self.arguments = Fold(self.tr("Arguments"))
        self.arguments.add(self.form)
        for widget in (self.box, self.note, self.summary, self.arguments):
            self._column.addWidget(widget)

    def put_first(self, form: QWidget) -> None:
        """Put `form` before the arguments: what matters more than they do."""
        self._column.insertWidget(3, form)

    def show_part(self, part: Part | None) -> None:
        """Show `part`."""
        self._part = part
        if part is None:
            self.box.setCurrentText(self._none)
            self.box.setToolTip("")
            self.summary.setText(self._none_summary)
            self.form.show_params((), {}, subject="")
            self.arguments.hide()
            return
        spec = self._known[part.type]
        self.box.setCurrentText(part.type)
        self.box.setToolTip(spec.torch_name)
        self.summary.setText(say_text(spec.summary))
        values = spec.values(part.params)
        self.form.show_params(spec.params, values, subject=part.type)
        telling = [f"{p.name} {say_value(values[p.name])}" for p in spec.params if values[p.name] != p.default]
        self.arguments.note.setText(", ".join(telling[:2]) + (" …" if len(telling) > 2 else ""))
        self.arguments.setVisible(bool(spec.params))

    def field(self, _name: str) -> QWidget:
        """What the part is chosen in."""
        return self.box

    def allow(self, names: Collection[str], why: str) -> None:
        """Let these be chosen; the others stay in the list, greyed, and say `why` when pointed at."""
        for row in range(self.box.count()):
            is_allowed = self.box.itemText(row) in names
            item = cast(QStandardItemModel, self.box.model()).item(row)
            item.setEnabled(is_allowed)
            item.setToolTip("" if is_allowed else why)

    def offer_search(self, is_searchable: Callable[[str], bool]) -> None:
        """Offer, in the context menu, to try several parts, where that can be searched."""
        self._is_searchable = is_searchable

    def show_searched(self, ranges: Mapping[str, str]) -> None:
        """Mark that several parts are tried; `ranges` has those of other fields too."""
        self.note.setText(ranges.get(self.box.objectName(), ""))
        self.note.setVisible(bool(self.note.text()))

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        name = self.box.objectName()
        can_be = self._is_searchable is not None and self._is_searchable(name)
        wanted = partial(self.searchWanted.emit, name) if can_be else None
        show_search_menu(self.box, place, wanted, is_searched=bool(self.note.text()))

    @Slot(str)
    def _choose(self, name: str) -> None:
        if name != (self._part.type if self._part else self._none):
            self.changed.emit(Part(type=name) if name in self._known else None)

    @Slot(str, object)
    def _set_argument(self, name: str, value: Value) -> None:
        if self._part is not None:
            self.changed.emit(with_argument(self._part, self._known[self._part.type], name, value))


def with_argument(part: Part, spec: PartSpec, name: str, value: Value) -> Part:
    """The part with one argument changed; one that stands as it starts is not held."""
    start = next(param.start for param in spec.params if param.name == name)
    held = {key: kept for key, kept in part.params.items() if key != name}
    if value != start:
        held[name] = value
    return Part(type=part.type, params=held)
