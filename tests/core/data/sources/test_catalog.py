from pathlib import Path

import pytest

from core.data.sources import list_sources, open_source
from core.errors import UserError
from tests.core.data.conftest import MakeFolder


def test_every_kind_is_listed_with_an_example() -> None:
    listed = {kind.text.partition(":")[0]: kind for kind in list_sources()}
    files = ["folder", "paired", "labels", "numbers", "idx"]
    assert [*listed] == ["fashion-mini", "digits", "shapes", *files, "torchvision"]
    assert all(kind.title and kind.about and kind.example.startswith(name) for name, kind in listed.items())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("fashon-mini", r"Did you mean 'fashion-mini'\?"),
        ("Digits", r"Did you mean 'digits'\?"),
        ("fodler:/tmp", r"Did you mean 'folder:/tmp'\?"),
        ("digits+shaps", r"no source 'shaps'. Did you mean 'shapes'\?"),
        ("entirely else", r"A source is one of: fashion-mini, digits"),
        ("", r"A source is one of"),
        ("folder:", "A path is missing"),
        ("folder:/no/such/place", "There is no folder /no/such/place"),
        ("idx:/no/such/place", "There is no folder /no/such/place"),
        ("labels:/no/such.csv", r"There is no table /no/such\.csv"),
        ("paired:/one", "Write both folders: paired:IMAGES,LABELS"),
    ],
)
def test_a_source_that_is_not_there_is_said_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        open_source(text)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    with pytest.raises(UserError, match="is a file; a folder is needed"):
        open_source(f"folder:{tmp_path / 'a'}")


def test_joined_sources_share_classes_of_the_same_name(make_folder: MakeFolder) -> None:
    folder = make_folder("Bag", "Mug", count=10)
    joined = open_source(f"fashion-mini+folder:{folder}")
    info = joined.info()
    assert info.classes[-1] == "Mug" and len(info.classes) == 11
    assert info.counts["train"][info.classes.index("Bag")] == 608
    assert info.counts["train"][-1] == 8
    train = joined.split("train")
    assert len(train) == 6016 == len(train.labels)
    assert train.name(6000).startswith("2: Bag/")
    assert train.raw(6015).size == (28, 28)


def test_grey_and_coloured_sources_join_as_coloured_ones_of_the_larger_size() -> None:
    pre = open_source("digits+shapes").info().preprocessing
    assert (pre.mode, pre.size, pre.fit, len(pre.mean)) == ("RGB", (32, 32), "crop", 3)


def test_what_is_said_of_both_joined_sources_is_said_once(make_folder: MakeFolder) -> None:
    folders = [make_folder(f"{name}/Bag", f"{name}/Coat") / name for name in ("one", "two")]
    joined = open_source("+".join(f"folder:{folder}" for folder in folders)).info()
    assert joined.about == open_source(f"folder:{folders[0]}").info().about


def test_a_plus_in_a_path_does_not_cut_it(make_folder: MakeFolder) -> None:
    folder = make_folder("c++/Bag", "c++/Coat") / "c++"
    assert open_source(f"folder:{folder}").text == f"folder:{folder}"
    assert len(open_source(f"folder:{folder}+digits").classes) == 12
