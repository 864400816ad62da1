"""What is said about the health of data, and how marks settle it."""

from __future__ import annotations

import pytest

from core.errors import phrase
from core.project.model import Data, Preprocessing
from core.protocol.findings import findings
from core.protocol.health import Health, ImageRef, Twins

PRE = Preprocessing(mode="L", size=(8, 8), mean=(0.3,), std=(0.2,))
DATA = Data(source="folder:/pets", classes=("cats", "dogs"), preprocessing=PRE)


def health(**found: object) -> Health:
    plain = {
        "source": DATA.source, "classes": DATA.classes, "counts": {"train": (10, 10), "test": (2, 2)},
        "modes": {"L": 24}, "smallest": (8, 8), "largest": (8, 8), "common": (8, 8), "aspect": (1, 1),
        "preprocessing": PRE, "measured": 20,
    }  # fmt: skip
    return Health.model_validate(plain | found)


def pair(first: str, second: str, *, exact: bool = True) -> Twins:
    """Two images written "split/class/name"."""
    one, other = (
        ImageRef(split=text.split("/")[0], index=0, name=text, label=DATA.classes.index(text.split("/")[1]))  # type: ignore[arg-type]
        for text in (first, second)
    )
    return Twins(first=one, second=other, exact=exact)


def kinds(found: Health, data: Data = DATA) -> list[str]:
    return [finding.kind for finding in findings(found, data)]


def test_nothing_is_said_of_healthy_data() -> None:
    assert kinds(health()) == []


def test_the_gravest_comes_first() -> None:
    twins = (
        pair("train/cats/a", "train/cats/b", exact=False),
        pair("train/cats/a", "test/cats/c", exact=False),
        pair("train/cats/a", "train/cats/d"),
        pair("train/cats/a", "test/cats/e"),
        pair("train/cats/a", "test/dogs/f"),
    )
    found = health(twins=twins, broken=(("x.jpg", phrase("cut off")),))
    assert kinds(found) == ["contradiction", "leak", "near-leak", "copy", "broken", "near"]


def test_excluding_either_image_settles_a_pair() -> None:
    found = health(twins=(pair("train/cats/a", "test/cats/b"), pair("train/cats/c", "test/cats/d")))
    assert findings(found, DATA)[0].count == 2
    for name in ("train/cats/a", "test/cats/b"):
        left = findings(found, DATA.model_copy(update={"excluded": (name,)}))
        assert [(each.kind, each.count) for each in left] == [("leak", 1)]


def test_giving_both_the_same_class_leaves_a_copy() -> None:
    found = health(twins=(pair("train/cats/a", "train/dogs/b"),))
    assert kinds(found) == ["contradiction"]
    assert kinds(found, DATA.model_copy(update={"relabelled": {"train/dogs/b": "cats"}})) == ["copy"]


@pytest.mark.parametrize(
    ("counts", "said"),
    [((10, 10), []), ((29, 10), []), ((30, 10), ["info"]), ((100, 10), ["warning"]), ((10, 0), ["warning"])],
)
def test_uneven_and_empty_classes(counts: tuple[int, int], said: list[str]) -> None:
    found = findings(health(counts={"train": counts, "test": (2, 2)}), DATA)
    assert [finding.severity for finding in found] == said


def test_other_shapes_are_a_warning_only_where_they_are_stretched() -> None:
    found = health(other_aspect=3)
    assert [(each.severity, each.count) for each in findings(found, DATA)] == [("warning", 3)]
    cropped = DATA.model_copy(update={"preprocessing": PRE.model_copy(update={"fit": "crop"})})
    measured = found.model_copy(update={"preprocessing": cropped.preprocessing})
    assert [each.severity for each in findings(measured, cropped)] == ["info"]


def test_unusual_modes_are_named() -> None:
    found = findings(health(modes={"L": 20, "RGBA": 3, "I;16": 1}), DATA)
    assert (found[0].kind, found[0].count) == ("odd", 4)
    assert "RGBA, I;16" in str(found[0].message)


def test_mean_and_std_are_offered_only_where_they_are_of_images_as_the_project_prepares_them() -> None:
    measured = health(preprocessing=PRE.model_copy(update={"mean": (0.35,)}))
    assert kinds(measured) == ["statistics"]
    assert kinds(health(preprocessing=PRE.model_copy(update={"mean": (0.305,)}))) == []
    bare = DATA.model_copy(update={"preprocessing": PRE.model_copy(update={"mean": (), "std": ()})})
    assert kinds(health(), bare) == ["statistics"]
    other = DATA.model_copy(update={"preprocessing": PRE.model_copy(update={"size": (4, 4)})})
    assert kinds(measured, other) == []


def test_pairs_beyond_those_listed_are_counted() -> None:
    found = findings(health(twins=(pair("train/cats/a", "train/cats/b"),), more_twins=7), DATA)
    assert [finding.count for finding in found] == [1, 7]


def test_every_sentence_reads_without_a_hole() -> None:
    found = health(
        twins=(pair("train/cats/a", "test/dogs/f"), pair("train/cats/a", "test/cats/f")), more_twins=4, other_aspect=2,
        broken=(("x", phrase("y")),), modes={"P": 2}, counts={"train": (50, 0, 4), "test": (0, 0, 1)},
        classes=("cats", "dogs", "rare"), preprocessing=PRE.model_copy(update={"mean": (0.9,)}),
    )  # fmt: skip
    sentences = [str(finding.message) for finding in findings(found, DATA)]
    assert len(sentences) == 9
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in sentences)
