"""One editor per kind of parameter: typed text for numbers and sizes, a tick for yes or no, a list for words."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QWidget

from core.blocks.spec import AUTO, Bool, Choice, Float, Int, Param, Required, Size, Text, Value
from gui.icons import icon
from gui.texts import say, say_text
from gui.theme import style
from gui.widgets.calm_fields import CalmComboBox, CalmLine
from gui.widgets.format import format_size

_NOTHING = object()
SEVERAL = object()
"""What an editor holds that stands for several things with different values."""


class ParameterEditor(QWidget):
    """Edits one parameter.

    Signals
    -------
    edited(value) : the person gave another valid value.
    judged(str) : why what stands there cannot be used, "" when it can.
    """

    edited = Signal(object)
    judged = Signal(str)

    def __init__(self, param: Param, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.param = param
        self.field = field
        self.held: Any = _NOTHING
        help_text = say_text(param.help)
        field.setAccessibleName(param.name)
        field.setAccessibleDescription(help_text)
        self.setToolTip(help_text)
        self.setFocusProxy(field)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 2, 0, 2)
        self.row.setSpacing(4)
        self.row.addWidget(field, 1)

    def show_value(self, value: Any, resolved: Value, *, anew: bool) -> None:
        """Show `value`; `anew` also discards what somebody was typing."""
        raise NotImplementedError

    def show_mixed(self, *, anew: bool) -> None:
        """Say that what is edited holds several values."""
        self.show_value(SEVERAL, None, anew=anew)

    def offer(self, value: Any) -> None:
        """Take what the person gave: report it where it is valid and new, say why where it is not."""
        wrong = self.param.check(value)
        self.judged.emit(say(wrong) if wrong else "")
        if wrong is None and (value != self.held or type(value) is not type(self.held)):
            self.held = value
            self.edited.emit(value)


def editor_for(param: Param, parent: QWidget | None = None) -> ParameterEditor:
    """The editor made for the kind of `param`."""
    if isinstance(param, Bool) and not param.optional:
        return SwitchEditor(param, parent)
    if isinstance(param, Bool | Choice):
        return ChoiceEditor(param, parent)
    return TypedEditor(param, parent)


class SwitchEditor(ParameterEditor):
    """Yes or no."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        self._box = QCheckBox()
        super().__init__(param, self._box, parent)
        self._box.clicked.connect(self._take)

    def _take(self, _checked: bool) -> None:
        """The first click on several values makes all of them true."""
        self._box.setTristate(False)
        self.offer(self._box.checkState() != Qt.CheckState.Unchecked)

    def show_value(self, value: Any, resolved: Value, *, anew: bool) -> None:
        self.held = value
        self._box.setTristate(value is SEVERAL)
        if value is SEVERAL:
            self._box.setCheckState(Qt.CheckState.PartiallyChecked)
        else:
            self._box.setChecked(value is True)
        self._box.setToolTip(self.tr("several values") if value is SEVERAL else "")


class ChoiceEditor(ParameterEditor):
    """One of a few words."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        self._list = CalmComboBox()
        super().__init__(param, self._list, parent)
        options: list[tuple[str, Any]] = [(word, word) for word in param.options] if isinstance(param, Choice) else []
        if isinstance(param, Bool):
            options = [(self.tr("yes"), True), (self.tr("no"), False)]
        if param.optional:
            options.insert(0, (say_text(param.none_text), None))
        self._values = [value for _, value in options]
        self._list.addItems([text for text, _ in options])
        self._list.activated.connect(self._choose)

    def _choose(self, index: int) -> None:
        self.offer(self._values[index])

    def show_value(self, value: Any, resolved: Value, *, anew: bool) -> None:
        self.held = value
        self._list.setPlaceholderText(self.tr("several") if value is SEVERAL else "")
        self._list.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class TypedEditor(ParameterEditor):
    """A number, a size or a text, typed. Empty means None or *auto* where the parameter allows that.

    Up and Down step a number (with Shift ten times), Esc brings back the value held.
    """

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        self._line = CalmLine()
        super().__init__(param, self._line, parent)
        self._resolved: Value = None
        self._follows = param.follows is not None
        self._line.textEdited.connect(self._read)
        self._line.stepped.connect(self._step)
        self._line.left.connect(self._tidy)
        self._line.returnPressed.connect(self._tidy)
        self._line.cancelled.connect(self._bring_back)
        self._pin = self._add_pin() if self._follows else None
        self._menu: QMenu | None = None
        if isinstance(param, Size) and param.words:
            self._add_words(param)

    def show_value(self, value: Any, resolved: Value, *, anew: bool) -> None:
        same = value == self.held and type(value) is type(self.held)
        refreshed = resolved != self._resolved
        self.held, self._resolved = value, resolved
        none = say_text(self.param.none_text) if self.param.optional else ""
        self._line.setPlaceholderText(self.tr("several") if value is SEVERAL else none)
        is_auto = self._follows and value == AUTO
        style(self._line, auto=is_auto)
        if self._pin is not None:
            self._pin.setIcon(icon("link", "accent_ink" if is_auto else "text_faint"))
            self._pin.setText(self.tr("Pin this number") if is_auto else self.tr("Follow the input again"))
            self._pin.setToolTip(self._pin.text())
        typing = self._line.isModified() and self._line.hasFocus()
        if anew or not same or (refreshed and is_auto and not typing):
            self._write()

    def _write(self) -> None:
        """Put the value held into the line, leaving the cursor where it was; what stands there is then fine."""
        text = self._text(self.held)
        if self._line.text() != text:
            cursor = self._line.cursorPosition()
            self._line.setText(text)
            self._line.setCursorPosition(min(cursor, len(text)))
        self._line.setModified(False)
        self.judged.emit("")

    def _text(self, value: Any) -> str:
        if value is None or value is SEVERAL or isinstance(value, Required):
            return ""
        if self._follows and value == AUTO:
            known = self._resolved is not None
            return self.tr("{value} from input").format(value=self._resolved) if known else self.tr("from input")
        if isinstance(value, tuple):
            return format_size(value)
        return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)

    def _read(self, text: str) -> None:
        self.offer(self._parsed(text.strip()))

    def _parsed(self, text: str) -> Any:
        """The value that `text` means, or the text itself where it means none (its check then says so)."""
        if not text and self.param.optional:
            return None
        if self._follows and (not text or text in (AUTO, self._text(AUTO))):
            return AUTO
        try:
            return _READERS[type(self.param)](text)
        except (ValueError, KeyError):
            return text

    def _step(self, notches: int) -> None:
        held = self._resolved if self.held == AUTO else self.held
        stepped = _stepped(self.param, held, notches)
        if stepped is not None and self.param.check(stepped) is None:
            self._line.setText(self._text(stepped))
            self._line.setModified(True)
            self.offer(stepped)

    def _tidy(self) -> None:
        """On leaving and on Enter, write what was typed the usual way: "5x3" → "5 × 3"."""
        if self.param.check(self._parsed(self._line.text().strip())) is None:
            self._write()

    def _bring_back(self) -> None:
        self._write()
        self._line.selectAll()

    def _add_pin(self) -> QAction:
        pin = self._line.addAction(icon("link"), QLineEdit.ActionPosition.TrailingPosition)
        pin.triggered.connect(self.toggle_auto)
        return pin

    def toggle_auto(self) -> None:
        """Pin the number that *auto* stands for, or follow the input again."""
        follow = self.held != AUTO
        known = self._resolved if isinstance(self._resolved, int) else None
        start = self.param.default if isinstance(self.param.default, int) else getattr(self.param, "minimum", 1)
        value = AUTO if follow else known if known is not None else start
        self._line.setModified(False)
        self.offer(value)
        self.show_value(value, self._resolved, anew=True)
        if not follow:
            self._line.setFocus()
            self._line.selectAll()

    def _add_words(self, param: Size) -> None:
        self._menu = QMenu(self)
        for word in param.words:
            self._menu.addAction(word).setData(word)
        self._menu.triggered.connect(self._take_word)
        button = self._line.addAction(icon("chevron-down"), QLineEdit.ActionPosition.TrailingPosition)
        button.setToolTip(self.tr("Words that may stand here (Alt+Down)"))
        button.triggered.connect(self._open_words)
        self._line.opened.connect(self._open_words)

    def _open_words(self) -> None:
        if self._menu is not None:
            self._menu.popup(self._line.mapToGlobal(self._line.rect().bottomLeft()))

    def _take_word(self, action: QAction) -> None:
        self._line.setText(action.data())
        self.offer(action.data())


def _whole(text: str) -> int:
    return int(text.replace(",", "").replace(" ", "").replace("_", ""))


def _real(text: str) -> float:
    number = float(text.replace(",", "."))
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _size(text: str) -> int | tuple[int, ...]:
    numbers = tuple(int(part) for part in re.split(r"[\s,;x×*]+", text.strip("() ").lower()) if part)
    if not numbers:
        raise ValueError(text)
    return numbers[0] if len(numbers) == 1 else numbers


_READERS: dict[type[Param], Callable[[str], Value]] = {Int: _whole, Float: _real, Size: _size, Text: str}


def _stepped(param: Param, value: Any, notches: int) -> Value:
    """`value` some notches up or down, kept in range; None where it cannot be stepped."""
    if isinstance(param, Float) and isinstance(value, int | float):
        return min(max(round(value + notches * param.step, 10), param.minimum), param.maximum)
    if not isinstance(param, Int | Size):
        return None
    low, high = param.minimum, param.maximum
    if isinstance(value, tuple):
        return tuple(min(max(n + notches, low), high) for n in value)
    return min(max(value + notches, low), high) if type(value) is int else None
