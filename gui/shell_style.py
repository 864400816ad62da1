"""The part of the stylesheet that dresses the window's frame: title bar, rail, lists of the start page."""

from __future__ import annotations

from gui.theme import RADIUS, Theme


def shell(t: Theme, _draw: object) -> str:
    """Title bar, rail and rows."""
    return f"""
#titleBar {{ background: {t.surface}; border-bottom: 1px solid {t.line}; }}
#rail {{ background: {t.surface}; border-right: 1px solid {t.line}; }}
QToolButton[kind="rail"] {{ border: 1px solid transparent; border-radius: {RADIUS}px; padding: 4px 0 2px 0;
    color: {t.text_muted}; font-size: {t.small}px; }}
QToolButton[kind="rail"]:hover {{ background: {t.hover}; }}
QToolButton[kind="rail"]:checked {{ background: {t.accent_soft}; color: {t.accent_ink}; font-weight: 600; }}
QToolButton[kind="rail"]:focus {{ border-color: {t.focus}; }}
QPushButton[kind="brand"] {{ background: transparent; border: none; font-size: {t.title}px; font-weight: 700;
    padding: 0 4px; color: {t.text}; }}
QPushButton[kind="brand"]:focus {{ text-decoration: underline; border: none; }}
QPushButton[kind="search"] {{ background: {t.field}; border: 1px solid {t.line}; color: {t.text_faint};
    text-align: left; padding: 0 8px; font-weight: 400; }}
QPushButton[kind="search"]:hover {{ border-color: {t.line_strong}; }}
QPushButton[kind="row"] {{ background: transparent; border: 1px solid transparent; text-align: left; padding: 0 8px; }}
QPushButton[kind="row"]:hover {{ background: {t.hover}; }}
QPushButton[kind="entry"] {{ border: none; background: transparent; padding: 0; min-height: 0;
    max-height: 1000px; }}
QPushButton[kind="row"]:focus {{ border-color: {t.focus}; }}
QLabel[role="accent"] {{ color: {t.accent_ink}; }}
"""
