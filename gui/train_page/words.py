"""The state of training in words: what stands beside the buttons. Nothing here is guessed or promised."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.project.events import FinishReason
from core.project.run import RunState
from gui.score_words import format_score
from gui.train_page.run_curves import RunCurves
from gui.widgets.format import format_duration, format_integer


def headline(state: RunState | None, curves: RunCurves) -> str:
    """The state, and where in the run it is."""
    if state is None:
        return _tr("Ready to train")
    if state == RunState.PREPARING:
        return _tr("Preparing…")
    if state == RunState.STOPPING:
        return _tr("Stopping…")
    if state == RunState.FINISHED:
        return end(curves)
    name = _tr("Paused") if state == RunState.PAUSED else _tr("Training")
    return " · ".join([name, *_position(curves)])


def detail(state: RunState | None, curves: RunCurves) -> str:
    """The second line: how long it will take, or what is being waited for; "" where there is nothing to say."""
    if state == RunState.PREPARING:
        return _tr("Loading PyTorch and the images")
    if state == RunState.STOPPING:
        return _tr("Finishing this step and saving a checkpoint")
    if state == RunState.PAUSED:
        return _tr("Nothing is lost: Resume goes on")
    if state == RunState.TRAINING:
        left = curves.seconds_left
        return _tr("Measuring the speed") if left is None else _tr("{time} left").format(time=format_duration(left))
    return best_epoch(curves) if state == RunState.FINISHED else ""


def outcome(curves: RunCurves) -> str:
    """How the run ended, with its best epoch: "Finished: 5 epochs, best validation accuracy 88.3 % at epoch 4"."""
    ended, best = end(curves), best_epoch(curves)
    return _tr("{end}, {best}").format(end=ended, best=best) if ended and best else ended or best


def best_epoch(curves: RunCurves) -> str:
    """The epoch that validation liked best; "" before there is one."""
    best = curves.best
    if best is None:
        return ""
    text = _tr("best validation accuracy {accuracy} at epoch {epoch}")
    if curves.target != "class":
        text = _tr("best validation R² {accuracy} at epoch {epoch}")
    return text.format(accuracy=format_score(best.val_accuracy, curves.target), epoch=best.epoch)


def end(curves: RunCurves) -> str:
    """How the run ended."""
    finished = curves.finished
    if finished is None:
        return _tr("Ended at step {step}").format(step=format_integer(curves.step))
    texts = {
        FinishReason.COMPLETED: _tr("Finished: 1 epoch")
        if len(curves.epochs) == 1
        else _tr("Finished: {epochs} epochs"),
        FinishReason.STOPPED: _tr("Stopped in epoch {epoch}, at step {step}"),
        FinishReason.DIVERGED: _tr("Diverged in epoch {epoch}, at step {step}"),
        FinishReason.FAILED: _tr("Failed in epoch {epoch}, at step {step}"),
    }
    return texts[finished.reason].format(
        epochs=len(curves.epochs), epoch=finished.epoch, step=format_integer(finished.step)
    )


def _position(curves: RunCurves) -> list[str]:
    if curves.started is None:
        return []
    epoch = curves.last_step.epoch if curves.last_step else curves.started.epoch
    return [
        _tr("epoch {epoch} of {epochs}").format(epoch=max(epoch, 1), epochs=curves.started.epochs),
        _tr("step {step}").format(step=format_integer(curves.step)),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrainPage", text)
