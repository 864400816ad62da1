"""`analyze`: sizes, costs, findings and code of a network, fresh after every edit."""

from __future__ import annotations

import json
from itertools import count
from typing import Any
from uuid import uuid4

from pydantic import ValidationError

from core.engine.job import Job
from core.modules.infer import Inferrer
from core.project import store
from core.project.model import Project
from core.protocol.messages import Analysis


class Analyzer:
    """Remembers what it found about every block, so that an edit costs only what it changed."""

    def __init__(self) -> None:
        self._inferrer = Inferrer()
        self._tokens = (f"{uuid4().hex[:8]}-{number}" for number in count(1))
        self._last: Analysis | None = None

    def analyze(self, job: Job) -> dict[str, Any]:
        """{project, since} → Analysis; only what changed, where `since` is the token of the last answer."""
        from core.code.write import write_marked  # here: an engine that trains needs neither
        from core.lint.rules import lint

        project = read_project(job.wanted("project", dict))
        report = self._inferrer.report(project.network, project.data.input)
        written = write_marked(project.network, report)
        token = next(self._tokens)
        before, found = self._last, Analysis(report, lint(project, report), written.text, written.lines, token)
        self._last = found
        known = before is not None and before.token == job.given("since", str, "")
        return found.to_json(since=before if known else None)


def read_project(data: dict[str, Any]) -> Project:
    """The project that JSON stands for. Raises UserError naming the field that is wrong."""
    try:
        return Project.model_validate(data)
    except ValidationError:
        return store.read(json.dumps(data))  # says in a sentence what is wrong
