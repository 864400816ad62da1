"""How fast are sizes, parameters and multiply-adds found, compared with torchinfo on the same torchvision models?

    python bench/inference_vs_torchinfo.py [--rounds 7] [--models vgg16,resnet50,resnet152] [--json FILE]

Turn by turn: our Inferrer from the blocks, with nothing remembered; the same after one edit, as in the window; and
torchinfo.summary of the built model, on the processor as it is mostly used and on the meta device, where it computes
nothing either. Building the models is not counted. Parameters must come out equal. Needs `pip install torchinfo`.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import torch
from torchinfo import summary
from torchvision.models import get_model

from core.modules.infer import Inferrer
from core.network.edit import apply
from core.network.operations import SetParam
from core.network.tree import Network
from core.zoo.open import open_model

INPUT = (3, 224, 224)


def milliseconds(work: Callable[[], Any]) -> tuple[float, Any]:
    """How long it takes, and what it gives."""
    started = time.perf_counter()
    result = work()
    return 1000 * (time.perf_counter() - started), result


def edited(network: Network, number: int, rounds: int) -> Network:
    """The network with one convolution, another one each time, given another border; the sizes stay."""
    convolutions = [block for block in network.walk() if block.type == "Conv2d"]
    chosen = convolutions[number * len(convolutions) // rounds]
    return apply(network, SetParam(chosen.id, "padding_mode", "replicate"))


def compare(name: str, rounds: int) -> dict[str, Any]:
    """Median milliseconds of each way, taken turn by turn, and the ratios."""
    network = open_model(f"torchvision:{name}").network
    real = get_model(name, weights=None)
    with torch.device("meta"):
        empty = get_model(name, weights=None)
    keeper = Inferrer()
    keeper.report(network, INPUT)
    times: dict[str, list[float]] = {"ours": [], "ours_after_edit": [], "torchinfo": [], "torchinfo_meta": []}
    for number in range(rounds):
        taken, report = milliseconds(lambda: Inferrer().report(network, INPUT))
        times["ours"].append(taken)
        changed = edited(network, number, rounds)
        times["ours_after_edit"].append(milliseconds(lambda changed=changed: keeper.report(changed, INPUT))[0])
        taken, told = milliseconds(lambda: summary(real, input_size=(1, *INPUT), verbose=0))
        times["torchinfo"].append(taken)
        on_meta = milliseconds(lambda: summary(empty, input_size=(1, *INPUT), verbose=0, device="meta"))[0]
        times["torchinfo_meta"].append(on_meta)
        if report.parameters != told.total_params:
            raise SystemExit(f"{name}: {report.parameters:,} parameters here, {told.total_params:,} by torchinfo")
    medians = {way: round(statistics.median(values), 2) for way, values in times.items()}
    return {
        "model": name,
        "blocks": len(network),
        **{f"{way}_ms": value for way, value in medians.items()},
        "ratio": round(medians["torchinfo"] / medians["ours"], 2),
        "ratio_meta": round(medians["torchinfo_meta"] / medians["ours"], 2),
        "ratio_after_edit": round(medians["torchinfo_meta"] / medians["ours_after_edit"], 2),
    }


def main() -> int:
    """Compare each model and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--models", default="vgg16,resnet50,resnet152")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    compare("alexnet", 1)  # what torch loads at its first use is not counted
    results = []
    for name in arguments.models.split(","):
        found = compare(name, arguments.rounds)
        results.append(found)
        print(
            f"{name}: ours {found['ours_ms']} ms, torchinfo {found['torchinfo_ms']} ms on the processor "
            f"({found['ratio']}×) and {found['torchinfo_meta_ms']} ms on meta ({found['ratio_meta']}×); "
            f"after one edit ours {found['ours_after_edit_ms']} ms ({found['ratio_after_edit']}×)"
        )
    text = json.dumps({"input": INPUT, "rounds": arguments.rounds, "models": results}, indent=1)
    print(text)
    if arguments.json:
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
