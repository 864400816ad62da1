"""The comparison of a file with its model notices every difference."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from core.export.verify import check_images, difference
from core.project.model import Data, Preprocessing, Project

IMAGES = torch.rand(4, 1, 8, 8)


def test_equal_models_differ_by_exactly_nothing() -> None:
    model = nn.Sequential(nn.Flatten(), nn.Linear(64, 3))
    assert difference(model, model, IMAGES) == 0.0


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        (lambda x: x + 0.5, 0.5),
        (lambda x: x[:, :, :4], float("inf")),
        (lambda x: x * float("nan"), float("inf")),
    ],
)
def test_other_outputs_other_sizes_and_missing_numbers_are_noticed(other, apart: float) -> None:
    assert difference(nn.Identity(), other, IMAGES) == pytest.approx(apart)


def test_the_images_are_those_of_the_test_split() -> None:
    project = Project(data=Data(source="digits", preprocessing=Preprocessing(size=(8, 8))))
    images, are_noise = check_images(project, 16)
    assert not are_noise
    assert images.shape == (16, 1, 8, 8)
    assert images.dtype == torch.float32
    assert 0 <= images.min() < images.max() <= 1


def test_data_out_of_reach_is_replaced_by_the_same_noise_each_time() -> None:
    project = Project(data=Data(source="folder:/nowhere", preprocessing=Preprocessing(mode="RGB", size=(4, 6))))
    (first, are_noise), (second, _) = check_images(project, 5), check_images(project, 5)
    assert are_noise
    assert first.shape == (5, 3, 4, 6)
    assert torch.equal(first, second)
