"""What a person should know of the health of their data: sentences in order of gravity, as things stand in the project.

Marks count at once: a pair of which one image is excluded, or both have the same class now, is settled without looking
at the images again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from core.errors import N_, Message
from core.project.model import Data
from core.protocol.health import Health, ImageRef, Twins

Severity = Literal["error", "warning", "info"]
Kind = Literal[
    "contradiction", "leak", "broken", "near-leak", "empty", "imbalance", "copy", "near", "aspect", "odd", "statistics",
]  # fmt: skip
"""What a finding is about."""

UNEVEN: Final = 3.0
VERY_UNEVEN: Final = 10.0
"""How many times larger than the smallest class the largest one is when it is said, and when it is a warning."""

FAR_OFF: Final = 0.01
"""Mean and std that differ by more than this are worth another look."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence and what it is about; `count` is 0 where there is nothing to count."""

    kind: Kind
    severity: Severity
    message: Message
    count: int = 0
    twins: tuple[Twins, ...] = ()
    images: tuple[ImageRef, ...] = ()


def findings(health: Health, data: Data) -> tuple[Finding, ...]:
    """Everything worth saying, the gravest first; empty where nothing is wrong."""
    found = [*_twins(health, data), *_files(health), *_classes(health), *_shapes(health, data), *_numbers(health, data)]
    return tuple(sorted(found, key=lambda finding: ("error", "warning", "info").index(finding.severity)))


def label_of(image: ImageRef, health: Health, data: Data) -> str:
    """The class that the image counts as in the project."""
    return data.relabelled.get(image.name) or health.classes[image.label]


_PAIRS: Final[tuple[tuple[Kind, Severity, str], ...]] = (
    ("contradiction", "error",
     N_("Core", "Pairs of images with the same pixels but different classes. One of the two labels is wrong.")),
    ("leak", "error",
     N_("Core", "Test images that are training images too, pixel for pixel. The test will flatter the network.")),
    ("near-leak", "warning", N_("Core", "Test images that show almost the same as a training image.")),
    ("copy", "warning", N_("Core", "Images that are there more than once, pixel for pixel.")),
    ("near", "info", N_("Core", "Images that show almost the same as another one.")),
)  # fmt: skip


def _twins(health: Health, data: Data) -> Iterator[Finding]:
    excluded = frozenset(data.excluded)
    open_pairs: dict[str, list[Twins]] = {kind: [] for kind, _, _ in _PAIRS}
    for twins in health.twins:
        if excluded.isdisjoint((twins.first.name, twins.second.name)):
            open_pairs[_kind(twins, health, data)].append(twins)
    for kind, severity, text in _PAIRS:
        pairs = open_pairs[kind]
        if pairs:
            yield Finding(kind, severity, Message(f"health.{kind}", text), len(pairs), tuple(pairs))
    if health.more_twins:
        text = N_("Core", "More images that show what another one does, beyond the first {count:,} pairs.")
        message = Message("health.more", text, {"count": len(health.twins)})
        yield Finding("near", "info", message, health.more_twins, health.twins)


def _kind(twins: Twins, health: Health, data: Data) -> Kind:
    crosses = twins.first.split != twins.second.split
    if not twins.exact:
        return "near-leak" if crosses else "near"
    if label_of(twins.first, health, data) != label_of(twins.second, health, data):
        return "contradiction"
    return "leak" if crosses else "copy"


def _files(health: Health) -> Iterator[Finding]:
    if health.broken:
        text = N_("Core", "Files that cannot be decoded. They are left out.")
        yield Finding("broken", "warning", Message("health.broken", text), len(health.broken))


def _classes(health: Health) -> Iterator[Finding]:
    counts = health.counts.get("train", ())
    empty = [name for name, count in zip(health.classes, counts, strict=False) if not count]
    if empty:
        text = N_("Core", "Classes without a training image: {names}.")
        names = ", ".join(empty[:5]) + (" …" if len(empty) > 5 else "")
        yield Finding("empty", "warning", Message("health.empty", text, {"names": names}), len(empty))
    some = [(count, name) for name, count in zip(health.classes, counts, strict=False) if count]
    if len(some) < 2 or max(some)[0] < UNEVEN * min(some)[0]:
        return
    (most, largest), (least, smallest) = max(some), min(some)
    text = N_("Core", "The largest class, {largest}, has {ratio} times as many training images as the smallest, "
                      "{smallest}. Balanced class weights in the recipe make up for it.")  # fmt: skip
    values = {"largest": largest, "smallest": smallest, "ratio": f"{most / least:.3g}"}
    severity: Severity = "warning" if most >= VERY_UNEVEN * least else "info"
    yield Finding("imbalance", severity, Message("health.imbalance", text, values))


def _shapes(health: Health, data: Data) -> Iterator[Finding]:
    width, height = health.aspect
    if health.other_aspect:
        text = N_("Core", "Images of another shape than the most common one, {width} : {height}.")
        severity: Severity = "info"
        if data.preprocessing.fit == "stretch":
            text = N_("Core", "Images of another shape than the most common one, {width} : {height}. Stretching "
                              "distorts them; Crop or Pad does not.")  # fmt: skip
            severity = "warning"
        message = Message("health.aspect", text, {"width": width, "height": height})
        yield Finding("aspect", severity, message, health.other_aspect, images=health.others)
    unusual = {mode: count for mode, count in health.modes.items() if mode not in ("L", "RGB")}
    if unusual:
        text = N_("Core", "Images in an unusual form ({modes}). Each becomes plain grey or colours; what is "
                          "transparent shows white.")  # fmt: skip
        message = Message("health.odd", text, {"modes": ", ".join(unusual)})
        yield Finding("odd", "info", message, sum(unusual.values()), images=health.odd)


def _numbers(health: Health, data: Data) -> Iterator[Finding]:
    """Mean and std, where they were measured on images as the project prepares them and it uses others."""
    pre, measured = data.preprocessing, health.preprocessing
    if not can_use_numbers(health, data):
        return
    off = [abs(a - b) for a, b in zip((*pre.mean, *pre.std), (*measured.mean, *measured.std), strict=False)]
    if pre.mean and pre.std and max(off, default=0) <= FAR_OFF:
        return
    text = N_("Core", "The training images have another mean and standard deviation than the project uses.")
    yield Finding("statistics", "info", Message("health.statistics", text))


def can_use_numbers(health: Health, data: Data) -> bool:
    """Whether the numbers measured are of images as the project prepares them now."""
    pre, measured = data.preprocessing, health.preprocessing
    return bool(measured.mean) and (pre.mode, pre.size, pre.fit) == (measured.mode, measured.size, measured.fit)
