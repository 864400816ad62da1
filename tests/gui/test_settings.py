"""Settings outlive the window and survive a damaged file."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.settings import (
    AUTOSAVE,
    MODE,
    MOST_RECENT_FILES,
    RUNS_FOLDER,
    SCALE,
    SETTINGS,
    THREADS,
    WINDOW_GEOMETRY,
    Settings,
    home_folder,
)


def again(settings: Settings) -> Settings:
    settings.save()
    return Settings(settings.folder)


@pytest.mark.parametrize(
    ("setting", "value"),
    [(MODE, "dark"), (SCALE, 1.25), (THREADS, 3), (AUTOSAVE, False), (WINDOW_GEOMETRY, b"\x00\x01\xff")],
    ids=lambda x: getattr(x, "name", None),
)
def test_a_value_comes_back_in_its_own_type(tmp_path: Path, setting, value) -> None:
    settings = Settings(tmp_path)
    settings.set(setting, value)
    back = again(settings).get(setting)
    assert (back, type(back)) == (value, type(value))


def test_without_a_file_every_setting_has_its_default(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert all(settings.get(setting) == setting.default for setting in SETTINGS)


def test_nonsense_in_the_file_falls_back_to_the_default(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("[appearance]\nmode=purple\nscale=huge\n[engine]\nthreads=many\n")
    settings = Settings(tmp_path)
    assert [settings.get(s) for s in (MODE, SCALE, THREADS)] == ["system", 1.0, 0]


def test_a_value_outside_the_choices_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="purple"):
        Settings(tmp_path).set(MODE, "purple")


def test_a_change_is_told_once(tmp_path: Path, qtbot) -> None:
    settings = Settings(tmp_path)
    with qtbot.waitSignal(settings.changed) as told:
        settings.set(MODE, "dark")
    assert told.args == [MODE]
    with qtbot.assertNotEmitted(settings.changed):
        settings.set(MODE, "dark")


def test_recent_files_are_newest_first_once_each_and_existing(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "home")
    files = [tmp_path / f"{n}.lwp" for n in range(MOST_RECENT_FILES + 3)]
    for file in files:
        file.touch()
        settings.remember_file(file)
    settings.remember_file(files[-2])
    files[-1].unlink()
    recent = list(again(settings).recent_files())
    assert recent[:2] == [files[-2], files[-3]]
    assert len(recent) == MOST_RECENT_FILES - 1
    settings.forget_file(files[-2])
    assert files[-2] not in list(settings.recent_files())


def test_a_single_recent_file_survives_the_text_form(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    file = tmp_path / "网络, one.lwp"
    file.touch()
    settings.remember_file(file)
    assert list(again(settings).recent_files()) == [file]


def test_runs_live_beside_the_settings_unless_moved(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert settings.runs_folder == tmp_path / "runs"
    settings.set(RUNS_FOLDER, str(tmp_path / "elsewhere"))
    assert settings.runs_folder == tmp_path / "elsewhere"


def test_the_home_folder_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAYERWRIGHT_HOME", str(tmp_path))
    assert home_folder() == tmp_path
