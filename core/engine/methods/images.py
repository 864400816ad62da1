"""`sources`, `describe` and `samples`: which images there can be, what a source holds, and pictures of it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import asdict
from typing import Any, Final, Literal, cast

from core.data.sources import Source, list_sources, open_source
from core.engine.job import Job
from core.engine.methods.analysis import read_project
from core.engine.scratch import Scratch

OPEN_SOURCES: Final = 2


class Gallery:
    """Keeps the sources looked at last open, so that paging through one does not search its folder again."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch
        self._open: OrderedDict[str, Source] = OrderedDict()

    def sources(self, _job: Job) -> list[dict[str, Any]]:
        """{} → the kinds of source there are."""
        return [asdict(kind) for kind in list_sources()]

    def describe(self, job: Job) -> dict[str, Any]:
        """{source} → SourceInfo; always looks anew."""
        text = job.wanted("source", str)
        self._open.pop(text, None)
        return self.source(text).info(job.progress).model_dump(mode="json")

    def samples(self, job: Job) -> dict[str, Any]:
        """{source, split, start, count, size, label} → thumbnails in one picture; see core.data.samples.

        With {places}, a list of [split, index], those images instead.
        """
        from core.data.samples import chosen_samples, samples

        source = self.source(job.wanted("source", str))
        if job.request.params.get("places") is not None:
            places = [(split, int(index)) for split, index in job.wanted("places", list)]
            return dict(chosen_samples(source, self._scratch.file("samples.png"), places, job.given("size", int, 64)))
        return dict(
            samples(
                source,
                self._scratch.file("samples.png"),
                split=cast(Literal["train", "test"], job.given("split", str, "train")),
                start=job.given("start", int, 0),
                count=job.given("count", int, 100),
                size=job.given("size", int, 64),
                label=job.wanted("label", int) if job.request.params.get("label") is not None else None,
            )
        )

    def health(self, job: Job) -> dict[str, Any]:
        """{project} or {source} → Health: of the project's images, as it prepares them, or as the source proposes.

        It may take minutes and goes on beside everything else, so it opens the source for itself.
        """
        from core.data.health import check_health

        if job.request.params.get("project") is not None:
            data = read_project(job.wanted("project", dict)).data
            source = open_source(data.source)
        else:
            source = open_source(job.wanted("source", str))
            data = source.info(job.progress).data()
        return check_health(source, data, job.progress).model_dump(mode="json")

    def source(self, text: str) -> Source:
        source = self._open.pop(text, None) or open_source(text)
        self._open[text] = source
        while len(self._open) > OPEN_SOURCES:
            self._open.popitem(last=False)
        return source
