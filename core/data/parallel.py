"""Work on many images at once, in order: Pillow leaves the interpreter lock while it decodes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from core.data.progress import Progress

T = TypeVar("T")


def in_parallel(work: Callable[[int], T], count: int, progress: Progress | None = None) -> Iterator[T]:
    """The results of work(0) … work(count − 1) in this order.

    What `work` or `progress` raises comes out here, and no further work is begun.
    """
    pool = ThreadPoolExecutor(max(1, min(16, os.cpu_count() or 1)), thread_name_prefix="decode")
    try:
        for done, result in enumerate(pool.map(work, range(count)), start=1):
            yield result
            if progress is not None:
                progress(done, count)
    finally:
        pool.shutdown(cancel_futures=True)
