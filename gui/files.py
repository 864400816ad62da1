"""Opening, saving and leaving projects, as the window does it: nothing is lost, and every refusal is a sentence."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.code.open import ENDING as PYTHON
from core.code.open import open_code, placed
from core.errors import N_, Message, UserError
from core.project import store
from core.project.copies import Kept, kept_work
from core.project.model import Project
from core.project.reasons import system_reason
from core.project.run import RunFolder, RunState
from gui.file_drop import FileDrop
from gui.model_opening import ENDINGS as MODELS
from gui.model_opening import ModelOpening
from gui.services import Services

ENDING = ".lwp"
AT_WORK = (RunState.PREPARING, RunState.TRAINING, RunState.PAUSED)


class FileFlow(QObject):
    """The steps between a person and a project file; dialogs belong to `window`."""

    pageWanted = Signal(str)  # noqa: N815 - Qt's spelling: the page to turn to
    told = Signal(object)  # Message: what could not be done
    found = Signal(object)  # Kept: unsaved work on the file just opened

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._window = services, window
        self._drops = FileDrop(window, self)
        self._drops.dropped.connect(self.open_shown)
        self._models = ModelOpening(services.engine, window)
        self._models.opened.connect(self._begin_unsaved)
        self._models.failed.connect(self.told)

    def new(self) -> None:
        """To the start page, where every project begins."""
        self.pageWanted.emit("start")

    @Slot(object)
    def begin(self, project: Project) -> None:
        """Start on a new project, unless unsaved work should be kept first."""
        if self.may_leave(closing=False):
            self._services.document.start(project)
            self.pageWanted.emit("network")

    def open(self, path: Path) -> None:
        """Open a file and turn to its network. Raises UserError where it cannot be read."""
        self._services.document.open(path)
        self._services.settings.remember_file(path)
        self.pageWanted.emit("network")
        for found in kept_work([path]):
            self.found.emit(found)

    @Slot(str)
    def open_shown(self, path: str) -> None:
        """Open a file a person clicked on; what is wrong with it is said in the window."""
        try:
            if path.endswith(PYTHON):
                self._open_code(Path(path))
                return
            if path.lower().endswith(MODELS):
                self._models.open(Path(path))
                return
            store.load(path)  # before asking: a file that cannot be opened must not cost unsaved work
            if self.may_leave(closing=False):
                self.open(Path(path))  # read anew: "Save" may just have written this very file
        except UserError as error:
            self.told.emit(error.message)

    def _open_code(self, path: Path) -> None:
        try:
            project = open_code(path)
        except UserError as error:
            self.told.emit(placed(error))
            return
        self._begin_unsaved(project)

    @Slot(object)
    def _begin_unsaved(self, project: Project) -> None:
        """Start on what was read of a file that is no project, unless unsaved work should be kept first."""
        if self.may_leave(closing=False):
            self._services.document.start(project, saved=False)
            self.pageWanted.emit("network")

    @Slot()
    def ask_and_open_model(self) -> None:
        """Ask for a file of a model, and open its network with its weights."""
        self._models.ask_in(self._last_folder())

    @Slot()
    def ask_and_open(self) -> None:
        """Ask for a file, and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a project"),
            self._last_folder(),
            self.tr("Projects and PyTorch code (*.lwp *.py)"),
        )
        if path:
            self.open_shown(path)

    def save(self) -> bool:
        """Save where it came from, or ask where; whether it was saved."""
        document = self._services.document
        if document.path is None:
            return self.save_as()
        return self._save_over(document.path) if document.is_changed_outside else self._write(document.path)

    def save_as(self) -> bool:
        """Ask where to save, and do it; whether it was saved."""
        document = self._services.document
        name = str(document.path or Path(self._last_folder()) / f"{document.project.title or 'network'}{ENDING}")
        path, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the project"), name, self.tr("Layerwright projects (*.lwp)")
        )
        if not path:
            return False
        return self._write(Path(path) if path.endswith(ENDING) else Path(path + ENDING))

    @Slot(object)
    def take_over(self, run: RunFolder) -> None:
        """Start on a copy of the project that a run was made with."""
        try:
            project = run.project
        except UserError as error:
            self.told.emit(error.message)
            return
        self._begin_unsaved(project)

    @Slot(object)
    def recover(self, found: Kept) -> None:
        """Take up unsaved work that a crash left behind; it stays unsaved until the person saves it."""
        if found.project is None or not self.may_leave(closing=False):
            return
        self._services.document.start(found.project, found.path, saved=False, taken_up=found.file)
        self.pageWanted.emit("network")

    def may_leave(self, *, closing: bool = True) -> bool:
        """Ask about a run at work (when closing) and about unsaved changes; False where the person wants to stay."""
        if closing and not self._may_stop():
            return False
        return self._services.document.is_saved or self._ask_about_changes()

    def _may_stop(self) -> bool:
        """Whether nothing is at work, or the person lets it end."""
        if self._services.runner.state in AT_WORK:
            said = self.tr("Closing stops it at its next step and keeps a checkpoint to resume from.")
            return self._ask_to_stop(self.tr("A training run is at work."), said)
        if self._services.searcher.state in AT_WORK:
            said = self.tr("Closing stops it; the trials that are done are kept, and it can go on later.")
            return self._ask_to_stop(self.tr("A search is at work."), said)
        return True

    def _ask_to_stop(self, text: str, about: str) -> bool:
        box = QMessageBox(self._window)
        box.setWindowTitle("Layerwright")
        box.setText(text)
        box.setInformativeText(about)
        stop = box.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Keep training"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is stop

    def _ask_about_changes(self) -> bool:
        box = QMessageBox(self._window)
        box.setWindowTitle("Layerwright")
        box.setText(self.tr("Save the changes to this project?"))
        box.setInformativeText(self.tr("Without saving, what you changed since the last time is lost."))
        # Its own buttons, not the standard ones: those bring icons of another hand.
        save = box.addButton(self.tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(self.tr("Don't save"), QMessageBox.ButtonRole.DestructiveRole)
        box.setEscapeButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.setDefaultButton(save)
        box.exec()
        if box.clickedButton() is save:
            return self.save()
        if box.clickedButton() is discard:
            self._services.document.discard_autosave()
        return box.clickedButton() is discard

    def _save_over(self, path: Path) -> bool:
        """Ask what becomes of what somebody else wrote to the file meanwhile; whether the project was saved."""
        box = QMessageBox(self._window)
        box.setWindowTitle("Layerwright")
        box.setText(self.tr("{name} has changed since it was opened here.").format(name=path.name))
        about = self.tr("Another window or program wrote to it. What stands there now would be kept as {copy} only.")
        box.setInformativeText(about.format(copy=store.backup_path(path).name))
        over = box.addButton(self.tr("Overwrite"), QMessageBox.ButtonRole.DestructiveRole)
        beside = box.addButton(self.tr("Save as…"), QMessageBox.ButtonRole.AcceptRole)
        box.setEscapeButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.setDefaultButton(beside)
        box.exec()
        if box.clickedButton() is beside:
            return self.save_as()
        return box.clickedButton() is over and self._write(path)

    def _write(self, path: Path) -> bool:
        try:
            self._services.document.save(path)
        except UserError as error:
            self.told.emit(error.message)
            return False
        except OSError as error:
            self.told.emit(_cannot_write(path, error))
            return False
        self._services.settings.remember_file(path)
        return True

    def _last_folder(self) -> str:
        recent = next(self._services.settings.recent_files(), None)
        return str(recent.parent if recent else Path.home())


def _cannot_write(path: Path, error: OSError) -> Message:
    return Message(
        "project.cannot-write",
        N_("Core", "{path} could not be written: {reason}. Choose another place."),
        {"path": str(path), "reason": system_reason(error)},
    )
