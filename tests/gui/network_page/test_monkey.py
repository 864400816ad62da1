"""Ten thousand random things a person might do; undoing all of them gives the same document again, to the byte."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.blocks import BLOCKS
from gui.document import Document
from gui.network_page import NetworkPage

LEFT = Qt.MouseButton.LeftButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
MORE_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_B, Qt.Key.Key_O)
ASK_FOR_MORE = ("add", "rename", "picture", "keep", "replace-head", "template")
"""Actions that open a field or a dialog: the fields are played by hand."""
CODE = (
    "nn.Conv2d(3, 8, 3), nn.ReLU()",
    "nn.Sequential(nn.Flatten(), nn.Linear(10, 2))",
    "nn.Linear(3",
    "no code at all",
    "{" * 50,
)
MOST = 40
"""With more blocks than that the network is cleared, so that inference does not take all the time."""

SEEDS, ACTIONS = range(10), 1000


class Monkey:
    """Plays with a page."""

    def __init__(self, page: NetworkPage, seed: int) -> None:
        self.page, self.draw = page, random.Random(seed)
        self.tricks: list[Callable[[], object]] = [
            *(self.select, self.select, self.several, self.add, self.add, self.act, self.act, self.act, self.insert),
            *(self.undo, self.redo, self.fold, self.parameter, self.parameter, self.key, self.key, self.move_key),
            *(self.click, self.drag, self.drag, self.double_click, self.paste_code, self.rename, self.quick_add),
            *(self.look, self.enter),
        ]

    def play(self) -> None:
        """One random thing."""
        self.draw.choice(self.tricks)()
        if len(self.page.document.network) > MOST:
            self.page.chosen.set(b.id for b in self.page.document.network.blocks)
            self.page.commands.remove()

    @property
    def ids(self) -> list[str]:
        return list(self.page.document.network.spots)

    def some(self) -> list[str]:
        return self.draw.sample(self.ids, min(len(self.ids), 1))

    def select(self) -> None:
        self.page.chosen.set(self.some())

    def several(self) -> None:
        self.page.chosen.set(self.draw.sample(self.ids, min(len(self.ids), self.draw.randint(1, 4))))

    def add(self) -> None:
        self.page.commands.add(self.draw.choice([spec.type for spec in BLOCKS]))

    def insert(self) -> None:
        links = self.page.scene.places.links
        if not links:
            return
        link = self.draw.choice(links)
        if self.ids and self.draw.random() < 0.5:
            self.page.commands.move(self.some(), (link.parent, link.index))
        else:
            self.page.commands.insert(self.draw.choice([spec.type for spec in BLOCKS]), (link.parent, link.index))

    def act(self) -> None:
        offered = [
            spec for spec in self.page.actions_offered() if spec.enabled() and spec.id.split(".")[1] not in ASK_FOR_MORE
        ]
        offered = [spec for spec in offered if "…" not in spec.text]
        self.draw.choice(offered).run()

    def undo(self) -> None:
        for _ in range(self.draw.randint(1, 3)):
            self.page.document.undo_stack.undo()

    def redo(self) -> None:
        self.page.document.undo_stack.redo()

    def fold(self) -> None:
        for block_id in self.some():
            self.page.folding.toggle(block_id)

    def enter(self) -> None:
        containers = [i for i in self.ids if self.page.document.network.block(i).spec.is_container]
        if self.draw.random() < 0.4 or not containers:
            self.page.leave()
        else:
            self.page.enter(self.draw.choice(containers))

    def parameter(self) -> None:
        for block_id in self.some():
            params = self.page.document.network.block(block_id).spec.params
            if params:
                param = self.draw.choice(params)
                known = {"int": self.draw.randint(1, 9), "size": self.draw.randint(1, 5)}
                value = known.get(param.kind, self.draw.random() < 0.5 if param.kind == "bool" else None)
                if value is not None:
                    self.page.document.set_param(block_id, param.name, value)

    def key(self) -> None:
        modifier = self.draw.choice((NONE, NONE, SHIFT))
        QTest.keyClick(self.page.canvas, self.draw.choice((*KEYS, *MORE_KEYS)), modifier)

    def move_key(self) -> None:
        QTest.keyClick(self.page.canvas, self.draw.choice(KEYS[:4]), self.draw.choice((ALT, CTRL)))

    def rename(self) -> None:
        if len(self.page.chosen) == 1:
            QTest.keyClick(self.page.canvas, Qt.Key.Key_F2)
            self.page.rename_field.setText(self.draw.choice(("stem", "a b", "", "x" * 10_000, "class")))
            QTest.keyClick(self.page.rename_field, self.draw.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape)))
            self.page.canvas.setFocus()

    def quick_add(self) -> None:
        QTest.keyClick(self.page.canvas, Qt.Key.Key_Tab)
        if self.page.quick_add.isVisible():
            self.page.quick_add.search.setText(self.draw.choice(("conv", "relu", "", "nothing is called that")))
            QTest.keyClick(self.page.quick_add.search, self.draw.choice((Qt.Key.Key_Return, Qt.Key.Key_Down)))
            self.page.quick_add.close_quietly()
        self.page.canvas.setFocus()

    def point(self) -> QPoint:
        area = self.page.canvas.viewport().rect()
        return QPoint(self.draw.randint(4, area.width() - 5), self.draw.randint(4, area.height() - 5))

    def over(self) -> QPoint:
        """Mostly somewhere on a block."""
        frames = list(self.page.scene.places.frames_in())
        if not frames or self.draw.random() < 0.3:
            return self.point()
        rect = self.page.canvas.rect_of(self.draw.choice(frames).id)
        area = self.page.canvas.viewport().rect().adjusted(4, 4, -4, -4)
        at = QPoint(round(rect.x() + 30), round(rect.y() + 12))
        return QPoint(
            min(max(at.x(), area.left()), area.right()),
            min(max(at.y(), area.top()), area.bottom()),
        )

    def click(self) -> None:
        QTest.mouseClick(self.page.canvas.viewport(), LEFT, self.draw.choice((NONE, CTRL, SHIFT)), self.over())

    def double_click(self) -> None:
        QTest.mouseDClick(self.page.canvas.viewport(), LEFT, NONE, self.over())
        self.page.quick_add.close_quietly()
        self.page.canvas.setFocus()

    def drag(self) -> None:
        viewport, modifier = self.page.canvas.viewport(), self.draw.choice((NONE, NONE, ALT, CTRL))
        start, end = self.over(), self.over()
        QTest.mousePress(viewport, LEFT, modifier, start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        if self.draw.random() < 0.1:
            QTest.keyClick(self.page.canvas, Qt.Key.Key_Escape)
        QTest.mouseRelease(viewport, LEFT, modifier, end)

    def paste_code(self) -> None:
        QGuiApplication.clipboard().setText(self.draw.choice(CODE))
        self.page.commands.paste()

    def look(self) -> None:
        match self.draw.randrange(4):
            case 0:
                self.page.scene.show_heat({i: self.draw.random() for i in self.ids}, dict.fromkeys(self.ids, "1 %"))
            case 1:
                picture = QPixmap(4, 4)
                picture.fill(Qt.GlobalColor.red)
                self.page.scene.show_thumbnails(dict.fromkeys(self.ids, picture) if self.draw.random() < 0.5 else None)
            case 2:
                self.page.scene.show_heat(None)
            case _:
                self.page.canvas.set_zoom(self.draw.choice((0.2, 0.7, 1.0, 1.5)))


def text_of(document: Document) -> str:
    """The document as it would be saved."""
    return json.dumps(document.project.model_dump(mode="json"))


@pytest.mark.parametrize("seed", SEEDS)
def test_undoing_everything_gives_the_document_it_began_with(open_page, document, seed) -> None:
    page = open_page("Conv2d", "ReLU", "Residual", "Parallel", "Flatten", "Linear")
    before, monkey = text_of(document), Monkey(page, seed)
    for number in range(ACTIONS):
        monkey.play()
        assert all(block_id in document.network for block_id in page.selection)
        if number % 50 == 0:
            QApplication.processEvents()
            assert set(page.scene._items) <= set(page.scene.places.frames)
    page.level.enter("")
    after = text_of(document)
    stack = document.undo_stack
    place = stack.index()
    stack.setIndex(0)
    assert text_of(document) == before
    stack.setIndex(place)
    assert text_of(document) == after
