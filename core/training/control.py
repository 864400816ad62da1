"""How others steer a running trainer: from another thread, at any moment."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.errors import N_, Place, UserError
from core.project.run import RunState


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants to be different from the next step on: its learning rate, or how many epochs there are.

    `back_to_plan`: learning rates as the recipe's schedule says again.
    """

    lr: float | None = None
    epochs: int | None = None
    back_to_plan: bool = False


def wish_of(params: Mapping[str, object]) -> Wish:
    """The wish in a message. Raises UserError where the rate or the number of epochs is none."""
    lr, epochs = params.get("lr"), params.get("epochs")
    if lr is not None and not (isinstance(lr, int | float) and math.isfinite(lr) and lr > 0):
        text = N_("Core", "A learning rate is a number above 0. Received: {value}.")
        raise UserError("training.rate", text, place=Place(field="lr"), value=repr(lr))
    if epochs is not None and not (isinstance(epochs, int) and epochs > 0):
        text = N_("Core", "A number of epochs is a whole number above 0. Received: {value}.")
        raise UserError("training.epochs", text, place=Place(field="epochs"), value=repr(epochs))
    return Wish(None if lr is None else float(lr), epochs, bool(params.get("back_to_plan")))


class Control:
    """Wishes that the trainer looks at between two steps.

    `on_state` is told every state the run comes into, on the trainer's thread.
    """

    def __init__(self, on_state: Callable[[RunState], None] | None = None) -> None:
        self._changed = threading.Condition()
        self._paused = False
        self._stopped = False
        self._wishes: list[Wish] = []
        self.on_state = on_state or _ignore

    def pause(self) -> None:
        """Hold before the next step."""
        self._set(paused=True)

    def resume(self) -> None:
        """Go on after a pause."""
        self._set(paused=False)

    def change(self, wish: Wish) -> None:
        """Go on otherwise from the next step on; what is wished during a pause holds at once."""
        with self._changed:
            self._wishes.append(wish)
            self._changed.notify_all()

    @property
    def has_wishes(self) -> bool:
        """Whether anything was wished that nobody has taken yet."""
        return bool(self._wishes)

    def take_wishes(self) -> tuple[Wish, ...]:
        """What was wished since it was last asked."""
        with self._changed:
            taken, self._wishes = tuple(self._wishes), []
        return taken

    def stop(self) -> None:
        """End at the next step, also out of a pause."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    @property
    def is_stopped(self) -> bool:
        """Whether the run should end."""
        return self._stopped

    @property
    def is_paused(self) -> bool:
        """Whether the run should hold."""
        return self._paused and not self._stopped

    def wait(self) -> None:
        """Return once the run may go on, should end, or should become another one."""
        with self._changed:
            self._changed.wait_for(lambda: not self.is_paused or self.has_wishes)

    def _set(self, *, paused: bool) -> None:
        with self._changed:
            self._paused = paused
            self._changed.notify_all()


def _ignore(_state: RunState) -> None:
    return
