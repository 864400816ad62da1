"""What this machine offers where a recipe leaves it open."""

from __future__ import annotations

import os


def automatic_threads() -> int:
    """How many threads compute where nobody says: one fewer than the cores.

    With as many threads as cores, anything else that runs makes every step wait for the slowest of them.
    """
    return max(1, (os.cpu_count() or 2) - 1)
