"""`analyze`: sizes, costs, findings and code of a network, fresh after every edit."""

from __future__ import annotations

import json
from typing import Any

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

    def analyze(self, job: Job) -> dict[str, Any]:
        """{project} → Analysis."""
        from core.code.write import write_network  # here: an engine that trains needs neither
        from core.lint.rules import lint

        project = read_project(job.wanted("project", dict))
        report = self._inferrer.report(project.network, project.data.input)
        return Analysis(report, lint(project, report), write_network(project.network, report)).to_json()


def read_project(data: dict[str, Any]) -> Project:
    """The project that JSON stands for. Raises UserError naming the field that is wrong."""
    try:
        return Project.model_validate(data)
    except ValidationError:
        return store.read(json.dumps(data))  # says in a sentence what is wrong
