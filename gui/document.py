"""The one object that holds the open project: its undo history, its file, and what is known about it."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.blocks import Value
from core.errors import N_, UserError
from core.lint.issue import Fix, Issue
from core.network.operations import Rename, SetParam
from core.network.report import Report
from core.network.tree import Network
from core.project import copies, store
from core.project.copies import WorkCopy
from core.project.edit import ProjectOp, apply
from core.project.model import Project
from core.protocol.messages import Analysis
from gui.texts import say

AUTOSAVE_MS = 3_000


class Document(QObject):
    """The open project.

    Every change goes through `edit`, so that every change can be undone. Views read `project` and `analysis` and listen
    to the signals; they hold no truth of their own.
    """

    projectChanged = Signal(object)  # noqa: N815 - Qt's spelling: Project, after any edit, undo or opening
    networkChanged = Signal(object)  # noqa: N815 - Network
    dataChanged = Signal(object)  # noqa: N815 - Data
    recipeChanged = Signal(object)  # noqa: N815 - Recipe
    analysisChanged = Signal(object)  # noqa: N815 - Analysis
    fileChanged = Signal()  # noqa: N815 - another path, or saved ⇄ unsaved
    opened = Signal()  # another project stands here now
    failed = Signal(object)  # Message: an edit that could not be carried out

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self._on_clean_changed)
        self._project = Project()
        self._analysis: Analysis | None = None
        self._revision = 0
        self._path: Path | None = None
        self._on_disk = b""
        self._copy = WorkCopy(None)
        self._taken_up: Path | None = None
        self._keeps_copies = True
        self._autosave = QTimer(self)
        self._autosave.setSingleShot(True)
        self._autosave.setInterval(AUTOSAVE_MS)
        self._autosave.timeout.connect(self.autosave)

    # What stands here

    @property
    def project(self) -> Project:
        return self._project

    @property
    def network(self) -> Network:
        return self._project.network

    @property
    def path(self) -> Path | None:
        """The file it is kept in; None until it is first saved."""
        return self._path

    @property
    def is_saved(self) -> bool:
        return self.undo_stack.isClean()

    @property
    def is_changed_outside(self) -> bool:
        """Whether its file has been written by somebody else since it was opened or saved here."""
        found = _digest(self._path)
        return found not in (b"", self._on_disk)

    @property
    def revision(self) -> int:
        """Counts the states the project has been in; an analysis says which one it is of."""
        return self._revision

    @property
    def analysis(self) -> Analysis | None:
        """What is known of the newest state that was analysed; None before the first answer."""
        return self._analysis

    @property
    def report(self) -> Report | None:
        return self._analysis.report if self._analysis else None

    @property
    def issues(self) -> tuple[Issue, ...]:
        return self._analysis.issues if self._analysis else ()

    def set_analysis(self, analysis: Analysis) -> None:
        """Take in what an engine found out."""
        self._analysis = analysis
        self.analysisChanged.emit(analysis)

    # Editing

    def edit(self, op: ProjectOp, text: str, merge: str = "") -> bool:
        """Carry out one edit under the name `text`; `merge` joins it to the last one of the same key (typing)."""
        return self.edit_all((op,), text, merge)

    def edit_all(self, ops: Sequence[ProjectOp], text: str, merge: str = "") -> bool:
        """Carry out several edits as one undoable step. False, with `failed` emitted, where that cannot be."""
        after = self._project
        try:
            for op in ops:
                after = apply(after, op)
        except UserError as error:
            self.failed.emit(error.message)
            return False
        if after != self._project:
            self.undo_stack.push(_Edit(self, self._project, after, text, merge))
        return True

    def set_param(self, block_id: str, name: str, value: Value) -> bool:
        """Change one parameter; changes of the same one in a row are one step."""
        text = self.tr("{name} of {block}").format(name=name, block=self.network.block(block_id).name)
        return self.edit(SetParam(block_id, name, value), text, merge=f"param:{block_id}:{name}")

    def rename(self, block_id: str, name: str) -> bool:
        return self.edit(Rename(block_id, name), self.tr("Rename to {name}").format(name=name))

    def apply_fix(self, fix: Fix) -> bool:
        """Make the edits behind a Fix button, as one step."""
        return self.edit_all(fix.ops, say(fix.label))

    # The file

    def start(
        self, project: Project, path: Path | None = None, *, saved: bool = True, taken_up: Path | None = None
    ) -> None:
        """Put another project here; its history begins anew.

        Parameters
        ----------
        path : the file it belongs to, None where it was never saved.
        saved : False marks it as having unsaved changes.
        taken_up : the copy of unsaved work it comes from; it is dropped once this document has kept its own.
        """
        self._autosave.stop()
        self._path, self._copy, self._taken_up = path, WorkCopy(path), None
        self._on_disk = _digest(path)
        self.undo_stack.clear()
        self._taken_up = taken_up
        if not saved:
            self.undo_stack.resetClean()
            self._autosave.start()
        self._analysis = None
        self._take(project)
        self.opened.emit()
        self.fileChanged.emit()

    def open(self, path: Path) -> None:
        """Open a project file. Raises UserError, leaving this project as it is, where the file cannot be read."""
        self.start(store.load(path), path)

    def save(self, path: Path | None = None) -> None:
        """Write the project to `path`, or where it came from. Raises UserError where that cannot be."""
        target = path or self._path
        if target is None:
            raise UserError("project.no-path", N_("Core", "Choose a name for the project first."))
        store.save(self._project, target)
        self.discard_autosave()
        self._path, self._copy, self._on_disk = target, WorkCopy(target), _digest(target)
        self.undo_stack.setClean()
        self.fileChanged.emit()

    def autosave(self) -> None:
        """Keep a copy of unsaved work beside the project, to be offered after a crash."""
        if self.is_saved or not self._keeps_copies:
            return
        try:
            self._copy.keep(self._project)
        except UserError as error:
            self.failed.emit(error.message)
            return
        self._drop_taken_up()

    def keep_copies(self, wanted: bool) -> None:
        """Whether unsaved work is copied at all; not wanting it drops the copy there is."""
        self._keeps_copies = wanted
        if not wanted:
            self._copy.drop()

    def discard_autosave(self) -> None:
        """Forget the copy of unsaved work: it is saved, undone, or the person chose not to keep it."""
        self._autosave.stop()
        self._copy.drop()
        self._drop_taken_up()

    @property
    def copy_file(self) -> Path:
        """Where this document keeps its unsaved work."""
        return self._copy.file

    # Within

    def _take(self, project: Project) -> None:
        before, self._project = self._project, project
        self._revision += 1
        if project.network is not before.network:
            self.networkChanged.emit(project.network)
        if project.data is not before.data:
            self.dataChanged.emit(project.data)
        if project.recipe is not before.recipe:
            self.recipeChanged.emit(project.recipe)
        self.projectChanged.emit(project)

    def _show(self, project: Project) -> None:
        self._take(project)
        self._autosave.start()

    def _drop_taken_up(self) -> None:
        if self._taken_up is not None:
            copies.drop(self._taken_up)
            self._taken_up = None

    def _on_clean_changed(self, clean: bool) -> None:
        if clean:
            self.discard_autosave()
        self.fileChanged.emit()


def _digest(path: Path | None) -> bytes:
    """What tells a file's content from any other; empty where there is no file."""
    try:
        return sha256(path.read_bytes()).digest() if path is not None else b""
    except OSError:
        return b""


class _Edit(QUndoCommand):
    """The one undo command: the project before and after, which share all that did not change."""

    def __init__(self, document: Document, before: Project, after: Project, text: str, merge: str) -> None:
        super().__init__(text)
        self._document, self._before, self._after, self._merge = document, before, after, merge

    def id(self) -> int:
        return 1 if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or other._merge != self._merge:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True

    def undo(self) -> None:
        self._document._show(self._before)

    def redo(self) -> None:
        self._document._show(self._after)
