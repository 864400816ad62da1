"""Kill -9, again and again: is a run that was killed and resumed the run it would have been, and is any save damaged?

    python bench/kills.py [--kills 50] [--saves 200] [--epochs 12] [--seed 0] [--json FILE]

A run is killed at random moments of its life (also while it starts, validates or writes a checkpoint) and resumed,
until it was killed so often; where one run ends first, another begins. Every end is compared with an undisturbed run of
the same project, bit by bit. Then a process that saves a project over and over is killed at random moments, and what
lies in the file each time is read. Exit code 1 where a single bit differs or a single file is damaged.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import torch

from core.errors import UserError
from core.modules.checkpoint import read_newest
from core.project.run import RunFolder, list_runs
from core.project.store import load, save
from core.project.templates import load_template

ROOT = Path(__file__).resolve().parent.parent

_SAVER = """
import sys
from itertools import count
from pathlib import Path
from core.project.store import load, save
path = Path(sys.argv[1])
project = load(path)
print("ready", flush=True)
for number in count():
    save(project.model_copy(update={"about": f"save {number} " * 2000}), path)
"""


def start(arguments: list[str], home: Path) -> subprocess.Popen[bytes]:
    """The program in a process of its own, with one thread."""
    environment = {**os.environ, "LAYERWRIGHT_HOME": str(home), "OMP_NUM_THREADS": "1"}
    return subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def weights(run: RunFolder) -> dict[str, torch.Tensor]:
    """The final weights of a run."""
    content = read_newest(run.checkpoints, "last")
    assert content is not None
    return dict(content["model"])


def same(one: RunFolder, other: RunFolder) -> bool:
    """Whether two runs ended with the same bits and told the same losses."""
    first, second = weights(one), weights(other)
    told = [[(e.step, getattr(e, "loss", None)) for e in run.events() if hasattr(e, "loss")] for run in (one, other)]
    return told[0] == told[1] and all(torch.equal(first[name], second[name]) for name in first)


def killed_runs(project: Path, home: Path, kills: int, draw: random.Random) -> dict[str, Any]:
    """Kill and resume until it was killed so often and the last run has ended."""
    began = time.perf_counter()
    assert start(["train", str(project), "--run-dir", str(home / "whole")], home).wait() == 0
    lasts = time.perf_counter() - began
    whole, done, ends, differ = list_runs(home / "whole")[0], 0, 0, 0
    while done < kills:
        folder = home / f"killed{ends}"
        command = ["train", str(project), "--run-dir", str(folder)]
        while True:
            process = start(command, home)
            try:
                process.wait(timeout=draw.uniform(0.3, lasts) if done < kills else None)
                break
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                done += 1
            if list_runs(folder):
                command = ["train", str(list_runs(folder)[0].path), "--resume"]
        ends += 1
        differ += not same(whole, list_runs(folder)[0])
        print(f"{done} kills, {ends} runs ended, {differ} differ", file=sys.stderr)
    return {"kills": done, "runs_ended": ends, "runs_that_differ": differ}


def killed_saves(project: Path, saves: int, draw: random.Random) -> dict[str, Any]:
    """Kill a process that saves; read what is there."""
    damaged = 0
    for number in range(saves):
        process = subprocess.Popen(
            [sys.executable, "-c", _SAVER, str(project)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert process.stdout is not None and process.stdout.readline()
        time.sleep(draw.uniform(0, 0.05))
        process.kill()
        process.wait()
        try:
            load(project)
        except (UserError, OSError, ValueError) as error:
            damaged += 1
            print(f"save {number}: {error}", file=sys.stderr)
            save(load_template("mlp"), project)
    return {"saves_killed": saves, "damaged": damaged}


def main() -> int:
    """Kill, compare, and print the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--saves", type=int, default=200)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    draw, found = random.Random(arguments.seed), {}
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        template = load_template("small-cnn")
        recipe = template.recipe.model_copy(update={"epochs": arguments.epochs, "threads": 1})
        save(template.model_copy(update={"recipe": recipe}), home / "net.lwp")
        found |= killed_saves(home / "net.lwp", arguments.saves, draw)
        save(template.model_copy(update={"recipe": recipe}), home / "net.lwp")
        found |= killed_runs(home / "net.lwp", home, arguments.kills, draw)
    text = json.dumps(found, indent=1)
    print(text)
    if arguments.json:
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 1 if found["damaged"] or found["runs_that_differ"] else 0


if __name__ == "__main__":
    sys.exit(main())
