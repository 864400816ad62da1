"""The two ends of what the canvas shows: the pills that say what comes in and what goes out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.project.model import Data
from gui.document import Document
from gui.network_page.counting import counted
from gui.network_page.items.end_item import EndItem
from gui.network_page.layout import Layout
from gui.widgets.format import format_shape

Shown = tuple[str, str, str]
"""Text, note and state."""


class Ends:
    """Two items: of the whole network, or of the container that was entered."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.input, self.output = EndItem(), EndItem()

    @property
    def shown(self) -> tuple[Shown, Shown]:
        """What the input and the output say."""
        return self.input.shown, self.output.shown

    def stand(self, places: Layout) -> None:
        """Stand where the layout says."""
        self.input.show_rect(places.input)
        self.output.show_rect(places.output)

    def tell(self, root: str) -> None:
        """Say what goes into `root` and what comes out of it."""
        report, data = self._document.report, self._document.project.data
        found = report.blocks.get(root) if report and root else None
        going_in = found.input if found else data.input
        self.input.show_text(_tr("Input {shape}").format(shape=format_shape(going_in).replace("×", " × ")))
        coming_out = (found.output if found else report.output) if report else None
        text = _tr("Output {shape}").format(shape=format_shape(coming_out)) if report else _tr("Output")
        self._tell_output(text, "waiting" if report and coming_out is None else "ok", data if not root else None)

    def _tell_output(self, text: str, state: str, data: Data | None) -> None:
        names = data.classes if data is not None and data.target != "image" else ()
        answers = {
            "class": counted(len(names), _tr("1 class"), _tr("{n} classes")) if names else "",
            "numbers": counted(len(names), _tr("1 number"), _tr("{n} numbers")),
            "image": _tr("the image"),
        }
        told = answers[data.target] if data is not None else ""
        self.output.show_text(" · ".join(filter(None, (text, told))), ", ".join(names), state)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkScene", text)
