from __future__ import annotations

import hashlib
import io
import pickle
from pathlib import Path

import pytest
import torch

from core.modules.checkpoint import checkpoints, read_newest, write_checkpoint


def content(number: float) -> dict[str, object]:
    return {"model": {"w": torch.tensor([number])}, "position": {"step": 1}}


def saved(something: object) -> bytes:
    buffer = io.BytesIO()
    torch.save(something, buffer)
    return buffer.getvalue()


def value(folder: Path, kind: str = "last") -> float | None:
    found = read_newest(folder, kind)
    return found["model"]["w"].item() if found else None


def test_the_newest_checkpoint_is_read(tmp_path: Path) -> None:
    write_checkpoint(tmp_path, "last", 9, content(1.0))
    write_checkpoint(tmp_path, "last", 10, content(2.0))
    assert value(tmp_path) == 2.0
    assert value(tmp_path, "best") is None


def test_of_two_at_the_same_step_the_later_one_stays(tmp_path: Path) -> None:
    for number in range(5):
        write_checkpoint(tmp_path, "last", 7, content(number))
        assert value(tmp_path) == number
    assert len(checkpoints(tmp_path, "last")) == 1


def test_three_of_the_last_and_one_of_the_best_are_kept(tmp_path: Path) -> None:
    for step in range(1, 7):
        write_checkpoint(tmp_path, "last", step, content(step))
        write_checkpoint(tmp_path, "best", step, content(step))
    assert len(checkpoints(tmp_path, "last")) == 3
    assert len(checkpoints(tmp_path, "best")) == 1


@pytest.mark.parametrize("place", [0, 100, -1])
def test_a_single_flipped_bit_is_noticed(tmp_path: Path, place: int) -> None:
    write_checkpoint(tmp_path, "last", 1, content(1.0))
    path = write_checkpoint(tmp_path, "last", 2, content(2.0))
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    assert value(tmp_path) == 1.0


def test_a_file_cut_short_is_skipped(tmp_path: Path) -> None:
    write_checkpoint(tmp_path, "last", 1, content(1.0))
    path = write_checkpoint(tmp_path, "last", 2, content(2.0))
    path.write_bytes(path.read_bytes()[:-1])
    assert value(tmp_path) == 1.0


@pytest.mark.parametrize("data", [b"", b"not a checkpoint", pickle.dumps([1, 2]), saved([1]), saved({"position": {}})])
def test_a_whole_file_that_is_no_checkpoint_is_skipped(tmp_path: Path, data: bytes) -> None:
    write_checkpoint(tmp_path, "last", 1, content(1.0))
    digest = hashlib.sha256(data).hexdigest()[:16]
    (tmp_path / f"last-000000002-{digest}.pt").write_bytes(data)
    assert value(tmp_path) == 1.0


def test_nothing_half_written_is_left_behind(tmp_path: Path) -> None:
    write_checkpoint(tmp_path, "last", 1, content(1.0))
    assert [path.suffix for path in tmp_path.iterdir()] == [".pt"]
