"""`predict`: what a model sees in pictures of one's own."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from core.cli.output import bar, columns, padded, percent, put, put_json, say
from core.cli.parser import Command, Parser, add_json, at_least
from core.cli.projects import find_run
from core.protocol.messages import Predicted


def to_json(results: Sequence[Predicted]) -> list[dict[str, object]]:
    """The document of `predict --json`."""
    return [_document(result) for result in results]


def _document(result: Predicted) -> dict[str, object]:
    """One image; of what a network does not tell, nothing is said."""
    untold = {name for name in ("values", "rebuilt", "rmse") if not getattr(result, name)}
    error = None if result.error is None else str(result.error)
    return result.model_dump(mode="json", exclude={"steps", *untold}) | {"error": error}


def put_predictions(result: Predicted) -> None:
    """One image with a bar for each of its classes."""
    put(f"  {result.image}")
    width = max((columns(prediction.label) for prediction in result.predictions), default=0)
    for prediction in result.predictions:
        share = percent(prediction.probability).rjust(7)
        put(f"    {padded(prediction.label, width)}  {share}  {bar(prediction.probability)}".rstrip())
    for name, value in result.values:
        put(f"    {name}  {value:.6g}")
    if result.rmse is not None:
        put(f"    off by {result.rmse:.4f} (root mean square, of values from 0 to 1)  {result.rebuilt}".rstrip())


def _configure(parser: Parser) -> None:
    parser.add_argument("model", metavar="RUN|MODEL", help="the folder of a run, or an exported model file")
    parser.add_argument("images", metavar="IMAGE", nargs="+", help="pictures of any size and kind")
    parser.add_argument("--top", type=at_least(1), default=3, metavar="K", help="how many classes to name (3)")
    parser.add_argument("--save", metavar="FOLDER", help="where to put images that the network gives back, as PNG")
    add_json(parser)


def _run(arguments: argparse.Namespace) -> int:
    path = Path(arguments.model) if Path(arguments.model).is_file() else find_run(arguments.model).path
    from core.inference.predictor import Predictor

    save = Path(arguments.save) if arguments.save else None
    results = Predictor.load(path).predict(arguments.images, arguments.top, save)
    if arguments.json:
        put_json(to_json(results))
    for result in results:
        if result.error:
            say(str(result.error))
        elif not arguments.json:
            put_predictions(result)
    failed = sum(result.error is not None for result in results)
    if failed and len(results) > 1:
        say(f"{failed} of {len(results)} pictures could not be read.")
    return 2 if failed else 0


COMMAND = Command("predict", "what a trained model sees in pictures", _configure, _run)
