"""A block tells the learner what it is called in PyTorch, and where to read on."""

from __future__ import annotations

import pytest

from core.blocks import BLOCKS, BlockSpec
from core.blocks.signature import documentation_link, signature


def test_a_signature_reads_as_in_the_documentation_of_torch() -> None:
    assert signature(BLOCKS["Conv2d"]) == (
        "torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, "
        "bias=True, padding_mode='zeros')"
    )
    assert signature(BLOCKS["Sigmoid"]) == "torch.nn.Sigmoid()"


def test_the_link_leads_to_the_page_of_the_class() -> None:
    assert documentation_link(BLOCKS["Conv2d"]) == (
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html"
    )


@pytest.mark.parametrize("spec", [s for s in BLOCKS if s.is_container], ids=lambda spec: spec.type)
def test_containers_are_ours_and_have_neither(spec: BlockSpec) -> None:
    assert (signature(spec), documentation_link(spec)) == ("", "")
