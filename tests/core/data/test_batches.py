import pytest
import torch

from core.data.batches import batches, epoch_order
from core.data.loading import TensorImages


@pytest.fixture
def images() -> TensorImages:
    numbers = torch.arange(10)
    return TensorImages(numbers.view(10, 1, 1, 1).to(torch.uint8), numbers % 3, numbers)


def test_the_order_is_a_permutation_that_seed_and_epoch_alone_decide() -> None:
    torch.manual_seed(1)
    first = epoch_order(1000, 7, 3)
    torch.manual_seed(2)
    assert torch.equal(epoch_order(1000, 7, 3), first)
    assert torch.equal(first.sort().values, torch.arange(1000))
    assert not torch.equal(epoch_order(1000, 7, 4), first)
    assert not torch.equal(epoch_order(1000, 8, 3), first)


def test_without_shuffling_images_are_visited_as_they_lie() -> None:
    assert epoch_order(5, 7, 3, shuffle=False).tolist() == [0, 1, 2, 3, 4]


def test_the_order_leaves_the_global_generators_alone() -> None:
    before = torch.get_rng_state()
    epoch_order(100, 0, 0)
    assert torch.equal(torch.get_rng_state(), before)


def test_the_order_stays_the_same_from_one_version_to_the_next() -> None:
    assert epoch_order(8, 0, 1).tolist() == [3, 1, 0, 4, 5, 6, 7, 2]


def test_batches_hold_the_images_in_their_order(images: TensorImages) -> None:
    order = epoch_order(10, 0, 0)
    pairs = list(batches(images, order, 4))
    assert [len(pixels) for pixels, _ in pairs] == [4, 4, 2]
    assert torch.cat([pixels.flatten() for pixels, _ in pairs]).tolist() == order.tolist()
    assert torch.cat([labels for _, labels in pairs]).tolist() == (order % 3).tolist()


def test_a_resumed_epoch_goes_on_with_the_batch_it_stopped_at(images: TensorImages) -> None:
    order = epoch_order(10, 0, 0)
    whole, rest = list(batches(images, order, 3)), list(batches(images, order, 3, start_step=2))
    assert all(torch.equal(a, b) for a, b in zip(whole[2:], rest, strict=True) for a, b in zip(a, b, strict=True))
    assert list(batches(images, order, 3, start_step=9)) == []


def test_the_last_batch_may_be_dropped_when_it_is_not_full(images: TensorImages) -> None:
    assert [len(labels) for _, labels in batches(images, None, 4, drop_last=True)] == [4, 4]
    assert [len(labels) for _, labels in batches(images, None, 5, drop_last=True)] == [5, 5]
    assert [len(labels) for _, labels in batches(images, None, 11, drop_last=True)] == []


def test_without_an_order_the_images_come_as_they_lie(images: TensorImages) -> None:
    assert torch.cat([pixels.flatten() for pixels, _ in batches(images, None, 4)]).tolist() == list(range(10))
