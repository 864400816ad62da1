"""What may take long waits until nobody does anything."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gui import garbage
from gui.garbage import GarbageCollector


@pytest.fixture
def collected(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The generations collected from now on; all of them are due."""
    found: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: (10**6, 10**6, 10**6))
    monkeypatch.setattr(gc, "collect", lambda generation=2: found.append(generation))
    return found


@pytest.fixture
def collector(qtbot: object, collected: list[int]) -> Iterator[GarbageCollector]:
    made = GarbageCollector()
    collected.clear()
    yield made
    made.close()


def test_a_full_collection_waits_while_the_person_works(collector: GarbageCollector, collected: list[int]) -> None:
    collector.touch()
    collector.collect()
    assert collected == [0]


def test_it_comes_in_a_quiet_moment(
    collector: GarbageCollector, collected: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "PAUSE_SECONDS", dict.fromkeys(range(3), 0.0))
    collector.collect()
    assert collected == [2]


def test_it_does_not_wait_for_ever(
    collector: GarbageCollector, collected: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "PATIENCE_SECONDS", 0.0)
    collector.touch()
    collector.collect()
    assert collected == [2]


def test_what_was_opened_is_looked_through_once_in_a_quiet_moment(
    collector: GarbageCollector, collected: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    collector.touch()
    collector.set_aside()
    assert gc.get_freeze_count() > 0
    collector.collect()
    assert 2 not in collected
    monkeypatch.setattr(garbage, "PAUSE_SECONDS", dict.fromkeys(range(3), 0.0))
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 0))
    collector.collect()
    collector.collect()
    assert collected.count(2) == 1


def test_keys_of_the_window_count_as_work(qtbot, collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch) -> None:
    touched: list[QObject] = []
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    monkeypatch.setattr(collector, "touch", lambda: touched.append(field))
    handle = field.windowHandle()
    collector.watch(handle)
    QTest.keyClick(handle, Qt.Key.Key_A)
    assert touched
