import torch
from hypothesis import given
from hypothesis import strategies as st

from core.data.splitting import hold_out

LABELS = st.lists(st.integers(0, 5), min_size=1, max_size=200).map(torch.tensor)


@given(LABELS, st.floats(0.01, 0.99), st.integers(0, 2**31))
def test_every_image_is_on_one_side_and_every_class_on_both(labels: torch.Tensor, share: float, seed: int) -> None:
    stay, held = hold_out(labels, share, seed)
    assert torch.equal(torch.cat((stay, held)).sort().values, torch.arange(len(labels)))
    for label in labels.unique():
        count, kept_back = int((labels == label).sum()), int((labels[held] == label).sum())
        assert kept_back < count
        assert kept_back >= (1 if count > 1 else 0)
        assert abs(kept_back - count * share) <= 1


@given(LABELS, st.integers(0, 2**31))
def test_the_split_is_a_pure_function_of_labels_share_and_seed(labels: torch.Tensor, seed: int) -> None:
    torch.manual_seed(1)
    first = hold_out(labels, 0.2, seed)
    torch.manual_seed(2)
    assert all(torch.equal(a, b) for a, b in zip(first, hold_out(labels, 0.2, seed), strict=True))


def test_the_split_stays_the_same_from_one_version_to_the_next() -> None:
    assert hold_out(torch.tensor([0, 1] * 10), 0.2, 0)[1].tolist() == [4, 7, 11, 16]


def test_no_images_split_into_none() -> None:
    stay, held = hold_out(torch.empty(0, dtype=torch.int64), 0.2, 0)
    assert len(stay) == len(held) == 0
