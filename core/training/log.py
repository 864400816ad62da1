"""The run's log.txt: when it began, what it reached, and the traceback of what nobody expected."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.project.events import EpochDone, Finished, RecipeChanged, Started, TrainingEvent

log = logging.getLogger("core.training")


@contextmanager
def logging_to(path: Path) -> Iterator[None]:
    """Write what this room logs to the file as well. An exception that passes through is logged with its traceback."""
    handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    level = log.level
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    try:
        yield
    except Exception:
        log.info("the run ended with an error", exc_info=True)
        raise
    finally:
        log.removeHandler(handler)
        log.setLevel(level)
        handler.close()


def note(event: TrainingEvent) -> None:
    """Log the milestones among events."""
    match event:
        case Started():
            log.info("epoch %d of %d, step %d, on %s with %d threads", event.epoch, event.epochs, event.step,
                     event.device, event.threads)  # fmt: skip
        case EpochDone():
            log.info("epoch %d done: validation loss %.4f, accuracy %.4f", event.epoch, event.val_loss,
                     event.val_accuracy)  # fmt: skip
        case RecipeChanged():
            log.info("changed after step %d: learning rate %g, epochs %d", event.step, event.lr, event.epochs)
        case Finished():
            log.info("%s at step %d after %.1f s %s", event.reason.value, event.step, event.seconds, event.detail)
