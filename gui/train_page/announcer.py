"""What the Train page says above its plots: why it cannot start, how a run failed or ended, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from core.errors import Message, UserError
from core.lint.issue import Issue
from core.project.events import CheckpointSaved, Finished, FinishReason
from core.project.fallback import said_at
from core.project.model import Project
from core.project.run import RunFolder
from core.project.source_name import source_name
from gui.document import Document
from gui.runner import Runner
from gui.texts import say
from gui.train_page import words
from gui.train_page.notices import Action, NoticePlace
from gui.train_page.remedies import OUT_OF_MEMORY, Remedies
from gui.train_page.run_curves import RunCurves
from gui.widgets.empty_state import EmptyState
from gui.widgets.format import format_integer

SAY_WHAT_IS_KEPT: Final = ("training.disk-full", "training.disk")
"""Failures whose own words tell what of the run is kept."""


class Announcer(QObject):
    """Puts notices into their place, each with the buttons that lead on.

    Signals
    -------
    pageRequested(str) : a button leads to another page.
    showIssueRequested(str) : show this block on the Network page.
    """

    pageRequested = Signal(str)  # noqa: N815 - Qt spells signals so
    showIssueRequested = Signal(str)  # noqa: N815

    def __init__(self, notices: NoticePlace, runner: Runner, document: Document) -> None:
        super().__init__(notices)
        self._remedies = Remedies(document, runner)
        self._notices, self._runner = notices, runner
        self._failed = False

    def begin(self) -> None:
        """Another run begins, or one goes on."""
        self._notices.clear()
        self._failed = False

    def ask_beside_search(self, put_in_queue: Callable[[], object], start: Callable[[], object]) -> None:
        """Start was pressed while a search is at work: the two would share the machine."""
        text = _tr("A search is at work. A run beside it makes both slow, and its speed says nothing.")

        def wait() -> None:
            put_in_queue()
            self._notices.clear("search")

        actions = ((_tr("Add to queue"), wait), (_tr("Start anyway"), start))
        self._notices.show_notice("search", text, "warning", actions)

    def tell_failure(self, message: Message, log: list[str], run: RunFolder | None, curves: RunCurves) -> None:
        """A run ended before its time, or never began."""
        self._failed = True
        saved = curves.checkpoint
        is_there = run is not None and run.path.is_dir()
        actions = self._remedies.of_failure(message, run) if is_there else []
        if run is not None and is_there and saved is not None and message.code != OUT_OF_MEMORY:
            text = _tr("Resume from step {step}").format(step=format_integer(saved.step))
            actions.insert(0, (text, lambda: self._runner.resume(run)))
        self._notices.show_notice(
            "failed", _why_it_failed(message, curves, is_there=is_there), "error", actions, "\n".join(log)
        )

    def tell_end(self, finished: Finished, curves: RunCurves) -> None:
        """A run came to its end."""
        text = _tr("{sentence}.").format(sentence=words.outcome(curves))
        if finished.reason in (FinishReason.COMPLETED, FinishReason.STOPPED):
            actions: list[Action] = [
                (_tr("Evaluate"), lambda: self.pageRequested.emit("evaluate")),
                (_tr("Predict"), lambda: self.pageRequested.emit("predict")),
            ]
            run = self._runner.run
            if finished.reason == FinishReason.STOPPED and run is not None:
                actions.insert(0, (_tr("Resume"), lambda: self._runner.resume(run)))
            self._notices.show_notice("finished", text, "success", actions)
        elif not self._failed:
            said = say(Message.from_json(finished.said)) if finished.said else finished.detail
            actions = self._remedies.of_divergence(finished, curves)
            if self._remedies.has_block(finished.block):
                actions.append((_tr("Show in Network"), lambda: self.showIssueRequested.emit(finished.block)))
            self._notices.show_notice("failed", said or text, "error", actions)

    def tell_damage(self, run: RunFolder | None, step: int) -> None:
        """Say where a run goes on after `step` only because newer checkpoints were damaged."""
        said = None
        if run is not None and step:
            with suppress(UserError):
                said = said_at(run.record, step)
        if said is not None:
            self._notices.show_notice("damage", say(said), "warning")

    def tell_obstacle(self, issue: Issue | None) -> None:
        """What keeps the network from being trained; None where nothing does, or a run is at work."""
        if issue is None:
            self._notices.clear("issue")
        elif self._notices.kind in ("", "issue"):
            actions: list[Action] = [(_tr("Show in Network"), lambda: self.show_issue(issue))]
            text = _tr("The network cannot be trained yet: {reason}").format(reason=say(issue.message))
            if self._notices.notice is None or self._notices.notice.text != text:
                self._notices.show_notice("issue", text, "error", actions)

    def tell_empty(self, place: EmptyState, project: Project, is_blocked: bool) -> None:
        """What the page shows before the first run: what will be trained, or that the network needs mending."""
        if is_blocked:
            help_text, action = _tr("Mend the network first, then press Start."), _tr("Go to Network")
        else:
            plan = _tr(
                "Press Start to train on {source}: {epochs} epochs in batches of {batch}. The curves appear here."
            )
            recipe, source = project.recipe, source_name(project.data.source)
            help_text = plan.format(source=source, epochs=recipe.epochs, batch=recipe.batch_size)
            action = _tr("Start")
        place.show_state("train", _tr("No run yet"), help_text, action)

    def show_issue(self, issue: Issue) -> None:
        """Go to where the finding can be mended: its block, or the Network page."""
        if issue.block:
            self.showIssueRequested.emit(issue.block)
        else:
            self.pageRequested.emit("network")


def _why_it_failed(message: Message, curves: RunCurves, *, is_there: bool) -> str:
    """What happened in words; `is_there`: the run has a folder, in which something may have been kept."""
    if curves.is_empty:
        return _tr("Training did not begin. {reason}").format(reason=say(message))
    step = format_integer(curves.step)
    text = _tr("Training broke off at step {step}. {reason}").format(step=step, reason=say(message))
    says_all = not is_there or message.code in SAY_WHAT_IS_KEPT
    return text if says_all else f"{text} {_what_is_kept(curves.checkpoint)}"


def _what_is_kept(saved: CheckpointSaved | None) -> str:
    if saved is None:
        return _tr("No checkpoint had been saved yet.")
    return _tr("Everything up to step {step} is kept.").format(step=format_integer(saved.step))


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrainPage", text)
