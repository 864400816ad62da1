"""Fetching over connections that break off: from a server on this machine, of sets with the right layout."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
import urllib.error
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from torchvision import datasets

from core.data import fetching
from core.data.fetching import fetch
from core.data.progress import BYTES
from core.data.sources import open_source
from core.errors import UserError
from tests.core.data.sources.breaking_server import BreakingServer

CONTENT = bytes(range(256)) * 4000


@pytest.fixture
def server() -> Iterator[BreakingServer]:
    server = BreakingServer({"/set.bin": CONTENT})
    yield server
    server.close()


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "WAIT_S", 0.0)
    monkeypatch.setattr(fetching, "CHUNK", 64 * 1024)


class Told(list[tuple[int, int, str]]):
    """Everything that was told of how far it is; raises Stop after `until` words."""

    def __init__(self, until: int | None = None) -> None:
        super().__init__()
        self.until = until

    def __call__(self, done: int, total: int, text: str = "", /) -> None:
        self.append((done, total, text))
        if len(self) == self.until:
            raise StopError


class StopError(Exception):
    """The person pressed Cancel."""


def food(*, broken: bool = False) -> bytes:
    """An archive laid out as Food-101 is."""
    names = {split: {name: [f"{name}/{split}{i}" for i in range(count)] for name in ("apple_pie", "waffles")}
             for split, count in (("train", 6), ("test", 2))}  # fmt: skip
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as archive:

        def add(path: str, content: bytes) -> None:
            info = tarfile.TarInfo(f"food-101/{path}")
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))

        for split, classes in names.items():
            add(f"meta/{split}.json", json.dumps(classes).encode())
            for number, path in enumerate(path for paths in classes.values() for path in paths):
                picture = io.BytesIO()
                Image.effect_noise((24, 20), 40 + number).convert("RGB").save(picture, "JPEG")
                add(f"images/{path}.jpg", picture.getvalue())
    return held.getvalue()[:-9] if broken else held.getvalue()


@pytest.fixture
def kitchen(monkeypatch: pytest.MonkeyPatch) -> Iterator[BreakingServer]:
    """Food101 fetched from a server whose connections break off after 1,500 bytes."""
    content = food()
    server = BreakingServer({"/food-101.tar.gz": content}, piece=1500)
    monkeypatch.setattr(datasets.Food101, "_URL", f"{server.url}/food-101.tar.gz")
    monkeypatch.setattr(datasets.Food101, "_MD5", hashlib.md5(content, usedforsecurity=False).hexdigest())
    yield server
    server.close()


def test_a_file_comes_whole_and_its_bytes_are_told(server: BreakingServer, tmp_path: Path) -> None:
    told = Told()
    fetch(f"{server.url}/set.bin", tmp_path / "set.bin", told)
    assert (tmp_path / "set.bin").read_bytes() == CONTENT
    assert (len(CONTENT), len(CONTENT), BYTES) in told
    assert [path.name for path in tmp_path.iterdir()] == ["set.bin"]


def test_where_the_connection_breaks_it_goes_on_from_there(server: BreakingServer, tmp_path: Path) -> None:
    server.piece = 300_000
    fetch(f"{server.url}/set.bin", tmp_path / "set.bin", Told())
    assert (tmp_path / "set.bin").read_bytes() == CONTENT
    assert [asked for _, asked in server.asked] == [None, "bytes=300000-", "bytes=600000-", "bytes=900000-"]


def test_a_server_that_cannot_take_up_sends_it_all_again(server: BreakingServer, tmp_path: Path) -> None:
    server.piece, server.takes_up = 300_000, False
    target = tmp_path / "set.bin"
    with pytest.raises(urllib.error.URLError, match="broke off after 300,000 of 1,024,000 bytes"):
        fetch(f"{server.url}/set.bin", target, Told())
    server.piece = 0
    fetch(f"{server.url}/set.bin", target, Told())
    assert target.read_bytes() == CONTENT


def test_what_was_cancelled_goes_on_another_time(server: BreakingServer, tmp_path: Path) -> None:
    target = tmp_path / "set.bin"
    with pytest.raises(StopError):
        fetch(f"{server.url}/set.bin", target, Told(until=5))
    part = tmp_path / "set.bin.part"
    assert not target.exists() and part.stat().st_size == 5 * 64 * 1024
    fetch(f"{server.url}/set.bin", target, Told())
    assert target.read_bytes() == CONTENT and server.asked[-1][1] == f"bytes={5 * 64 * 1024}-"


def test_a_part_of_an_older_file_is_not_gone_on_with(server: BreakingServer, tmp_path: Path) -> None:
    target = tmp_path / "set.bin"
    with pytest.raises(StopError):
        fetch(f"{server.url}/set.bin", target, Told(until=5))
    server.files["/set.bin"] = CONTENT[::-1]
    fetch(f"{server.url}/set.bin", target, Told())
    assert target.read_bytes() == CONTENT[::-1]


def test_a_part_that_is_whole_already_is_fetched_anew_where_the_server_has_no_more(
    server: BreakingServer, tmp_path: Path
) -> None:
    target = tmp_path / "set.bin"
    with pytest.raises(StopError):
        fetch(f"{server.url}/set.bin", target, Told(until=5))
    (tmp_path / "set.bin.part").write_bytes(CONTENT)  # killed after the last byte
    fetch(f"{server.url}/set.bin", target, Told())
    assert target.read_bytes() == CONTENT and server.asked[-1][1] is None
    assert [path.name for path in tmp_path.iterdir()] == ["set.bin"]


def test_what_does_not_pass_the_check_is_thrown_away(server: BreakingServer, tmp_path: Path) -> None:
    def refuse(part: Path) -> None:
        assert part.read_bytes() == CONTENT
        raise ValueError("another file")

    with pytest.raises(ValueError, match="another file"):
        fetch(f"{server.url}/set.bin", tmp_path / "set.bin", Told(), refuse)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_not_there_is_not_asked_for_again(server: BreakingServer, tmp_path: Path) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        fetch(f"{server.url}/nothing", tmp_path / "nothing", Told())
    assert len(server.asked) == 1


def test_a_set_is_fetched_unpacked_and_put_in_its_place(kitchen: BreakingServer, tmp_path: Path) -> None:
    told = Told()
    info = open_source(f"torchvision:Food101?root={tmp_path}&download=1").info(told)
    assert info.source == f"torchvision:Food101?root={tmp_path}"
    assert info.classes == ("apple_pie", "waffles") and info.counts == {"train": (6, 6), "test": (2, 2)}
    assert len(kitchen.asked) > 3 and any(text == BYTES for *_, text in told)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["food-101", "food-101.tar.gz"]
    again = open_source(f"torchvision:Food101?root={tmp_path}").info()
    assert again.counts == info.counts


def test_a_cancelled_set_is_not_there_and_goes_on_another_time(kitchen: BreakingServer, tmp_path: Path) -> None:
    source = f"torchvision:Food101?root={tmp_path}&download=1"
    with pytest.raises(StopError):
        open_source(source).info(Told(until=2))
    assert not (tmp_path / "food-101").exists()
    with pytest.raises(UserError, match="There is no complete copy of Food101"):
        open_source(source.removesuffix("&download=1")).info()
    before = len(kitchen.asked)
    assert open_source(source).info().counts["test"] == (2, 2)
    assert all(asked != "bytes=0-" for _, asked in kitchen.asked) and kitchen.asked[before + 1][1] == "bytes=3000-"


def test_a_set_half_unpacked_is_not_taken_for_whole(
    kitchen: BreakingServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        (tmp_path / ".Food101.part" / "food-101" / "images").mkdir(parents=True)
        (tmp_path / ".Food101.part" / "food-101" / "meta").mkdir(parents=True)
        raise OSError(28, "No space left on device")

    source = f"torchvision:Food101?root={tmp_path}&download=1"
    with monkeypatch.context() as patched:
        patched.setattr("torchvision.datasets.utils.extract_archive", full)
        with pytest.raises(UserError, match=r"could not be downloaded .*No space left on device"):
            open_source(source).info()
    assert open_source(source).info().counts["train"] == (6, 6)


def test_a_set_with_a_wrong_checksum_is_refused_and_fetched_anew(kitchen: BreakingServer, tmp_path: Path) -> None:
    whole = kitchen.files["/food-101.tar.gz"]
    kitchen.files["/food-101.tar.gz"] = whole[:-1] + b"x"
    source = f"torchvision:Food101?root={tmp_path}&download=1"
    with pytest.raises(UserError, match=r"was damaged on the way \(its checksum is wrong\)"):
        open_source(source).info()
    kitchen.files["/food-101.tar.gz"] = whole
    assert open_source(source).info().counts["train"] == (6, 6)


def test_without_a_network_one_sentence_says_to_choose_a_local_copy(
    kitchen: BreakingServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(datasets.Food101, "_URL", "http://127.0.0.1:9/food-101.tar.gz")
    with pytest.raises(
        UserError, match=r"server cannot be reached, this machine seems to be offline\. Choose a local copy"
    ):
        open_source(f"torchvision:Food101?root={tmp_path}&download=1").info()


def test_torchvision_still_reads_urls_where_it_is_replaced() -> None:
    assert callable(datasets.utils._urlretrieve)
