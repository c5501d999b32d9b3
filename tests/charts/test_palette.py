"""Colours that everybody can tell from the ground."""

import pytest

from charts.palette import DARK, LIGHT, Palette, choose_palette
from tests.charts.seeing import contrast


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
