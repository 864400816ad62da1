"""What can be done where a run broke down: ways to go on, and edits of the recipe for the next one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from core.errors import Message, UserError
from core.project.changes import parts_at
from core.project.edit import SetRecipe
from core.project.events import Finished
from core.project.run import RunFolder
from gui.document import Document
from gui.runner import Runner
from gui.train_page.notices import Action
from gui.train_page.run_curves import RunCurves
from gui.widgets.format import format_integer, format_value

OUT_OF_MEMORY: Final = "training.out-of-memory"
MAY_LACK_MEMORY: Final = (OUT_OF_MEMORY, "engine.killed")
"""Of a process that the system killed it cannot be known, but memory is the usual reason."""

FOR_EVER: Final = 2**62


class Remedies:
    """Makes the buttons of a notice. Edits are undoable steps of the document."""

    def __init__(self, document: Document, runner: Runner) -> None:
        self._document, self._runner = document, runner

    def of_divergence(self, finished: Finished, curves: RunCurves) -> list[Action]:
        """Go on from the last good checkpoint, more carefully; or begin anew with a smaller learning rate."""
        actions: list[Action] = []
        run, last = self._runner.run, curves.last_step
        if run is not None and run.has_checkpoint and last is not None:
            half = float(f"{last.lr / 2:.3g}")
            actions.append((_tr("Resume at half the learning rate"), lambda: self._runner.resume(run, lr=half)))
        advised = _number(finished.said)
        if advised is not None:
            text = _tr("Set the learning rate to {lr}").format(lr=format_value(advised))
            actions.append((text, lambda: self._edit(text, lr=advised)))
        return actions

    def of_failure(self, message: Message, run: RunFolder | None) -> list[Action]:
        """Go on, or begin again, with half as many images at once, as many to a step; or put that into the recipe."""
        half = self._half(message, run)
        if run is None or not half:
            return []
        again = _tr("Resume with {n} images at once") if run.has_checkpoint else _tr("Start again with {n} at once")
        text = _tr("Halve the batch in the recipe")
        return [
            (again.format(n=format_integer(half)), lambda: self._runner.resume(run, batch_size=half)),
            (text, lambda: self._halve(text, half)),
        ]

    def has_block(self, block: str) -> bool:
        """Whether the open project has that block."""
        return block in self._document.project.network.spots

    def _half(self, message: Message, run: RunFolder | None) -> int:
        """Half as many images as passed at once; 0 where memory is not the reason."""
        if message.code not in MAY_LACK_MEMORY or run is None:
            return 0
        told = message.values.get("half")
        if isinstance(told, int):
            return told
        try:
            return parts_at(run.record.changes, FOR_EVER, run.project.recipe.batch_size) // 2
        except UserError:
            return 0

    def _halve(self, text: str, half: int) -> None:
        recipe = self._document.project.recipe
        self._edit(text, batch_size=half, accumulate=max(1, recipe.images_per_step // half))

    def _edit(self, text: str, **fields: float) -> None:
        recipe = self._document.project.recipe
        self._document.edit_all((SetRecipe(recipe.model_copy(update=fields)),), text)


def _number(said: object) -> float | None:
    """The learning rate that the message of a divergence advises."""
    values = said.get("values") if isinstance(said, dict) else None
    try:
        return float(values["lr"]) if values else None
    except (KeyError, TypeError, ValueError):
        return None


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrainPage", text)
