"""A network page on a document that is analysed, in this process, after every change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from core.code.write import write_marked
from core.errors import Message
from core.lint.issue import Fix, Issue
from core.modules.infer import Inferrer
from core.network.operations import SetParam
from core.network.report import BlockReport
from core.project.model import Data, Preprocessing, Project
from core.protocol.messages import Analysis
from gui.document import Document
from gui.network_page import NetworkPage
from tests.gui.network_page.driving import stack

CIFAR = Data(classes=tuple("abcdefghij"), preprocessing=Preprocessing(mode="RGB", size=(32, 32)))


class Analyser(QObject):
    """Stands in for the engine process: the same inference, at once."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document, self._inferrer = document, Inferrer()
        document.projectChanged.connect(self.analyse)

    @Slot(object)
    def analyse(self, project: Project) -> None:
        report = self._inferrer.report(project.network, project.data.input)
        issues = tuple(_issue(found) for found in report.blocks.values() if found.message)
        written = write_marked(project.network, report)
        self._document.set_analysis(Analysis(report, issues, written.text, written.lines))


def _issue(found: BlockReport) -> Issue:
    fixes = tuple(
        Fix(
            Message("test.fix", "Set {name} to {value}", {"name": name, "value": value}),
            (SetParam(found.id, name, value),),
        )
        for fix in found.fixes
        for name, value in fix.items()
    )
    return Issue("error", found.id, found.message, None, fixes)


@pytest.fixture
def document(qapp) -> Iterator[Document]:
    made = Document()
    Analyser(made)
    yield made
    made.discard_autosave()
    made.deleteLater()


@pytest.fixture
def open_page(qtbot: QtBot, document: Document) -> Callable[..., NetworkPage]:
    """Opens a page, 1206 × 792, on a network of the given types; `parts` are what else the page is given."""

    def make(*wanted: str | tuple[str, dict], **parts: Any) -> NetworkPage:
        page = NetworkPage(document, **parts)
        qtbot.addWidget(page)
        document.start(Project(data=CIFAR, network=stack(*wanted)))
        page.resize(1206, 792)
        page.show()
        qtbot.waitExposed(page)
        page.canvas.setFocus()
        return page

    return make
