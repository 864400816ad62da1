import bz2
import pickle
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from torchvision import datasets

from core.data.sources import open_source
from core.data.sources.embedded import FOLDER
from core.errors import UserError


def colours() -> tuple[np.ndarray, np.ndarray]:
    """2,000 real pictures at CIFAR's size."""
    images = open_source("shapes").split("train")
    pixels = images.stacked()
    assert pixels is not None
    return pixels[:2000].numpy(), images.labels[:2000].numpy()


@pytest.mark.parametrize("name", ["MNIST", "FashionMNIST", "KMNIST"])
def test_a_local_copy_in_mnists_format(tmp_path: Path, name: str) -> None:
    raw = tmp_path / name / "raw"
    raw.mkdir(parents=True)
    source = open_source("fashion-mini")
    for file in (FOLDER / "fashion-mini").glob("*.gz"):
        shutil.copy(file, raw)
        shutil.copyfile(file, raw / file.stem)
        datasets.utils.extract_archive(str(raw / file.name), str(raw), remove_finished=True)
    opened = open_source(f"torchvision:{name.lower()}?root={tmp_path}")
    assert opened.text == f"torchvision:{name}?root={tmp_path}"
    info = opened.info()
    assert info.counts == source.info().counts and len(info.classes) == 10
    assert torch.equal(opened.split("train").stacked(), source.split("train").stacked())  # type: ignore[arg-type]


def test_a_local_copy_in_cifars_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "cifar-10-batches-py"
    folder.mkdir()
    pixels, labels = colours()
    names = [f"data_batch_{i}" for i in range(1, 6)] + ["test_batch"]
    for name in names:
        content = {"data": pixels.reshape(2000, -1), "labels": labels.tolist()}
        (folder / name).write_bytes(pickle.dumps(content))
    (folder / "batches.meta").write_bytes(pickle.dumps({"label_names": ["airplane", *"bcdefghij"]}))
    with pytest.raises(UserError, match=r"There is no complete copy of CIFAR10 .*&download=1"):
        open_source(f"torchvision:CIFAR10?root={tmp_path}").info()  # the checksums are not those of the real files
    monkeypatch.setattr(datasets.CIFAR10, "_check_integrity", lambda self: True)
    monkeypatch.setattr("torchvision.datasets.cifar.check_integrity", lambda *args: True)
    source = open_source(f"torchvision:CIFAR10?root={tmp_path}")
    info = source.info()
    assert info.original == (32, 32) and info.preprocessing.mode == "RGB" and info.classes[0] == "airplane"
    assert sum(info.counts["train"]) == 10_000 and sum(info.counts["test"]) == 2000
    stacked = source.split("test").stacked()
    assert stacked is not None and np.array_equal(stacked.numpy(), pixels)


def test_a_local_copy_in_stl10s_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "stl10_binary"
    folder.mkdir()
    pixels = np.random.RandomState(0).randint(0, 256, (20, 3, 96, 96)).astype(np.uint8)
    for split in ("train", "test"):
        pixels.transpose(0, 1, 3, 2).tofile(folder / f"{split}_X.bin")
        (np.arange(20) % 10 + 1).astype(np.uint8).tofile(folder / f"{split}_y.bin")
    (folder / "class_names.txt").write_text("\n".join("abcdefghij"))
    monkeypatch.setattr(datasets.STL10, "_check_integrity", lambda self: True)
    source = open_source(f"torchvision:STL10?root={tmp_path}")
    stacked = source.split("train").stacked()
    assert stacked is not None and np.array_equal(stacked.numpy(), pixels)
    assert source.info().classes == tuple("abcdefghij")


def test_a_local_copy_in_usps_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [f"{i % 10 + 1} " + " ".join(f"{p + 1}:{(p % 3 - 1):.1f}" for p in range(256)) for i in range(20)]
    for name in ("usps.bz2", "usps.t.bz2"):
        (tmp_path / name).write_bytes(bz2.compress("\n".join(rows).encode()))
    monkeypatch.setattr("torchvision.datasets.usps.check_integrity", lambda *args: True, raising=False)
    info = open_source(f"torchvision:USPS?root={tmp_path}").info()
    assert info.classes == tuple("0123456789") and info.original == (16, 16)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("torchvision:CIFAR1", r"no torchvision set 'CIFAR1'. Did you mean CIFAR10\?"),
        ("torchvision:Holidays", r"no torchvision set 'Holidays'; it reads MNIST, "),
        ("torchvision:", r"no torchvision set ''"),
        ("torchvision:MNIST?rot=/x", r"takes root=PATH and download=1. Received: 'rot'"),
        ("torchvision:MNIST?root=/no/such", r"There is no complete copy of MNIST in /no/such"),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        open_source(text).info()


def test_a_failed_download_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(datasets.MNIST, "mirrors", ["http://127.0.0.1:9/"])
    with pytest.raises(
        UserError, match=r"MNIST could not be downloaded: its server cannot be reached.* Choose a local copy"
    ):
        open_source(f"torchvision:MNIST?root={tmp_path}&download=1").info()
