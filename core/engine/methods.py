"""What an engine can be asked: one function per method, from plain parameters to a plain result.

Rooms that only some methods need are imported where they are used, so that an engine is ready as early as can be.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, Final

from core.code.write import write_network
from core.data.sources import list_sources, open_source
from core.engine.session import Session
from core.lint.rules import lint
from core.modules.infer import Inferrer
from core.project.events import Finished, event_to_json
from core.project.model import Project
from core.project.run import RunFolder
from core.protocol.messages import PROTOCOL_VERSION, Analysis

Params = Mapping[str, Any]
Method = Callable[[Session, Params], Any]


def hello(_session: Session, _params: Params) -> Any:
    """Which protocol this engine speaks."""
    return {"protocol": PROTOCOL_VERSION}


def analyze(_session: Session, params: Params) -> Any:
    """{project} → Analysis: sizes, costs, findings and code."""
    project = Project.model_validate(params["project"])
    report = _inferrer().report(project.network, project.data.input)
    return Analysis(report, lint(project, report), write_network(project.network, report)).to_json()


def sources(_session: Session, _params: Params) -> Any:
    """The kinds of data source there are."""
    return [asdict(kind) for kind in list_sources()]


def describe(_session: Session, params: Params) -> Any:
    """{source} → SourceInfo: what a data source holds."""
    return open_source(params["source"]).info().model_dump(mode="json")


def samples(_session: Session, params: Params) -> Any:
    """{source, split, start, count, size, label} → a PNG of thumbnails and what they are."""
    from core.data.samples import samples as draw

    wanted = {key: params[key] for key in ("split", "start", "count", "size", "label") if key in params}
    return draw(params["source"], _picture("samples"), **wanted)


def predict(_session: Session, params: Params) -> Any:
    """{model, images, top} → Predicted for each image."""
    from core.inference.predictor import Predictor

    predictor = Predictor.load(params["model"])
    found = predictor.predict(params["images"], params.get("top", 5), steps_into=_folder("strip"))
    return [one.model_dump(mode="json") for one in found]


def evaluate(session: Session, params: Params) -> Any:
    """{run, split} → Evaluation."""
    from core.inference.evaluate import evaluate as score

    result = score(RunFolder.open(params["run"]), params.get("split", "test"), progress=session.progress)
    return result.model_dump(mode="json")


def export(_session: Session, params: Params) -> Any:
    """{run, format, path} → Exported, after the file was read back and compared."""
    from core.export.formats import export as write

    return write(RunFolder.open(params["run"]), params["format"], Path(params["path"])).model_dump(mode="json")


def doctor(_session: Session, _params: Params) -> Any:
    """What this machine can do."""
    from core.engine.doctor import examine

    return [finding.to_json() for finding in examine()]


def train(session: Session, params: Params) -> Any:
    """{run, resume, epochs} → {reason}, with every event on the way."""
    from core.training.trainer import Trainer

    run = RunFolder.open(params["run"])
    trainer = Trainer(
        run, session.control, resume=bool(params.get("resume")), epochs=params.get("epochs"), progress=session.progress
    )
    reason = ""
    for event in trainer.events():
        session.tell("training", event_to_json(event))
        if isinstance(event, Finished):
            reason = event.reason.value
    return {"reason": reason}


METHODS: Final[Mapping[str, Method]] = {
    method.__name__: method
    for method in (hello, analyze, sources, describe, samples, predict, evaluate, export, doctor, train)
}
"""What the main thread does, one request after another."""


@cache
def _inferrer() -> Inferrer:
    return Inferrer()


@cache
def _scratch() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="layerwright-")


def _folder(purpose: str) -> Path:
    """A new folder that goes when the engine ends."""
    return Path(tempfile.mkdtemp(prefix=f"{purpose}-", dir=_scratch().name))


def _picture(purpose: str) -> Path:
    return _folder(purpose) / f"{purpose}.png"
