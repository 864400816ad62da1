import os
from pathlib import Path

import pytest
import torch
from PIL import Image

from core.data import decoded as decoded_module
from core.data.loading import load_tensors
from core.data.preprocess import prepare
from core.data.sources import open_source
from core.errors import UserError
from core.project.cache import cache_folder
from core.project.model import Data
from tests.core.data.conftest import MakeFolder


def test_the_embedded_set_is_split_by_class() -> None:
    loaded = load_tensors("fashion-mini", Data(validation=0.1))
    assert loaded.train.images.shape == (5400, 1, 28, 28) and loaded.train.images.dtype == torch.uint8
    assert torch.bincount(loaded.train.labels).tolist() == [540] * 10
    assert torch.bincount(loaded.validation.labels).tolist() == [60] * 10
    assert torch.bincount(loaded.test.labels).tolist() == [100] * 10


def test_every_image_knows_where_it_lies_in_its_source() -> None:
    loaded = load_tensors("digits", open_source("digits").info().data())
    images = open_source("digits").split("train")
    stacked = images.stacked()
    assert stacked is not None
    for part in (loaded.train, loaded.validation):
        assert torch.equal(part.images, stacked[part.index])
        assert torch.equal(part.labels, images.labels[part.index])


def test_the_fingerprint_changes_with_the_pixels_and_not_with_the_split() -> None:
    data = open_source("digits").info().data()
    first = load_tensors("digits", data).fingerprint
    assert load_tensors("digits", data.model_copy(update={"split_seed": 5, "validation": 0.3})).fingerprint == first
    smaller = data.preprocessing.model_copy(update={"size": (7, 7)})
    assert load_tensors("digits", data.model_copy(update={"preprocessing": smaller})).fingerprint != first


def test_a_folder_is_decoded_once_and_kept(make_folder: MakeFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_folder("Bag", "Coat", count=10, size=(50, 60))
    source = open_source(f"folder:{root}")
    data = source.info().data()
    first = load_tensors(source, data)
    expected = torch.stack([prepare(source.split("test").raw(i), data.preprocessing) for i in range(4)])
    assert torch.equal(first.test.images, expected)
    monkeypatch.setattr(decoded_module, "prepare", None)
    again = load_tensors(open_source(f"folder:{root}"), data)
    assert torch.equal(again.train.images, first.train.images)
    assert again.fingerprint == first.fingerprint


def test_a_damaged_cache_is_noticed_and_decoded_anew(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", count=10)
    data = open_source(f"folder:{root}").info().data()
    first = load_tensors(f"folder:{root}", data)
    for file in cache_folder().glob("decoded-*"):
        content = bytearray(file.read_bytes())
        content[-5] ^= 0xFF
        file.write_bytes(content)
    assert load_tensors(f"folder:{root}", data).fingerprint == first.fingerprint
    for file in cache_folder().glob("decoded-*"):
        file.write_bytes(b"\xff" * 20)
    assert load_tensors(f"folder:{root}", data).fingerprint == first.fingerprint


def test_a_changed_image_is_seen(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", count=10)
    data = open_source(f"folder:{root}").info().data()
    first = load_tensors(f"folder:{root}", data)
    Image.new("L", (28, 28), 200).save(root / "Bag" / "000.png")
    assert load_tensors(f"folder:{root}", data).fingerprint != first.fingerprint


def test_broken_images_are_left_out_of_training(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", count=10)
    (root / "Bag" / "000.png").write_bytes(b"\x89PNG\r\n\x1a\n and no more")
    source = open_source(f"folder:{root}")
    loaded = load_tensors(source, source.info().data())
    assert len(loaded.train) + len(loaded.validation) + len(loaded.test) == 19


def test_labels_count_in_the_projects_classes(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", count=10)
    known = open_source("fashion-mini").classes
    loaded = load_tensors(f"folder:{root}", Data(classes=known))
    assert set(loaded.test.labels.tolist()) == {known.index("Bag"), known.index("Coat")}


def test_numbered_classes_stand_for_named_ones_by_place() -> None:
    data = Data(classes=open_source("fashion-mini").classes)
    assert sorted(set(load_tensors("digits", data).test.labels.tolist())) == list(range(10))


def test_classes_that_the_project_does_not_know_are_named(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Mug", count=10)
    with pytest.raises(UserError, match=r"classes that the project does not know \(Mug\)"):
        load_tensors(f"folder:{root}", Data(classes=open_source("fashion-mini").classes))


def test_what_does_not_fit_into_memory_is_refused_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.data.memory.free_memory", lambda: 5_000_000)
    with pytest.raises(UserError, match=r"The 7000 images need 0\.0 GB of memory .* Choose a smaller size"):
        load_tensors("fashion-mini", Data())


def test_the_memory_that_is_free_is_known_here() -> None:
    from core.data.memory import free_memory

    free = free_memory()
    assert free is None or free > 1_000_000


def test_cancelling_while_decoding_leaves_nothing_behind(make_folder: MakeFolder, home: Path) -> None:
    root = make_folder("Bag", "Coat", count=10, size=(50, 60))
    data = open_source(f"folder:{root}").info().data()

    class CancelledError(Exception):
        pass

    def cancel(done: int, total: int) -> None:
        if done == 3:
            raise CancelledError

    source = open_source(f"folder:{root}")
    source.split("train")
    with pytest.raises(CancelledError):
        load_tensors(source, data, cancel)
    assert not list(cache_folder().glob("decoded-*"))


def test_an_image_exchanged_for_one_of_equal_size_and_time_is_seen(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", count=10)
    file = root / "Bag" / "000.bmp"
    Image.new("L", (28, 28), 10).save(file)
    data = open_source(f"folder:{root}").info().data()
    first, before = load_tensors(f"folder:{root}", data), file.stat()
    Image.new("L", (28, 28), 250).save(file)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert load_tensors(f"folder:{root}", data).fingerprint != first.fingerprint


def test_a_folder_that_was_moved_is_not_decoded_again(make_folder: MakeFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_folder("Bag", "Coat", count=10)
    data = open_source(f"folder:{root}").info().data()
    first = load_tensors(f"folder:{root}", data)
    moved = root.rename(root.with_name("elsewhere"))
    monkeypatch.setattr(decoded_module, "prepare", None)
    assert load_tensors(f"folder:{moved}", data).fingerprint == first.fingerprint


def test_what_was_measured_is_not_believed_once_its_file_is_damaged(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", count=10)
    first = open_source(f"folder:{root}").info().preprocessing
    (kept,) = cache_folder().glob("statistics-*")
    kept.write_text(kept.read_text("utf-8").replace("0.", "0.9"), "utf-8")
    assert open_source(f"folder:{root}").info().preprocessing == first
