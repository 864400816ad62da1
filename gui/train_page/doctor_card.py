"""What the doctor says of the run that is shown: findings with their evidence on the curves, and edits to try."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.errors import UserError
from core.lint.course import Course, Finding, lengths_of, moved_of
from core.lint.doctor import diagnose
from core.lint.issue import Severity
from core.project.held_out import read_held_out
from core.project.histograms import read_histograms
from core.project.model import Project
from core.project.run import RunFolder
from gui.document import Document
from gui.icons import icon
from gui.network_page.fix_button import FixButton
from gui.network_page.issue_view import COLOURS, ICONS, severity_text
from gui.texts import say
from gui.theme import XS, S, style
from gui.train_page.run_curves import RunCurves

BUTTON = 220
"""How wide a button may be."""


class DoctorCard(QWidget):
    """Findings, the worst first; asked anew after each epoch. Fixes change the open project.

    Signals
    -------
    evidenceWanted(float, float) : show the curves from this epoch to that.
    blockWanted(str) : show this block on the Network page.
    """

    evidenceWanted = Signal(float, float)  # noqa: N815 - Qt spells signals so
    blockWanted = Signal(str)  # noqa: N815

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._run: RunFolder | None = None
        self._project: Project | None = None
        self._curves, self._epochs = RunCurves(), -1
        self.findings: tuple[Finding, ...] = ()
        self._marks: list[tuple[QLabel, Severity]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        self.hide()
        document.projectChanged.connect(self._on_project)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.findings and self._epochs < 0:
            self._epochs = len(self._curves.epochs)
            self._look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_marks"):
            for mark, severity in self._marks:
                _paint_mark(mark, severity)

    def show_curves(self, run: RunFolder | None, curves: RunCurves) -> None:
        """Look at what the run has told, where an epoch more is done than last time."""
        if run != self._run:
            self._run, self._project, self._epochs = run, _project_of(run), -1
        if len(curves.epochs) == self._epochs:
            return
        self._epochs, self._curves = len(curves.epochs), curves
        self._look()

    @Slot(object)
    def _on_project(self, _project: object = None) -> None:
        """The open project is another: what is proposed must fit it, and what has been done is proposed no more."""
        if self.findings and self.isVisible():
            self._look()
        else:
            self._epochs = -1

    def _look(self) -> None:
        course = self._course(self._curves)
        self._fill(() if course is None else diagnose(course))

    def _course(self, curves: RunCurves) -> Course | None:
        if self._run is None or self._project is None or not curves.epochs or curves.started is None:
            return None
        seen = read_held_out(self._run, curves.epochs[-1].epoch)
        counted = read_histograms(self._run, curves.epochs[-1].epoch)
        return Course(
            project=self._project,
            epochs=tuple(curves.epochs),
            losses=curves.train["loss"],
            gradients=curves.train["gradient"],
            steps_per_epoch=curves.steps_per_epoch,
            val_images=curves.started.val_images,
            confusion=seen.confusion() if seen else (),
            lengths=lengths_of(self._project, counted),
            moved=moved_of(self._project, counted),
            now=self._document.project.recipe,
            network_now=self._document.network,
        )

    def _fill(self, findings: tuple[Finding, ...]) -> None:
        if findings == self.findings:
            return
        self.findings = findings
        self._marks.clear()
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        heading = QLabel(self.tr("Findings").upper())
        style(heading, role="section")
        self._column.addWidget(heading)
        for finding in findings:
            self._column.addWidget(self._row(finding))
        self.setVisible(bool(findings))

    def _row(self, finding: Finding) -> QWidget:
        row = QWidget()
        mark = QLabel()
        self._marks.append((mark, finding.severity))
        _paint_mark(mark, finding.severity)
        mark.setAccessibleName(severity_text(finding.severity))
        mark.setToolTip(severity_text(finding.severity))
        column = QVBoxLayout()
        column.setSpacing(XS)
        for message, role in ((finding.message, "text"), (finding.why, "muted")):
            label = QLabel(say(message))
            label.setWordWrap(True)
            style(label, role=role)
            column.addWidget(label)
        for number, fix in enumerate(finding.fixes):
            button = FixButton(self._document, fix, first=number == 0 and finding.severity == "warning", width=BUTTON)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        links = [(self.tr("Show on the curves"), "train", partial(self.evidenceWanted.emit, *finding.span))]
        if finding.block in self._document.network:
            links.append((self.tr("Show the block"), "network", partial(self.blockWanted.emit, finding.block)))
        for text, mark_name, lead in links:
            link = QPushButton(icon(mark_name, "accent_ink"), text)
            style(link, kind="link")
            link.clicked.connect(lead)
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QHBoxLayout(row)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(S)
        whole.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(column, 1)
        return row


def _paint_mark(mark: QLabel, severity: Severity) -> None:
    mark.setPixmap(icon(ICONS[severity], COLOURS[severity]).pixmap(QSize(16, 16)))


def _project_of(run: RunFolder | None) -> Project | None:
    try:
        return run.project if run is not None else None
    except UserError:
        return None
