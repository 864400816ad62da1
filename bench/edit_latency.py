"""How long from an edit to refreshed shapes: the real page, 100 or 1,000 blocks, a real engine process.

    python bench/edit_latency.py [--edits 200] [--blocks 100] [--json FILE]
    python bench/edit_latency.py --blocks 1000

Prints percentiles in milliseconds, and the longest the UI thread was busy with an edit and with an answer.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import time
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from core.network.edit import apply
from core.network.operations import Insert
from core.network.tree import ROOT, Network, new_block
from core.project.model import Data, Preprocessing, Project
from core.protocol.client import EngineProcess
from gui.analysis import Analyst
from gui.document import Document
from gui.engine_thread import Engine
from gui.network_page import NetworkPage

GOAL_P99_MS = 50.0
MANY = 100
GOAL_P99_MS_OF_MANY = 150.0
"""The goal for more than `MANY` blocks."""


def network_of(blocks: int) -> Network:
    """Convolutions, norms and activations, as many as asked for."""
    network = Network()
    kinds = (("Conv2d", {"out_channels": 16, "padding": 1}), ("BatchNorm2d", {}), ("ReLU", {}))
    for number in range(blocks):
        type_name, params = kinds[number % 3]
        network = apply(network, Insert(ROOT, number, new_block(network, type_name, **params)))
    return network


def _keep(answers: list[object], answer: object) -> None:
    answers.append(answer)


def wait_for_shapes(document: Document, limit_s: float = 60.0) -> None:
    """Return as soon as the window shows the analysis of the newest state."""
    answers: list[object] = []
    hear = partial(_keep, answers)
    document.analysisChanged.connect(hear)
    end = time.perf_counter() + limit_s
    while not answers:
        if time.perf_counter() > end:
            raise SystemExit("the engine did not answer")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    document.analysisChanged.disconnect(hear)


def measure(document: Document, page: NetworkPage, edits: int) -> tuple[list[float], list[float]]:
    """Milliseconds of every edit until the shapes are shown, and of its part on the UI thread before the answer."""
    convolutions = [b.id for b in document.network.walk() if b.type == "Conv2d"]
    draw, whole, pushing = random.Random(0), [], []
    for _ in range(edits):
        chosen = draw.choice(convolutions)
        wider = document.network.block(chosen).value("out_channels") % 64 + 1
        started = time.perf_counter()
        document.set_param(chosen, "out_channels", wider)
        pushing.append(1000 * (time.perf_counter() - started))
        wait_for_shapes(document)
        whole.append(1000 * (time.perf_counter() - started))
        page.canvas.viewport().repaint()
    return whole, pushing


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(round(share * len(values)), len(values) - 1)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--blocks", type=int, default=100)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    document, engine = Document(), Engine(EngineProcess)
    analyst = Analyst(document, engine)
    page = NetworkPage(document, engine)
    page.resize(1280, 800)
    page.show()
    data = Data(preprocessing=Preprocessing(mode="RGB", size=(32, 32)))
    document.start(Project(data=data, network=network_of(arguments.blocks)))
    wait_for_shapes(document)
    measure(document, page, 10)
    whole, pushing = measure(document, page, arguments.edits)
    goal = GOAL_P99_MS if arguments.blocks <= MANY else GOAL_P99_MS_OF_MANY
    document.discard_autosave()
    analyst.deleteLater()
    engine.close()
    app.processEvents()
    result = {
        "blocks": arguments.blocks,
        "edits": arguments.edits,
        "p50_ms": round(statistics.median(whole), 2),
        "p99_ms": round(percentile(whole, 0.99), 2),
        "ui_edit_p99_ms": round(percentile(pushing, 0.99), 2),
        "goal_p99_ms": goal,
    }
    print(
        f"edit → refreshed shapes, {arguments.blocks} blocks: "
        f"p50 {result['p50_ms']} ms, p99 {result['p99_ms']} ms (goal {goal:g} ms); "
        f"UI thread per edit p99 {result['ui_edit_p99_ms']} ms"
    )
    text = json.dumps(result, indent=1)
    print(text)
    if arguments.json:
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0 if result["p99_ms"] < goal else 1


if __name__ == "__main__":
    sys.exit(main())
