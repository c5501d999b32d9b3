"""What colours say survives three kinds of colour blindness, and a print in grey."""

import tomllib

import numpy as np
import pytest

from charts.palette import DARK, LIGHT, Palette
from commands.terminal.place import ROOT
from tests.charts.seeing import VISIONS, contrast

RATINGS = ("green", "yellow", "orange", "red")
THEMES = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda each: each.name)
def test_stages_keep_their_order_and_online_stands_out(palette: Palette, vision: str) -> None:
    steps = [contrast(color, palette.ground, vision) for color in palette.stages]
    assert steps == sorted(steps)
    assert min(np.diff(steps)) > 0.05
    assert contrast(palette.accent, palette.resting, vision) > 1.8
    assert contrast(palette.accent, palette.ground, vision) >= 4.5


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_ratings_keep_their_order_and_their_words_can_be_read(theme: str, vision: str) -> None:
    colors = THEMES[theme]
    grounds = [colors[f"{name}BackgroundColor"] for name in RATINGS]
    steps = [contrast(ground, colors["backgroundColor"], vision) for ground in grounds]
    assert steps == sorted(steps)
    words = [colors[f"{name}TextColor"] for name in RATINGS]
    pairs = zip(words, grounds, strict=True)
    assert min(contrast(word, ground, vision) for word, ground in pairs) >= 4.5
