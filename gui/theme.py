"""The one token file: every size, colour and typeface of the window, light and dark from the same names.

How the rest of the window uses it
----------------------------------
* Start-up, once: ``appearance = Appearance(app, mode="system", scale=1.0)`` (from gui.appearance). It sets the
  palette, the font and the stylesheet of the application; ``set_mode("light" | "dark" | "system")`` and
  ``set_scale(1.25)`` change them at run time.
* Most widgets need nothing else: the stylesheet knows every widget kind. Choose a variant through a dynamic property::

      button.setProperty("kind", "primary")   # QPushButton: primary, danger, quiet, link; without one: secondary
      label.setProperty("role", "muted")      # QLabel: title, heading, section, muted, faint, mono, number, error,
                                              #         warning, success
      frame.setProperty("card", True)         # QFrame: a raised card; {"bar": True} a top bar with a line below,
                                              #         {"panel": True} a side panel, {"line": True} a hair line

  or shorter: ``style(button, kind="primary")``, which also repolishes when a property changes later.
* A widget that paints by hand asks ``theme = theme_of(self)`` *inside* paintEvent and never keeps it; Qt repaints every
  widget when the stylesheet changes. What must be rebuilt then (icons, pyqtgraph pens) belongs in::

      def changeEvent(self, event):
          if event.type() == QEvent.Type.StyleChange:
              self._restyle()

  or connect to ``Appearance.changed`` where the widget is given it.
* ``qcolor(theme.accent)``, ``qcolor(theme.accent, 0.4)`` for a QColor; ``mix(a, b, 0.3)`` for a hex in between.
* ``heat(theme, 0.7)`` for the fill of a heat map and ``ink_on(colour)`` for the text on it.
* Space: ``XS S M L XL XXL`` = 4 8 12 16 24 32 px for margins and gaps; ``RADIUS_SMALL RADIUS RADIUS_LARGE`` = 4 6 8.
* Type: ``theme.small / body / title / heading`` pixel sizes; ``font(theme, size, bold, mono)`` for a QFont.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from gui.colours import DARK, LIGHT, Theme

__all__ = [
    "DARK",
    "L",
    "LIGHT",
    "M",
    "MONO_FAMILIES",
    "RADIUS",
    "RADIUS_LARGE",
    "RADIUS_SMALL",
    "S",
    "UI_FAMILIES",
    "XL",
    "XS",
    "XXL",
    "Theme",
    "font",
    "heat",
    "ink_on",
    "mix",
    "palette",
    "qcolor",
    "style",
    "theme_of",
]


XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
"""The 4-px grid, in logical pixels."""

RADIUS_SMALL, RADIUS, RADIUS_LARGE = 4, 6, 8

UI_FAMILIES: Final = (
    *("Inter", "Segoe UI", "SF Pro Text", ".AppleSystemUIFont", "Noto Sans", "DejaVu Sans"),
    *("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei"),
)
MONO_FAMILIES: Final = (
    *("JetBrains Mono", "Cascadia Mono", "SF Mono", "Menlo", "Consolas", "Noto Sans Mono", "DejaVu Sans Mono"),
    *("Noto Sans Mono CJK SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC"),
)


def qcolor(name: str, alpha: float = 1.0) -> QColor:
    """The QColor of a token, `alpha` from 0 (clear) to 1 (solid)."""
    colour = QColor(name)
    colour.setAlphaF(alpha)
    return colour


def mix(first: str, second: str, share: float) -> str:
    """The colour `share` of the way from `first` (0) to `second` (1), as "#rrggbb"."""
    a, b = QColor(first), QColor(second)
    parts = [(a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue())]
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in parts)


_HEAT_LIGHT: Final = ("#fff8e5", "#fee7a8", "#fec44f", "#f08c1e", "#c8540a", "#7f2704")
_HEAT_DARK: Final = ("#241f1d", "#472c1a", "#7d3f12", "#bd6012", "#ee9a3a", "#ffdf9e")


def heat(theme: Theme, share: float) -> str:
    """The colour of a share from 0 to 1, as "#rrggbb".

    One hue whose lightness alone says how much (after ColorBrewer's YlOrBr), so that it reads the same to every eye;
    much is far from the ground: dark on light, light on dark.
    """
    steps = _HEAT_DARK if theme.dark else _HEAT_LIGHT
    at = min(max(share, 0.0), 1.0) * (len(steps) - 1)
    low = min(int(at), len(steps) - 2)
    return mix(steps[low], steps[low + 1], at - low)


def ink_on(colour: str) -> str:
    """Black or white, whichever reads better on that colour."""
    shade = QColor(colour)
    bright = 0.2126 * shade.redF() ** 2.2 + 0.7152 * shade.greenF() ** 2.2 + 0.0722 * shade.blueF() ** 2.2
    return "#141414" if bright > 0.19 else "#ffffff"


def font(theme: Theme, size: int | None = None, *, bold: bool = False, mono: bool = False) -> QFont:
    """A font of the theme at `size` pixels (body where not given)."""
    return QFont(_face(size or theme.body, bold, mono))


@lru_cache(maxsize=64)
def _face(size: int, bold: bool, mono: bool) -> QFont:
    """Made once: looking for nine families takes longer than drawing a word in the one that is found."""
    made = QFont()
    made.setFamilies(list(MONO_FAMILIES if mono else UI_FAMILIES))
    made.setPixelSize(size)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def theme_of(widget: QWidget | None = None) -> Theme:
    """The theme `widget` is painted in: the application's, or LIGHT before there is an Appearance."""
    app = QApplication.instance()
    held = app.property("layerwright.theme") if app is not None else None
    return held if isinstance(held, Theme) else LIGHT


def style(widget: QWidget, **properties: object) -> None:
    """Set stylesheet properties (kind, role, card …) on `widget` and have it drawn accordingly at once."""
    if all((widget.property(name) or False) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # Qt dresses it when it is first shown
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def palette(theme: Theme) -> QPalette:
    """The Qt palette, for what the stylesheet does not reach (item views, hand-painted widgets, native dialogs)."""
    made = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.hover,
        role.Text: theme.text,
        role.PlaceholderText: theme.text_faint,
        role.Button: theme.surface,
        role.ButtonText: theme.text,
        role.BrightText: theme.danger,
        role.ToolTipBase: theme.text,
        role.ToolTipText: theme.surface,
        role.Highlight: theme.accent_soft,
        role.HighlightedText: theme.text,
        role.Accent: theme.accent,
        role.Link: theme.accent_ink,
        role.LinkVisited: theme.accent_ink,
        role.Light: theme.surface,
        role.Midlight: theme.hover,
        role.Mid: theme.line_strong,
        role.Dark: theme.line_strong,
        role.Shadow: theme.line_strong,
    }
    for key, name in colours.items():
        made.setColor(key, QColor(name))
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(theme.text_disabled))
    return made
