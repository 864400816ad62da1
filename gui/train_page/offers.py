"""What the menus and the command palette offer on the Train page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from core.project.run import Action
from gui.actions import ActionSpec
from gui.train_page.run_part import RunPart


def of_transport(possible: Callable[[Action], bool], act: Callable[[Action], None]) -> list[ActionSpec]:
    """What the buttons of the transport row do."""
    rows = (
        (Action.START, _tr("Start training"), "play", "Ctrl+Return"),
        (Action.PAUSE, _tr("Pause training"), "pause", ""),
        (Action.RESUME, _tr("Go on training"), "play", ""),
        (Action.STOP, _tr("Stop training"), "stop", ""),
    )
    return [
        ActionSpec(
            id=f"train.{action.value}",
            text=text,
            icon=icon,
            shortcut=shortcut,
            enabled=partial(possible, action),
            run=partial(act, action),
        )
        for action, text, icon, shortcut in rows
    ]


def of_run(part: RunPart, show_part: Callable[[], None]) -> list[ActionSpec]:
    """What can be done with the run shown; `show_part` brings its part of the side panel into view."""
    steering = part.steering

    def go_to_rate() -> None:
        show_part()
        steering.open()

    def go_to_notes() -> None:
        show_part()
        part.notes.text.setFocus()

    return [
        ActionSpec(
            id="train.rate",
            text=_tr("Change the learning rate of this run"),
            icon="edit",
            enabled=steering.rate.isEnabled,
            run=go_to_rate,
        ),
        ActionSpec(
            id="train.more",
            text=_tr("Train more epochs"),
            icon="repeat",
            enabled=steering.train_more.isEnabled,
            run=steering.train_more.click,
        ),
        ActionSpec(
            id="train.notes",
            text=_tr("Write notes on this run"),
            icon="edit",
            enabled=part.notes.text.isEnabled,
            run=go_to_notes,
        ),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrainPage", text)
