"""`models` and `open_model`: which ready networks there are, and one of them as a project."""

from __future__ import annotations

from typing import Any

from core.engine.job import Job
from core.project.model import Data


class Zoo:
    """The zoo is imported when first asked for: a training engine never needs it."""

    @staticmethod
    def models(job: Job) -> list[dict[str, Any]]:
        """{} → what is known of each ready network, by family; see core.zoo.names.ModelInfo."""
        from core.zoo.names import models

        job.check()
        return [info.to_json() for info in models()]

    @staticmethod
    def open_model(job: Job) -> dict[str, Any]:
        """{source, weights, classes, freeze, data} → {"project"}; see core.zoo.open. Progress counts bytes."""
        from core.zoo.open import open_model

        data = job.given("data", dict, {})
        project = open_model(
            job.wanted("source", str),
            job.given("weights", str, "") or None,
            job.given("classes", int, 0) or None,
            freeze=job.given("freeze", str, ""),
            data=Data.model_validate(data) if data else None,
            progress=job.progress,
        )
        return {"project": project.model_dump(mode="json")}
