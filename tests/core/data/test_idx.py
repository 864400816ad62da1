import gzip
from pathlib import Path

import numpy as np
import pytest

from core.data.idx import read_idx, write_idx
from core.errors import UserError


@pytest.mark.parametrize("name", ["images", "images.gz"])
def test_what_is_written_is_read_back(tmp_path: Path, name: str) -> None:
    array = np.arange(2 * 3 * 4, dtype=np.uint8).reshape(2, 3, 4)
    write_idx(tmp_path / name, array)
    assert np.array_equal(read_idx(tmp_path / name), array)


def test_the_same_array_always_gives_the_same_file(tmp_path: Path) -> None:
    array = np.arange(100, dtype=np.uint8)
    write_idx(tmp_path / "a.gz", array)
    write_idx(tmp_path / "b.gz", array)
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "not an IDX file"),
        (b"\x89PNG\r\n\x1a\n", "not an IDX file"),
        (b"\0\0\x0d\x01\0\0\0\x01\0\0\0\0", "numbers of type 13"),
        (b"\0\0\x08\x03\0\0\0\x01", "header of .* is cut off"),
        (b"\0\0\x08\x01\0\0\0\x05abc", "should hold 5 bytes after its header but holds 3"),
        (gzip.compress(b"\0\0\x08\x01\0\0\0\x03abc")[:-4], "damaged gzip file"),
    ],
)
def test_a_damaged_file_is_refused_in_a_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(UserError, match=sentence) as caught:
        read_idx(tmp_path / "file")
    assert caught.value.place.file == str(tmp_path / "file")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"There is no file .*nothing"):
        read_idx(tmp_path / "nothing")
