from pathlib import Path

import pytest
import torch
from PIL import Image

from core.data.loading import load_tensors
from core.data.sources import open_source
from core.errors import UserError
from core.project.model import HeldForTest
from core.protocol.messages import SourceInfo
from tests.core.data.conftest import MakeFolder


def test_a_fifth_of_every_class_is_held_out_where_there_is_no_test_folder(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", "Sandal", count=10)
    info = open_source(f"folder:{root}").info()
    assert info.classes == ("Bag", "Coat", "Sandal")
    assert info.counts == {"train": (8, 8, 8), "test": (2, 2, 2)}
    assert SourceInfo.model_validate(info.model_dump(mode="json")).about == info.about  # crosses the pipe
    assert [sentence.text for sentence in info.about] == [
        "A folder per class.", "Of every class {share} % is held out as test images.",
    ]  # fmt: skip
    assert "held out" in " ".join(map(str, info.about))
    first, again = (open_source(f"folder:{root}").split("test") for _ in range(2))
    assert [first.name(i) for i in range(6)] == [again.name(i) for i in range(6)]
    train = open_source(f"folder:{root}").split("train")
    assert not {train.name(i) for i in range(24)} & {first.name(i) for i in range(6)}


@pytest.mark.parametrize("name", ["test", "val", "valid", "Validation"])
def test_train_and_test_folders_are_taken_as_they_are(make_folder: MakeFolder, name: str) -> None:
    make_folder("train/Bag", "train/Coat", count=5)
    root = make_folder(f"{name}/Bag", f"{name}/Coat", count=3)
    info = open_source(f"folder:{root}").info()
    assert info.classes == ("Bag", "Coat")
    assert info.counts == {"train": (5, 5), "test": (3, 3)}
    assert f"Test images in {name}/" in " ".join(map(str, info.about))


def test_with_train_val_and_test_folders_validation_is_on_the_images_in_val(make_folder: MakeFolder) -> None:
    root = make_folder(*(f"{split}/{name}" for split in ("train", "val", "test") for name in ("Bag", "Coat")), count=4)
    source = open_source(f"folder:{root}")
    info = source.info()
    assert info.counts == {"train": (8, 8), "test": (4, 4)} and info.validation == 8
    assert "Images for validation in val/" in " ".join(map(str, info.about))
    names, loaded = source.split("train"), load_tensors(source, info.data())
    assert {names.name(i).split("/")[0] for i in loaded.validation.index.tolist()} == {"val"}
    assert {names.name(i).split("/")[0] for i in loaded.train.index.tolist()} == {"train"}


def test_a_share_may_be_drawn_though_the_folder_names_images_for_validation(make_folder: MakeFolder) -> None:
    root = make_folder(*(f"{split}/{name}" for split in ("train", "val", "test") for name in ("Bag", "Coat")), count=4)
    source = open_source(f"folder:{root}")
    data = source.info().data().model_copy(update={"validation": 0.25, "validation_by": "share"})
    names, loaded = source.split("train"), load_tensors(source, data)
    assert sorted(loaded.validation.labels.tolist()) == [0, 0, 1, 1]
    assert {names.name(i).split("/")[0] for i in loaded.train.index.tolist()} == {"train", "val"}


def test_what_is_there_is_listed_without_looking_at_any_image(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", count=10)
    (root / "Bag" / "text.jpg").write_text("not at all")
    source = open_source(f"folder:{root}")
    assert len(source.listed("train")) + len(source.listed("test")) == 21
    assert len(source.split("train")) + len(source.split("test")) == 20


def test_nested_folders_belong_to_their_class_and_other_files_are_passed_over(make_folder: MakeFolder) -> None:
    root = make_folder("Bag/red", "Bag/blue/dark", "Coat", ".hidden", "__MACOSX", count=3)
    (root / "Bag" / "notes.txt").write_text("no image")
    (root / "Bag" / "._001.png").write_text("what macOS leaves behind")
    (root / "empty").mkdir()
    info = open_source(f"folder:{root}").info()
    assert info.classes == ("Bag", "Coat")
    assert sum(info.counts["train"]) + sum(info.counts["test"]) == 9
    assert info.broken == ()


def test_an_archives_single_outer_folder_is_looked_into(make_folder: MakeFolder) -> None:
    root = make_folder("flowers/Bag", "flowers/Coat")
    assert open_source(f"folder:{root}").info().classes == ("Bag", "Coat")


def test_broken_images_are_listed_and_left_out(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", count=10)
    good = (root / "Bag" / "000.png").read_bytes()
    (root / "Bag" / "half.png").write_bytes(good[: len(good) // 2])
    (root / "Coat" / "text.jpg").write_text("not at all")
    (root / "Coat" / "empty.gif").write_bytes(b"")
    info = open_source(f"folder:{root}").info()
    assert [name for name, _ in info.broken] == ["Bag/half.png", "Coat/empty.gif", "Coat/text.jpg"]
    assert all(str(reason) for _, reason in info.broken)
    again = open_source(info.source).info()  # as the cache keeps it
    assert again.broken == info.broken == SourceInfo.model_validate(again.model_dump(mode="json")).broken
    assert sum(info.counts["train"] + info.counts["test"]) == 20


def test_nothing_but_broken_images_is_an_error(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.png").write_text("no")
    with pytest.raises(UserError, match="None of the 2 images"):
        open_source(f"folder:{tmp_path}").info()


def test_grey_images_of_one_size_are_taken_as_they_are(make_folder: MakeFolder) -> None:
    pre = open_source(f"folder:{make_folder('Bag', 'Coat', mode='RGB')}").info().preprocessing
    assert (pre.mode, pre.size, pre.fit) == ("L", (28, 28), "stretch")
    assert len(pre.mean) == 1 and pre.std[0] > 0


def test_images_of_many_sizes_are_cropped_to_a_size_that_blows_none_up(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", size=(300, 200))
    make_folder("Coat", size=(90, 160))
    Image.new("RGB", (120, 90), "orange").save(root / "Coat" / "orange.jpg")
    info = open_source(f"folder:{root}").info()
    assert (info.preprocessing.mode, info.preprocessing.size, info.preprocessing.fit) == ("RGB", (64, 64), "crop")
    assert info.original == (200, 300) or info.original == (160, 90)
    small = open_source(f"folder:{make_folder('Mug', size=(50, 44))}").info()
    assert small.preprocessing.size == (64, 64)


def test_images_in_no_class_folder_are_explained(make_folder: MakeFolder) -> None:
    root = make_folder("Bag") / "Bag"
    with pytest.raises(UserError, match=r"holds images but no folder per class"):
        open_source(f"folder:{root}")
    with pytest.raises(UserError, match=r"fewer than two classes \(found: Bag\)"):
        open_source(f"folder:{root.parent}")
    (root / "empty").mkdir()
    with pytest.raises(UserError, match=r"There are no images in"):
        open_source(f"folder:{root / 'empty'}")


def test_unchanged_files_are_not_decoded_again(make_folder: MakeFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_folder("Bag", "Coat", count=5)
    first = open_source(f"folder:{root}").split("train")
    looked_at: list[Path] = []

    from core.data.sources import scan

    real = scan.open_image
    monkeypatch.setattr(scan, "open_image", lambda path: (looked_at.append(path), real(path))[1])
    again = open_source(f"folder:{root}").split("train")
    assert looked_at == [] and again.key() == first.key()
    Image.new("L", (28, 28)).save(root / "Bag" / "000.png")
    changed = open_source(f"folder:{root}")
    changed.split("train")
    assert looked_at == [str(root / "Bag" / "000.png")]
    assert (changed.split("train").key(), changed.split("test").key()) != (first.key(), None)


def test_progress_is_told_and_may_cancel(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", count=5)
    told: list[tuple[int, int]] = []
    open_source(f"folder:{root}").info(lambda done, total: told.append((done, total)))
    assert told[:10] == [(i, 10) for i in range(1, 11)]

    def cancel(done: int, total: int) -> None:
        raise KeyboardInterrupt

    (root / "Bag" / "000.png").touch()
    with pytest.raises(KeyboardInterrupt):
        open_source(f"folder:{root}").info(cancel)


def test_the_share_held_out_for_test_is_the_projects(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", "Sandal", count=10)
    usual, half = open_source(f"folder:{root}"), open_source(f"folder:{root}", HeldForTest(0.5, 3))
    info = half.info()
    assert info.counts == {"train": (5, 5, 5), "test": (5, 5, 5)}
    assert info.for_test == (0.5, 3) and usual.info().for_test == (0.2, 0)
    assert "50 % is held out" in " ".join(map(str, info.about))
    other = open_source(f"folder:{root}", HeldForTest(0.5, 4))
    assert [half.split("test").name(i) for i in range(15)] != [other.split("test").name(i) for i in range(15)]
    data = usual.info().data().model_copy(update={"test": 0.5, "test_seed": 3})
    loaded = load_tensors(f"folder:{root}", data)
    assert len(loaded.test) == 15 and torch.equal(loaded.test.labels, half.split("test").labels)


def test_no_share_is_held_out_where_the_folder_names_test_images(make_folder: MakeFolder) -> None:
    make_folder("train/Bag", "train/Coat", count=5)
    root = make_folder("test/Bag", "test/Coat", count=3)
    info = open_source(f"folder:{root}", HeldForTest(0.5, 0)).info()
    assert info.for_test is None and info.counts == {"train": (5, 5), "test": (3, 3)}


def test_of_joined_sources_the_share_is_held_out_of_those_that_name_no_test_images(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", count=10)
    info = open_source(f"fashion-mini+folder:{root}", HeldForTest(0.5, 0)).info()
    assert info.for_test == (0.5, 0)
    alone = open_source("fashion-mini").info()
    assert alone.for_test is None
    assert sum(info.counts["test"]) == sum(alone.counts["test"]) + 10
