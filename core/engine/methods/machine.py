"""`hello` and `doctor`: who answers here, and what this machine can do."""

from __future__ import annotations

import os
import platform
from typing import Any

import torch

from core.engine.job import Job
from core.protocol.messages import PROTOCOL_VERSION


def hello(_job: Job) -> dict[str, Any]:
    """{} → versions, process number, and the devices there are."""
    from core.training.device import devices

    return {
        "protocol": PROTOCOL_VERSION,
        "pid": os.getpid(),
        "python": platform.python_version(),
        "torch": torch.__version__,
        "devices": devices(),
    }


def doctor(_job: Job) -> list[dict[str, Any]]:
    """{} → the findings of the doctor."""
    from core.engine.doctor import examine

    return [finding.to_json() for finding in examine()]
