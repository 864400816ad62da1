"""Files of weights out of the net, told step by step, cancelled at any moment, whole or not there."""

from __future__ import annotations

import hashlib
import os
import re
import socket
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import urlparse

from core.errors import N_, Place, UserError

PIECE: Final = 256 * 1024
TIMEOUT_S: Final = 20.0
_DIGEST = re.compile(r"-([0-9a-f]{8,})\.")

Progress = Callable[[int, int], None]
"""Told bytes read and bytes in all (0 where not known); may raise to cancel."""


def cache_folder() -> Path:
    """Where torch keeps downloaded weights, shared with every program that uses torch.hub."""
    import torch

    return Path(torch.hub.get_dir()) / "checkpoints"


def cached(url: str) -> Path:
    """Where the file behind `url` is, or will be, in torch's cache."""
    return cache_folder() / Path(urlparse(url).path).name


def is_here(url: str) -> bool:
    """Whether the file behind `url` has been downloaded already."""
    return cached(url).is_file()


def fetch(url: str, what: str, progress: Progress | None = None) -> Path:
    """The file behind `url` in torch's cache, downloaded if it is not there yet; `what` is what a person calls it.

    Names of torch's files end in the beginning of their sha256, which must fit. Raises UserError where there is no
    connection or the file is another one, and whatever `progress` raises, leaving nothing half done behind.
    """
    target = cached(url)
    name = target.name
    if target.is_file():
        return target
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, partial = tempfile.mkstemp(prefix=f".{name}.", dir=target.parent)
    except OSError as error:
        text = N_("Core", "{folder} cannot be written ({reason}); choose a local file of weights instead.")
        raise UserError("weights.no-cache", text, place=Place(file=str(target)), folder=str(target.parent),
                        reason=error.strerror or str(error)) from error  # fmt: skip
    try:
        with os.fdopen(handle, "wb") as file:
            digest = _copy(url, file.write, progress)
        _check(digest, name, what, target)
        Path(partial).chmod(0o644)  # a temporary file is for its maker's eyes only; this one is shared
        Path(partial).replace(target)
    except (urllib.error.URLError, TimeoutError, ConnectionError, OSError) as error:
        raise _offline(error, url, what, target) from error
    finally:
        Path(partial).unlink(missing_ok=True)
    return target


def _copy(url: str, write: Callable[[bytes], object], progress: Progress | None) -> str:
    """Read everything and write it on; its sha256."""
    digest, done = hashlib.sha256(), 0
    request = urllib.request.Request(url, headers={"User-Agent": "layerwright"})
    with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:
        total = int(answer.headers.get("Content-Length") or 0)
        while piece := answer.read(PIECE):
            write(piece)
            digest.update(piece)
            done += len(piece)
            if progress:
                progress(done, max(total, done))
    if done < total:
        raise ConnectionError(f"{done} of {total} bytes came")
    return digest.hexdigest()


def _check(digest: str, name: str, what: str, target: Path) -> None:
    wanted = _DIGEST.search(name)
    if wanted and not digest.startswith(wanted[1]):
        text = N_("Core", "The download of {what} is damaged: its checksum does not fit. Try again.")
        raise UserError("weights.damaged-download", text, place=Place(file=str(target)), what=what)


def _offline(error: OSError, url: str, what: str, target: Path) -> UserError:
    reason = getattr(error, "reason", error)
    text = N_(
        "Core",
        "{what} could not be downloaded from {host} ({reason}). Put {name} into {folder}, or choose a local file.",
    )
    if isinstance(reason, socket.gaierror | ConnectionRefusedError | TimeoutError):
        text = N_(
            "Core",
            "{what} could not be downloaded: {host} cannot be reached, this machine seems to be offline. "
            "Put {name} into {folder}, or choose a local file.",
        )
    return UserError(
        "weights.offline", text, place=Place(file=str(target)), what=what, host=urlparse(url).hostname or url,
        reason=str(reason), name=target.name, folder=str(target.parent),
    )  # fmt: skip
