"""Every edit of the open project has a name and can be undone; what fails changes nothing; no work is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from core.errors import Message, UserError
from core.lint.issue import Fix
from core.network.operations import Remove, SetParam
from core.project import store
from core.project.edit import SetRecipe
from core.project.model import Project
from core.project.templates import load_template
from gui.document import Document
from tests.crashed_copy import crash

LENET = load_template("lenet5")
FIRST = LENET.network.blocks[0]


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    made = Document()
    made.start(LENET)
    return made


class Heard(QObject):
    """Keeps the names of a document's signals in the order they came."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.names: list[str] = []
        for name in ("projectChanged", "networkChanged", "dataChanged", "recipeChanged", "opened", "fileChanged"):
            getattr(document, name).connect(lambda *_, name=name: self.names.append(name))


# Editing


def test_an_edit_is_undone_and_redone_under_its_name(document: Document) -> None:
    assert document.edit(SetParam(FIRST.id, "out_channels", 9), "Nine channels")
    after = document.project
    assert document.undo_stack.undoText() == "Nine channels"
    document.undo_stack.undo()
    assert document.project == LENET
    assert document.undo_stack.redoText() == "Nine channels"
    document.undo_stack.redo()
    assert document.project == after


def test_typing_a_value_is_one_step_and_another_parameter_a_second(document: Document) -> None:
    for value in (1, 12, 120):
        document.set_param(FIRST.id, "out_channels", value)
    document.set_param(FIRST.id, "padding", 1)
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.network.block(FIRST.id).params["out_channels"] == 120
    document.undo_stack.undo()
    assert document.project == LENET


def test_typing_a_value_and_typing_the_old_one_again_leaves_nothing_to_undo(document: Document) -> None:
    before = FIRST.params["out_channels"]
    document.set_param(FIRST.id, "out_channels", 99)
    document.set_param(FIRST.id, "out_channels", before)
    assert not document.undo_stack.canUndo()
    assert document.project == LENET


def test_typing_after_saving_is_a_step_of_its_own(document: Document, tmp_path: Path) -> None:
    document.set_param(FIRST.id, "out_channels", 1)
    document.save(tmp_path / "saved.lwp")
    document.set_param(FIRST.id, "out_channels", 12)
    assert not document.is_saved
    document.undo_stack.undo()
    assert document.is_saved
    assert document.project == store.load(tmp_path / "saved.lwp")


def test_an_edit_that_changes_nothing_is_no_step(document: Document) -> None:
    assert document.edit(SetRecipe(LENET.recipe), "The same recipe")
    assert document.undo_stack.count() == 0


def test_where_one_of_several_edits_fails_none_is_made(document: Document) -> None:
    told: list[Message] = []
    document.failed.connect(told.append)
    revision = document.revision
    ops = (SetParam(FIRST.id, "out_channels", 9), SetParam("nowhere", "out_channels", 9))
    assert not document.edit_all(ops, "Two edits")
    assert document.project is LENET
    assert document.revision == revision
    assert document.undo_stack.count() == 0
    (message,) = told
    assert "nowhere" in str(message)


def test_a_fix_is_one_step_under_its_label(document: Document) -> None:
    ops = (SetParam(FIRST.id, "out_channels", 7), SetParam(FIRST.id, "padding", 1))
    fix = Fix(Message("fix.both", "Set {what}", {"what": "both"}), ops)
    assert document.apply_fix(fix)
    assert document.undo_stack.undoText() == "Set both"
    document.undo_stack.undo()
    assert document.project == LENET


def test_a_part_that_did_not_change_is_not_announced(document: Document) -> None:
    heard = Heard(document)
    document.edit(Remove((FIRST.id,)), "Remove")
    assert heard.names[0] == "networkChanged"
    assert "dataChanged" not in heard.names
    assert "recipeChanged" not in heard.names


# The file


def test_saving_keeps_the_version_before(document: Document, tmp_path: Path) -> None:
    file = tmp_path / "mine.lwp"
    document.save(file)
    first = file.read_bytes()
    document.set_param(FIRST.id, "out_channels", 9)
    document.save()
    assert store.load(file) == document.project
    assert store.backup_path(file).read_bytes() == first


def test_a_project_without_a_name_asks_for_one(document: Document) -> None:
    with pytest.raises(UserError, match="Choose a name"):
        document.save()


def test_a_save_that_fails_leaves_the_work_unsaved_and_its_name_as_it_was(document: Document, tmp_path: Path) -> None:
    document.set_param(FIRST.id, "out_channels", 9)
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(UserError, match="cannot be written"):
        document.save(tmp_path / "file" / "mine.lwp")
    assert document.path is None
    assert not document.is_saved


def test_opening_a_damaged_file_leaves_everything_as_it_was(document: Document, tmp_path: Path) -> None:
    document.set_param(FIRST.id, "out_channels", 9)
    before, heard = document.project, Heard(document)
    (tmp_path / "bad.lwp").write_text("{", encoding="utf-8")
    with pytest.raises(UserError, match=r"bad\.lwp"):
        document.open(tmp_path / "bad.lwp")
    assert document.project is before
    assert document.undo_stack.canUndo()
    assert heard.names == []


def test_opening_a_project_begins_a_new_history(document: Document, tmp_path: Path) -> None:
    document.set_param(FIRST.id, "out_channels", 9)
    store.save(load_template("mlp"), tmp_path / "mlp.lwp")
    heard = Heard(document)
    document.open(tmp_path / "mlp.lwp")
    assert document.is_saved
    assert not document.undo_stack.canUndo()
    assert document.analysis is None
    assert heard.names.count("opened") == 1


# Unsaved work


def test_unsaved_work_is_kept_beside_the_project_until_it_is_saved(
    qtbot: QtBot, document: Document, tmp_path: Path
) -> None:
    file = tmp_path / "mine.lwp"
    document.save(file)
    saved = file.read_bytes()
    document._autosave.setInterval(1)
    document.set_param(FIRST.id, "out_channels", 9)
    qtbot.waitUntil(document.copy_file.is_file, timeout=30_000)
    assert document.copy_file.parent == tmp_path
    assert store.load(document.copy_file) == document.project
    assert file.read_bytes() == saved
    document.save()
    assert [kept.name for kept in tmp_path.iterdir()] == ["mine.lwp", "mine.lwp~"]


def test_work_that_was_saved_leaves_no_copy_behind(document: Document, tmp_path: Path) -> None:
    document.save(tmp_path / "mine.lwp")
    document.autosave()
    assert not document.copy_file.exists()


def test_work_under_no_name_is_kept_too_and_forgotten_once_it_has_one(document: Document, tmp_path: Path) -> None:
    document.set_param(FIRST.id, "out_channels", 9)
    document.autosave()
    copy = document.copy_file
    assert store.load(copy) == document.project
    document.save(tmp_path / "named.lwp")
    assert not copy.exists()


def test_work_under_no_name_leaves_alone_what_a_crash_left(document: Document, home: Path) -> None:
    left = crash("mlp")
    document.set_param(FIRST.id, "out_channels", 9)
    document.autosave()
    document.save(home / "named.lwp")
    assert store.load(left) == load_template("mlp")


def test_work_that_is_discarded_is_forgotten(document: Document) -> None:
    document.set_param(FIRST.id, "out_channels", 9)
    document.autosave()
    document.discard_autosave()
    assert not document.copy_file.exists()


def test_work_that_is_undone_is_forgotten_and_kept_again_once_redone(qtbot: QtBot, document: Document) -> None:
    document.set_param(FIRST.id, "out_channels", 9)
    document.autosave()
    document.undo_stack.undo()
    assert not document.copy_file.exists()
    document._autosave.setInterval(1)
    document.undo_stack.redo()
    qtbot.waitUntil(document.copy_file.is_file, timeout=30_000)
    document.discard_autosave()


def test_no_copy_is_kept_where_the_person_wants_none(document: Document) -> None:
    document.set_param(FIRST.id, "out_channels", 9)
    document.autosave()
    document.keep_copies(False)
    assert not document.copy_file.exists()
    document.autosave()
    assert not document.copy_file.exists()


def test_the_copy_that_was_taken_up_goes_once_the_document_has_kept_its_own(document: Document) -> None:
    left = crash("mlp")
    document.start(load_template("mlp"), saved=False, taken_up=left)
    assert left.is_file()
    document.autosave()
    assert document.copy_file.is_file()
    assert not left.exists()
    document.discard_autosave()


def test_recovered_work_stays_unsaved_even_when_its_edits_are_undone(document: Document, tmp_path: Path) -> None:
    document.start(load_template("mlp"), tmp_path / "mlp.lwp", saved=False)
    assert not document.is_saved
    document.set_param(document.network.blocks[-1].id, "out_features", 11)
    document.undo_stack.undo()
    assert not document.is_saved


def test_recovered_work_is_kept_again_without_waiting_for_an_edit(qtbot: QtBot, document: Document) -> None:
    document._autosave.setInterval(1)
    document.start(load_template("mlp"), saved=False)
    qtbot.waitUntil(document.copy_file.is_file, timeout=30_000)
    assert store.load(document.copy_file) == document.project


def test_a_copy_that_cannot_be_written_is_a_sentence(document: Document, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("LAYERWRIGHT_HOME", str(tmp_path / "file"))
    heard: list[object] = []
    document.failed.connect(heard.append)
    document.set_param(FIRST.id, "out_channels", 9)
    document.autosave()
    assert "cannot be written" in str(heard[0])


def test_every_state_has_a_number_of_its_own(document: Document) -> None:
    seen = [document.revision]
    document.set_param(FIRST.id, "out_channels", 9)
    seen.append(document.revision)
    document.undo_stack.undo()
    seen.append(document.revision)
    document.start(Project())
    seen.append(document.revision)
    assert seen == sorted(set(seen))
