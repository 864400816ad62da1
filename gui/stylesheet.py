"""The Qt stylesheet, built from the tokens of gui.theme; one function per family of widgets."""

from __future__ import annotations

from pathlib import Path

from gui.shell_style import shell
from gui.theme import MONO_FAMILIES, RADIUS, RADIUS_LARGE, RADIUS_SMALL, Theme, mix

_CHECK = '<path d="M5 10.5l3.5 3.5L15 6.5"/>'
_DOWN = '<path d="M6 8l4 4 4-4"/>'
_UP = '<path d="M6 12l4-4 4 4"/>'
_RIGHT = '<path d="M8 6l4 4-4 4"/>'
_DASH = '<path d="M6 10h8"/>'


def stylesheet(theme: Theme, images: Path) -> str:
    """The whole sheet; the small marks it refers to (ticks, arrows) are written into the folder `images`."""
    draw = _Images(theme, images)
    families = [_base, _labels, _buttons, _fields, _toggles, _bars, _views, _containers, shell]
    return "\n".join(family(theme, draw) for family in families)


class _Images:
    """Writes a mark as SVG in one colour and answers the path for url(…)."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        self.theme = theme
        self.folder = folder

    def __call__(self, name: str, path: str, colour: str) -> str:
        file = self.folder / f"{name}-{colour.lstrip('#')}.svg"
        if not file.exists():
            file.write_text(
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="{colour}" '
                f'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{path}</svg>',
                encoding="utf-8",
            )
        return file.as_posix()


def _mono() -> str:
    return ", ".join(f'"{name}"' for name in MONO_FAMILIES)


def _base(t: Theme, draw: _Images) -> str:
    return f"""
QWidget {{ color: {t.text}; font-size: {t.body}px; outline: none;
    selection-background-color: {t.accent}; selection-color: {t.accent_text}; }}
QMainWindow, QDialog {{ background: {t.window}; }}
QToolTip {{ background: {t.text}; color: {t.surface}; border: none; padding: 6px 8px; font-size: {t.small}px; }}
QStatusBar {{ background: {t.surface}; border-top: 1px solid {t.line}; color: {t.text_muted}; }}
QStatusBar::item {{ border: none; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QMessageBox QLabel#qt_msgbox_label {{ font-weight: 600; }}
"""


def _labels(t: Theme, draw: _Images) -> str:
    return f"""
QLabel {{ background: transparent; }}
QLabel:disabled {{ color: {t.text_disabled}; }}
QLabel[role="heading"] {{ font-size: {t.heading}px; font-weight: 600; }}
QLabel[role="title"] {{ font-size: {t.title}px; font-weight: 600; }}
QLabel[role="section"] {{ font-size: {t.small}px; font-weight: 600; color: {t.text_faint};
    letter-spacing: 0.5px; }}
QLabel[role="muted"] {{ color: {t.text_muted}; }}
QLabel[role="faint"] {{ color: {t.text_faint}; font-size: {t.small}px; }}
QLabel[role="mono"] {{ font-family: {_mono()}; }}
QLabel[role="mono"][state="wrong"] {{ color: {t.danger}; font-weight: 600; }}
QLabel[role="mono"][state="unknown"] {{ color: {t.text_faint}; }}
QLabel[role="searched"] {{ color: {t.accent_ink}; }}
QLabel[role="number"] {{ font-weight: 600; qproperty-alignment: 'AlignRight | AlignVCenter'; }}
QLabel[role="error"] {{ color: {t.danger}; }}
QLabel[small="true"] {{ font-size: {t.small}px; }}
QLabel[role="warning"] {{ color: {t.warning}; }}
QLabel[role="success"] {{ color: {t.success}; }}
"""


def _buttons(t: Theme, draw: _Images) -> str:
    height = t.control_height - 2
    return f"""
QPushButton {{ background: {t.surface}; border: 1px solid {t.line_strong}; border-radius: {RADIUS}px;
    padding: 0 12px; min-height: {height}px; max-height: {height}px; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {t.pressed}; }}
QPushButton:disabled {{ color: {t.text_disabled}; border-color: {t.line}; background: transparent; }}
QPushButton:focus {{ border: 2px solid {t.focus}; padding: 0 11px; min-height: {height - 2}px;
    max-height: {height - 2}px; }}
QPushButton[kind="primary"] {{ background: {t.accent}; border-color: {t.accent}; color: {t.accent_text};
    font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.text if not t.dark else t.accent_ink}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.pressed}; border-color: {t.pressed};
    color: {t.text_disabled}; }}
QPushButton[kind="danger"] {{ color: {t.danger}; }}
QPushButton[kind="danger"]:hover {{ background: {t.danger_soft}; border-color: {t.danger}; }}
QPushButton[kind="danger"]:disabled {{ color: {t.text_disabled}; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; color: {t.text_muted}; }}
QPushButton[kind="quiet"]:hover {{ background: {t.hover}; color: {t.text}; }}
QPushButton[kind="quiet"]:checked {{ background: {t.accent_soft}; color: {t.accent_ink}; }}
QPushButton[kind="quiet"]:focus {{ border-color: {t.focus}; }}
QPushButton[kind="quiet"]:disabled {{ color: {t.text_disabled}; }}
QPushButton[kind="fold"] {{ background: transparent; border: none; padding: 2px 4px 2px 0; text-align: left;
    font-size: {t.small}px; font-weight: 600; color: {t.text_faint}; }}
QPushButton[kind="fold"]:hover {{ color: {t.text}; }}
QPushButton[kind="fold"]:focus {{ background: {t.accent_soft}; }}
QPushButton[kind="link"] {{ background: transparent; border: none; color: {t.accent_ink}; font-weight: 600;
    padding: 0 2px; min-height: {height - 4}px; }}
QPushButton[kind="link"]:hover, QPushButton[kind="link"]:focus {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: none; padding: 0 2px; background: {t.accent_soft}; }}
QPushButton[kind="link"]:disabled {{ color: {t.text_disabled}; }}
QPushButton::menu-indicator {{ image: url("{draw("down", _DOWN, t.text_muted)}"); width: 12px; height: 12px;
    subcontrol-position: right center; subcontrol-origin: padding; right: 6px; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {RADIUS}px; padding: 4px;
    color: {t.text_muted}; }}
QToolButton:hover {{ background: {t.hover}; color: {t.text}; }}
QToolButton:pressed {{ background: {t.pressed}; }}
QToolButton:checked {{ background: {t.accent_soft}; color: {t.accent_ink}; }}
QToolButton:focus {{ border: 1px solid {t.focus}; }}
QToolButton:disabled {{ color: {t.text_disabled}; }}
QToolButton::menu-indicator {{ image: none; }}
"""


def _fields(t: Theme, draw: _Images) -> str:
    height = t.control_height - 2
    fields = "QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateTimeEdit"
    return f"""
{fields} {{ background: {t.field}; border: 1px solid {t.line}; border-radius: {RADIUS}px; padding: 0 8px;
    min-height: {height}px; max-height: {height}px; }}
{", ".join(f"{f.strip()}:hover" for f in fields.split(","))} {{ border-color: {t.line_strong}; }}
{", ".join(f"{f.strip()}:focus" for f in fields.split(","))} {{ border-color: {t.focus}; background: {t.surface}; }}
{", ".join(f"{f.strip()}:disabled" for f in fields.split(","))} {{ color: {t.text_disabled};
    background: transparent; }}
QLineEdit[invalid="true"], QSpinBox[invalid="true"], QDoubleSpinBox[invalid="true"], QComboBox[invalid="true"] {{
    border-color: {t.danger}; background: {t.danger_soft}; }}
QLineEdit[auto="true"] {{ color: {t.text_muted}; font-style: italic; }}
QLineEdit[role="mono"], QPlainTextEdit[role="mono"], QTextEdit[role="mono"] {{ font-family: {_mono()}; }}
QLineEdit > QToolButton {{ border: none; padding: 0; background: transparent; }}
QPlainTextEdit, QTextEdit, QTextBrowser {{ background: {t.surface}; border: none; padding: 8px; }}
QPlainTextEdit[field="true"], QTextEdit[field="true"] {{ background: {t.field}; border: 1px solid {t.line};
    border-radius: {RADIUS}px; padding: 4px; }}
QPlainTextEdit[field="true"]:focus, QTextEdit[field="true"]:focus {{ border-color: {t.focus}; }}
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {{
    border: none; background: transparent; width: 18px; subcontrol-origin: border; }}
QSpinBox::up-button, QDoubleSpinBox::up-button {{ subcontrol-position: top right; margin: 2px 2px 0 0; }}
QSpinBox::down-button, QDoubleSpinBox::down-button {{ subcontrol-position: bottom right; margin: 0 2px 2px 0; }}
QSpinBox::up-button:hover, QDoubleSpinBox::up-button:hover, QSpinBox::down-button:hover,
QDoubleSpinBox::down-button:hover {{ background: {t.pressed}; border-radius: 3px; }}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{ image: url("{draw("up", _UP, t.text_faint)}");
    width: 11px; height: 11px; }}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{ image: url("{draw("down", _DOWN, t.text_faint)}");
    width: 11px; height: 11px; }}
QComboBox {{ padding: 0 24px 0 8px; }}
QComboBox::drop-down {{ border: none; width: 24px; subcontrol-origin: border; subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: url("{draw("down", _DOWN, t.text_muted)}"); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {t.surface_raised}; border: 1px solid {t.line_strong}; padding: 4px;
    selection-background-color: {t.accent_soft}; selection-color: {t.text}; outline: none; }}
QComboBox QAbstractItemView::item {{ min-height: {t.control_height - 4}px; padding: 0 6px; border-radius: 4px; }}
"""


def _toggles(t: Theme, draw: _Images) -> str:
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; padding: 2px; border: 1px solid transparent;
    border-radius: {RADIUS_SMALL}px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.text_disabled}; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {t.focus}; }}
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator, QTableView::indicator, QListView::indicator {{
    width: 14px; height: 14px; border: 1px solid {t.line_strong}; background: {t.field};
    border-radius: {RADIUS_SMALL}px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {t.accent}; }}
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked,
QListView::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
    image: url("{draw("check", _CHECK, t.accent_text)}"); }}
QCheckBox::indicator:indeterminate {{ background: {t.accent}; border-color: {t.accent};
    image: url("{draw("dash", _DASH, t.accent_text)}"); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {t.line}; }}
QCheckBox::indicator:checked:disabled {{ background: {t.text_disabled}; }}
QRadioButton::indicator:checked {{ border: 5px solid {t.accent}; background: {t.accent_text}; width: 6px;
    height: 6px; }}
"""


def _bars(t: Theme, draw: _Images) -> str:
    return f"""
QSlider::groove:horizontal {{ height: 4px; background: {t.track}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
    background: {t.text if t.dark else t.surface}; border: 1px solid {t.line_strong}; }}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {{ border-color: {t.accent}; }}
QSlider::sub-page:horizontal:disabled {{ background: {t.text_disabled}; }}
QProgressBar {{ background: {t.track}; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
    text-align: center; color: transparent; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QProgressBar[state="error"]::chunk {{ background: {t.danger}; }}
QProgressBar[state="done"]::chunk {{ background: {t.success}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {t.line_strong}; border-radius: 3px; min-height: 32px; margin: 2px; }}
QScrollBar::handle:horizontal {{ background: {t.line_strong}; border-radius: 3px; min-width: 32px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {t.text_faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
"""


def _views(t: Theme, draw: _Images) -> str:
    right, down = draw("right", _RIGHT, t.text_muted), draw("down", _DOWN, t.text_muted)
    return f"""
QAbstractItemView {{ background: {t.surface}; border: none; gridline-color: transparent;
    selection-background-color: {t.accent_soft}; selection-color: {t.text}; }}
QTableView::item, QTreeView::item {{ padding: 2px 5px; border: none; }}
QListView::item {{ padding: 4px 8px; border-radius: {RADIUS_SMALL}px; }}
QTableView::item:hover, QTreeView::item:hover, QListView::item:hover {{ background: {t.hover}; }}
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {{ background: {t.accent_soft};
    color: {t.text}; }}
QTableView::item:selected:focus, QTreeView::item:selected:focus {{
    background: {mix(t.accent_soft, t.accent, 0.12)}; }}
QListView::item:focus {{ border: 1px solid {t.focus}; }}
QTreeView::branch {{ background: transparent; }}
QTreeView::branch:has-children:closed {{ image: url("{right}"); }}
QTreeView::branch:has-children:open {{ image: url("{down}"); }}
QHeaderView {{ background: {t.surface}; border: none; }}
QHeaderView::section {{ background: {t.surface}; color: {t.text_faint}; font-size: {t.small}px; font-weight: 600;
    border: none; border-bottom: 1px solid {t.line}; padding: 4px 8px; }}
QHeaderView::section:hover {{ color: {t.text}; }}
QHeaderView::down-arrow {{ image: url("{down}"); width: 12px; height: 12px; }}
QHeaderView::up-arrow {{ image: url("{draw("up", _UP, t.text_muted)}"); width: 12px; height: 12px; }}
QTableCornerButton::section {{ background: {t.surface}; border: none; }}
QMenu {{ background: {t.surface_raised}; border: 1px solid {t.line_strong}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 10px; border-radius: {RADIUS_SMALL}px; }}
QMenu::item:selected {{ background: {t.accent_soft}; }}
QMenu::item:disabled {{ color: {t.text_disabled}; }}
QMenu::icon {{ padding-left: 6px; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 6px; }}
QMenu::indicator {{ width: 14px; height: 14px; margin-left: 6px; }}
QMenu::indicator:checked {{ image: url("{draw("check", _CHECK, t.accent_ink)}"); }}
QMenu::right-arrow {{ image: url("{right}"); width: 12px; height: 12px; }}
QMenuBar {{ background: {t.surface}; }}
QMenuBar::item {{ padding: 5px 10px; background: transparent; border-radius: {RADIUS_SMALL}px; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
"""


def _containers(t: Theme, draw: _Images) -> str:
    return f"""
QFrame[card="true"] {{ background: {t.surface}; border: 1px solid {t.line};
    border-radius: {RADIUS_LARGE}px; }}
QFrame[panel="true"] {{ background: {t.surface}; border: none; }}
QFrame[bar="true"] {{ background: {t.surface}; border: none; border-bottom: 1px solid {t.line}; }}
QFrame[line="true"] {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[segmented="true"] {{ background: {t.track if not t.dark else t.field}; border: none;
    border-radius: {RADIUS}px; }}
QFrame[segmented="true"] QToolButton {{ padding: 2px 10px; border-radius: {RADIUS_SMALL}px;
    min-height: {t.control_height - 12}px; }}
QFrame[segmented="true"] QToolButton:hover {{ background: transparent; }}
QFrame[segmented="true"] QToolButton:checked {{ background: {t.surface if not t.dark else t.pressed};
    color: {t.text}; font-weight: 600; }}
QFrame[segmented="true"] QToolButton:focus {{ border: 1px solid {t.focus}; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:hover {{ background: {t.accent}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QStackedWidget {{ background: transparent; }}
QTabWidget::pane {{ border: none; background: {t.surface}; }}
QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; border: none; border-bottom: 2px solid transparent; color: {t.text_muted};
    padding: 6px 2px; margin: 0 10px; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:selected {{ color: {t.accent_ink}; border-bottom-color: {t.accent}; font-weight: 600; }}
QTabBar::tab:focus {{ background: {t.accent_soft}; }}
QTabBar::tab:disabled {{ color: {t.text_disabled}; }}
QDockWidget {{ border: none; }}
QDockWidget::title {{ background: {t.surface}; padding: 6px 12px; border-bottom: 1px solid {t.line}; }}
"""
