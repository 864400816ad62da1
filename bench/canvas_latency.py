"""How long the window is busy with one edit, one frame of a drag and one repaint, with 1,000 blocks on the canvas.

    python bench/canvas_latency.py [--blocks 1000] [--rounds 60] [--network mixed|flat]
        [--profile ACTION] [--clock wall|cpu] [--json FILE]

The real page, without a screen and without an engine: only the UI thread is measured. Each action is done `--rounds`
times at random places; "act" is the call itself with everything that listens to it, "paint" the repaint that follows,
"then" what was put off until after it, up to the next event. The window is dressed as it is for people, and shows an
analysis (of the network as it was opened), as it would while an engine works.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import pstats
import random
import statistics
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.network.report import Shape
from core.network.tree import Block, Network, network_from_json, network_to_json
from core.project.model import Data, Preprocessing, Project
from core.protocol.messages import Analysis
from gui.appearance import Appearance
from gui.document import Document
from gui.garbage import GarbageCollector
from gui.network_page import NetworkPage

GOAL_P99_MS = 16.0
Act = Callable[[], object]
Action = Callable[[random.Random], Act]


class Maker:
    """Makes blocks with ids and names of their own."""

    def __init__(self) -> None:
        self.made = 0

    def block(self, type_name: str, children: tuple[Block, ...] = (), name: str = "", **params: object) -> Block:
        """A block with these values."""
        self.made += 1
        block = Block(f"b{self.made}", type_name, name or f"{type_name.lower()}{self.made}", children=children)
        for key, value in params.items():
            block = block.holding(key, value)  # type: ignore[arg-type]
        return block

    def unit(self) -> tuple[Block, ...]:
        """What most networks repeat."""
        return (
            self.block("Conv2d", out_channels=16, kernel_size=3, padding=1),
            self.block("BatchNorm2d"),
            self.block("ReLU"),
        )


def flat(blocks: int) -> Network:
    """One long stack."""
    maker = Maker()
    made: list[Block] = []
    while len(made) < blocks:
        made.extend(maker.unit())
    return Network(tuple(made[:blocks]))


def mixed(blocks: int) -> Network:
    """Plain layers, groups, residuals, branches and repeats, one after the other and one inside another."""
    maker, made = Maker(), []
    while maker.made < blocks:
        made.extend(maker.unit())
        made.append(maker.block("Group", maker.unit()))
        body, shortcut = maker.block("Group", maker.unit(), "body"), maker.block("Group", (), "shortcut")
        made.append(maker.block("Residual", (body, shortcut)))
        lanes = tuple(maker.block("Group", maker.unit(), f"branch{n}") for n in (1, 2, 3))
        made.append(maker.block("Parallel", lanes, combine="add"))
        inner = maker.block(
            "Residual", (maker.block("Group", maker.unit(), "body"), maker.block("Group", (), "shortcut"))
        )
        made.append(maker.block("Repeat", (maker.block("Group", (inner, *maker.unit())),), times=2))
    return Network(tuple(made))


def answers(project: Project, times: int) -> list[Analysis]:
    """What an engine says of the network, that many times; worked out elsewhere, for torch is not in the window."""
    with ProcessPoolExecutor(1, get_context("spawn")) as elsewhere:
        told = elsewhere.submit(answer, network_to_json(project.network), project.data.input).result()
    return [Analysis.from_json(json.loads(told)) for _ in range(times)]


def answer(network: list[dict[str, Any]], shape: Shape) -> str:
    """The analysis of a network, both as JSON."""
    from core.modules.infer import Inferrer

    return json.dumps(Analysis(Inferrer().report(network_from_json(network), shape), (), "").to_json())


class Measured:
    """The page, and one method for every action that is timed."""

    def __init__(self, network: Network) -> None:
        self.document = Document()
        self.page = NetworkPage(self.document)
        self.page.resize(1280, 800)
        self.page.show()
        data = Data(preprocessing=Preprocessing(mode="RGB", size=(32, 32)))
        self.document.start(Project(data=data, network=network))
        self.analyses, self.turns = answers(self.document.project, 2), count()
        self.document.set_analysis(self.analyses[0])
        self.viewport = self.page.canvas.viewport()
        self.viewport.repaint()

    def actions(self) -> dict[str, Action]:
        """Everything that is timed, by name; each chooses what to do and gives what does it."""
        page, stack = self.page, self.document.undo_stack
        return {
            "param": self.param,
            "insert": lambda draw: partial(page.commands.insert, "ReLU", self.place(draw)),
            "delete": lambda draw: self.selected(draw, page.commands.remove),
            "move": lambda draw: partial(page.commands.move, [self.leaf(draw)], self.place(draw)),
            "rename": lambda draw: partial(self.document.rename, self.leaf(draw), f"name{draw.randint(0, 10**9)}"),
            "bypass": lambda draw: self.selected(draw, page.commands.toggle_bypass),
            "duplicate": lambda draw: self.selected(draw, page.commands.duplicate),
            "group": lambda draw: self.selected(draw, partial(page.commands.wrap, "Group")),
            "undo": lambda _draw: stack.undo,
            "redo": lambda _draw: stack.redo,
            "fold": self.fold,
            "select": lambda draw: partial(page.chosen.set, [self.leaf(draw)]),
            "select all": lambda draw: self.selected(draw, page.commands.select_all),
            "scroll": lambda draw: partial(page.canvas.pan, QPoint(0, draw.randint(-400, 400))),
            "zoom": lambda draw: partial(page.canvas.set_zoom, draw.choice((0.1, 0.5, 1.0))),
            "analysis": lambda _draw: partial(self.document.set_analysis, self.analyses[next(self.turns) % 2]),
        }

    def leaf(self, draw: random.Random, type_name: str = "") -> str:
        """Some layer."""
        blocks = [b.id for b in self.document.network.walk() if not b.spec.is_container]
        wanted = [i for i in blocks if self.document.network.block(i).type == type_name] if type_name else blocks
        return draw.choice(wanted)

    def selected(self, draw: random.Random, then: Act) -> Act:
        """Do something with some layer."""
        self.page.chosen.set([self.leaf(draw)])
        return then

    def param(self, draw: random.Random) -> Act:
        """Another width for some convolution."""
        return partial(self.document.set_param, self.leaf(draw, "Conv2d"), "out_channels", draw.randint(1, 64))

    def place(self, draw: random.Random) -> tuple[str, int]:
        """The gap before some layer."""
        spot = self.document.network.spot(self.leaf(draw))
        return spot.parent, spot.index

    def fold(self, draw: random.Random) -> Act:
        """Fold or unfold some container."""
        containers = [b.id for b in self.document.network.walk() if b.spec.is_container]
        return partial(self.page.folding.toggle, draw.choice(containers or [self.leaf(draw)]))

    def drag(self, draw: random.Random, rounds: int) -> tuple[list[float], list[float]]:
        """Take a block in hand and lead it over the canvas and to its border, where it scrolls."""
        page, moved, painted = self.page, [], []
        page.canvas.set_zoom(1.0)
        page.canvas.verticalScrollBar().setValue(0)
        first = self.document.network.blocks[0].id
        rect = page.canvas.rect_of(first)
        assert rect is not None
        start = rect.topLeft().toPoint() + QPoint(40, 16)
        QTest.mousePress(self.viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for _ in range(rounds):
            at = QPoint(start.x() + draw.randint(-60, 60), draw.randint(20, self.viewport.height() - 20))
            moved.append(timed(lambda at=at: QTest.mouseMove(self.viewport, at)))  # type: ignore[misc]
            page.canvas.pan(QPoint(0, -draw.randint(0, 60)))
            painted.append(timed(self.viewport.repaint))
        page.canvas.cancel()
        QTest.mouseRelease(
            self.viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPointF(5, 5).toPoint()
        )
        return moved, painted


CLOCKS = {"wall": time.perf_counter, "cpu": time.thread_time}
"""What the person waits, and what of that this thread works: on a busy machine the two differ."""
_clock = time.perf_counter


def timed(act: Callable[[], object]) -> float:
    """Milliseconds that a call takes."""
    started = _clock()
    act()
    return 1000 * (_clock() - started)


def figures(values: list[float]) -> dict[str, float]:
    ordered = sorted(values)
    return {
        "p50_ms": round(statistics.median(ordered), 2),
        "p99_ms": round(ordered[min(round(0.99 * len(ordered)), len(ordered) - 1)], 2),
        "max_ms": round(ordered[-1], 2),
    }


def measure(measured: Measured, rounds: int, only: str, touch: Act) -> dict[str, dict[str, dict[str, float]]]:
    """The figures of every action; `touch` tells the window of each, for they are done without a mouse."""
    found = {}
    profile = cProfile.Profile()
    for name, action in measured.actions().items():
        if only and name != only:
            continue
        draw, parts = random.Random(name), {"act": [], "paint": [], "then": []}
        for turn in range(rounds + 3):
            act = action(draw)
            touch()
            if only:
                profile.enable()
            taken = timed(act)
            shown = timed(measured.viewport.repaint)
            settled = timed(QApplication.processEvents)
            profile.disable()
            if turn >= 3:
                for part, value in zip(parts.values(), (taken, shown, settled), strict=True):
                    part.append(value)
        found[name] = {part: figures(values) for part, values in parts.items()}
    if not only or only == "drag":
        if only:
            profile.enable()
        moved, painted = measured.drag(random.Random(0), rounds * 2)
        profile.disable()
        found["drag frame"] = {"act": figures(moved), "paint": figures(painted)}
    if only:
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description="UI-thread time of edits and drags on a large network")
    parser.add_argument("--blocks", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--network", choices=("mixed", "flat"))
    parser.add_argument("--profile", default="", metavar="ACTION", help="profile this action alone")
    parser.add_argument("--clock", choices=CLOCKS, default="wall", help="cpu: only the work of the UI thread")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    global _clock  # noqa: PLW0603 - one script, one clock
    _clock = CLOCKS[arguments.clock]
    app = QApplication([])
    garbage, _dress = GarbageCollector(), Appearance(app, "light")  # as in the window
    result: dict[str, object] = {
        "blocks": arguments.blocks,
        "goal_p99_ms": GOAL_P99_MS,
        "cores": os.cpu_count(),
        "clock": arguments.clock,
    }
    worst = 0.0
    for name, make in (("mixed", mixed), ("flat", flat)):
        if arguments.network not in (None, name):
            continue
        measured = Measured(make(arguments.blocks))
        garbage.set_aside()
        found = measure(measured, arguments.rounds, arguments.profile, garbage.touch)
        measured.document.discard_autosave()
        measured.page.deleteLater()
        app.processEvents()
        result[name] = found
        for action, parts in found.items():
            told = ", ".join(
                f"{part} p50 {f['p50_ms']} p99 {f['p99_ms']} max {f['max_ms']}" for part, f in parts.items()
            )
            print(f"{name:>6} {action:>11}: {told} ms")
            worst = max(worst, *(part["p99_ms"] for part in parts.values()))
    print(f"worst p99 {worst} ms (goal {GOAL_P99_MS:g} ms)")
    garbage.close()
    if arguments.json:
        arguments.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0 if worst < GOAL_P99_MS else 1


if __name__ == "__main__":
    sys.exit(main())
