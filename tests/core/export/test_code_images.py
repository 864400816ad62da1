"""Which images go along with exported code."""

from __future__ import annotations

from core.data.sources import open_source
from core.export.code import images
from core.project.model import Project

DIGITS = open_source("digits").info().data()


def test_an_embedded_set_is_copied_as_it_is() -> None:
    assert images(Project(data=DIGITS)) is None


def test_images_left_out_or_relabelled_are_so_in_the_code_too() -> None:
    marked = DIGITS.model_copy(update={"excluded": ("train 1", "test 1"), "relabelled": {"test 2": "9"}})
    brought = images(Project(data=marked))
    source = open_source("digits")
    assert brought is not None
    assert len(brought["train"][0]) == len(source.split("train")) - 1
    assert len(brought["test"][0]) == len(source.split("test")) - 1
    assert int(brought["test"][1][0]) == 9
