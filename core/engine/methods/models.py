"""`predict`, `evaluate` and `export`: what is done with a trained network.

The rooms behind them are imported when first asked for: a training engine never needs them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from core.engine.job import Job
from core.engine.scratch import Scratch
from core.errors import N_, UserError

if TYPE_CHECKING:
    from core.inference.predictor import Predictor

SPLITS = ("train", "validation", "test")


class Models:
    """Keeps the model that predicted last, until its files change."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch
        self._last: tuple[object, Predictor] | None = None

    def predict(self, job: Job) -> list[dict[str, Any]]:
        """{model, images, top} → a Predicted for each image; the preprocessing as pictures where there is one image."""
        images = [str(image) for image in job.wanted("images", list)]
        predictor = self._predictor(Path(job.wanted("model", str)))
        strip = self._scratch.folder() if len(images) == 1 else None
        answers: list[dict[str, Any]] = []
        for image in images:
            job.progress(len(answers), len(images))
            predicted = predictor.predict([image], job.given("top", int, 5), strip)
            answers += [one.model_dump(mode="json") for one in predicted]
        return answers

    def evaluate(self, job: Job) -> dict[str, Any]:
        """{run, split, source} → Evaluation."""
        from core.inference.evaluate import evaluate

        split = job.given("split", str, "test")
        if split not in SPLITS:
            raise UserError("data.no-split", N_("Core", 'There is no split "{split}".'), split=split)
        source = job.given("source", str, "") or None
        chosen = cast(Literal["train", "validation", "test"], split)
        run, folder = job.wanted("run", str), self._scratch.folder()
        return evaluate(run, chosen, source, job.progress, folder).model_dump(mode="json")

    def export(self, job: Job) -> dict[str, Any]:
        """{run, format, path} → Exported."""
        from core.export.formats import export

        exported = export(job.wanted("run", str), job.wanted("format", str), job.wanted("path", str))
        return exported.model_dump(mode="json")

    def _predictor(self, path: Path) -> Predictor:
        from core.inference.predictor import Predictor

        version = _version(path)
        if self._last is None or self._last[0] != version:
            self._last = (version, Predictor.load(path))
        return self._last[1]


def _version(path: Path) -> object:
    """What changes when the model at `path` does: names and times of its files."""
    files = sorted((path / "checkpoints").glob("*")) if path.is_dir() else [path]
    return path, tuple((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files if file.is_file())
