"""Files of weights out of the net, told step by step, taken up where they broke off, whole or not there."""

from __future__ import annotations

import re
import urllib.error
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import urlparse

from core.data.fetching import fetch as bring
from core.data.fetching import is_offline
from core.errors import N_, Place, UserError
from core.training.starting import digest

_DIGEST: Final = re.compile(r"-([0-9a-f]{8,})\.")

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
    connection or the file is another one, and whatever `progress` raises; what came stays, to go on with next time.
    """
    target = cached(url)
    if target.is_file():
        return target

    def tell(done: int, total: int, _text: str = "", /) -> None:
        if progress:
            progress(done, total)

    try:
        bring(url, target, tell, lambda part: _check(part, target, what))
    except urllib.error.URLError as error:
        raise _offline(error, url, what, target) from error
    except OSError as error:
        text = N_("Core", "{folder} cannot be written ({reason}); choose a local file of weights instead.")
        raise UserError("weights.no-cache", text, place=Place(file=str(target)), folder=str(target.parent),
                        reason=error.strerror or str(error)) from error  # fmt: skip
    return target


def _check(part: Path, target: Path, what: str) -> None:
    wanted = _DIGEST.search(target.name)
    if wanted and not digest(part).startswith(wanted[1]):
        text = N_("Core", "The download of {what} is damaged: its checksum does not fit. Try again.")
        raise UserError("weights.damaged-download", text, place=Place(file=str(target)), what=what)


def _offline(error: OSError, url: str, what: str, target: Path) -> UserError:
    reason = getattr(error, "reason", error)
    text = N_(
        "Core",
        "{what} could not be downloaded from {host} ({reason}). Put {name} into {folder}, or choose a local file.",
    )
    if is_offline(error):
        text = N_(
            "Core",
            "{what} could not be downloaded: {host} cannot be reached, this machine seems to be offline. "
            "Put {name} into {folder}, or choose a local file.",
        )
    return UserError(
        "weights.offline", text, place=Place(file=str(target)), what=what, host=urlparse(url).hostname or url,
        reason=str(reason), name=target.name, folder=str(target.parent),
    )  # fmt: skip
