"""Opening, saving and leaving: unsaved work is never lost without a question, and every refusal is a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from torch import nn

from core.errors import Message
from core.project import store
from core.project.copies import Kept, kept_work
from core.project.run import RunFolder, RunState
from core.project.templates import load_template
from gui.document import Document
from gui.files import FileFlow
from gui.window import Window
from tests.crashed_copy import crash
from tests.gui.in_process import InProcessEngine
from tests.gui.quiet_window import quiet_window

LENET, MLP = load_template("lenet5"), load_template("mlp")
FIRST = LENET.network.blocks[0].id


class Person:
    """Presses the button of that text in whatever box asks, and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answers: list[str] = []

    def answer(self, box: QMessageBox) -> int:
        self.asked.append(box.text())
        wanted = self.answers.pop(0)
        (button,) = [button for button in box.buttons() if button.text() == wanted]
        button.click()
        return 0


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    made = Person()

    def execute(box: QMessageBox) -> int:  # a function, so that it becomes a method of the box
        return made.answer(box)

    monkeypatch.setattr(QMessageBox, "exec", execute)
    return made


@pytest.fixture
def window(qtbot: QtBot, person: Person) -> Iterator[Window]:
    with quiet_window() as made:
        yield made


@pytest.fixture
def files(window: Window) -> FileFlow:
    return window.files


@pytest.fixture
def document(window: Window) -> Document:
    """LeNet-5, never saved, with an unsaved change that is also kept beside it."""
    document = window.services.document
    document.start(LENET)
    document.set_param(FIRST, "out_channels", 9)
    document.autosave()
    return document


def answer_dialog(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    """Choose that path whenever a file dialog asks ("": cancel)."""
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))


# Leaving


def test_saved_work_is_left_without_a_question(files: FileFlow, person: Person) -> None:
    assert files.may_leave()
    assert person.asked == []


def test_saying_cancel_stays(files: FileFlow, document: Document, person: Person) -> None:
    person.answers = ["Cancel"]
    before = document.project
    files.begin(MLP)
    assert len(person.asked) == 1
    assert document.project is before
    assert store.load(document.copy_file) == before


def test_saying_do_not_save_leaves_and_forgets_the_copy(
    files: FileFlow, document: Document, person: Person, window: Window
) -> None:
    person.answers = ["Don't save"]
    copy = document.copy_file
    files.begin(MLP)
    assert document.project == MLP
    assert document.is_saved
    assert not copy.exists()
    assert window.page == "network"


def test_saying_save_saves_first(
    files: FileFlow, document: Document, person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.answers = ["Save"]
    answer_dialog(monkeypatch, tmp_path / "kept")
    work = document.project
    files.begin(MLP)
    assert store.load(tmp_path / "kept.lwp") == work
    assert document.project == MLP
    assert document.path is None


def test_choosing_no_name_when_saving_stays(
    files: FileFlow, document: Document, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.answers = ["Save"]
    answer_dialog(monkeypatch, "")
    before = document.project
    files.begin(MLP)
    assert document.project is before
    assert not document.is_saved


def test_a_run_at_work_is_asked_about_when_closing_only(files: FileFlow, person: Person, window: Window) -> None:
    window.services.runner.state = RunState.TRAINING
    assert files.may_leave(closing=False)
    assert person.asked == []
    person.answers = ["Keep training"]
    assert not files.may_leave()
    person.answers = ["Stop and close"]
    assert files.may_leave()
    window.services.runner.state = None


def test_a_search_at_work_is_asked_about_when_closing(files: FileFlow, person: Person, window: Window) -> None:
    window.services.searcher.state = RunState.TRAINING
    person.answers = ["Keep training", "Stop and close"]
    assert [files.may_leave(), files.may_leave()] == [False, True]
    assert person.asked == ["A search is at work."] * 2
    window.services.searcher.state = None


@pytest.fixture
def shared(files: FileFlow, document: Document, tmp_path: Path) -> Path:
    """A file that this window holds with unsaved changes, and that another window has saved since."""
    path = tmp_path / "shared.lwp"
    assert files._write(path)
    document.set_param(FIRST, "out_channels", 11)
    store.save(MLP, path)
    return path


def test_what_another_window_saved_meanwhile_is_not_overwritten_unasked(
    files: FileFlow, document: Document, person: Person, shared: Path
) -> None:
    person.answers = ["Cancel", "Overwrite"]
    assert not files.save()
    assert (store.load(shared), document.is_saved) == (MLP, False)
    assert files.save()
    assert (store.load(shared), document.is_saved) == (document.project, True)
    assert store.load(store.backup_path(shared)) == MLP
    document.set_param(FIRST, "out_channels", 12)
    assert files.save()
    assert person.asked == ["shared.lwp has changed since it was opened here."] * 2


def test_beside_what_another_window_saved_the_work_can_be_kept_under_another_name(
    files: FileFlow, document: Document, person: Person, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.answers = ["Save as…"]
    answer_dialog(monkeypatch, shared.with_name("mine.lwp"))
    assert files.save()
    assert store.load(shared) == MLP
    assert store.load(shared.with_name("mine.lwp")) == document.project


def test_a_file_that_was_deleted_meanwhile_is_written_anew_without_a_question(
    files: FileFlow, document: Document, person: Person, shared: Path
) -> None:
    shared.unlink()
    assert files.save()
    assert store.load(shared) == document.project
    assert person.asked == []


def test_a_window_told_to_stay_stays_open(window: Window, document: Document, person: Person) -> None:
    window.show()
    person.answers = ["Cancel"]
    assert not window.close()
    assert window.isVisible()
    assert window.services.engine.state != "dead"
    assert not document.is_saved


@pytest.mark.parametrize("answer", ["Cancel", "Don't save"])
def test_taking_up_recovered_work_asks_about_the_work_that_stands_there(
    files: FileFlow, document: Document, person: Person, answer: str, tmp_path: Path
) -> None:
    person.answers = [answer]
    before = document.project
    files.recover(Kept(tmp_path / "copy", tmp_path / "mlp.lwp", 0.0, MLP))
    assert len(person.asked) == 1
    assert document.project == (before if answer == "Cancel" else MLP)
    assert not document.is_saved


def test_recovered_work_belongs_to_its_file_and_is_not_written_to_it_unasked(
    files: FileFlow, window: Window, tmp_path: Path
) -> None:
    store.save(LENET, tmp_path / "mine.lwp")
    files.recover(Kept(tmp_path / "copy", tmp_path / "mine.lwp", 0.0, MLP))
    document = window.services.document
    assert (document.project, document.path, document.is_saved) == (MLP, tmp_path / "mine.lwp", False)
    assert store.load(tmp_path / "mine.lwp") == LENET
    assert window.page == "network"


def test_the_project_of_a_run_is_taken_over_as_an_unsaved_copy(files: FileFlow, window: Window, home: Path) -> None:
    files.take_over(RunFolder.create(MLP, home / "runs"))
    document = window.services.document
    assert (document.project.network, document.path, document.is_saved) == (MLP.network, None, False)


# Opening and saving


def test_a_project_that_was_saved_or_opened_heads_the_recent_files(
    files: FileFlow, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_dialog(monkeypatch, tmp_path / "first.lwp")
    assert files.save()
    store.save(MLP, tmp_path / "second.lwp")
    answer_dialog(monkeypatch, tmp_path / "second.lwp")
    files.ask_and_open()
    assert window.services.document.project == MLP
    recent = list(window.services.settings.recent_files())
    assert recent == [tmp_path / "second.lwp", tmp_path / "first.lwp"]


def test_saving_again_asks_for_no_name(
    files: FileFlow, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document.save(tmp_path / "mine.lwp")
    document.set_param(FIRST, "out_channels", 11)
    answer_dialog(monkeypatch, tmp_path / "another.lwp")
    assert files.save()
    assert store.load(tmp_path / "mine.lwp") == document.project
    assert not (tmp_path / "another.lwp").exists()


def test_a_place_that_cannot_be_written_is_a_sentence_and_the_work_stays_unsaved(
    files: FileFlow, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    told: list[Message] = []
    files.told.connect(told.append)
    answer_dialog(monkeypatch, tmp_path / "file" / "mine.lwp")
    assert not files.save()
    assert "cannot be written" in str(told[0])
    assert not document.is_saved
    assert document.path is None


def test_choosing_no_file_opens_nothing(
    files: FileFlow, document: Document, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_dialog(monkeypatch, "")
    before = document.project
    files.ask_and_open()
    assert person.asked == []
    assert document.project is before


def test_a_file_that_cannot_be_opened_costs_no_unsaved_work(
    files: FileFlow, document: Document, person: Person, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.lwp"
    damaged.write_text("{", encoding="utf-8")
    document.start(LENET)
    document.set_param(FIRST, "out_channels", 7)
    document.autosave()
    told: list[Message] = []
    files.told.connect(told.append)
    files.open_shown(str(damaged))
    assert str(told[0]).count(damaged.name) == 1
    assert person.asked == []
    assert store.load(document.copy_file) == document.project


def test_opening_again_the_file_that_was_just_saved_shows_what_was_saved(
    files: FileFlow, document: Document, person: Person, tmp_path: Path
) -> None:
    file = tmp_path / "mine.lwp"
    store.save(LENET, file)
    files.open(file)
    document.set_param(FIRST, "out_channels", 7)
    person.answers = ["Save"]
    files.open_shown(str(file))
    assert document.network.block(FIRST).value("out_channels") == 7
    assert document.is_saved


def test_opening_a_file_offers_the_unsaved_work_that_a_crash_left_on_it(
    files: FileFlow, window: Window, tmp_path: Path
) -> None:
    file = tmp_path / "mine.lwp"
    store.save(MLP, file)
    left = crash("lenet5", file)
    files.open(file)
    (notice,) = window.errors.notices
    (take,) = [button for button in notice.findChildren(QPushButton) if button.text() == "Take it up"]
    take.click()
    document = window.services.document
    assert (document.project, document.path, document.is_saved) == (LENET, file, False)
    document.autosave()
    assert not left.exists()


def test_opening_a_file_says_where_a_copy_of_it_is_that_cannot_be_read(
    files: FileFlow, window: Window, tmp_path: Path
) -> None:
    file = tmp_path / "mine.lwp"
    store.save(MLP, file)
    left = crash("lenet5", file)
    left.write_text("{", encoding="utf-8")
    files.open(file)
    (notice,) = window.errors.notices
    assert str(left) in notice.text
    assert left.read_text(encoding="utf-8") == "{"


def test_every_unsaved_work_that_crashes_left_is_offered_until_it_is_taken_up(
    files: FileFlow, window: Window, document: Document, person: Person
) -> None:
    for template in ("mlp", "lenet5"):
        crash(template)
    document.set_param(FIRST, "out_channels", 8)
    document.autosave()
    newest, oldest = kept_work([None])
    assert (newest.project, oldest.project) == (LENET, MLP)
    person.answers = ["Don't save", "Don't save"]
    files.recover(newest)
    files.recover(oldest)
    assert [kept.project for kept in kept_work([None])] == [MLP]


def test_a_python_file_opens_as_an_unsaved_project(window: Window, files: FileFlow, tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text("from torch import nn\nmodel = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))\n", encoding="utf-8")
    files.open_shown(str(file))
    document = window.services.document
    assert [block.type for block in document.network.blocks] == ["Flatten", "Linear"]
    assert (document.path, document.is_saved, document.project.title) == (None, False, "mine")
    assert document.project.data.input == (1, 28, 28)


def test_a_python_file_without_a_network_costs_nothing_and_is_said_with_its_line(
    window: Window, files: FileFlow, tmp_path: Path
) -> None:
    file, told = tmp_path / "mine.py", list[str]()
    file.write_text("from torch import nn\nmodel = nn.Sequential(nn.Foo())\n", encoding="utf-8")
    files.told.connect(lambda message: told.append(str(message)))
    before = window.services.document.project
    files.open_shown(str(file))
    assert told == ["mine.py, line 2: There is no layer nn.Foo to draw."]
    assert window.services.document.project is before


def test_a_file_dropped_on_the_window_is_opened(window: Window, files: FileFlow, tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text("from torch import nn\nmodel = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, enter)
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, event)
    assert event.isAccepted()
    assert window.services.document.project.title == "mine"


@pytest.fixture
def with_engine(window: Window, files: FileFlow) -> FileFlow:
    """The same flow, with an engine that reads files itself."""
    engine = InProcessEngine(parent=window)
    files._models._question._engine = engine  # type: ignore[assignment] - the window's own has no process here
    return files


def test_a_model_file_opens_as_an_unsaved_project_with_its_weights(
    window: Window, with_engine: FileFlow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "mine.pth"
    torch.save(nn.Sequential(nn.Flatten(), nn.Linear(784, 10)), file)
    with_engine.open_shown(str(file))
    document = window.services.document
    qtbot.waitUntil(lambda: [b.type for b in document.network.blocks] == ["Flatten", "Linear"], timeout=20_000)
    assert (document.path, document.is_saved) == (None, False)
    assert document.project.weights is not None


def test_a_file_that_holds_weights_alone_costs_nothing_and_is_said(
    window: Window, with_engine: FileFlow, tmp_path: Path, qtbot: QtBot
) -> None:
    file, told = tmp_path / "weights.pt", list[str]()
    torch.save(nn.Linear(3, 4).state_dict(), file)
    with_engine.told.connect(lambda message: told.append(str(message)))
    before = window.services.document.project
    with_engine.open_shown(str(file))
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "weights" in told[0]
    assert window.services.document.project is before


def test_a_model_file_is_asked_for_from_the_menu(
    window: Window, with_engine: FileFlow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.pt"
    torch.save(nn.Sequential(nn.Linear(4, 2)), file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    (action,) = [spec for spec in window._actions if spec.id == "file.model"]
    action.run()
    qtbot.waitUntil(lambda: window.services.document.project.title == "mine", timeout=20_000)
