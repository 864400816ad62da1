"""Marking single images: left out of training, or of another class. Each act is one undoable edit of the project."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from core.project.edit import SetData
from core.project.model import Data
from gui.document import Document
from gui.icons import icon


class Marker(QObject):
    """Writes `excluded` and `relabelled` of `document.project.data`; images go by their names."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document

    @property
    def data(self) -> Data:
        """The project's data as it is now."""
        return self._document.project.data

    def toggle(self, names: Sequence[str]) -> None:
        """Leave these images out, or take them in again where all of them are left out."""
        if names and set(names) <= set(self.data.excluded):
            self.include(names)
        else:
            self.exclude(names)

    def exclude(self, names: Iterable[str]) -> None:
        """Leave these images out."""
        new = [name for name in dict.fromkeys(names) if name not in self.data.excluded]
        self._edit({"excluded": (*self.data.excluded, *new)}, self.tr("Exclude %n image(s)", "", len(new)))

    def include(self, names: Iterable[str]) -> None:
        """Take these images in again."""
        back = set(names) & set(self.data.excluded)
        kept = tuple(name for name in self.data.excluded if name not in back)
        self._edit({"excluded": kept}, self.tr("Include %n image(s)", "", len(back)))

    def relabel(self, names: Sequence[str], label: str) -> None:
        """Count these images as of another class; "" gives them back the one their source says."""
        changed = {name: held for name, held in self.data.relabelled.items() if name not in names}
        if label:
            changed |= dict.fromkeys(names, label)
            text = self.tr("Class of %n image(s): {label}", "", len(names)).format(label=label)
        else:
            text = self.tr("Own class of %n image(s)", "", len(names))
        self._edit({"relabelled": changed}, text)

    def clear(self) -> None:
        """Take back every mark."""
        self._edit({"excluded": (), "relabelled": {}}, self.tr("Take back all marks"))

    def fill_menu(self, menu: QMenu, names: Sequence[str]) -> None:
        """Offer what can be done with these images."""
        are_out = set(names) <= set(self.data.excluded)
        text = self.tr("Include in training") if are_out else self.tr("Exclude from training")
        action = menu.addAction(icon("plus" if are_out else "close"), text, partial(self.toggle, tuple(names)))
        action.setShortcut(QKeySequence(Qt.Key.Key_X))
        if self.data.target == "numbers":
            return
        classes = menu.addMenu(self.tr("Class"))
        now = {self.data.relabelled.get(name, "") for name in names}
        for label in self.data.classes:
            choice = classes.addAction(label, partial(self.relabel, tuple(names), label))
            choice.setCheckable(True)
            choice.setChecked(now == {label})
        if now != {""}:
            classes.addSeparator()
            classes.addAction(self.tr("As the source says"), partial(self.relabel, tuple(names), ""))

    def serve(self, view: QWidget, chosen: Callable[[], Sequence[str]]) -> None:
        """Let X, and a menu at the right mouse button, act on the images that are `chosen` in a view."""
        key = QShortcut(QKeySequence(Qt.Key.Key_X), view, context=Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(lambda: self.toggle(chosen()))

        def offer(place: object) -> None:
            names = chosen()
            if names:
                menu = QMenu(view)
                menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                self.fill_menu(menu, names)
                menu.popup(view.mapToGlobal(place))  # type: ignore[call-overload]

        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(offer)

    def _edit(self, changes: dict[str, object], text: str) -> None:
        self._document.edit(SetData(self.data.model_copy(update=changes)), text)
