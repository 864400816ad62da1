import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from core.data.loading import load_tensors
from core.data.sources import open_source
from core.project.cache import (
    FRESH_S,
    MAX_BYTES,
    cache_folder,
    clear,
    held_bytes,
    keep_json,
    kept_json,
    max_bytes,
    prune,
    set_max_bytes,
    touch,
    write_cached,
)


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
    cache_folder().mkdir(parents=True)
    for age, name in enumerate(("new", "middle", "old")):
        path = cache_folder() / name
        path.write_bytes(bytes(100))
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
    prune(250)
    assert sorted(path.name for path in cache_folder().iterdir()) == ["middle", "new"]


def test_a_home_that_cannot_be_made_keeps_nothing_and_harms_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("LAYERWRIGHT_HOME", str(tmp_path / "file" / "home"))
    for name in ("a", "b"):
        (tmp_path / "photos" / name).mkdir(parents=True)
        for n in range(3):
            Image.new("L", (8, 8), 40 * n).save(tmp_path / "photos" / name / f"{n}.png")
    source = open_source(f"folder:{tmp_path / 'photos'}")
    assert len(load_tensors(source, source.info().data()).train) > 0
    write_cached("x", lambda path: path.write_text("1"))  # type: ignore[arg-type]
    touch(cache_folder() / "x")
    prune(0)


def test_noting_that_a_file_was_used_makes_none(tmp_path: Path) -> None:
    touch(tmp_path / "gone")
    assert not (tmp_path / "gone").exists()


def test_it_holds_no_more_than_was_chosen(tmp_path: Path) -> None:
    assert max_bytes() == MAX_BYTES
    set_max_bytes(150)
    for name in ("a", "b"):
        write_cached(name, lambda path: path.write_bytes(bytes(100)) and None)
        os.utime(cache_folder() / name, (ord(name), ord(name)))
    assert max_bytes() == 150
    assert held_bytes() == 100
    assert [path.name for path in cache_folder().iterdir()] == ["b"]


def test_a_limit_that_cannot_be_read_is_the_usual_one() -> None:
    set_max_bytes(150)
    (cache_folder().parent / "cache.json").write_text("{", "utf-8")
    assert max_bytes() == MAX_BYTES


def test_it_can_be_emptied() -> None:
    write_cached("a", lambda path: path.write_bytes(bytes(100)) and None)
    clear()
    assert held_bytes() == 0


def test_a_value_is_kept_and_a_damaged_one_is_none() -> None:
    keep_json("a.json", {"mean": [0.25]})
    assert kept_json("a.json") == {"mean": [0.25]}
    file = cache_folder() / "a.json"
    file.write_text(file.read_text("utf-8").replace("0.25", "0.75"), "utf-8")
    assert kept_json("a.json") is None
    file.write_bytes(b"\xff\xfe")
    assert kept_json("a.json") is None
    assert kept_json("none.json") is None


def age(path: Path, seconds: float) -> None:
    then = time.time() - seconds
    os.utime(path, (then, then))


def test_what_a_killed_writer_left_is_deleted_with_the_next_writing() -> None:
    code = "import os; from core.project.cache import write_cached\n"
    code += "write_cached('a.bin', lambda path: (path.write_bytes(bytes(99)), os.kill(os.getpid(), 9)))"
    killed = subprocess.run([sys.executable, "-c", code], check=False)
    assert killed.returncode != 0
    (left,) = cache_folder().iterdir()
    write_cached("b.bin", lambda path: path.write_bytes(b"b") and None)
    assert left.exists()  # so fresh it may be that its writer has not come to hold it
    age(left, 2 * FRESH_S)
    write_cached("c.bin", lambda path: path.write_bytes(b"c") and None)
    assert sorted(path.name for path in cache_folder().iterdir()) == ["b.bin", "c.bin"]


def test_what_somebody_writes_is_left_alone_however_long_it_takes() -> None:
    def slowly(path: Path) -> None:
        path.write_bytes(b"half")
        age(path, 2 * FRESH_S)
        prune(0)
        assert path.exists()
        path.write_bytes(b"whole")

    write_cached("a.bin", slowly)
    assert (cache_folder() / "a.bin").read_bytes() == b"whole"


def test_what_a_run_uses_stays_whatever_the_limit(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / "photos" / name).mkdir(parents=True)
        for n in range(5):
            Image.new("L", (8, 8), 40 * n).save(tmp_path / "photos" / name / f"{n}.png")
    source = f"folder:{tmp_path / 'photos'}"
    data = open_source(source).info().data()

    def decoded() -> int:
        return len(list(cache_folder().glob("decoded-*")))

    fresh = load_tensors(source, data)
    prune(0)
    assert decoded() == 2
    from_cache = load_tensors(source, data)
    del fresh
    clear()
    assert decoded() == 2
    assert len(from_cache.train) > 0
    del from_cache
    clear()
    assert decoded() == 0
