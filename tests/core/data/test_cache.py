import os
from pathlib import Path

import pytest

from core.data.cache import cache_folder, prune, write_cached


def test_a_file_appears_whole_or_not_at_all() -> None:
    def fails(path: Path) -> None:
        path.write_text("half")
        raise ValueError

    with pytest.raises(ValueError):
        write_cached("a.txt", fails)
    assert list(cache_folder().iterdir()) == []
    write_cached("a.txt", lambda path: path.write_text("whole"))
    assert [path.name for path in cache_folder().iterdir()] == ["a.txt"]


def test_a_full_disk_is_no_error() -> None:
    def full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    write_cached("a.txt", full)
    assert list(cache_folder().iterdir()) == []


def test_what_was_used_longest_ago_goes_first() -> None:
    for age, name in enumerate(("new", "middle", "old")):
        path = cache_folder() / name
        path.write_bytes(bytes(100))
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
    prune(250)
    assert sorted(path.name for path in cache_folder().iterdir()) == ["middle", "new"]
