from pathlib import Path

import pytest

from core.data.sources import open_source
from core.errors import UserError
from tests.core.data.conftest import MakeFolder


def labels_beside(images: Path, labels: Path) -> None:
    for image in images.rglob("*.png"):
        note = labels / image.relative_to(images).with_suffix(".txt")
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(f"{image.parent.name}\n")


def test_images_are_paired_with_their_label_files(make_folder: MakeFolder, tmp_path: Path) -> None:
    images = make_folder("Bag", "Coat", count=10)
    labels_beside(images, tmp_path / "labels")
    info = open_source(f"paired:{images},{tmp_path / 'labels'}").info()
    assert info.classes == ("Bag", "Coat")
    assert info.counts == {"train": (8, 8), "test": (2, 2)}


def test_train_and_test_folders_of_pairs_are_splits(make_folder: MakeFolder, tmp_path: Path) -> None:
    images = make_folder("train/Bag", "train/Coat", "test/Bag", "test/Coat", count=3)
    labels_beside(images, tmp_path / "labels, by hand")
    source = open_source(f"paired:{images},{tmp_path / 'labels, by hand'}")
    assert source.info().counts == {"train": (3, 3), "test": (3, 3)}


def test_pairs_that_do_not_meet_are_an_error(make_folder: MakeFolder, tmp_path: Path) -> None:
    images = make_folder("Bag", "Coat")
    (tmp_path / "labels" / "Bag").mkdir(parents=True)
    with pytest.raises(UserError, match="has a text file of the same name"):
        open_source(f"paired:{images},{tmp_path / 'labels'}")
    (tmp_path / "labels" / "Bag" / "000.txt").write_text("\n")
    with pytest.raises(UserError, match=r"000\.txt is empty"):
        open_source(f"paired:{images},{tmp_path / 'labels'}")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_lists_files_classes_and_splits(make_folder: MakeFolder, separator: str) -> None:
    root = make_folder("Bag", "Coat", count=4)
    lines = [separator.join(("file", "label", "split"))]
    for image in sorted(root.rglob("*.png")):
        split = "test" if image.name == "000.png" else "train"
        lines.append(separator.join((image.relative_to(root).as_posix(), image.parent.name, split)))
    (root / "labels.csv").write_text("\n".join(lines), encoding="utf-8-sig")
    info = open_source(f"labels:{root / 'labels.csv'}").info()
    assert info.classes == ("Bag", "Coat")
    assert info.counts == {"train": (3, 3), "test": (1, 1)}


def test_files_that_a_table_lists_in_vain_are_broken_ones(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", count=3)
    rows = [f"{image.relative_to(root).as_posix()},{image.parent.name}" for image in root.rglob("*.png")]
    (root / "labels.csv").write_text("\n".join([*rows, "gone.png,Coat"]))
    info = open_source(f"labels:{root / 'labels.csv'}").info()
    assert [name for name, _ in info.broken] == ["gone.png"]


def test_a_line_without_a_class_is_named(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", count=3)
    (root / "labels.csv").write_text("Bag/000.png,Bag\nCoat/000.png\n")
    with pytest.raises(UserError, match=r"labels\.csv, line 2: a file and its class are needed") as caught:
        open_source(f"labels:{root / 'labels.csv'}")
    assert caught.value.place.line == 2
    (root / "labels.csv").write_text("x.png,Bag\ny.png,Coat\n")
    with pytest.raises(UserError, match=r"None of the 2 files .* the first would be .*x\.png"):
        open_source(f"labels:{root / 'labels.csv'}")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_table_is_read_as_a_spreadsheet_in_chinese_writes_it(make_folder: MakeFolder, encoding: str) -> None:
    root = make_folder("猫", "狗", count=3)
    rows = [f"{image.relative_to(root).as_posix()},{image.parent.name}" for image in root.rglob("*.png")]
    (root / "标签.csv").write_text("\r\n".join(["file,label", *rows]), encoding=encoding)
    info = open_source(f"labels:{root / '标签.csv'}").info()
    assert set(info.classes) == {"猫", "狗"}
    assert not info.broken


def test_a_table_in_another_encoding_keeps_its_letters(make_folder: MakeFolder) -> None:
    root = make_folder("café", "thé", count=3)
    rows = [f"{image.relative_to(root).as_posix()},{image.parent.name}" for image in root.rglob("*.png")]
    (root / "labels.csv").write_text("\n".join(rows), encoding="cp1252")
    assert open_source(f"labels:{root / 'labels.csv'}").info().classes == ("café", "thé")


def test_the_first_line_may_say_that_the_class_comes_first(make_folder: MakeFolder) -> None:
    root = make_folder("Bag", "Coat", count=3)
    rows = [f"{image.parent.name},{image.relative_to(root).as_posix()}" for image in root.rglob("*.png")]
    (root / "labels.csv").write_text("\n".join(["label,filename", *rows]))
    assert open_source(f"labels:{root / 'labels.csv'}").info().classes == ("Bag", "Coat")
