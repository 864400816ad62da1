"""What is written of a network and read again is that network."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.blocks import BLOCKS
from core.code.read import read_network
from core.code.write import write_marked, write_network
from core.modules.infer import Inferrer
from core.network.diff import reconcile
from core.network.report import Report
from core.network.tree import Network
from tests.core.networks import RICH
from tests.property.random_networks import block_of, networks, numbered

INFERRER = Inferrer()
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
SIZES = st.tuples(st.integers(1, 4), st.integers(1, 12), st.integers(1, 12))


def round_trip(network: Network, size: tuple[int, ...]) -> Network:
    report = INFERRER.report(network, size)
    code = write_network(network, report)
    return reconcile(network, read_network(code).network, report)


@settings(max_examples=60, suppress_health_check=SLOW)
@given(networks(), SIZES)
def test_a_network_comes_back_as_it_was(network: Network, size: tuple[int, ...]) -> None:
    assert round_trip(network, size) == network


@settings(max_examples=100, suppress_health_check=SLOW)
@given(networks(pinned=True))
def test_code_alone_says_all_of_a_pinned_network(network: Network) -> None:
    assert read_network(write_network(network, Report((3, 8, 8), None, {}))).network == network


@pytest.mark.parametrize("type_name", [spec.type for spec in BLOCKS])
@settings(max_examples=3, suppress_health_check=SLOW)
@given(data=st.data(), size=SIZES)
def test_every_type_of_the_catalog_comes_back(type_name: str, data: st.DataObject, size: tuple[int, ...]) -> None:
    network = numbered((data.draw(block_of(BLOCKS[type_name], "block", pinned=False, depth=2)),))
    assert round_trip(network, size) == network


@settings(max_examples=30, suppress_health_check=SLOW)
@given(networks(), SIZES)
def test_the_writer_and_the_reader_agree_on_where_a_block_stands(network: Network, size: tuple[int, ...]) -> None:
    report = INFERRER.report(network, size)
    written = write_marked(network, report)
    read = read_network(written.text)
    count = len(written.text.split("\n"))
    for block in network.walk():
        for first, last in written.lines.get(block.id, ()):
            assert 1 <= first <= last <= count
    stand = sorted({span.lines for span in read.spans.values()})
    assert set(stand) <= {lines for places in written.lines.values() for lines in places}


def test_sizes_that_differ_from_copy_to_copy_come_back_as_one_repeat() -> None:
    assert round_trip(RICH, (3, 16, 16)) == RICH
