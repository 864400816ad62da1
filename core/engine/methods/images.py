"""`sources`, `peek`, `describe` and `samples`: which images there can be, what a source holds, and pictures of it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import asdict
from typing import Any, Final, Literal, cast

from core.data.sources import Source, list_sources, open_source
from core.data.sources.source import SPLITS, class_counts
from core.engine.job import Job
from core.engine.methods.analysis import read_project
from core.engine.scratch import Scratch
from core.project.model import Data, HeldForTest, Preprocessing
from core.protocol.messages import SourceInfo

OPEN_SOURCES: Final = 2


class Gallery:
    """Keeps the sources looked at last open, so that paging through one does not search its folder again."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch
        self._open: OrderedDict[tuple[str, HeldForTest], Source] = OrderedDict()
        self._lock = threading.Lock()  # sources are looked into beside everything else

    def sources(self, _job: Job) -> list[dict[str, Any]]:
        """{} → the kinds of source there are."""
        return [asdict(kind) for kind in list_sources()]

    def peek(self, job: Job) -> dict[str, Any] | None:
        """{source, for_test} → SourceInfo of the files that are listed there, at once; null where there are none."""
        source = self._opened_anew(job.wanted("source", str), _for_test(job))
        parts = {split: source.listed(split) for split in SPLITS}
        counts: dict[str, tuple[int, ...]]
        files = {split: images for split, images in parts.items() if images is not None and images.key() is not None}
        if len(files) < len(SPLITS):
            return None
        counts = {split: class_counts(images.labels, source.classes) for split, images in files.items()}
        info = SourceInfo(
            source=source.text, title=source.text, classes=source.classes, counts=counts, original=(1, 1),
            preprocessing=Preprocessing(), is_listed=True, for_test=_for_test(job),
            target="class" if files["train"].values is None else "numbers",
        )  # fmt: skip
        return info.model_dump(mode="json")

    def describe(self, job: Job) -> dict[str, Any]:
        """{source, for_test, again} → SourceInfo; looks anew, or goes on from a peek where `again` is false.

        `for_test` is [share, seed] of what is held out where the source names no test images, here as everywhere.
        """
        text, for_test = job.wanted("source", str), _for_test(job)
        source = (self._opened_anew if job.given("again", bool, True) else self.source)(text, for_test)
        info = source.info(job.progress)
        self._keep(source.text, for_test, source)
        return info.model_dump(mode="json")

    def samples(self, job: Job) -> dict[str, Any]:
        """{source, for_test, split, start, count, size, label, listed} → thumbnails in one picture.

        See core.data.samples. With {places}, a list of [split, index], those images instead. With `listed`, of files
        never looked at.
        """
        from core.data.samples import chosen_samples, samples

        source = self.source(job.wanted("source", str), _for_test(job))
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
                listed=job.given("listed", bool, False),
            )
        )

    def health(self, job: Job) -> dict[str, Any]:
        """{project} or {source} → Health: of the project's images, as it prepares them, or as the source proposes.

        It may take minutes and goes on beside everything else, so it opens the source for itself.
        """
        from core.data.health import check_health

        if job.request.params.get("project") is not None:
            data = read_project(job.wanted("project", dict)).data
            source = open_source(data.source, data.for_test)
        else:
            source = open_source(job.wanted("source", str))
            data = source.info(job.progress).data()
        return check_health(source, data, job.progress).model_dump(mode="json")

    def source_of(self, data: Data) -> Source:
        """The source of a project's images, divided as the project says."""
        return self.source(data.source, data.for_test)

    def source(self, text: str, for_test: HeldForTest) -> Source:
        with self._lock:
            held = self._open.get((text, for_test))
        source = held or open_source(text, for_test)
        self._keep(text, for_test, source)
        return source

    def _opened_anew(self, text: str, for_test: HeldForTest) -> Source:
        source = open_source(text, for_test)
        self._keep(text, for_test, source)
        self._keep(source.text, for_test, source)
        return source

    def _keep(self, text: str, for_test: HeldForTest, source: Source) -> None:
        """Keep it open under this text; those used longest ago are let go."""
        with self._lock:
            self._open[text, for_test] = source
            self._open.move_to_end((text, for_test))
            while len({id(held) for held in self._open.values()}) > OPEN_SOURCES:
                self._open.popitem(last=False)


def _for_test(job: Job) -> HeldForTest:
    share, seed = job.given("for_test", list, list(HeldForTest()))
    return HeldForTest(float(share), int(seed))
