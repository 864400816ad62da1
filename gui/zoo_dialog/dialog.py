"""Open a ready network: choose one, say how, and it stands on the canvas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from core.errors import Message
from core.network.tree import Network
from core.project.model import Data, Project
from core.protocol.zoo import ModelInfo
from gui.engine_thread import Engine
from gui.question import Question
from gui.texts import say
from gui.theme import L, M, S, style
from gui.widgets.architecture_thumbnail import ArchitectureThumbnail
from gui.widgets.format import format_bytes, format_integer, format_percent, format_short
from gui.widgets.search_field import SearchField
from gui.zoo_dialog.choices import Choices
from gui.zoo_dialog.model_list import ModelList

WIDTH, HEIGHT, LIST_WIDTH, THUMBNAIL = 860, 600, 340, 96
FIRST = "resnet18"
MOST_DRAWN = 40
"""Blocks that the thumbnail can show and still be read."""


class ZooDialog(QDialog):
    """Stands beside the window; what goes wrong is said in it, and nothing is changed until the network is there.

    Signals
    -------
    projectMade(object) : the Project of the network that was opened.
    """

    projectMade = Signal(object)  # noqa: N815 - Qt's spelling

    def __init__(self, engine: Engine, data: Data, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self._models: tuple[ModelInfo, ...] = ()
        self._list_question, self._look, self._open = (Question(engine, self) for _ in range(3))
        self.setWindowTitle(self.tr("Open a ready network"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, HEIGHT)
        self.search, self.list = SearchField(self.tr("ResNet, mobile, vit…")), ModelList()
        self.name, self.badge, self.facts = QLabel(), QLabel(), QLabel(wordWrap=True)
        self.thumbnail, self.choices = ArchitectureThumbnail(), Choices()
        self.error, self.told = QLabel(wordWrap=True), QLabel()
        self.progress = QProgressBar()
        self.open_button, self.cancel_button = QPushButton(self.tr("Open")), QPushButton(self.tr("Cancel"))
        self.details = QWidget()
        self._arrange()
        self._connect()
        self.choices.set_classes(len(data.classes))
        self._show_state()
        self.told.setText(self.tr("Looking which networks there are…"))
        self._list_question.ask("models", decode=_read_models)

    # What the person does

    @Slot()
    def open_chosen(self) -> None:
        """Have the network made, with its weights fetched where that is wanted."""
        info = self.list.current
        if info is None or self._open.is_open or not self.choices.is_complete:
            return
        self.error.clear()
        self._open.ask("open_model", self._wish(info), decode=_read_project)
        self._show_state()

    def _wish(self, info: ModelInfo) -> Mapping[str, Any]:
        return {
            "source": f"torchvision:{info.name}",
            "weights": self.choices.weights,
            "classes": self.choices.wanted_classes,
            "freeze": self.choices.frozen,
            "data": self._data.model_dump(mode="json"),
        }

    @Slot()
    def cancel(self) -> None:
        """Leave what is under way, or close where nothing is."""
        if not self._open.is_open:
            self.reject()
            return
        self._open.cancel()
        self._show_state()

    def done(self, result: int) -> None:
        for question in (self._list_question, self._look, self._open):
            question.cancel()
        super().done(result)

    # What the engine says

    @Slot(object)
    def _on_models(self, models: tuple[ModelInfo, ...]) -> None:
        self._models = models
        self.list.show_models(models, self.search.text())
        if self.list.current is None:
            self.list.choose(FIRST)
        self._show_state()

    @Slot(object)
    def _on_looked(self, project: Project) -> None:
        self.thumbnail.show_network(_at_a_glance(project.network))
        self.choices.show_parts(project.network)

    @Slot(object)
    def _on_opened(self, project: Project) -> None:
        self._show_state()
        self.projectMade.emit(project)
        self.accept()

    @Slot(object)
    def _on_failed(self, message: Message) -> None:
        self.error.setText(say(message))
        self._show_state()

    @Slot(object)
    def _on_progress(self, told: Mapping[str, Any]) -> None:
        done, total = int(told["done"]), int(told["total"])
        self.progress.setRange(0, 1000)
        self.progress.setValue(round(1000 * done / total) if total else 0)
        text = self.tr("{done} of {total}").format(done=format_bytes(done), total=format_bytes(total))
        self.told.setText(text)

    # What is shown

    @Slot(object)
    def _on_chosen(self, info: ModelInfo | None) -> None:
        self.error.clear()
        if info is not None:
            self.name.setText(info.name)
            self.badge.setText(self.tr("sealed") if info.sealed else self.tr("native blocks"))
            style(self.badge, role="warning" if info.sealed else "success")
            self.badge.setToolTip(self._badge_help(info))
            self.facts.setText(self._said_of(info))
            self.choices.show_model(info)
            self._look.ask("open_model", {"source": f"torchvision:{info.name}"}, decode=_read_project)
        self._show_state()

    def _badge_help(self, info: ModelInfo) -> str:
        if info.sealed:
            return self.tr("Opens as one block that cannot be looked into; it trains and exports all the same.")
        return self.tr("Opens as blocks that can be edited, named as in torchvision.")

    def _said_of(self, info: ModelInfo) -> str:
        lines = [
            self.tr("{family} · {size} × {size} px").format(family=info.family, size=info.size),
            self.tr("{parameters} parameters").format(parameters=format_integer(info.parameters)),
            self.tr("{macs} multiply-adds for an image").format(macs=format_short(info.macs * 1e6)),
        ]
        if info.accuracy:
            text = self.tr("{accuracy} right on ImageNet at the first guess")
            lines.append(text.format(accuracy=format_percent(info.accuracy)))
        return "\n".join(lines)

    @Slot()
    def _show_state(self) -> None:
        busy, info = self._open.is_open, self.list.current
        self.details.setVisible(info is not None)
        self.details.setEnabled(not busy)
        self.list.setEnabled(not busy)
        self.search.setEnabled(not busy)
        self.open_button.setEnabled(info is not None and not busy and self.choices.is_complete)
        self.open_button.setText(self.tr("Opening…") if busy else self.tr("Open"))
        self.progress.setVisible(busy)
        if busy:
            self.progress.setRange(0, 0)
            self.told.clear()
        elif self._models and not self.list.count:
            self.told.setText(self.tr("No network is called so. Try another word."))
        elif self._models:
            self.told.clear()
        self.error.setVisible(bool(self.error.text()))

    def _connect(self) -> None:
        for question, done in (
            (self._list_question, self._on_models), (self._look, self._on_looked), (self._open, self._on_opened),
        ):  # fmt: skip
            question.done.connect(done)
            question.failed.connect(self._on_failed)
        self._open.progress.connect(self._on_progress)
        self.search.searched.connect(self.list.search)
        self.search.resultsWanted.connect(self.list.setFocus)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self.open_chosen)
        self.choices.changed.connect(self._show_state)
        self.open_button.clicked.connect(self.open_chosen)
        self.cancel_button.clicked.connect(self.cancel)

    def _arrange(self) -> None:
        style(self.open_button, kind="primary")
        self.open_button.setDefault(True)
        style(self.name, role="heading")
        style(self.facts, role="muted")
        style(self.error, role="error")
        style(self.told, role="muted")
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        self.progress.setAccessibleName(self.tr("Download"))
        left = QVBoxLayout()
        left.setContentsMargins(M, L, M, L)
        left.setSpacing(S)
        left.addWidget(self.search)
        columns = QLabel(self.tr("parameters · right on ImageNet"))
        columns.setAlignment(Qt.AlignmentFlag.AlignRight)
        style(columns, role="faint")
        left.addWidget(columns)
        left.addWidget(self.list, 1)
        side = QFrame()
        style(side, panel=True)
        side.setFixedWidth(LIST_WIDTH)
        side.setLayout(left)
        right = QVBoxLayout()
        right.setContentsMargins(L, L, L, L)
        right.setSpacing(S)
        right.addWidget(self._details())
        right.addStretch(1)
        right.addWidget(self.error)
        right.addLayout(self._bottom())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addLayout(right, 1)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _details(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self.name)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(S)
        words.addLayout(head)
        words.addWidget(self.facts)
        words.addStretch(1)
        self.thumbnail.setFixedSize(THUMBNAIL, THUMBNAIL + L + L)
        top = QHBoxLayout()
        top.setSpacing(M)
        top.addLayout(words, 1)
        top.addWidget(self.thumbnail)
        column = QVBoxLayout(self.details)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addLayout(top)
        column.addWidget(self.choices)
        return self.details

    def _bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.progress)
        row.addWidget(self.told, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.open_button)
        return row


def _at_a_glance(network: Network) -> Network:
    """The network itself where it is small, else its parts without what they hold."""
    if len(network) <= MOST_DRAWN:
        return network
    return Network(tuple(replace(block, children=()) for block in network.blocks))


def _read_models(data: Any) -> tuple[ModelInfo, ...]:
    return tuple(ModelInfo.from_json(entry) for entry in data)


def _read_project(data: Any) -> Project:
    return Project.model_validate(data["project"])
