"""The menu of a field: what its text can do, and to try a range of values."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget


def show_search_menu(field: QWidget, place: QPoint, wanted: Callable[[], object] | None, *, is_searched: bool) -> None:
    """Open it at a place of the field; `wanted` is called where a range shall be tried, None where none can be."""
    menu = field.createStandardContextMenu() if isinstance(field, QLineEdit) else QMenu(field)
    if wanted is not None:
        if menu.actions():
            menu.addSeparator()
        text = _tr("Change the range searched…") if is_searched else _tr("Search a range…")
        menu.addAction(text).triggered.connect(lambda _checked: wanted())
    menu.aboutToHide.connect(menu.deleteLater)
    if menu.actions():
        menu.popup(field.mapToGlobal(place))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ParameterRows", text)
