"""The house rules of docs/ARCHITECTURE.md that a machine can check, beside the import contracts in pyproject.toml.

Import contracts read the source; they cannot see what a package's __init__ drags in, so these tests import for real,
each time in a fresh interpreter.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PURE_ROOMS = ("blocks", "network", "project", "lint", "code", "protocol")
TORCH_ROOMS = ("modules", "zoo", "data", "training", "search", "inference", "export", "engine", "cli")
TORCH = ("torch", "torchvision")
QT = ("PySide6", "shiboken6", "pyqtgraph")


def modules_in(*folders: str) -> list[str]:
    """The dotted names of all modules in these folders of the checkout."""
    files = sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py") if file.name != "__main__.py")
    return [".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for file in files]


def loaded_by_importing(modules: list[str], suspects: tuple[str, ...]) -> dict[str, str]:
    """Import `modules` one after another in a fresh interpreter: which of `suspects` came, and with which module."""
    code = (
        "import importlib, sys\n"
        f"for name in {modules!r}:\n"
        "    importlib.import_module(name)\n"
        f"    came = [suspect for suspect in {suspects!r} if suspect in sys.modules]\n"
        "    if came:\n"
        "        sys.exit(f'{came[0]} by {name}')\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    if told.returncode and " by " not in told.stderr.strip().splitlines()[-1]:
        pytest.fail(told.stderr, pytrace=False)
    return dict([told.stderr.strip().split(" by ")]) if told.returncode else {}


def syntax_of(*folders: str) -> Iterator[tuple[Path, ast.AST]]:
    """Every node of every file in these folders, with its file."""
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                yield file.relative_to(ROOT), node


def test_no_module_of_the_window_loads_torch() -> None:
    assert loaded_by_importing(modules_in("gui"), TORCH) == {}


def test_no_pure_room_loads_torch_or_qt() -> None:
    rooms = [f"core/{room}" for room in PURE_ROOMS]
    assert loaded_by_importing(["core.errors", "core.display", *modules_in(*rooms)], (*TORCH, *QT)) == {}


def test_the_command_line_and_every_other_room_work_without_qt() -> None:
    assert loaded_by_importing(modules_in("core"), QT) == {}


def test_main_itself_loads_neither_torch_nor_qt() -> None:
    assert loaded_by_importing(["main"], (*TORCH, *QT)) == {}


def test_every_room_says_in_one_sentence_what_lives_there() -> None:
    silent = [
        file.relative_to(ROOT)
        for folder in ("core", "gui")
        for file in (ROOT / folder).rglob("__init__.py")
        if not ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_every_room_of_core_is_known_to_be_pure_or_torch() -> None:
    rooms = {file.parent.name for file in (ROOT / "core").glob("*/__init__.py")}
    assert rooms - {*PURE_ROOMS, *TORCH_ROOMS} == set()


def test_worker_threads_are_connected_to_slots_and_never_to_lambdas() -> None:
    """A lambda that is connected to a signal of a worker thread runs in that thread, and touches widgets from there."""
    wrong = [
        f"{file}:{node.lineno}"
        for file, node in syntax_of("gui")
        if isinstance(node, ast.Call) and connects_a_function(node) and is_a_worker(node.func)
    ]
    assert wrong == []


def connects_a_function(call: ast.Call) -> bool:
    """`….connect(lambda …)`, or the same with functools.partial."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr != "connect" or not call.args:
        return False
    target = call.args[0]
    return isinstance(target, ast.Lambda) or (
        isinstance(target, ast.Call) and ast.unparse(target.func).endswith("partial")
    )


def is_a_worker(function: ast.expr) -> bool:
    """Whether the signal belongs to something called …thread or …worker: `self._trainer_thread.epoch_done.connect`."""
    names = ast.unparse(function).lower().split(".")
    return any(name.endswith(("thread", "worker")) for name in names[:-1])


def test_the_rule_about_lambdas_sees_what_it_forbids() -> None:
    call = ast.parse("self._trainer_thread.epoch_done.connect(lambda e: None)", mode="eval").body
    assert isinstance(call, ast.Call)
    assert connects_a_function(call)
    assert is_a_worker(call.func)


def test_no_translated_text_is_an_f_string() -> None:
    """An f-string is filled in before it is looked up, so it never matches a translation."""
    wrong = [
        f"{file}:{node.lineno}"
        for file, node in syntax_of("gui", "core")
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rsplit(".", maxsplit=1)[-1] in ("tr", "translate", "N_")
        and any(isinstance(argument, ast.JoinedStr) for argument in node.args)
    ]
    assert wrong == []


def test_torch_and_qt_are_imported_by_their_own_rooms_only() -> None:
    pure = ["core/" + room for room in PURE_ROOMS]
    wrong = [f"{file}: {name}" for file, name in imports_in("gui", *pure) if name in TORCH]
    wrong += [f"{file}: {name}" for file, name in imports_in("core") if name in QT]
    assert wrong == []


def imports_in(*folders: str) -> Iterator[tuple[Path, str]]:
    """Top-level names of what each file imports, wherever in the file it does."""
    for file, node in syntax_of(*folders):
        if isinstance(node, ast.Import):
            yield from ((file, alias.name.split(".", maxsplit=1)[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield file, node.module.split(".", maxsplit=1)[0]


def test_qt_does_not_lose_references_to_none() -> None:
    """PySide6 6.12.0 on Python 3.11 loses one per call and aborts after seconds (PYSIDE-3474)."""
    code = (
        "import sys\n"
        "from PySide6.QtCore import QObject, QTimer, Signal\n"
        "class Sender(QObject):\n"
        "    sent = Signal(object)\n"
        "sender, timer = Sender(), QTimer()\n"
        "sender.sent.connect(lambda value: None)\n"
        "before = sys.getrefcount(None)\n"
        "for _ in range(1000):\n"
        "    timer.setInterval(5); timer.setObjectName('name'); sender.sent.emit(None); sender.blockSignals(False)\n"
        "print(before - sys.getrefcount(None))\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(told.stdout) < 100
