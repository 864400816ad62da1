"""Training next to the script a learner writes, at equal threads: the course's, a bare loop over tensors, ours.

    python bench/train_vs_script.py [--template lenet5] [--data SOURCE] [--rounds 5] [--epochs 1] [--threads 1]
        [--compile] [--clock wall|cpu] [--json FILE]

The course's way reads each image with PIL, ToTensor and Normalize through a DataLoader; the bare loop has normalised
tensors in memory; ours trains the same network with the same recipe, once as it is written and once in the way that
preflight found fastest on this machine. Every round trains every way for `--epochs`, turn by turn, from the same
weights. Printed: images per second of training (validation left out), the ratios of the medians, and the accuracy on
the images held out.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from side_by_side import GOAL, Race, arguments_of, chosen, course, in_fastest_way, ours, tell, tensors


def main() -> int:
    """Run all ways, and print the ratios."""
    arguments = arguments_of(__doc__, rounds=5, epochs=1)
    project, data = chosen(arguments)
    tuned, way = in_fastest_way(project, arguments.compile)
    ways = {
        "course": lambda model: course(project, data, model),
        "tensors": lambda model: tensors(project, data, model),
        "ours": lambda model: ours(project, data, model),
        "tuned": lambda model: ours(tuned, data, model),
    }
    race = Race(project, data, ways)
    race.run(arguments.rounds)
    speed = race.medians
    ratios = {
        "ratio_ours_course": round(speed["ours"] / speed["course"], 2),
        "ratio_tuned_course": round(speed["tuned"] / speed["course"], 2),
        "ratio_tuned_tensors": round(speed["tuned"] / speed["tensors"], 2),
    }
    tell({**race.summed_up(), "way": way, **ratios, "goal": GOAL}, arguments.json)
    return 0 if ratios["ratio_tuned_course"] >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
