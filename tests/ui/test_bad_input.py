"""Bad input in the window: one sentence that names the file, and nothing is lost or overwritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from offscreen import opened_window, until
from PIL import Image
from pytestqt.qtbot import QtBot

from core.project import store
from core.project.run import list_runs
from core.project.templates import load_template
from tests.gui.trained_run import train_a_run

SAMPLE = Path(__file__).resolve().parent.parent.parent / "resources" / "samples" / "fashion-trouser.png"
GOOD = json.loads(store.write(load_template("lenet5")))


@pytest.fixture(scope="session")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one trained run."""
    return train_a_run(tmp_path_factory.mktemp("trained"))


BAD = {
    "cut off": (store.write(load_template("lenet5"))[:400], "line 20"),
    "empty": ("", "damaged"),
    "from a newer version": (json.dumps(GOOD | {"version": 99}), "newer"),
    "with an unknown block": (
        json.dumps(GOOD | {"network": [{"id": "b1", "type": "Conv2s", "name": "conv1"}]}),
        "Conv2d",
    ),
    "with a wrong recipe": (json.dumps(GOOD | {"recipe": {"epochs": "many"}}), "recipe.epochs"),
    "not a project": ('{"a": 1}', "not a Layerwright project"),
}


def test_a_project_that_cannot_be_read_is_a_sentence_and_everything_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot) as window:
        document = window.services.document
        document.start(load_template("mlp"))
        before = document.project
        files = {tmp_path / "missing.lwp": None}
        for name, (text, _) in BAD.items():
            path = tmp_path / f"{name}.lwp"
            path.write_text(text, encoding="utf-8")
            files[path] = text
        for path, text in files.items():
            window.errors.clear()
            window.files.open_shown(str(path))
            (notice,) = window.errors.notices
            assert str(path) in notice.text, notice.text
            assert "Traceback" not in notice.text
            if text is not None:
                assert BAD[path.stem][1].lower() in notice.text.lower(), notice.text
                assert path.read_text(encoding="utf-8") == text
            assert document.project is before
            assert document.path is None


def test_a_folder_with_broken_images_is_used_without_them(qtbot: QtBot, tmp_path: Path) -> None:
    for label, shade in (("dark", 40), ("light", 210)):
        (tmp_path / "set" / label).mkdir(parents=True)
        for number in range(6):
            Image.new("L", (16, 16), shade + number).save(tmp_path / "set" / label / f"{number}.png")
    (tmp_path / "set" / "dark" / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nnot really")
    with opened_window(qtbot) as window:
        window.show_page("data")
        source = f"folder:{tmp_path / 'set'}"
        window.page_widget("data").choose(source)
        document = window.services.document
        until(qtbot, lambda: document.project.data.source == source)
        assert document.project.data.classes == ("dark", "light")
        assert document.undo_stack.canUndo()


@pytest.mark.parametrize("name", ["empty-folder", "nowhere"])
def test_a_folder_that_holds_no_images_leaves_the_data_as_it_was(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty-folder").mkdir()
    with opened_window(qtbot) as window:
        window.show_page("data")
        page, before = window.page_widget("data"), window.services.document.project.data
        page.choose(f"folder:{tmp_path / name}")
        until(qtbot, lambda: page.errors.notices)
        assert name in page.errors.notices[0].text
        assert window.services.document.project.data == before


@pytest.mark.slow
def test_an_image_that_cannot_be_read_is_a_sentence_and_the_next_one_is_predicted(
    qtbot: QtBot, runs: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "notes.png"
    broken.write_text("not an image", encoding="utf-8")
    with opened_window(qtbot) as window:
        (run,) = list_runs(runs)
        window.services.choice.folder = runs
        window.services.choice.refresh()
        assert window.services.choice.current == run
        window.show_page("predict")
        page = window.page_widget("predict")
        page.predict([str(broken), str(SAMPLE)])
        until(qtbot, lambda: page.answer_for(str(SAMPLE)))
        assert page.result.label.text() == "This image could not be read"
        assert "notes.png" in page.result.sentence.text()
        assert "Traceback" not in page.result.sentence.text()
        assert page.answer_for(str(SAMPLE)).predictions
        assert broken.read_text(encoding="utf-8") == "not an image"
