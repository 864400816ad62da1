"""Real engine processes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.protocol.client import EngineProcess


@pytest.fixture
def engine() -> Iterator[EngineProcess]:
    """An engine of its own for one test."""
    process = EngineProcess()
    yield process
    process.stop()
    process.release()


@pytest.fixture(scope="module")
def shared_engine() -> Iterator[EngineProcess]:
    """One engine for the questions of a whole file, which must not end it."""
    process = EngineProcess()
    yield process
    process.stop()
    process.release()
