"""What the table says of one run: read from its record once, worded per column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from core.errors import N_, UserError
from core.project.comparison import recipe_values
from core.project.events import FinishReason
from core.project.parts import Target
from core.project.run import RunFolder, RunRecord, RunState
from core.project.source_name import source_name
from gui.score_words import format_score
from gui.widgets.format import format_count, format_duration, format_integer, format_value

UNKNOWN = "–"
DATED = re.compile(r"^\d{4}-\d\d-\d\d-\d{6}-")
"""What names of runs begin with; the table has a column for it."""
NEVER = datetime(1970, 1, 1, tzinfo=timezone.utc)

LOST = N_("RunsPage", "Its process ended before the run did. Resume goes on from the last checkpoint.")
INTERRUPTED = N_("RunsPage", "interrupted")
STATES = {
    RunState.PREPARING: N_("RunsPage", "preparing"),
    RunState.TRAINING: N_("RunsPage", "training"),
    RunState.PAUSED: N_("RunsPage", "paused"),
    RunState.STOPPING: N_("RunsPage", "stopping"),
    RunState.FINISHED: N_("RunsPage", "finished"),
}
REASONS = {
    FinishReason.COMPLETED: N_("RunsPage", "finished"),
    FinishReason.STOPPED: N_("RunsPage", "stopped"),
    FinishReason.DIVERGED: N_("RunsPage", "diverged"),
    FinishReason.FAILED: N_("RunsPage", "failed"),
}
TONES = {
    FinishReason.COMPLETED: "success",
    FinishReason.STOPPED: "text_faint",
    FinishReason.DIVERGED: "danger",
    FinishReason.FAILED: "danger",
}


@dataclass(frozen=True, slots=True)
class RunSummary:
    """One run, as the table shows it.

    Parameters
    ----------
    colour : a number that stays with the run for life: its first choice among the colours, see apart().
    chosen_colour : the one a person gave it; None where it takes a free one.
    tags, comment, is_pinned : what a person made of it.
    recipe : every number and choice of its recipe by path, see core.project.comparison.
    is_active : this window is training it now.
    can_resume : it was stopped or interrupted, and could go on.
    """

    run: RunFolder
    name: str
    data: str
    parameters: int | None
    epochs: int
    planned: int
    val_accuracy: float | None
    val_loss: float | None
    images_per_second: float | None
    state: str
    tone: str
    explanation: str
    started: datetime
    seconds: float | None
    colour: int
    is_active: bool
    can_resume: bool
    has_weights: bool
    chosen_colour: int | None = None
    tags: tuple[str, ...] = ()
    comment: str = ""
    is_pinned: bool = False
    recipe: Mapping[str, Any] = field(default_factory=dict)
    target: Target = "class"


def summarise(run: RunFolder, *, is_active: bool) -> RunSummary:
    """What `run.json` and the frozen project say. Raises UserError where the record is damaged."""
    record = run.record
    frozen = _frozen(run.path, _written(run))
    interrupted = not is_active and run.is_interrupted
    state, tone = _state(record, interrupted)
    return RunSummary(
        run=run,
        name=record.name,
        data=frozen.data,
        parameters=record.parameters or None,
        epochs=record.epoch,
        planned=record.epochs,
        val_accuracy=record.val_accuracy,
        val_loss=record.val_loss,
        images_per_second=record.images_per_second or None,
        state=state,
        tone=tone,
        explanation=translated(LOST) if interrupted else record.detail,
        started=_moment(record.created),
        seconds=record.seconds or None,
        colour=crc32(run.name.encode()),
        is_active=is_active or run.is_at_work,
        can_resume=not is_active and run.is_resumable,
        has_weights=run.has_checkpoint,
        chosen_colour=record.colour,
        tags=record.tags,
        comment=record.comment,
        is_pinned=record.pinned,
        recipe=frozen.recipe,
        target=record.target,
    )


def apart(summaries: Iterable[RunSummary], colours: int) -> list[RunSummary]:
    """The same runs with `colour` below `colours`, no two alike while there are enough; the oldest run chooses first.

    So a run keeps its colour when newer ones join it.
    """
    taken = Counter[int]()
    chosen: dict[Path, int] = {}
    ordered = list(summaries)
    for summary in sorted(ordered, key=lambda each: each.started):
        wish = summary.colour % colours
        order = [(wish + step) % colours for step in range(colours)]
        if summary.chosen_colour is not None:
            order = [summary.chosen_colour % colours]
        chosen[summary.run.path] = min(order, key=lambda colour: taken[colour])
        taken[chosen[summary.run.path]] += 1
    return [replace(summary, colour=chosen[summary.run.path]) for summary in ordered]


@dataclass(frozen=True, slots=True)
class _Frozen:
    """What the table says of a project that a run was made from."""

    data: str
    recipe: Mapping[str, Any]


def _written(run: RunFolder) -> int:
    try:
        return (run.path / "project.lwp").stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=4096)
def _frozen(folder: Path, _written_at: int) -> _Frozen:
    """Read once: it stays as it was when the run began."""
    try:
        project = RunFolder(folder).project
    except UserError:
        return _Frozen(UNKNOWN, {})
    return _Frozen(project.data.source, recipe_values(project.recipe))


def _state(record: RunRecord, interrupted: bool) -> tuple[str, str]:
    """The state in a word, and the Theme colour of its dot."""
    if interrupted:
        return translated(INTERRUPTED), "plot_validation"
    if record.state == RunState.FINISHED and record.reason is not None:
        return translated(REASONS[record.reason]), TONES[record.reason]
    return translated(STATES[record.state]), "accent"


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return NEVER


def translated(text: str) -> str:
    """A word of this page in the language of the window."""
    return QCoreApplication.translate("RunsPage", text)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, heading, width in pixels, text, and what it is sorted by."""

    key: str
    heading: str
    width: int
    text: Callable[[RunSummary], str]
    order: Callable[[RunSummary], Any]
    is_number: bool = True

    def title(self) -> str:
        """The heading, translated."""
        return translated(self.heading)


def _score(summary: RunSummary) -> str:
    """Accuracy, or R² where no class is told."""
    said = _maybe(summary.val_accuracy, lambda value: format_score(value, summary.target))
    return said if summary.target == "class" or summary.val_accuracy is None else f"R² {said}"


def _maybe(value: float | None, said: Callable[[float], str]) -> str:
    return UNKNOWN if value is None else said(value)


def _low(value: float | None) -> float:
    return float("-inf") if value is None else value


def _date(moment: datetime) -> str:
    if moment == NEVER:
        return UNKNOWN
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), QLocale.FormatType.ShortFormat)


COLUMNS = (
    Column("name", N_("RunsPage", "Name"), 200, lambda s: DATED.sub("", s.name), lambda s: s.name.casefold(), False),
    Column("tags", N_("RunsPage", "Tags"), 96,
           lambda s: ", ".join(s.tags), lambda s: ", ".join(s.tags).casefold(), False),
    Column("data", N_("RunsPage", "Data"), 92, lambda s: source_name(s.data), lambda s: s.data.casefold(), False),
    Column("parameters", N_("RunsPage", "Parameters"), 90,
           lambda s: UNKNOWN if s.parameters is None else format_count(s.parameters), lambda s: _low(s.parameters)),
    Column("epochs", N_("RunsPage", "Epochs"), 70,
           lambda s: f"{format_integer(s.epochs)} / {format_integer(s.planned)}", lambda s: s.epochs),
    Column("val_accuracy", N_("RunsPage", "Val accuracy"), 96,
           _score, lambda s: _low(s.val_accuracy)),
    Column("val_loss", N_("RunsPage", "Val loss"), 76,
           lambda s: _maybe(s.val_loss, lambda loss: format_value(loss, 3)), lambda s: _low(s.val_loss)),
    Column("speed", N_("RunsPage", "Mean images/s"), 116,
           lambda s: _maybe(s.images_per_second, lambda n: format_integer(round(n))),
           lambda s: _low(s.images_per_second)),
    Column("state", N_("RunsPage", "State"), 110, lambda s: s.state, lambda s: s.state, False),
    Column("started", N_("RunsPage", "Started"), 126,
           lambda s: _date(s.started), lambda s: _order_of(s.started)),
    Column("duration", N_("RunsPage", "Duration"), 90,
           lambda s: _maybe(s.seconds, format_duration), lambda s: _low(s.seconds)),
)  # fmt: skip
"""The columns from left to right."""


def _order_of(moment: datetime) -> float:
    return moment.timestamp()
