"""What blocks make of an image, as numbers and pictures; what is watched is what trains."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor

from core.modules import features
from core.modules.build import build
from core.modules.passage import Passable, passable, places, watch
from core.modules.profile import profile
from core.modules.watched import Progress, Watched, weigh
from core.network.edit import apply
from core.network.operations import SetEnabled, SetFrozen, SetParam
from core.network.tree import Block, Network
from core.project.templates import load_template, templates
from tests.core.networks import RICH, named, network

SIZE = (3, 16, 16)


def seen(made: Network, x: Tensor) -> tuple[dict[str, Tensor], Tensor]:
    """What every block of a network gives, by name (of copies the last), and what the bare model gives."""
    part = passable(made, SIZE)
    torch.manual_seed(0)
    model = part.build().eval()
    with torch.inference_mode():
        expected = model(x)
    found: dict[str, Tensor] = {}

    def keep(block: Block, out: Tensor) -> None:
        found[block.name] = out

    Watched(part, model).look(x, keep)
    return found, expected


def test_what_is_watched_is_what_the_model_computes() -> None:
    found, expected = seen(RICH, torch.rand(1, *SIZE))
    assert torch.equal(found["fc1"], expected)
    assert found.keys() == {block.name for block in RICH.walk()}


def test_every_block_gives_the_size_that_inference_says() -> None:
    found, _ = seen(RICH, torch.rand(1, *SIZE))
    report = passable(RICH, SIZE).report
    for block in RICH.walk():
        if not report.blocks[block.id].copies:
            assert tuple(found[block.name].shape[1:]) == report.blocks[block.id].output


def test_a_bypassed_block_is_not_looked_at() -> None:
    made = apply(RICH, SetEnabled((named(RICH, "relu1").id,), False))
    assert "relu1" not in seen(made, torch.rand(1, *SIZE))[0]


def fails_at(name: str, param: str, value: int) -> tuple[list[str], list[str]]:
    """What is seen of RICH where that block fails, and what stands before it in reading order, containers left out."""
    block = named(RICH, name)
    made = apply(RICH, SetParam(block.id, param, value))
    part = passable(made, SIZE)
    assert part.until == block.id
    told: list[str] = []
    Watched(part, part.build()).look(torch.rand(2, *SIZE), lambda block, _out: told.append(block.name))
    layers = [other.name for other in made.walk() if not other.spec.is_container]
    return [name for name in told if name in layers], layers[: layers.index(name)]


@pytest.mark.parametrize(
    ("name", "param", "value"),
    [("conv1", "in_channels", 99), ("conv2", "in_channels", 99), ("fc1", "in_features", 9)],
)
def test_everything_before_the_culprit_is_seen_in_whatever_it_stands(name: str, param: str, value: int) -> None:
    seen_there, before = fails_at(name, param, value)
    assert seen_there == before


def test_a_container_in_which_something_fails_gives_nothing() -> None:
    made = network(("Residual", {}, [[("Conv2d", {"padding": 1, "out_channels": 4}), "ReLU"], []]), "Flatten")
    part = passable(made, SIZE)
    assert part.until == made.blocks[0].id
    told: list[str] = []
    Watched(part, part.build()).look(torch.rand(1, *SIZE), lambda block, _out: told.append(block.type))
    assert told == ["Conv2d", "ReLU", "Group", "Group"]


def test_of_a_repeat_that_fails_in_its_second_copy_the_first_is_seen() -> None:
    made = network(("Repeat", {"times": 3}, ["ReLU", ("Conv2d", {"kernel_size": 12}), "Tanh"]))
    part = passable(made, SIZE)
    told: list[str] = []
    Watched(part, part.build()).look(torch.rand(1, *SIZE), lambda block, _out: told.append(block.type))
    assert told == ["ReLU"]


def test_images_passed_before_are_not_passed_again_and_say_the_same() -> None:
    part = passable(RICH, SIZE)
    watched = Watched(part, part.build())
    x, told = torch.rand(2, *SIZE), []
    outs: list[dict[str, Tensor]] = [{}, {}, {}]
    for found in outs[:2]:
        watched.look(x, lambda block, out, found=found: found.update({block.id: out.clone()}), _noting(told), "batch")
    assert len(told) == sum(1 for _, _, name in places(part.network.blocks, part.build()) if name) - _containers(part)
    watched.look(x + 1, lambda block, out: outs[2].update({block.id: out.clone()}), name="another")
    assert outs[0].keys() == outs[1].keys() == {block.id for block in RICH.walk()}
    assert all(torch.equal(out, outs[1][block]) for block, out in outs[0].items())
    assert not torch.equal(outs[0][RICH.blocks[0].id], outs[2][RICH.blocks[0].id])


def _noting(told: list[int]) -> Progress:
    return lambda done, _whole: told.append(done)


def _containers(part: Passable) -> int:
    return sum(block.spec.is_container for block, _, _ in places(part.network.blocks, part.build()))


def test_weights_are_taken_where_they_fit() -> None:
    torch.manual_seed(1)
    trained, other = build(RICH, SIZE), build(apply(RICH, SetParam(named(RICH, "fc1").id, "out_features", 3)), SIZE)
    assert weigh(other, trained.state_dict()) == {"fc1.weight", "fc1.bias"}
    assert torch.equal(other.get_submodule("conv1").weight, trained.get_submodule("conv1").weight)  # type: ignore[arg-type]


def test_numbers_say_what_is_in_a_tensor_and_what_is_broken() -> None:
    found = features.numbers(torch.tensor([[[0.0, 1.0], [math.nan, math.inf]]]))
    assert (found.shape, found.minimum, found.maximum, found.mean) == ((2, 2), 0.0, 1.0, 0.5)
    assert (found.zeros, found.broken) == (0.25, 2)
    assert features.numbers(torch.full((1, 3), math.nan)).mean is None


def test_the_channel_that_varies_most_is_shown() -> None:
    x = torch.zeros(1, 3, 4, 4)
    x[0, 1, 2, 2] = 5
    assert torch.equal(features.strongest(x), x[0, 1])


@pytest.mark.parametrize("shape", [(3, 5, 7), (2, 3, 4, 5), (6, 9), (40,), (500,), (1,), (1, 1, 1)])
def test_any_tensor_becomes_a_square_picture(shape: tuple[int, ...]) -> None:
    x = torch.randn(1, *shape)
    tiles = [features.picture(channel, 32) for channel in features.channels(x)]
    assert len(tiles) == (shape[0] if len(shape) > 2 else 1)
    sheet, columns = features.atlas(tiles, 32)
    assert sheet.width == columns * 32
    assert sheet.getbbox() is not None


def test_bars_go_up_for_positive_numbers_and_down_for_negative_ones() -> None:
    tile = features.picture(torch.tensor([1.0, -1.0]), 32)
    assert tile.getpixel((4, 4)) == features.UP
    assert tile.getpixel((20, 28)) == features.DOWN
    assert tile.getpixel((4, 28)) == (0, 0, 0, 0)


def test_a_broken_or_constant_tensor_is_drawn_all_the_same() -> None:
    assert features.picture(features.channels(torch.full((1, 2, 3, 3), math.nan))[0], 16).size == (16, 16)
    assert features.picture(torch.zeros(4, 4), 16).getpixel((8, 8)) == (*features.SCALE[0], 255)


def test_containers_take_as_long_as_what_they_hold() -> None:
    told: list[tuple[int, int]] = []
    found = profile(RICH, SIZE, 4, lambda done, total: told.append((done, total)))
    assert found.milliseconds.keys() == {block.id for block in RICH.walk()}
    for block in RICH.walk():
        if block.children:
            inner = sum(found.milliseconds[child.id] for child in block.children)
            assert found.milliseconds[block.id] == pytest.approx(inner)
    assert told[0] == (0, 16) and told[-1] == (15, 16)


def test_a_network_that_writes_in_place_is_timed_forth_and_back() -> None:
    made = network(("Conv2d", {"padding": 1}), ("ReLU", {"inplace": True}), "Flatten", "Linear")
    assert profile(made, SIZE, 2).backward
    frozen = apply(made, SetFrozen(tuple(block.id for block in made.blocks), True))
    assert not profile(frozen, SIZE, 2).backward


def test_a_batch_that_would_take_too_long_is_made_smaller_and_never_one_before_a_norm_of_batches() -> None:
    large = network(("Conv2d", {"out_channels": 64, "kernel_size": 3, "padding": 1}), "BatchNorm2d")
    found = profile(large, (3, 128, 128), 100_000)
    assert 1 <= found.batch < 1000
    assert profile(network("Flatten", "Linear"), SIZE, 1).batch == 1
    assert profile(network("Flatten", "Linear", "BatchNorm1d"), SIZE, 1).batch == 2


def test_a_network_too_large_to_go_back_is_timed_on_the_way_forward() -> None:
    huge = network(
        ("Conv2d", {"out_channels": 256, "kernel_size": 7, "padding": 3}), ("Conv2d", {"out_channels": 1600})
    )
    found = profile(huge, (3, 80, 80), 64)
    assert (found.batch, found.backward) == (1, False)


def test_every_layer_that_stands_in_a_template_can_be_timed() -> None:
    for template in templates():
        project = load_template(template.name)
        assert profile(project.network, project.data.input, 2, seconds=0.05).until is None


def test_watching_tells_of_every_copy() -> None:
    told: list[str] = []
    part = passable(RICH, SIZE)
    model = part.build().eval()
    watch(part, model, lambda _b, layer, x: layer(x), lambda block, _out: told.append(block.name))
    model(torch.rand(1, *SIZE))
    assert told.count("gelu1") == 3
    assert told.count("repeat1") == 1
