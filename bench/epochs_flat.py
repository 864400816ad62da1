"""Does an epoch cost more, the longer a run goes on? Time and memory of the first and the last epochs of a long run.

    python bench/epochs_flat.py [--template mlp] [--data digits] [--epochs 200] [--part 20] [--json FILE]

A real run with everything it writes: metrics, checkpoints, TensorBoard files, what is seen of the images held out. The
first two epochs, in which torch and TensorBoard load, are left out.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from core.data.sources import open_source
from core.project.events import EpochDone
from core.project.model import Project
from core.project.run import RunFolder
from core.project.templates import load_template
from core.training.trainer import Trainer

GOAL = 1.05
WARM = 2


def resident() -> float:
    """Megabytes of memory that this process holds; 0 where the system does not tell."""
    try:
        lines = Path("/proc/self/status").read_text("ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def measure(project: Project, folder: Path) -> tuple[list[float], list[float]]:
    """Seconds of every epoch, and megabytes after it."""
    seconds, memory, since = [], [], time.perf_counter()
    for event in Trainer(RunFolder.create(project, folder)).events():
        if isinstance(event, EpochDone):
            now = time.perf_counter()
            seconds.append(now - since)
            memory.append(resident())
            since = now
    return seconds, memory


def main() -> int:
    """Train, and print the ratio of the last epochs to the first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--template", default="mlp")
    parser.add_argument("--data", default="digits")
    parser.add_argument("--epochs", type=int, default=200)
    parser.add_argument("--part", type=int, default=20, help="so many epochs are compared at each end")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    template = load_template(arguments.template)
    data = open_source(arguments.data).info().data(template.data)
    recipe = template.recipe.model_copy(update={"epochs": arguments.epochs, "threads": 1, "device": "cpu"})
    with tempfile.TemporaryDirectory() as folder:
        project = template.model_copy(update={"data": data, "recipe": recipe})
        seconds, memory = measure(project, Path(folder))
    first, last = slice(WARM, WARM + arguments.part), slice(-arguments.part, None)
    found = {
        "epochs": arguments.epochs,
        "first_ms": round(1000 * statistics.median(seconds[first]), 2),
        "last_ms": round(1000 * statistics.median(seconds[last]), 2),
        "ratio": round(statistics.median(seconds[last]) / statistics.median(seconds[first]), 3),
        "first_mb": round(statistics.median(memory[first]), 1),
        "last_mb": round(statistics.median(memory[last]), 1),
        "goal_ratio": GOAL,
    }
    text = json.dumps(found, indent=1)
    print(text)
    if arguments.json:
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0 if found["ratio"] <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
