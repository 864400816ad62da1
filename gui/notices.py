"""What the window itself has to say: errors, news of the engine, and work that a crash left behind."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from core.errors import Message
from core.project.copies import Kept
from gui.files import FileFlow
from gui.services import Services
from gui.texts import say
from gui.widgets.error_bar import ErrorBar


class Notices(ErrorBar):
    """The bar over the pages; what it says stays until closed, and blocks nothing."""

    def __init__(self, services: Services, files: FileFlow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files, self._engine = files, services.engine
        services.document.opened.connect(self.clear)
        for source in (services.document.failed, services.queue.failed, services.board.failed, files.told):
            source.connect(self.tell)
        services.engine.stateChanged.connect(self._on_engine)
        services.board.ready.connect(self._on_board)
        files.found.connect(self._on_kept)

    @Slot(object)
    def tell(self, message: Message) -> None:
        """Show an error."""
        self.show_message(say(message))

    @Slot(str)
    def inform(self, text: str) -> None:
        """Show a piece of information."""
        self.show_message(text, severity="info")

    @Slot(str)
    def tell_unexpected(self, text: str) -> None:
        """Show an error nobody foresaw; `text` is for whoever mends it."""
        said = _tr("Something went wrong that should not have. Your work is kept; the log says more.")
        self.show_message(said, severity="error", details=text)

    @Slot(str)
    def _on_board(self, address: str) -> None:
        self.inform(_tr("TensorBoard is open in your browser at {address}").format(address=address))

    @Slot(object)
    def _on_kept(self, kept: Kept) -> None:
        """A crash left unsaved work on the file just opened: offer it, or say that it is damaged."""
        if kept.problem is not None:
            self.show_message(say(kept.problem), severity="warning")
            return
        text = _tr("Unsaved work on {file} was kept when Layerwright last ended unexpectedly.")
        take = (_tr("Take it up"), partial(self._files.recover, kept))
        self.show_message(text.format(file=kept.title), severity="info", actions=[take])

    @Slot(str)
    def _on_engine(self, state: str) -> None:
        if state == "silent":
            again = (_tr("Start it again"), self._engine.kill)
            self.show_message(_tr("The engine has not responded for 30 seconds."), severity="warning", actions=[again])


def _tr(text: str) -> str:
    return QCoreApplication.translate("Window", text)
