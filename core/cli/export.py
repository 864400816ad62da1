"""`export`: take a model away in a form that provably behaves as it did here."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.cli.output import data_size, put, put_json, say
from core.cli.parser import Command, Parser, add_json
from core.cli.projects import find_run
from core.protocol.messages import Exported


def how_equal(exported: Exported) -> str:
    """The outcome of the comparison in words."""
    if exported.difference is None:
        return "its outputs are of another kind"
    images = "random images (those of the run are out of reach)" if exported.on_noise else "images"
    if exported.difference == 0:
        return f"its outputs on {exported.checked} {images} are equal to the last bit"
    return f"its outputs on {exported.checked} {images} differ by at most {exported.difference:.1e}"


def _configure(parser: Parser) -> None:
    parser.add_argument("run", metavar="RUN", help="the folder of a training run")
    parser.add_argument("--format", required=True, metavar="FORMAT", help="safetensors, state_dict, module or code")
    parser.add_argument("-o", "--output", required=True, metavar="PATH", type=Path, help="the file, or folder of code")
    add_json(parser)


def _run(arguments: argparse.Namespace) -> int:
    run = find_run(arguments.run)
    from core.export.formats import export

    exported = export(run, arguments.format, arguments.output)
    if arguments.json:
        put_json(exported.model_dump(mode="json"))
    if not exported.verified:
        say(f"{arguments.output}: not written, because read back {how_equal(exported)}.")
        return 1
    if not arguments.json:
        put(f"Wrote {', '.join(exported.files)} ({data_size(exported.bytes)}). Read back, {how_equal(exported)}.")
        put(f"Use it: {exported.snippet}")
    return 0


COMMAND = Command("export", "write a trained model to a file and prove that it behaves the same", _configure, _run)
