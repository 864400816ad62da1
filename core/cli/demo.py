"""`demo`: the whole course on embedded real data, with no screen: each step in plain sentences."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from core.cli import ledger
from core.cli.check import analyze
from core.cli.evaluate import put_evaluation
from core.cli.export import how_equal
from core.cli.new import fitted
from core.cli.output import LiveLine, count, data_size, duration, percent, put, shape
from core.cli.parser import Command, Parser, at_least
from core.cli.predict import put_predictions
from core.cli.train import watch
from core.cli.training_view import TrainingView
from core.project.events import FinishReason
from core.project.home import home_folder, runs_folder
from core.project.model import Project
from core.project.run import RunFolder
from core.project.store import save

TEMPLATE: Final = "small-cnn"
SOURCE: Final = "fashion-mini"
EPOCHS: Final = 12
LEAST_ACCURACY: Final = 0.82
SAMPLES: Final = Path(__file__).resolve().parents[2] / "resources" / "samples"


@dataclass
class Course:
    """What the steps hand on to each other; `broken` names the promises that were not kept."""

    folder: Path
    runs: Path
    epochs: int
    project: Project = field(default_factory=Project)
    run: RunFolder | None = None
    broken: list[str] = field(default_factory=list)

    @property
    def trained(self) -> RunFolder:
        assert self.run is not None, "the steps come in order"
        return self.run


def machine(course: Course) -> None:
    """This machine."""
    from core.engine.doctor import examine

    findings = examine()
    for finding in findings:
        if finding.name in ("Python", "PyTorch", "Processor", "NVIDIA GPU", "Memory") or not finding.ok:
            put(f"  {finding.name}: {finding.value}")


def data(course: Course) -> None:
    """The data: real images that come with Layerwright."""
    from core.data.sources import open_source

    info = open_source(SOURCE).info()
    train, test = sum(info.counts["train"]), sum(info.counts["test"])
    put(f"  {info.title}: {' '.join(map(str, info.about))}")
    put(f"  {count(train)} images to learn from, {count(test)} to be tested on, each {shape(info.input)}.")
    put(f"  {len(info.classes)} classes: {', '.join(info.classes)}.")


def network(course: Course) -> None:
    """The network, and the size of the image after every block."""
    from core.project.templates import load_template

    project, _ = fitted(load_template(TEMPLATE), SOURCE)
    course.project = project.model_copy(update={"recipe": project.recipe.model_copy(update={"epochs": course.epochs})})
    report, issues = analyze(course.project)
    ledger.put_ledger(course.project.network, report)
    if not ledger.trains(report, issues):
        course.broken.append("the network does not fit the data")
    save(course.project, course.folder / "course.lwp")


def training(course: Course) -> None:
    """Training, with a look at images held out after every epoch."""
    recipe = course.project.recipe
    put(f"  Loss {recipe.loss.type}, optimizer {recipe.optimizer.type}, learning rate {recipe.lr:g}, "
        f"batches of {recipe.batch_size}.")  # fmt: skip
    course.run = RunFolder.create(course.project, course.runs)
    end = watch(course.run, view=TrainingView(LiveLine(sys.stdout)))
    if end is FinishReason.STOPPED:
        raise KeyboardInterrupt
    if end is not FinishReason.COMPLETED:
        course.broken.append(f"training {end.value}")


def evaluation(course: Course) -> None:
    """The test: images that the network has never seen."""
    from core.inference.evaluate import evaluate

    result = evaluate(course.trained)
    put_evaluation(result)
    if result.accuracy < LEAST_ACCURACY:
        course.broken.append(f"test accuracy is {percent(result.accuracy)}, below {percent(LEAST_ACCURACY)}")


def prediction(course: Course) -> None:
    """A picture from a file."""
    from core.inference.predictor import Predictor

    pictures = sorted(SAMPLES.glob("fashion-*.png"))
    results = Predictor.load(course.trained.path).predict(pictures, 3)
    put_predictions(results[0])
    right = sum(bool(r.predictions) and _slug(r.predictions[0].label) in Path(r.image).stem for r in results)
    put(f"  Of all {len(results)} sample pictures, {right} are named rightly.")
    course.broken += [str(result.error) for result in results if result.error]


def _slug(label: str) -> str:
    """The label as sample pictures spell it: "T-shirt/top" → "t-shirt"."""
    return label.split("/")[0].lower().replace(" ", "-")


def exporting(course: Course) -> None:
    """The model as a file, read back and compared."""
    from core.export.formats import export

    for form, name in (("safetensors", "course.safetensors"), ("state_dict", "course.pt")):
        exported = export(course.trained, form, course.folder / name)
        put(f"  {name} ({data_size(exported.bytes)}): read back, {how_equal(exported)}.")
        if not exported.verified:
            course.broken.append(f"{name} does not behave as the model does")


STEPS: Final[tuple[Callable[[Course], None], ...]] = (
    machine, data, network, training, evaluation, prediction, exporting,
)  # fmt: skip
"""The course in its order."""


def closing(course: Course) -> None:
    """Where everything lies, and how to go on."""
    project, model = course.folder / "course.lwp", course.folder / "course.safetensors"
    put(f"\nEverything lies in {course.folder}, and the run in {course.trained.path}.")
    put(f"Open it in the window:        ./run open {project}")
    put(f"Predict on your own picture:  ./run predict {model} PICTURE")


def _configure(parser: Parser) -> None:
    parser.add_argument("--folder", type=Path, metavar="D", help="where to leave project, run and model")
    parser.add_argument("--epochs", type=at_least(1), default=EPOCHS, metavar="N", help=f"how long to train ({EPOCHS})")


def _run(arguments: argparse.Namespace) -> int:
    start = time.monotonic()
    own: Path | None = arguments.folder
    course = Course(own or home_folder() / "demo", own / "runs" if own else runs_folder(), arguments.epochs)
    course.folder.mkdir(parents=True, exist_ok=True)
    for number, step in enumerate(STEPS, 1):
        put(f"\n{number}/{len(STEPS)}  {(step.__doc__ or '').splitlines()[0]}")
        step(course)
    closing(course)
    for promise in course.broken:
        put(f"Not as promised: {promise}.")
    put(f"{'The course is complete' if not course.broken else 'The course has failed'} "
        f"after {duration(time.monotonic() - start)}.")  # fmt: skip
    return 1 if course.broken else 0


COMMAND = Command("demo", "the whole course without a window: data, network, training, test, export", _configure, _run)
