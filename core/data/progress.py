"""How long work tells how far it is."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, total) images, from the thread that asked; what it raises ends the work: so one cancels."""
