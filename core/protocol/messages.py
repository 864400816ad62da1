"""What goes through the pipe between the window and an engine: one JSON document a line, versioned and typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from core.code.layout import Lines
from core.errors import Message, Place, UserError
from core.lint.issue import Issue, issue_to_json
from core.network.report import Report, Shape, report_from_json, report_to_json
from core.project.model import Data, HeldForTest, Preprocessing
from core.project.parts import Target
from core.protocol.changes import changed_issues, changed_report, issue_changes, report_changes

PROTOCOL_VERSION = 1

Method = Literal[
    "hello", "analyze", "sources", "peek", "describe", "samples", "health", "batch", "predict", "evaluate", "export",
    "doctor", "augmented", "learning_rates", "find_rate", "preflight", "profile", "feature_maps", "feature_map",
    "models", "open_model", "train", "search", "pause", "resume", "change", "stop", "cancel", "shutdown",
]  # fmt: skip
"""What an engine can be asked."""


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Request(_Message):
    """Window → engine. Every request is answered by exactly one Reply with its id."""

    v: int = PROTOCOL_VERSION
    id: int
    method: Method
    params: Mapping[str, Any] = {}


class Failure(_Message):
    """Why a request could not be carried out: a UserError that crossed the pipe."""

    code: str
    text: str
    values: Mapping[str, Any] = {}
    file: str | None = None
    field: str | None = None
    block: str | None = None

    @staticmethod
    def of(error: UserError) -> Failure:
        message, place = error.message, error.place
        return Failure(
            code=message.code,
            text=message.text,
            values=message.to_json()["values"],
            file=place.file,
            field=place.field,
            block=place.block,
        )

    @property
    def message(self) -> Message:
        return Message.from_json({"code": self.code, "text": self.text, "values": self.values})

    def error(self) -> UserError:
        """The exception again, on this side of the pipe."""
        return UserError.of(self.message, Place(self.file, self.field, self.block))


class Reply(_Message):
    """Engine → window: the end of a request, well or not."""

    v: int = PROTOCOL_VERSION
    kind: Literal["reply"] = "reply"
    id: int
    result: Any = None
    failure: Failure | None = None


class Event(_Message):
    """Engine → window: something on the way. `id` is the request it belongs to, 0 for the engine itself.

    `name` is "ready" (once, when torch is loaded), "heartbeat" (each second), "progress" ({done, total, text}) or
    "training" (a TrainingEvent as JSON), "trial" (a Trial as JSON) or "state" (what a run or search came into).
    """

    v: int = PROTOCOL_VERSION
    kind: Literal["event"] = "event"
    id: int = 0
    name: Literal["ready", "heartbeat", "progress", "training", "trial", "state"]
    data: Mapping[str, Any] = {}


def read_answer(line: str | bytes) -> Reply | Event:
    """The reply or event on one line. Raises ValueError where it is neither."""
    if b'"kind":"event"' in (line if isinstance(line, bytes) else line.encode()):
        return Event.model_validate_json(line)
    return Reply.model_validate_json(line)


@dataclass(frozen=True, slots=True)
class Analysis:
    """The answer to "analyze": what inference found, what the rules found, and the code of the network.

    `lines` says on which lines of the code (first and last, from 1) each block stands, by id; several for copies.
    `token` names this very answer; asked with it as "since", an engine that still knows it says only what changed.
    """

    report: Report
    issues: tuple[Issue, ...]
    code: str
    lines: Mapping[str, tuple[Lines, ...]] = field(default_factory=dict)
    token: str = field(default="", compare=False)

    def to_json(self, since: Analysis | None = None) -> dict[str, Any]:
        """All of it as plain JSON, or what differs from the answer `since`, which the other side has."""
        if since is not None:
            same_code = (self.code, self.lines) == (since.code, since.lines)
            return {
                "since": since.token,
                "token": self.token,
                "report": report_changes(since.report, self.report),
                "issues": issue_changes(since.issues, self.issues),
                **({} if same_code else {"code": self.code, "lines": self.lines}),
            }
        return {
            "token": self.token,
            "report": report_to_json(self.report),
            "issues": [issue_to_json(i) for i in self.issues],
            "code": self.code,
            "lines": self.lines,
        }

    @staticmethod
    def from_json(data: Mapping[str, Any], since: Analysis | None = None) -> Analysis:
        """The analysis that JSON stands for; `since` is the one whose token went with the question."""
        code = data.get("code", since.code if since else "")
        lines = _lines(data["lines"]) if "lines" in data or since is None else since.lines
        if since is not None and data.get("since") == since.token:
            report, issues = changed_report(since.report, data["report"]), changed_issues(since.issues, data["issues"])
        else:
            report, issues = report_from_json(data["report"]), changed_issues((), data["issues"])
        return Analysis(report, issues, code, lines, data.get("token", ""))


def _lines(data: Mapping[str, Any]) -> dict[str, tuple[Lines, ...]]:
    return {block: tuple((first, last) for first, last in places) for block, places in data.items()}


class SourcePart(_Message):
    """One of the sources that are joined: how it is written, its name, and its images of each of its classes."""

    source: str
    title: str
    classes: tuple[str, ...]
    counts: tuple[int, ...]


class Spread(_Message):
    """What one number is like over many images: `counts` of them in bins of one width from `low` to `high`."""

    name: str
    low: float
    high: float
    mean: float
    std: float
    counts: tuple[int, ...]


class SourceInfo(_Message):
    """The answer to "describe": what a data source holds.

    `about` is what is said of it, a sentence each. `counts` is images per split and class: {"train": [600, …], "test":
    [100, …]}. `original` is the size most images
    have, (height, width). `preprocessing` is what the source proposes. `broken` names files left out, with the reason.
    `validation` is how many of the training images the source itself names for validation. `for_test` is what was held
    out for test, by the project; None where the source names its test images itself. `is_listed`: this answers "peek",
    no image has been looked at, and counts, sizes and preprocessing are guesses. `parts` are the sources that are
    joined into this one, where there are several. `target`: whether its images have classes, or numbers, whose names
    are `classes` then; `spreads` says what these are like over the training images.
    """

    source: str
    title: str
    about: tuple[Message, ...] = ()
    licence: str = ""
    classes: tuple[str, ...]
    counts: Mapping[str, tuple[int, ...]]
    validation: int = 0
    for_test: HeldForTest | None = None
    original: tuple[int, int]
    preprocessing: Preprocessing
    broken: tuple[tuple[str, Message], ...] = ()
    is_listed: bool = False
    parts: tuple[SourcePart, ...] = ()
    target: Target = "class"
    spreads: tuple[Spread, ...] = ()

    def data(self, before: Data | None = None) -> Data:
        """The project's data with this source chosen; what was said of single images of another source is dropped."""
        before = before or Data()
        marks: dict[str, Any] = {} if before.source == self.source else {"excluded": (), "relabelled": {}}
        return before.model_copy(
            update={
                "source": self.source,
                "classes": self.classes,
                "preprocessing": self.preprocessing,
                **marks,
                "target": self._target(before),
            }
        )

    def _target(self, before: Data) -> Target:
        """What the network learns from this source: its numbers where it has some; an image stays the target."""
        return "image" if before.target == "image" else self.target

    @property
    def input(self) -> Shape:
        return self.preprocessing.shape


class Prediction(_Message):
    """One class and how probable the network finds it (0 to 1)."""

    label: str
    probability: float


class Predicted(_Message):
    """The answer to "predict" for one image: the most probable classes first, or why it could not be read.

    `values` are numbers that belong to it, by name, where the network tells numbers. Where it tells the image,
    `rebuilt` is the path of a PNG of it as the network gives it back, and `rmse` how far that is off (0 to 1).
    `steps` is the preprocessing as pictures for the strip: (caption, path of a PNG) each.
    """

    image: str
    predictions: tuple[Prediction, ...] = ()
    steps: tuple[tuple[Message, str], ...] = ()
    values: tuple[tuple[str, float], ...] = ()
    rebuilt: str = ""
    rmse: float | None = None
    error: Message | None = None


class Profile(_Message):
    """The answer to "profile": how long each block takes on this machine, for one batch.

    `milliseconds` holds every block that ran, containers with all they hold; in a Repeat all copies together. `total`
    is the whole network. Both count the way forward, and where `backward` also the way back. `until` is the block where
    the network fails and the measurement stopped; None where it went through. Each is the fastest of at least
    `repetitions` runs on `threads` threads.
    """

    milliseconds: Mapping[str, float]
    total: float
    device: str
    threads: int
    batch: int
    repetitions: int
    backward: bool
    until: str | None = None


class Exported(_Message):
    """The answer to "export": what was written and how far its outputs are from the app's.

    `difference` is the largest absolute difference over `checked` images; None where there is nothing to run.
    `on_noise` where these were random, because the run's own images were out of reach.
    """

    format: str
    files: tuple[str, ...]
    bytes: int
    verified: bool
    difference: float | None = None
    checked: int = 0
    on_noise: bool = False
    snippet: str = ""
