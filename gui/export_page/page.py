"""The Export page itself: which run, in which format, to which place, and whether it came out right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.errors import Message
from core.protocol.messages import Exported
from gui.actions import ActionSpec
from gui.document import Document
from gui.engine_thread import Engine
from gui.export_page.details import Details
from gui.export_page.formats import FormatCard, format_cards
from gui.export_page.outcome import Outcome
from gui.question import Question
from gui.run_choice import RunChoice
from gui.run_page import RunPage
from gui.texts import say
from gui.theme import L, M, S, style
from gui.widgets.card import SectionLabel
from gui.widgets.focus import set_enabled
from gui.widgets.option_card import OptionCard

FORMATS_WIDTH, BODY_WIDTH = 300, 920


class ExportPage(RunPage):
    """Writes the chosen run's network in one of a few formats, each proved to behave as it does here."""

    def __init__(self, document: Document, engine: Engine, choice: RunChoice, parent: QWidget | None = None) -> None:
        super().__init__(choice, self.tr("Run to export"), "export", parent)
        self._question = Question(engine, self)
        self._formats = {form.key: form for form in format_cards()}
        self._typed: dict[str, str] = {}
        self._folder = Path.home()
        self.cards: dict[str, OptionCard] = {}
        self._group = QButtonGroup(self)
        self.details, self.outcome = Details(), Outcome()
        self.path, self.browse = QLineEdit(), QPushButton(self.tr("Browse…"))
        self.export_button, self.progress = QPushButton(self.tr("Export")), QProgressBar()
        self.note = QLabel(wordWrap=True)
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()
        self.choose("state_dict")
        self._on_choice()

    @property
    def format(self) -> FormatCard:
        """The format now chosen."""
        return next(self._formats[key] for key, card in self.cards.items() if card.isChecked())

    def actions_offered(self) -> list[ActionSpec]:
        """What the menus and the command palette offer here."""
        return [
            ActionSpec(id="export.run", text=self.tr("Export the chosen run"), icon="export", shortcut="Ctrl+Return",
                       enabled=self._can_export, run=self.export),
            ActionSpec(id="export.copy", text=self.tr("Copy the code that loads it"), icon="copy",
                       enabled=lambda: self._choice.current is not None, run=self.details.snippet.copy),
        ]  # fmt: skip

    @Slot(str)
    def choose(self, key: str) -> None:
        """Choose a format by its name."""
        self.cards[key].setChecked(True)
        self._show_path()
        self.outcome.hide()

    @Slot()
    def export(self) -> None:
        """Write the model and compare the result with the app's."""
        run, path = self._choice.current, self.path.text().strip()
        if run is None or not self._can_export():
            return
        target = str(Path(path).expanduser())
        self.outcome.hide()
        params = {"run": str(run.path), "format": self.format.key, "path": target}
        self._question.ask("export", params, decode=Exported.model_validate)
        self.progress.setRange(0, 0)
        self._show_state()

    def _can_export(self) -> bool:
        return self._choice.current is not None and bool(self.path.text().strip()) and not self._question.is_open

    @Slot(object)
    def _on_done(self, exported: Exported) -> None:
        self.outcome.show_exported(exported)
        self._end()

    @Slot(object)
    def _on_failed(self, message: Message) -> None:
        self.outcome.show_failure(say(message))
        self._end()

    def _end(self) -> None:
        self.outcome.show()
        self._show_state()
        self.statusChanged.emit(self.outcome.sentence.text(), "")

    @Slot()
    def _on_choice(self) -> None:
        self._typed = {}
        self.outcome.hide()
        self._show_path()
        self._stack.setCurrentIndex(0 if self._choice.current is None else 1)
        self._show_state()

    @Slot()
    def _on_card(self) -> None:
        self.choose(self.format.key)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._typed[self.format.key] = text
        self._show_details()

    @Slot()
    def ask_path(self) -> None:
        """Ask where to write to."""
        title = self.tr("Export as {format}").format(format=self.format.title)
        path, _ = QFileDialog.getSaveFileName(
            self, title, self.path.text(), options=QFileDialog.Option.DontConfirmOverwrite
        )
        if path:
            self._folder = Path(path).parent
            self._typed[self.format.key] = path
            self._show_path()

    def _show_path(self) -> None:
        run, form = self._choice.current, self.format
        if run is not None:
            proposed = self._folder / f"{run.path.name}{form.ending}"
            self.path.setText(self._typed.get(form.key, str(proposed)))
        self._show_details()

    def _show_details(self) -> None:
        self.details.show_format(self.format, self.path.text().strip() or "model.pt")
        self._show_state()

    def _show_state(self) -> None:
        busy, path = self._question.is_open, self.path.text().strip()
        self.progress.setVisible(busy)
        set_enabled(self.export_button, self._can_export(), heir=self.path)
        self.export_button.setText(self.tr("Exporting…") if busy else self.tr("Export"))
        replaced = bool(path) and Path(path).expanduser().exists() and self.outcome.isHidden() and not busy
        if not path:
            self.note.setText(self.tr("Say where to write to."))
        elif replaced:
            self.note.setText(self.tr("{name} is there already and will be replaced.").format(name=Path(path).name))
        else:
            self.note.clear()
        self.note.setVisible(bool(self.note.text()))

    def _connect(self) -> None:
        self._question.done.connect(self._on_done)
        self._question.failed.connect(self._on_failed)
        self._group.buttonClicked.connect(self._on_card)
        self.path.textEdited.connect(self._on_typed)
        self.path.returnPressed.connect(self.export)
        self.browse.clicked.connect(self.ask_path)
        self.export_button.clicked.connect(self.export)
        self._choice.changed.connect(self._on_choice)

    def _arrange(self) -> None:
        self.empty.show_state(
            "export", self.tr("Nothing to export yet"),
            self.tr("Train the network first. Its best weights can then leave in four formats, each checked."),
            self.tr("Go to Train"),
        )  # fmt: skip
        bar, row = self.make_bar()
        row.addStretch(1)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._body())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)

    def _body(self) -> QWidget:
        left = QVBoxLayout()
        left.setSpacing(S)
        left.addWidget(SectionLabel(self.tr("Format")))
        for key, form in self._formats.items():
            card = OptionCard(form.icon, form.title, form.about)
            self.cards[key] = card
            self._group.addButton(card)
            left.addWidget(card)
        left.addStretch(1)
        formats = QWidget()
        formats.setFixedWidth(FORMATS_WIDTH)
        formats.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        right = QVBoxLayout()
        right.setSpacing(M)
        right.addWidget(SectionLabel(self.tr("What you get")))
        right.addWidget(self.details)
        right.addLayout(self._target())
        right.addWidget(self.note)
        right.addWidget(self.outcome)
        right.addStretch(1)
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(L, L, L, L)
        row.setSpacing(L)
        row.addWidget(formats)
        body = QWidget()
        body.setMaximumWidth(BODY_WIDTH)
        body.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        row.addWidget(body, 1)
        row.addStretch(0)
        area = QScrollArea(widgetResizable=True)
        area.setWidget(inner)
        return area

    def _target(self) -> QHBoxLayout:
        label = QLabel(self.tr("Write to"))
        label.setBuddy(self.path)
        style(label, role="muted")
        style(self.path, role="mono")
        style(self.note, role="warning")
        self.path.setAccessibleName(self.tr("File or folder to write to"))
        self.progress.setFixedWidth(80)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Writing and comparing"))
        style(self.export_button, kind="primary")
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(label)
        row.addWidget(self.path, 1)
        row.addWidget(self.browse)
        row.addWidget(self.progress)
        row.addWidget(self.export_button)
        return row
