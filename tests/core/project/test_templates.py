"""The networks to start from: whole, described, and ready to train as they are."""

from __future__ import annotations

import pytest
import torch

from core.modules.build import build
from core.modules.infer import Inferrer
from core.project.templates import GROUPS, blank_project, load_template, templates

NAMES = [template.name for template in templates()]


def test_the_templates_of_the_plan_are_there_simplest_first() -> None:
    wanted = {"mlp", "lenet5", "course-cifar10", "vgg-style", "mini-resnet", "mini-inception", "squeezenet-fire"}
    wanted |= {"mobilenet", "unet-like", "lstm-rows", "transformer-rows", "densenet", "squeeze-excite"}
    assert wanted <= set(NAMES)
    assert NAMES[0] == "small-cnn"


def test_every_template_stands_in_a_group_and_groups_come_in_their_order() -> None:
    groups = [template.group for template in templates()]
    assert list(dict.fromkeys(groups)) == list(GROUPS)


@pytest.mark.parametrize("name", NAMES)
def test_its_title_is_short_and_its_description_two_lines_at_most(name: str) -> None:
    template = next(t for t in templates() if t.name == name)
    assert 0 < len(template.title) <= 26
    assert template.about.endswith(".") and 40 <= len(template.about) <= 105


@pytest.mark.parametrize("name", NAMES)
def test_an_image_passes_through_and_comes_out_as_what_is_learned(name: str) -> None:
    project = load_template(name)
    report = Inferrer().report(project.network, project.data.input)
    assert report.output == project.data.answer


@pytest.mark.parametrize("name", NAMES)
def test_a_step_of_training_reaches_every_weight(name: str) -> None:
    project = load_template(name)
    torch.manual_seed(0)
    model = build(project.network, project.data.input)
    scores = model(torch.randn(4, *project.data.input))
    torch.nn.functional.cross_entropy(scores.flatten(1), torch.arange(4)).backward()
    unreached = [key for key, weight in model.named_parameters() if weight.grad is None]
    assert unreached == []


def test_the_blank_project_has_images_and_no_block() -> None:
    blank = blank_project()
    assert blank.network.blocks == ()
    assert blank.data.classes
