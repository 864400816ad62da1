"""Checkpoints: files that are either whole or not there, whatever happens while they are written.

They live here, below both the rooms that write them (training) and those that read them (inference, export).
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor

from core.errors import N_, Place, UserError
from core.project.run import RunFolder
from core.project.store import replace_file

KEPT: Final = 3
"""So many of the newest checkpoints stay; an older one is what is left when the newest is damaged."""

_NAME = re.compile(r"(?P<kind>last|best)-(?P<step>\d{9})-(?P<digest>[0-9a-f]{16})\.pt")


def write_checkpoint(folder: Path, kind: str, step: int, content: Mapping[str, Any]) -> Path:
    """Write `content` (tensors, numbers, texts) as the "last" or "best" of a run, and drop what it makes superfluous.

    The name carries the sha256 of the bytes, so that damage is noticed when it is read. Raises OSError.
    """
    buffer = io.BytesIO()
    torch.save(dict(content), buffer)
    data = buffer.getvalue()
    path = folder / f"{kind}-{step:09d}-{hashlib.sha256(data).hexdigest()[:16]}.pt"
    folder.mkdir(parents=True, exist_ok=True)
    replace_file(path, data)
    others = [old for old in checkpoints(folder, kind) if old != path]
    same_step = [old for old in others if old.name.startswith(f"{kind}-{step:09d}-")]
    earlier = [old for old in others if old not in same_step]
    for old in same_step + earlier[KEPT - 1 if kind == "last" else 0 :]:
        old.unlink(missing_ok=True)
    return path


def checkpoints(folder: Path, kind: str) -> list[Path]:
    """The checkpoints of a kind, newest first."""
    found = [(match["step"], path) for path in folder.glob(f"{kind}-*.pt") if (match := _NAME.fullmatch(path.name))]
    return [path for _, path in sorted(found, reverse=True)]


def read_newest(folder: Path, kind: str) -> dict[str, Any] | None:
    """The newest checkpoint of a kind that is undamaged; None where there is none."""
    return read_newest_whole(folder, kind)[0]


def read_newest_whole(folder: Path, kind: str) -> tuple[dict[str, Any] | None, int]:
    """As `read_newest`, and how many newer ones are damaged."""
    found = checkpoints(folder, kind)
    for damaged, path in enumerate(found):
        content = _read(path)
        if content is not None:
            return content, damaged
    return None, len(found)


def trained_weights(run: RunFolder) -> dict[str, Tensor]:
    """The weights of a run's best epoch, else its newest ones.

    Raises UserError where the run has saved none yet, where all are damaged, or where the run is gone.
    """
    run.check_there()
    content = read_newest(run.checkpoints, "best") or read_newest(run.checkpoints, "last")
    if content is None:
        text = (
            N_("Core", "The checkpoints of run {run} are damaged; train it again.")
            if run.has_checkpoint
            else N_("Core", "Run {run} has not saved any weights yet; train it for at least one epoch.")
        )
        raise UserError("run.no-weights", text, place=Place(file=str(run.path)), run=run.name)
    weights: dict[str, Tensor] = content["model"]
    return weights


def _read(path: Path) -> dict[str, Any] | None:
    match = _NAME.fullmatch(path.name)
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if match is None or hashlib.sha256(data).hexdigest()[:16] != match["digest"]:
        return None
    try:
        content = torch.load(io.BytesIO(data), map_location="cpu", weights_only=True)
    except Exception:  # noqa: BLE001 - torch.load raises whatever the bytes make of it; the checkpoint before counts
        return None
    return content if isinstance(content, dict) and isinstance(content.get("model"), dict) else None
