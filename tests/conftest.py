"""What holds for every test: a home of its own, one torch thread, no unexpected log line, nothing left behind.

A test that provokes a warning on purpose says so: ``@pytest.mark.allows_log("could not be read")`` for log records,
``@pytest.mark.qt_log_ignore("...")`` for Qt's own messages.
"""

from __future__ import annotations

import gc
import logging
import os
import re
import subprocess
import sys
import tempfile
import threading
import traceback
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ["LAYERWRIGHT_HOME"] = tempfile.mkdtemp(prefix="layerwright-tests-")

# A busy machine is slow, which is no failure; CI tries the same examples each time.
# The same examples every time; LAYERWRIGHT_EXPLORE=1 looks for new ones.
hypothesis.settings.register_profile(
    "layerwright", deadline=None, derandomize=not os.environ.get("LAYERWRIGHT_EXPLORE")
)
hypothesis.settings.load_profile("layerwright")

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_MS = 2000
"""How long a thread or a process that is already ending may take to be gone."""


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder that no other test sees: settings, runs and autosaves go there."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("LAYERWRIGHT_HOME", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
    return folder


# Log records


class Kept(logging.Handler):
    """Keeps the records of WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning or worse without having said that it would."""
    kept = Kept()
    logging.getLogger().addHandler(kept)
    yield
    logging.getLogger().removeHandler(kept)
    expected = [pattern for mark in request.node.iter_markers("allows_log") for pattern in mark.args]
    for record in kept.records:
        line = f"{record.levelname} {record.name}: {record.getMessage()}"
        if not any(re.search(pattern, line) for pattern in expected):
            pytest.fail(f"unexpected log record, written at {record.pathname}:{record.lineno}: {line}", pytrace=False)


# Nothing is left behind

_started_at: weakref.WeakKeyDictionary[Any, str] = weakref.WeakKeyDictionary()


def _remember_starts(kind: type, method: str) -> None:
    """Note, for each object of `kind`, the line of ours that called `method`."""
    original = getattr(kind, method)

    def noting(self: Any, *args: Any, **kwargs: Any) -> Any:
        ours = [
            frame
            for frame in traceback.extract_stack(limit=12)[:-1]
            if frame.filename.startswith(str(ROOT)) and ".venv" not in frame.filename
        ]
        _started_at[self] = f"{ours[-1].filename}:{ours[-1].lineno}" if ours else "outside our code"
        return original(self, *args, **kwargs)

    setattr(kind, method, noting)


_remember_starts(threading.Thread, "start")
_remember_starts(subprocess.Popen, "__init__")


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, a child process or, where it uses Qt, a QThread, a timer or a window behind."""
    threads, children = set(threading.enumerate()), child_processes()
    qt = {"qtbot", "qapp"} & set(request.fixturenames)
    windows = top_level_widgets() if qt else set()
    if qt:
        _set_aside()
        gc.disable()  # else a worker thread may collect, and delete widgets that only this thread may delete
    yield
    if qt:
        gc.collect()
        gc.enable()
    left = [_told_thread(thread) for thread in set(threading.enumerate()) - threads if _stays(thread)]
    left += _told_processes(children)
    if qt:
        left += _qt_leftovers(windows)
    if left:
        pytest.fail("left behind: " + "; ".join(left), pytrace=False)


_set_aside_once: list[bool] = []


def _set_aside() -> None:
    """Once: keep what was imported out of every later collection, which then takes no time."""
    if not _set_aside_once:
        gc.collect()
        gc.freeze()
        _set_aside_once.append(True)


def _stays(thread: threading.Thread) -> bool:
    if thread.name.startswith(("ThreadPoolExecutor", "pymp-", "QueueFeeder", "tqdm_monitor")) or isinstance(
        thread, threading._DummyThread
    ):
        return False
    thread.join(PATIENCE_MS / 1000)
    return thread.is_alive()


def _told_thread(thread: threading.Thread) -> str:
    return f'thread "{thread.name}", started at {_started_at.get(thread, "an unknown line")}'


def child_processes() -> dict[int, str]:
    """The living children of this process and their command lines; nothing where /proc cannot say."""
    found = {}
    for task in Path("/proc/self/task").glob("*/children"):
        try:
            numbers = task.read_text().split()
        except OSError:
            continue
        for number in numbers:
            command = _command_line(int(number))
            if command:
                found[int(number)] = command
    return found


def _command_line(number: int) -> str:
    """How a process was started; nothing where it has ended, even if nobody has asked for its exit code yet."""
    try:
        return Path(f"/proc/{number}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    except OSError:
        return ""


def _told_processes(before: dict[int, str]) -> list[str]:
    if not child_processes().keys() - before.keys():
        return []
    started = {process.pid: where for process, where in _started_at.items() if isinstance(process, subprocess.Popen)}
    gone = _wait_until(lambda: not child_processes().keys() - before.keys())
    if gone:
        return []
    left = {number: line for number, line in child_processes().items() if number not in before}
    lasting = [
        (number, line) for number, line in left.items() if "resource_tracker" not in line and "forkserver" not in line
    ]
    return [
        f"process {number} ({line}), started at {started.get(number, 'an unknown line')}" for number, line in lasting
    ]


def _wait_until(done: Callable[[], bool]) -> bool:
    pause = threading.Event()
    for _ in range(PATIENCE_MS // 20):
        if done():
            return True
        pause.wait(0.02)
    return done()


def top_level_widgets() -> set[int]:
    """The addresses of all windows."""
    if "PySide6.QtWidgets" not in sys.modules:
        return set()
    import shiboken6
    from PySide6.QtWidgets import QApplication

    return {shiboken6.getCppPointer(widget)[0] for widget in QApplication.topLevelWidgets()}


def _qt_leftovers(windows_before: set[int]) -> list[str]:
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    def new_windows() -> list[Any]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return [
            widget
            for widget in QApplication.topLevelWidgets()
            if shiboken6.getCppPointer(widget)[0] not in windows_before
            and widget.metaObject().className() != "QTipLabel"
        ]

    if new_windows():
        gc.collect()
    left = []
    for widget in new_windows():
        left.append(f"window {_told_object(widget)}")
        widget.close()
        widget.deleteLater()
    return left + _running_qt_objects()


def _running_qt_objects() -> list[str]:
    """Running QThreads, and active timers that belong to nobody."""
    import shiboken6
    from PySide6.QtCore import QThread, QTimer

    left = []
    for thing in [thing for thing in gc.get_objects() if issubclass(type(thing), QThread | QTimer)]:
        if not shiboken6.isValid(thing):
            continue
        if isinstance(thing, QThread):
            main = thing is QThread.currentThread()
            if not main and thing.isRunning() and not thing.wait(PATIENCE_MS):
                left.append(f"running {_told_object(thing)}")
        elif thing.isActive() and thing.parent() is None:
            left.append(f"active timer {_told_object(thing)} of {thing.interval()} ms")
            thing.stop()
    return left


def _told_object(thing: Any) -> str:
    name = f' "{thing.objectName()}"' if thing.objectName() else ""
    return f"{type(thing).__module__}.{type(thing).__name__}{name}"
