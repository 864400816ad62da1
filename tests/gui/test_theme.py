"""The theme can be read by everyone, in both appearances, and reaches every widget when it changes."""

from __future__ import annotations

import itertools
from dataclasses import fields

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from core.blocks import CATEGORIES
from gui.appearance import Appearance
from gui.icons import icon, icon_names
from gui.theme import DARK, LIGHT, Theme, mix, style, theme_of

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)

# Machado, Oliveira, Fernandes 2009: what an eye without one kind of cone makes of linear RGB.
EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.1523, 1.0526, -0.2049), (0.1145, 0.7863, 0.0992), (-0.0039, -0.0481, 1.0520)),
    "no green": ((0.3673, 0.8606, -0.2280), (0.2801, 0.6725, 0.0474), (-0.0118, 0.0429, 0.9689)),
    "no blue": ((1.2555, -0.0767, -0.1788), (-0.0784, 0.9308, 0.1476), (0.0047, 0.6914, 0.3039)),
}


def linear(name: str) -> tuple[float, ...]:
    parts = (int(name[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)


def contrast(first: str, second: str) -> float:
    """WCAG 2: 1 for equal colours, 21 for black on white."""
    light = sorted(
        sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(name), strict=True)) for name in (first, second)
    )
    return (light[1] + 0.05) / (light[0] + 0.05)


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    r, g, b = (min(max(c, 0.0), 1.0) for c in rgb)
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (c ** (1 / 3) if c > 0.008856 else 7.787 * c + 16 / 116 for c in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@THEMES
@pytest.mark.parametrize("ground", ["window", "surface", "surface_raised", "canvas", "field", "hover", "accent_soft"])
@pytest.mark.parametrize("ink", ["text", "text_muted", "text_faint", "accent_ink"])
def test_text_reads_on_every_ground(theme: Theme, ground: str, ink: str) -> None:
    needed = 4.5 if ink != "text_faint" or ground not in {"hover", "accent_soft"} else 4.0
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= needed


@THEMES
@pytest.mark.parametrize("kind", ["danger", "warning", "success"])
def test_what_went_wrong_or_right_reads_on_its_tint_and_on_the_page(theme: Theme, kind: str) -> None:
    for ground in (f"{kind}_soft", "surface", "window"):
        assert contrast(getattr(theme, kind), getattr(theme, ground)) >= 4.5
    assert contrast(theme.text, getattr(theme, f"{kind}_soft")) >= 7


@THEMES
def test_filled_buttons_carry_readable_text(theme: Theme) -> None:
    assert contrast(theme.accent_text, theme.accent) >= 4.5
    assert contrast(theme.danger_text, theme.danger) >= 4.5


@THEMES
def test_the_focus_ring_and_the_curves_stand_out(theme: Theme) -> None:
    for name in ("focus", "plot_train", "plot_validation"):
        assert contrast(getattr(theme, name), theme.surface) >= 3


@THEMES
@pytest.mark.parametrize("eye", EYES)
def test_categories_differ_to_every_eye(theme: Theme, eye: str) -> None:
    seen = {
        key: lab(tuple(sum(m * c for m, c in zip(row, linear(colour), strict=True)) for row in EYES[eye]))
        for key, colour in theme.category.items()
    }
    for a, b in itertools.combinations(seen, 2):
        distance = sum((x - y) ** 2 for x, y in zip(seen[a], seen[b], strict=True)) ** 0.5
        assert distance > 15, f"{a} and {b} look alike"


@THEMES
def test_every_palette_heading_has_a_colour(theme: Theme) -> None:
    assert set(theme.category) == set(CATEGORIES)


def test_light_and_dark_name_the_same_things_by_valid_colours() -> None:
    for field in fields(Theme):
        for theme in (LIGHT, DARK):
            value = getattr(theme, field.name)
            if isinstance(value, str) and field.name != "name":
                assert QColor(value).isValid(), field.name


def test_changing_the_mode_dresses_the_application_and_tells(appearance: Appearance, qtbot) -> None:
    with qtbot.waitSignal(appearance.changed) as told:
        appearance.set_mode("dark")
    assert told.args[0].dark
    assert theme_of().name == "dark"
    assert QApplication.palette().window().color().name() == DARK.window


def test_a_scale_enlarges_all_type(appearance: Appearance, qtbot) -> None:
    label = QLabel("Accuracy")
    qtbot.addWidget(label)
    before = label.sizeHint().height()
    appearance.set_scale(1.5)
    label.ensurePolished()
    assert theme_of().body == 18
    assert label.sizeHint().height() > before


def test_the_primary_button_is_filled_with_the_accent(appearance: Appearance, qtbot) -> None:
    button = QPushButton("Train")
    qtbot.addWidget(button)
    style(button, kind="primary")
    button.resize(120, button.sizeHint().height())
    assert button.grab().toImage().pixelColor(6, button.height() // 2).name() == LIGHT.accent


def test_a_sheet_of_either_theme_is_understood_by_qt(appearance: Appearance, qtbot) -> None:
    # Qt reports what it cannot parse as a warning, and a warning fails the test.
    button = QPushButton("Train")
    qtbot.addWidget(button)
    for mode in ("light", "dark"):
        appearance.set_mode(mode)
        button.ensurePolished()


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_draws_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    drawn = icon(name, "#ff0000").pixmap(QSize(40, 40), 1.0).toImage()
    solid = {
        drawn.pixelColor(x, y).name() for x in range(40) for y in range(40) if drawn.pixelColor(x, y).alpha() == 255
    }
    assert solid == {"#ff0000"}


def test_an_icon_follows_the_theme_without_being_made_again(appearance: Appearance) -> None:
    made = icon("plus")

    def ink() -> str:
        return made.pixmap(QSize(20, 20), 1.0).toImage().pixelColor(10, 10).name()

    light = ink()
    appearance.set_mode("dark")
    assert light == LIGHT.text_muted
    assert ink() == DARK.text_muted


def test_an_icon_is_drawn_sharp_for_a_dense_screen(qapp: QApplication) -> None:
    assert icon("conv").pixmap(QSize(20, 20), 2.0).size() == QSize(40, 40)


def test_a_disabled_icon_is_paler(qapp: QApplication) -> None:
    drawn = icon("plus", "danger").pixmap(QSize(20, 20), 1.0, QIcon.Mode.Disabled).toImage()
    assert drawn.pixelColor(10, 10).name() == theme_of().text_disabled


def test_mixing_goes_from_the_first_to_the_second() -> None:
    assert [mix("#000000", "#ffffff", share) for share in (0, 0.5, 1)] == ["#000000", "#808080", "#ffffff"]
