from __future__ import annotations

import pytest

from core.project.source_name import source_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("fashion-mini", "fashion-mini"),
        ("folder:/home/a/my images 图片", "my images 图片"),
        ("folder:/home/a/pets/", "pets"),
        (r"folder:C:\Users\a\pets", "pets"),
        ("paired:/data/images,/data/labels", "images"),
        ("labels:/data/labels.csv", "labels.csv"),
        ("torchvision:CIFAR10?root=/data&download=1", "CIFAR10"),
        ("digits+folder:/home/a/pets", "digits + pets"),
        ("folder:/home/c++ course/pets", "pets"),
        ("folder:/", "folder:/"),
    ],
)
def test_a_source_is_called_by_the_end_of_its_path(text: str, name: str) -> None:
    assert source_name(text) == name
