"""Which pages there are, and how each is made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.errors import N_, UserError
from core.project.run import RunFolder
from gui.actions import ActionSpec
from gui.files import FileFlow
from gui.rail import RailEntry
from gui.services import Services


class Pages:
    """The pages of the rail, in order."""

    entries = (
        ("data", N_("Pages", "Data")),
        ("network", N_("Pages", "Network")),
        ("train", N_("Pages", "Train")),
        ("tune", N_("Pages", "Tune")),
        ("evaluate", N_("Pages", "Evaluate")),
        ("predict", N_("Pages", "Predict")),
        ("export", N_("Pages", "Export")),
        ("runs", N_("Pages", "Runs")),
    )

    def rail_entries(self) -> list[RailEntry]:
        """The rail's buttons; the number keys with Alt turn to the pages."""
        return [
            RailEntry(key, QCoreApplication.translate("Pages", text), key, f"Alt+{number}")
            for number, (key, text) in enumerate(self.entries, start=1)
        ]


PAGES = Pages()


class PageFactory(QObject):
    """Makes pages on demand and wires what they ask of the window.

    Imports sit inside the makers on purpose: the plots alone would double the time until the window is visible.
    """

    statusChanged = Signal(str, str, str)  # noqa: N815 - page key, left text, right text
    pageRequested = Signal(str)  # noqa: N815
    blockRequested = Signal(str)  # noqa: N815 - show this block on the Network page
    runRequested = Signal(object)  # noqa: N815 - show the curves of this RunFolder

    def __init__(self, services: Services, files: FileFlow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._files = services, files
        self._made: dict[str, QWidget] = {}
        self._status: dict[str, tuple[str, str]] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {
            "start": self._start,
            "data": self._data,
            "network": self._network,
            "train": self._train,
            "tune": self._tune,
            "evaluate": self._evaluate,
            "predict": self._predict,
            "export": self._export,
            "runs": self._runs,
        }

    def is_made(self, key: str) -> bool:
        """Whether the page has been shown before."""
        return key in self._made

    def page(self, key: str) -> QWidget:
        """The page of that key."""
        if key not in self._made:
            widget = self._makers[key]()
            widget.setProperty("page_key", key)
            if hasattr(widget, "statusChanged"):
                widget.statusChanged.connect(self._on_status)
            self._made[key] = widget
        return self._made[key]

    @property
    def pages(self) -> Mapping[str, QWidget]:
        """The pages that have been shown, by key."""
        return self._made

    def status(self, key: str) -> tuple[str, str]:
        """What the page last said for the status bar."""
        return self._status.get(key, ("", ""))

    def actions(self, key: str) -> list[ActionSpec]:
        """What can be done on that page."""
        offered = getattr(self._made.get(key), "actions_offered", None)
        return list(offered()) if offered else []

    @Slot(object)
    def _on_blocks(self, ids: object) -> None:
        """Blocks are selected on the Network page: the Train page shows their weights."""
        if self.is_made("train"):
            self._made["train"].show_blocks(ids)  # type: ignore[attr-defined]

    @Slot(str, str)
    def _on_status(self, left: str, right: str) -> None:
        key = str(self.sender().property("page_key"))
        self._status[key] = (left, right)
        self.statusChanged.emit(key, left, right)

    def _start(self) -> QWidget:
        from gui.start_page import StartPage

        page = StartPage(self._services)
        page.projectChosen.connect(self._files.begin)
        page.fileChosen.connect(self._files.open_shown)
        page.openWanted.connect(self._files.ask_and_open)
        page.recoveryChosen.connect(self._files.recover)
        page.runChosen.connect(self._resume)
        return page

    def _data(self) -> QWidget:
        from gui.data_page import DataPage

        return DataPage(self._services.document, self._services.engine)

    def _network(self) -> QWidget:
        from gui.network_page import NetworkPage

        s = self._services
        page = NetworkPage(s.document, s.engine, settings=s.settings, choice=s.choice)
        page.chosen.changed.connect(self._on_blocks)
        return self._asking(page)

    def _train(self) -> QWidget:
        from gui.train_page.page import TrainPage

        s = self._services
        page = TrainPage(s.document, s.engine, s.runner, s.queue, s.settings)
        page.showIssueRequested.connect(self.blockRequested)
        page.pageRequested.connect(self.pageRequested)
        if self.is_made("network"):
            page.show_blocks(self._made["network"].selection)  # type: ignore[attr-defined]
        return page

    def _tune(self) -> QWidget:
        from gui.tune_page import TunePage

        s = self._services
        page = TunePage(s.document, s.runner, s.searcher)
        page.showRunRequested.connect(self.runRequested)
        return self._asking(page)

    def _evaluate(self) -> QWidget:
        from gui.evaluate_page import EvaluatePage

        return self._asking(EvaluatePage(self._services.document, self._services.engine, self._services.choice))

    def _predict(self) -> QWidget:
        from gui.predict_page import PredictPage

        return self._asking(PredictPage(self._services.document, self._services.engine, self._services.choice))

    def _export(self) -> QWidget:
        from gui.export_page import ExportPage

        return self._asking(ExportPage(self._services.document, self._services.engine, self._services.choice))

    def _runs(self) -> QWidget:
        from gui.runs_page import RunsPage

        s = self._services
        page = RunsPage(s.document, s.engine, s.choice, s.runner)
        page.openProjectRequested.connect(self._files.take_over)
        page.showRunRequested.connect(self.runRequested)
        page.tensorboardRequested.connect(s.board.open)
        return self._asking(page)

    def _asking(self, page: QWidget) -> QWidget:
        if hasattr(page, "pageRequested"):
            page.pageRequested.connect(self.pageRequested)
        return page

    @Slot(object)
    def _resume(self, run: RunFolder) -> None:
        """Go on with a run, with the project it was made from on the other pages where nothing unsaved stands there."""
        document = self._services.document
        try:
            if document.is_saved:
                document.start(run.project)
        except UserError as error:
            document.failed.emit(error.message)
            return
        self.pageRequested.emit("train")
        self._services.runner.resume(run)
