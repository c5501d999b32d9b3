"""Colours that everybody can tell from the ground."""

import pytest

from charts.palette import DARK, LIGHT, Palette, choose_palette


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
class TestContrast:
    def test_words_reach_four_and_a_half(self, palette: Palette) -> None:
        for color in (palette.ink, palette.muted, palette.accent):
            assert contrast(color, palette.ground) >= 4.5

    def test_marks_reach_three(self, palette: Palette) -> None:
        for color in (palette.resting, palette.plan, palette.live, palette.in_use):
            assert contrast(color, palette.ground) >= 3

    def test_stages_step_in_one_direction(self, palette: Palette) -> None:
        steps = [contrast(color, palette.ground) for color in palette.stages]
        assert steps == sorted(steps)


def test_an_unknown_theme_is_light() -> None:
    assert choose_palette(None) is LIGHT
    assert choose_palette("dark") is DARK
