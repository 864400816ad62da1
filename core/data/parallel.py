"""Work on many images at once, in order: Pillow leaves the interpreter lock while it decodes."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final, TypeVar

from core.data.progress import Progress

T = TypeVar("T")

AHEAD: Final = 8
"""So many pieces of work per thread are begun before the first of them is asked for, not all 100,000."""


def in_parallel(
    work: Callable[[int], T], count: int, progress: Progress | None = None, workers: int = 0
) -> Iterator[T]:
    """The results of work(0) … work(count − 1) in this order, of so many threads, 0 for one per core.

    What `work` or `progress` raises comes out here, and no further work is begun.
    """
    threads = workers or max(1, min(16, os.cpu_count() or 1))
    pool = ThreadPoolExecutor(threads, thread_name_prefix="decode")
    begun: deque[Future[T]] = deque()
    try:
        for done in range(1, count + 1):
            while len(begun) < threads * AHEAD and done + len(begun) <= count:
                begun.append(pool.submit(work, done + len(begun) - 1))
            yield begun.popleft().result()
            if progress is not None:
                progress(done, count)
    finally:
        pool.shutdown(cancel_futures=True)
