"""Runs to the trash and back: asked within the page, told with a button that takes it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.errors import Message
from core.project.reasons import system_reason
from core.project.run import RunFolder
from gui.run_choice import RunChoice
from gui.runs_page.summary import RunSummary
from gui.texts import say
from gui.widgets.error_bar import ErrorBar


class Deletion(QObject):
    """Asks and tells in `messages`; the keyboard goes to `heir` when a button that was pressed disappears."""

    def __init__(self, choice: RunChoice, messages: ErrorBar, heir: QWidget) -> None:
        super().__init__(heir)
        self._choice, self._messages, self._heir = choice, messages, heir

    def ask(self, chosen: Sequence[RunSummary]) -> None:
        """Ask whether these shall go to the trash."""
        if len(chosen) == 1:
            text = self.tr("Move the run {name} to the trash?").format(name=chosen[0].name)
        else:
            text = self.tr("Move {count} runs to the trash?").format(count=len(chosen))
        runs = [summary.run for summary in chosen]
        self._messages.clear()
        sure = (self.tr("Move to trash"), partial(self._delete, runs))
        self._messages.show_message(text, "warning", actions=(sure,))

    def _delete(self, runs: Sequence[RunFolder]) -> None:
        self._heir.setFocus()
        gone: dict[RunFolder, Path] = {}
        for run in runs:
            try:
                place = self._choice.trash(run, tell=False)
            except OSError as error:
                text = self.tr("{path} could not be moved to the trash: {reason}")
                self._messages.show_message(text.format(path=run.path, reason=say_reason(error)))
                continue
            if place is not None:
                gone[run] = place
        if gone:
            text = self.tr("1 run is in the trash.") if len(gone) == 1 else self.tr("{count} runs are in the trash.")
            undo = (self.tr("Undo"), partial(self._bring_back, gone))
            self._messages.show_message(text.format(count=len(gone)), "success", actions=(undo,))
        self._choice.refresh()

    def _bring_back(self, gone: Mapping[RunFolder, Path]) -> None:
        self._heir.setFocus()
        for run, place in gone.items():
            try:
                self._choice.bring_back(run, place)
            except OSError as error:
                text = self.tr("{path} could not be brought back: {reason}")
                self._messages.show_message(text.format(path=place, reason=say_reason(error)))
        self._choice.refresh()


def say_reason(error: OSError) -> str:
    """Why the system refused, in words."""
    reason = system_reason(error)
    return say(reason) if isinstance(reason, Message) else reason
