"""`evaluate`: how well a run does, class by class."""

from __future__ import annotations

import argparse

from core.cli.output import LiveLine, count, percent, put, put_json, table
from core.cli.parser import Command, Parser, add_json
from core.cli.projects import find_run
from core.protocol.evaluation import Evaluation


def to_json(evaluation: Evaluation) -> dict[str, object]:
    """The document of `evaluate --json`."""
    of_classes = {"per_class", "confusion"}
    left_out = {"target", "values", "told", "points"} if evaluation.target == "class" else of_classes
    return evaluation.model_dump(mode="json", exclude={"classes", "pictures", "tile", *left_out})


def put_evaluation(evaluation: Evaluation) -> None:
    """Accuracy and loss, then each class with what it is most often taken for; or how far values are off."""
    if evaluation.target != "class":
        _put_values(evaluation)
        return
    put(f"  {percent(evaluation.accuracy)} of {count(evaluation.count)} {evaluation.split} images are right; "
        f"loss {evaluation.loss:.4f}\n")  # fmt: skip
    rows = [
        (score.label, count(score.count), percent(score.recall), percent(score.precision), f"{score.f1:.3f}",
         _mistaken_for(evaluation, place))
        for place, score in enumerate(evaluation.per_class)
    ]  # fmt: skip
    header = ("class", "images", "recognised", "precision", "F1", "most often taken for")
    put(table(header, rows, right=(1, 2, 3, 4)))


def _put_values(evaluation: Evaluation) -> None:
    put(f"  {count(evaluation.count)} {evaluation.split} images: R² {evaluation.accuracy:.4f}, "
        f"loss {evaluation.loss:.4g}\n")  # fmt: skip
    rows = [
        (v.name or "pixels, from 0 to 1", f"{v.mae:.4g}", f"{v.rmse:.4g}", f"{v.r2:.4f}") for v in evaluation.values
    ]
    put(table(("value", "mean absolute error", "root mean square error", "R²"), rows, right=(1, 2, 3)))


def _mistaken_for(evaluation: Evaluation, place: int) -> str:
    row = [0 if column == place else number for column, number in enumerate(evaluation.confusion[place])]
    most = max(row, default=0)
    return f"{evaluation.classes[row.index(most)]} ({most})" if most else ""


def _configure(parser: Parser) -> None:
    parser.add_argument("run", metavar="RUN", help="the folder of a training run")
    parser.add_argument("--data", metavar="SOURCE", help="other images, with the same classes")
    parser.add_argument("--split", choices=("train", "validation", "test"), default="test", help="which images (test)")
    add_json(parser)


def _run(arguments: argparse.Namespace) -> int:
    run = find_run(arguments.run)
    from core.inference.evaluate import evaluate

    line = LiveLine()
    evaluation = evaluate(
        run,
        arguments.split,
        arguments.data,
        lambda done, total, _text="": line.show(f"{count(done)} of {count(total)} images"),
    )
    line.clear()
    if arguments.json:
        put_json(to_json(evaluation))
    else:
        put_evaluation(evaluation)
    return 0


COMMAND = Command("evaluate", "how well a run does, class by class", _configure, _run)
