"""main.py as it is, with an ear on stdin: a line is a Python expression, the answer is its value as JSON on stdout.

It may use `app`, `window` (the one that shows), `find(name)`, `middle(name)`, `middle_of(widget)` and
`where_listed(text)`. Tests look with it and act with mouse and keyboard only. When stdin closes, the window is closed
as its user would.
"""

from __future__ import annotations

import json
import os
import runpy
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QSocketNotifier, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow, QWidget

ROOT = Path(__file__).resolve().parent.parent.parent


def find(name: str) -> QWidget:
    """The visible widget with this objectName or accessible name."""
    found = [w for w in QApplication.allWidgets() if name in (w.objectName(), w.accessibleName()) and w.isVisible()]
    if not found:
        raise LookupError(f"no visible widget is called {name!r}")
    return found[0]


def middle_of(widget: QWidget) -> tuple[int, int]:
    """The middle of a widget on the screen, in pixels."""
    point = widget.mapToGlobal(QPoint(widget.width() // 2, widget.height() // 2))
    return point.x(), point.y()


def middle(name: str) -> tuple[int, int]:
    """The middle of the widget that `find` finds."""
    return middle_of(find(name))


def where_listed(text: str) -> tuple[int, int]:
    """The middle, on the screen, of the visible row of a list that shows `text`."""
    for view in QApplication.allWidgets():
        if isinstance(view, QAbstractItemView) and view.isVisible() and view.model() is not None:
            for index in view.model().match(view.model().index(0, 0), Qt.ItemDataRole.DisplayRole, text, 1):
                view.scrollTo(index)
                point = view.viewport().mapToGlobal(view.visualRect(index).center())
                return point.x(), point.y()
    raise LookupError(f"no list shows {text!r}")


class Ear:
    """Answers each line of stdin from within Qt's event loop."""

    def __init__(self) -> None:
        self._heard = b""
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._listen)

    def _listen(self) -> None:
        data = os.read(sys.stdin.fileno(), 65536)
        if not data:
            self._notifier.setEnabled(False)
            QApplication.closeAllWindows()
            QApplication.quit()
            return
        *lines, self._heard = (self._heard + data).split(b"\n")
        for line in lines:
            print(json.dumps(answer(json.loads(line))), flush=True)


def answer(expression: str) -> dict[str, Any]:
    """The value of an expression, or what was wrong with it."""
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow) and w.isVisible()]
    names = {
        "app": QApplication.instance(),
        "window": shown[0] if shown else None,
        "find": find,
        "middle": middle,
        "middle_of": middle_of,
        "where_listed": where_listed,
    }
    try:
        value = eval(expression, names)
        json.dumps(value)
    except Exception as error:  # noqa: BLE001 - whatever it is, the test is told
        return {"error": f"{type(error).__name__}: {error}"}
    return {"value": value}


def main() -> None:
    """Run main.py under its own name, listening from the moment its event loop runs."""
    original = QApplication.exec
    ears = []

    def listening_exec(*_: Any) -> int:
        ears.append(Ear())
        return original()

    QApplication.exec = listening_exec  # type: ignore[method-assign, assignment]
    sys.argv[0] = str(ROOT / "main.py")
    sys.path.insert(0, str(ROOT))
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
