"""The colours, once for light ground and once for dark."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for; every mark reaches 3:1 against the ground, every word 4.5:1."""

    name: str
    ground: str
    ink: str
    muted: str
    grid: str
    border: str
    accent: str
    band: str
    plan: str
    resting: str
    to_do: str
    in_progress: tuple[str, str, str, str, str]
    live: str
    in_use: str

    @property
    def stages(self) -> tuple[str, ...]:
        """The colours of stages 0 to 7, from pale to strong."""
        return (self.to_do, *self.in_progress, self.live, self.in_use)


LIGHT: Final = Palette(
    name="light",
    ground="#ffffff",
    ink="#121a22",
    muted="#4e5963",
    grid="#e3e6e3",
    border="#d5d9d6",
    accent="#1d5a9e",
    band="rgba(29, 90, 158, 0.15)",
    plan="#6a747d",
    resting="#8794a0",
    to_do="#dfe3e0",
    in_progress=("#bccadb", "#a3b9d3", "#8aa8ca", "#7197c2", "#5886b9"),
    live="#1d5a9e",
    in_use="#123f72",
)

DARK: Final = Palette(
    name="dark",
    ground="#10161c",
    ink="#e8ecef",
    muted="#a7b2bc",
    grid="#27313a",
    border="#323d47",
    accent="#86b8f0",
    band="rgba(134, 184, 240, 0.20)",
    plan="#97a2ac",
    resting="#5b6873",
    to_do="#2c3640",
    in_progress=("#31445a", "#3a5470", "#446586", "#4f779d", "#5a88b4"),
    live="#86b8f0",
    in_use="#b9d7f8",
)


def choose_palette(theme: str | None) -> Palette:
    """Return the palette for the reader's theme, "light" or "dark"; light where it is unknown."""
    return DARK if theme == DARK.name else LIGHT
