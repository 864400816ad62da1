"""Finding layer types by what people call them."""

from __future__ import annotations

import pytest

from core.blocks import BLOCKS, Registry
from core.errors import UserError


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("conv", "Conv2d"),
        ("dense", "Linear"),
        ("resnet", "Residual"),
        ("max", "MaxPool2d"),
        ("loop", "Repeat"),
        ("bn", "BatchNorm2d"),
    ],
)
def test_search_finds_by_name_and_by_meaning(words: str, first: str) -> None:
    assert BLOCKS.search(words)[0].type == first


def test_search_wants_every_word_and_without_any_gives_all() -> None:
    assert BLOCKS.search("average xyz") == []
    assert len(BLOCKS.search("")) == len(BLOCKS)


def test_an_unknown_type_is_answered_with_the_nearest() -> None:
    with pytest.raises(UserError, match=r'no block type "Conv2"\. Did you mean "Conv2d"'):
        BLOCKS["Conv2"]


def test_a_type_cannot_be_declared_twice() -> None:
    with pytest.raises(ValueError, match="twice"):
        Registry([BLOCKS["ReLU"], BLOCKS["ReLU"]])
