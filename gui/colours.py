"""The colours of the window, light and dark from the same names; everything else about its look is in gui.theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, kw_only=True)
class Theme:
    """The colours of one appearance as "#rrggbb", and the type sizes in pixels at its scale.

    `*_soft` is a tint to put text on; `*_text` is what reads on the full colour; `accent_ink` is the accent as text.
    """

    name: str
    dark: bool
    window: str
    surface: str
    surface_raised: str
    canvas: str
    field: str
    hover: str
    pressed: str
    line: str
    line_strong: str
    track: str
    text: str
    text_muted: str
    text_faint: str
    text_disabled: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    accent_ink: str
    danger: str
    danger_text: str
    danger_soft: str
    warning: str
    warning_soft: str
    success: str
    success_soft: str
    focus: str
    edge: str
    plot_train: str
    plot_validation: str
    plot_grid: str
    plot_band: str
    plot_axis: str
    category: Mapping[str, str]
    series: tuple[str, ...]
    scale: float = 1.0

    @property
    def small(self) -> int:
        """Captions, axis labels, section headings."""
        return round(11 * self.scale)

    @property
    def body(self) -> int:
        """Everything that is read or edited."""
        return round(12 * self.scale)

    @property
    def title(self) -> int:
        """The name of a card or of a selected thing."""
        return round(14 * self.scale)

    @property
    def heading(self) -> int:
        """The one heading of a page."""
        return round(18 * self.scale)

    @property
    def control_height(self) -> int:
        """Height of a button, field or row of a form."""
        return round(28 * self.scale)


_SERIES = ("#3b6fe0", "#d9771a", "#1b998b", "#c2376f", "#8b5cd6", "#8a6d1f", "#4aa3df", "#5b6676")

LIGHT: Final = Theme(
    name="light",
    dark=False,
    window="#f6f7f9",
    surface="#ffffff",
    surface_raised="#ffffff",
    canvas="#f3f5f8",
    field="#f6f7f9",
    hover="#eef1f5",
    pressed="#e3e7ed",
    line="#e3e6eb",
    line_strong="#c3cad4",
    track="#e3e6eb",
    text="#1c2430",
    text_muted="#4f5a6a",
    text_faint="#667082",
    text_disabled="#a3acb8",
    accent="#2f6fed",
    accent_hover="#2460d8",
    accent_text="#ffffff",
    accent_soft="#eaf1fe",
    accent_ink="#1d5ad0",
    danger="#c8352f",
    danger_text="#ffffff",
    danger_soft="#fdebea",
    warning="#8a5d00",
    warning_soft="#fff4d9",
    success="#15754a",
    success_soft="#e4f5ec",
    focus="#2f6fed",
    edge="#b8c0cc",
    plot_train="#3b6fe0",
    plot_validation="#d9771a",
    plot_grid="#e8ebf0",
    plot_band="#f4f6f9",
    plot_axis="#667082",
    category=MappingProxyType(
        {
            "convolution": "#4778e6",
            "pooling": "#66b796",
            "activation": "#d8983d",
            "normalization": "#8e54aa",
            "linear": "#a3003c",
            "dropout": "#7b5300",
            "recurrent": "#a27e5a",
            "attention": "#512487",
            "sparse": "#36d887",
            "vision": "#bd99fc",
            "padding": "#9aa5d6",
            "shape": "#647274",
            "container": "#274a69",
        }
    ),
    series=_SERIES,
)

DARK: Final = Theme(
    name="dark",
    dark=True,
    window="#14171c",
    surface="#1b1f26",
    surface_raised="#21262e",
    canvas="#15181d",
    field="#14171c",
    hover="#272d36",
    pressed="#303742",
    line="#2c323b",
    line_strong="#47505d",
    track="#333a45",
    text="#e6eaf0",
    text_muted="#b0b9c6",
    text_faint="#8f99a8",
    text_disabled="#5c6673",
    accent="#2f6fed",
    accent_hover="#4a83f2",
    accent_text="#ffffff",
    accent_soft="#1d2c4a",
    accent_ink="#8ab1ff",
    danger="#f2766e",
    danger_text="#1c0f0e",
    danger_soft="#3a1f20",
    warning="#e3b34d",
    warning_soft="#332a14",
    success="#52c792",
    success_soft="#163124",
    focus="#6c9bff",
    edge="#4d5663",
    plot_train="#6c9bff",
    plot_validation="#f0a04b",
    plot_grid="#2a3039",
    plot_band="#1e232a",
    plot_axis="#8f99a8",
    category=MappingProxyType(
        {
            "convolution": "#5f8ff5",
            "pooling": "#3ac09f",
            "activation": "#f2bd66",
            "normalization": "#8e6fba",
            "linear": "#cf4767",
            "dropout": "#a67902",
            "recurrent": "#c6b47e",
            "attention": "#b45187",
            "sparse": "#756c2d",
            "vision": "#c6f3b4",
            "padding": "#a1ccff",
            "shape": "#8a9fba",
            "container": "#e7d8e7",
        }
    ),
    series=("#6c9bff", "#f0a04b", "#3cc0b6", "#e86a9e", "#b391f2", "#c9a94b", "#7cc4f5", "#a3adba"),
)
