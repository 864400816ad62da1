"""What the window remembers between two starts: each setting declared once, kept as text in one folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from core.project.home import home_folder
from gui.appearance import Mode

T = TypeVar("T")

MOST_RECENT_FILES: Final = 12


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One remembered value.

    Parameters
    ----------
    name : its key in the file, "appearance/mode".
    default : what holds until somebody changes it; its type is the setting's type.
    meaning : one line, for the settings page and the guide.
    choices : the only values allowed; () for any.
    """

    name: str
    default: T
    meaning: str
    choices: tuple[T, ...] = ()


MODE: Final = Setting[Mode]("appearance/mode", "system", "Light, dark, or as the desktop.", ("system", "light", "dark"))
LANGUAGE: Final = Setting("appearance/language", "system", "Language of the window: system, en or zh_CN.")
SCALE: Final = Setting("appearance/scale", 1.0, "Size of all text; 1.25 to 1.5 suits a projector.")
RECENT_FILES: Final = Setting[list[str]]("files/recent", [], "Projects opened lately, newest first.")
RUNS_FOLDER: Final = Setting("files/runs", "", "Where runs are kept; empty for the folder beside these settings.")
THREADS: Final = Setting("engine/threads", 0, "Threads to train with; 0 for one fewer than the cores.")
DEVICE: Final = Setting(
    "engine/device", "auto", "What trains where the recipe says auto.", ("auto", "cpu", "cuda", "mps")
)
WINDOW_GEOMETRY: Final = Setting("window/geometry", b"", "Where the window was.")
WINDOW_STATE: Final = Setting("window/panels", "", "How large its panels were, as JSON.")
AUTOSAVE: Final = Setting("files/autosave", True, "Keep a copy of unsaved work beside the project.")
ANIMATE: Final = Setting("appearance/animate", True, "Move things smoothly instead of at once.")
PALETTE_OPEN: Final = Setting[list[str]]("network/palette-open", ["recent", "common", "mine"], "Sections shown open.")
PALETTE_RECENT: Final = Setting[list[str]]("network/palette-recent", [], "Layers used lately, newest first.")
CODE_BESIDE: Final = Setting("network/code-beside", False, "Whether the code stands beside the canvas.")
TRAIN_PANES: Final = Setting[list[str]](
    "train/panes", ["lr", "gradient", "throughput", "memory"], "Small plots shown under the curves."
)
ANALYZER_HIDDEN: Final = Setting[list[str]](
    "network/analyzer-hidden", ["trainable", "time"], "Columns of the analyzer that are not shown."
)

SETTINGS: Final[tuple[Setting[Any], ...]] = (
    *(MODE, LANGUAGE, SCALE, ANIMATE),
    *(RECENT_FILES, RUNS_FOLDER, AUTOSAVE),
    *(THREADS, DEVICE, WINDOW_GEOMETRY, WINDOW_STATE),
    *(PALETTE_OPEN, PALETTE_RECENT, ANALYZER_HIDDEN, CODE_BESIDE, TRAIN_PANES),
)
"""All there are, in the order the settings page shows them."""


class Settings(QObject):
    """The settings kept in `folder` (home_folder() unless a test or a person says otherwise).

    Signals
    -------
    changed(Setting) : after a setting took another value.
    """

    changed = Signal(object)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder or home_folder()
        self._store = QSettings(str(self.folder / "settings.ini"), QSettings.Format.IniFormat)

    def get(self, setting: Setting[T]) -> T:
        """The value held, or the default where none is held or the file holds nonsense."""
        if not self._store.contains(setting.name):
            return setting.default
        try:
            value = _read(self._store.value(setting.name), setting.default)
        except (TypeError, ValueError):
            return setting.default
        return setting.default if setting.choices and value not in setting.choices else value

    def set(self, setting: Setting[T], value: T) -> None:
        """Hold `value` from now on. Raises ValueError where it is not one of the setting's choices."""
        if setting.choices and value not in setting.choices:
            raise ValueError(f"{setting.name} must be one of {setting.choices}. Received: {value!r}.")
        if value == self.get(setting):
            return
        self._store.setValue(setting.name, QByteArray(value) if isinstance(value, bytes) else value)
        self.changed.emit(setting)

    def save(self) -> None:
        """Write to disk now instead of when Qt next finds time."""
        self._store.sync()

    @property
    def runs_folder(self) -> Path:
        """Where training runs are kept."""
        chosen = self.get(RUNS_FOLDER)
        return Path(chosen).expanduser() if chosen else self.folder / "runs"

    def recent_files(self) -> Iterator[Path]:
        """The projects opened lately that are still there, newest first."""
        return (path for path in [Path(name) for name in self.get(RECENT_FILES)] if path.exists())

    def remember_file(self, path: Path) -> None:
        """Put `path` at the head of the recent files."""
        name = str(path.resolve())
        others = [other for other in self.get(RECENT_FILES) if other != name]
        self.set(RECENT_FILES, [name, *others][:MOST_RECENT_FILES])

    def forget_file(self, path: Path) -> None:
        """Take `path` off the recent files."""
        name = str(path.resolve())
        self.set(RECENT_FILES, [other for other in self.get(RECENT_FILES) if other != name])


def _read(raw: Any, default: T) -> T:
    """`raw` as INI gives it back (all text) in the type of `default`."""
    made: Any
    if isinstance(default, bool):
        made = str(raw).lower() == "true"
    elif isinstance(default, int | float):
        made = type(default)(raw)
    elif isinstance(default, list):
        made = [str(item) for item in (raw if isinstance(raw, list) else [raw] if raw else [])]
    elif isinstance(default, bytes):
        made = bytes(raw.data()) if isinstance(raw, QByteArray) else b""
    else:
        made = str(raw)
    return made  # type: ignore[no-any-return]
