"""Images left out or given another class, without touching them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.data.loading import load_tensors
from core.data.sources import open_source
from core.errors import UserError
from core.project.model import Data

DIGITS = open_source("digits").info().data()


def marked(data: Data, **marks: object) -> Data:
    return Data.model_validate({**data.model_dump(), **marks})


def test_an_excluded_image_is_in_no_part_and_moves_no_other() -> None:
    whole = load_tensors("digits", DIGITS)
    gone = whole.train.index[5].item()
    first_test = open_source("digits").split("test").name(0)
    loaded = load_tensors("digits", marked(DIGITS, excluded=(f"train {gone + 1:,}", first_test)))
    assert loaded.train.index.tolist() == [place for place in whole.train.index.tolist() if place != gone]
    assert loaded.validation.index.tolist() == whole.validation.index.tolist()
    assert loaded.test.index.tolist() == whole.test.index.tolist()[1:]


def test_a_relabelled_image_counts_as_the_other_class_in_the_same_part() -> None:
    whole = load_tensors("digits", DIGITS)
    place = int(whole.train.index[0])
    loaded = load_tensors("digits", marked(DIGITS, relabelled={f"train {place + 1:,}": "7"}))
    assert int(loaded.train.labels[0]) == 7
    assert loaded.train.index.tolist() == whole.train.index.tolist()
    assert loaded.train.labels[1:].tolist() == whole.train.labels[1:].tolist()


def test_marks_are_part_of_a_runs_fingerprint() -> None:
    prints = {
        load_tensors("digits", data).fingerprint
        for data in (
            DIGITS,
            marked(DIGITS, excluded=("train 1",)),
            marked(DIGITS, excluded=("test 1",)),
            marked(DIGITS, relabelled={"train 1": "9"}),
        )
    }
    assert len(prints) == 4


def test_marks_belong_to_the_projects_source_and_to_no_other(make_folder: Callable[..., Path]) -> None:
    root = make_folder("Bag", "Coat")
    data = marked(open_source(f"folder:{root}").info().data(), excluded=("Bag/001.png",))
    assert len(load_tensors(data.source, data).train) + len(load_tensors(data.source, data).validation) == 15
    other = marked(data, source="digits")
    assert (
        load_tensors(f"folder:{root}", other).fingerprint
        == load_tensors(data.source, marked(data, excluded=())).fingerprint
    )


def test_marks_also_hold_where_the_path_is_written_another_way(
    make_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_folder("Bag", "Coat")
    monkeypatch.chdir(root.parent)
    data = marked(Data(classes=("Bag", "Coat")), source=f"folder:{root.name}", excluded=("Bag/001.png",))
    loaded = load_tensors(data.source, data)
    assert len(loaded.train) + len(loaded.validation) + len(loaded.test) == 19


def test_a_class_that_the_project_does_not_know_is_refused_by_name() -> None:
    with pytest.raises(UserError, match="class Zebra"):
        load_tensors("digits", marked(DIGITS, relabelled={"train 1": "Zebra"}))


def test_joined_sources_tell_images_of_one_name_apart() -> None:
    joined = open_source("digits+digits")
    names = [joined.split("train").name(i) for i in range(len(joined.split("train")))]
    assert len(set(names)) == len(names)
    data = marked(joined.info().data(), excluded=(names[0],))
    assert len(load_tensors(data.source, data).train) + 1 == len(
        load_tensors(data.source, marked(data, excluded=())).train
    )


def test_choosing_another_source_drops_the_marks_and_looking_again_keeps_them() -> None:
    data = marked(DIGITS, excluded=("train 1",), relabelled={"train 2": "3"})
    assert open_source("digits").info().data(data) == data
    assert open_source("fashion-mini").info().data(data).excluded == ()
    assert open_source("fashion-mini").info().data(data).relabelled == {}


def test_a_project_without_marks_says_nothing_of_them() -> None:
    assert "excluded" not in DIGITS.model_dump(mode="json")
    assert marked(DIGITS, excluded=("train 1",)).model_dump(mode="json")["excluded"] == ["train 1"]
