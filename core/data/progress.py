"""How long work tells how far it is."""

from __future__ import annotations

from typing import Final, Protocol

BYTES: Final = "bytes"
UNPACKING: Final = "unpacking"


class Progress(Protocol):
    """Told from the thread that asked; what it raises ends the work: so one cancels."""

    def __call__(self, done: int, total: int, text: str = "", /) -> None:
        """`done` of `total` images; with `text` BYTES bytes of a file fetched, with UNPACKING it is unpacked."""
