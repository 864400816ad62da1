"""What one optimizer step does to the weights."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor, nn

from core.modules.objective import Objective
from core.project.model import Part, Recipe
from core.training.mixing import mix
from core.training.optimizer import make_optimizer
from core.training.schedule import Schedule
from core.training.step import Step

IMAGES = torch.randn(12, 1, 6, 6, generator=torch.Generator().manual_seed(3))
LABELS = torch.arange(12) % 3


def network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Flatten(), nn.Linear(36, 8), nn.ReLU(), nn.Linear(8, 3))


def as_it_is(images: Tensor, labels: Tensor) -> tuple[Tensor, Tensor]:
    return images, labels


def step_of(recipe: Recipe, model: nn.Module, weights: Tensor | None = None) -> Step:
    optimizer = make_optimizer(recipe, model)
    objective = Objective(recipe.loss, (3,), weights)
    return Step(recipe, model, objective, optimizer, Schedule(recipe, optimizer, 4), as_it_is, torch.device("cpu"))


def after(recipe: Recipe, steps: int = 1) -> list[Tensor]:
    model = network()
    step = step_of(recipe, model)
    for number in range(steps):
        assert step(IMAGES, LABELS, number) is not None
    return [weight.detach().clone() for weight in model.parameters()]


def test_a_step_is_that_of_a_plain_loop() -> None:
    recipe = Recipe(optimizer=Part(type="SGD"), lr=0.1, batch_size=12)
    model = network()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    nn.functional.cross_entropy(model(IMAGES), LABELS).backward()
    optimizer.step()
    assert all(torch.equal(a, b) for a, b in zip(after(recipe), model.parameters(), strict=True))


@pytest.mark.parametrize("loss", [Part(type="CrossEntropyLoss"), Part(type="MSELoss", params={"reduction": "sum"})])
def test_batches_accumulated_make_the_step_of_one_large_batch(loss: Part) -> None:
    large = Recipe(loss=loss, optimizer=Part(type="SGD"), lr=0.01, batch_size=12)
    parts = Recipe(loss=loss, optimizer=Part(type="SGD"), lr=0.01, batch_size=5, accumulate=3)
    for one, other in zip(after(large), after(parts), strict=True):
        torch.testing.assert_close(one, other)


def test_a_gradient_longer_than_the_limit_is_scaled_down_to_it_and_told_as_it_was() -> None:
    free, model = step_of(Recipe(optimizer=Part(type="SGD"), lr=1.0), network()), network()
    told = free(IMAGES, LABELS, 0)
    assert told is not None
    before = [weight.detach().clone() for weight in model.parameters()]
    recipe = Recipe(optimizer=Part(type="SGD", params={"momentum": 0.0}), lr=1.0, clip_norm=told.gradient / 4)
    clipped = step_of(recipe, model)(IMAGES, LABELS, 0)
    after = [weight.detach() for weight in model.parameters()]
    moved = math.sqrt(sum(float((a - b).square().sum()) for a, b in zip(before, after, strict=True)))
    assert clipped is not None
    assert clipped.gradient == pytest.approx(told.gradient)
    assert moved == pytest.approx(told.gradient / 4, rel=1e-4)


def test_a_loss_or_gradient_that_is_no_number_changes_nothing() -> None:
    model = network()
    before = [weight.detach().clone() for weight in model.parameters()]
    step = step_of(Recipe(), model)
    assert step(IMAGES * math.inf, LABELS, 0) is None
    assert all(torch.equal(a, b) for a, b in zip(before, model.parameters(), strict=True))


def test_rare_classes_count_as_their_weights_say() -> None:
    weights = torch.tensor([0.0, 1.0, 2.0])
    taken = step_of(Recipe(), network(), weights)(IMAGES, LABELS, 0)
    expected = nn.functional.cross_entropy(network()(IMAGES), LABELS, weights)
    assert taken is not None
    assert taken.loss == pytest.approx(expected.item())


def test_bfloat16_computes_nearly_the_same_and_keeps_float32_weights() -> None:
    exact, rough = (after(Recipe(precision=kind), steps=3) for kind in ("float32", "bfloat16"))  # type: ignore[arg-type]
    for one, other in zip(exact, rough, strict=True):
        assert other.dtype == torch.float32
        torch.testing.assert_close(one, other, atol=0.01, rtol=0.05)


def test_lbfgs_goes_down_within_one_batch() -> None:
    recipe, model = Recipe(optimizer=Part(type="LBFGS"), lr=0.5), network()
    step = step_of(recipe, model)
    told = [step(IMAGES, LABELS, number) for number in range(2)]
    assert told[0] is not None and told[1] is not None
    assert told[1].loss < told[0].loss / 2


def test_mixup_lays_neighbours_over_each_other_as_torchvision_does() -> None:
    from torchvision.transforms import v2

    torch.manual_seed(5)
    mixed = mix(IMAGES, LABELS, mixup=0.4, cutmix=0.0)
    torch.manual_seed(5)
    images, targets = v2.MixUp(alpha=0.4, num_classes=3)(IMAGES, LABELS)
    assert mixed is not None
    torch.testing.assert_close(mixed.images, images)
    rows = nn.functional.one_hot(LABELS, 3) * mixed.share + nn.functional.one_hot(mixed.others, 3) * (1 - mixed.share)
    torch.testing.assert_close(rows, targets)


def test_cutmix_pastes_a_rectangle_and_says_how_much_is_left() -> None:
    images, shares = torch.arange(8.0).view(8, 1, 1, 1).expand(8, 1, 20, 20), []
    for seed in range(20):
        torch.manual_seed(seed)
        mixed = mix(images, torch.arange(8), mixup=0.0, cutmix=1.0)
        assert mixed is not None
        own = mixed.images == images
        assert float(own[1].float().mean()) == pytest.approx(mixed.share)
        assert bool((own[1] | (mixed.images[1] == 0.0)).all())
        shares.append(mixed.share)
    assert len(set(shares)) > 10


def test_mixing_depends_on_seed_and_step_alone() -> None:
    recipe = Recipe(mixup=0.2, cutmix=1.0)
    assert all(torch.equal(a, b) for a, b in zip(after(recipe, 3), after(recipe, 3), strict=True))
