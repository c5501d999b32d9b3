"""Colours as people see them: luminance and contrast, also without one kind of cone."""

import numpy as np

# Machado, Oliveira and Fernandes 2009 (IEEE TVCG 15, 1291-1298), complete deficiency, linear RGB.
VISIONS = {
    "everybody": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
    "grey print": np.tile([0.2126, 0.7152, 0.0722], (3, 1)),
}


def luminance(color: str, vision: str = "everybody") -> float:
    """Return the relative luminance (WCAG 2.2) of a colour as somebody sees it."""
    parts = np.array([int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    seen = np.clip(VISIONS[vision] @ linear, 0, 1)
    return float(seen @ [0.2126, 0.7152, 0.0722])


def contrast(one: str, other: str, vision: str = "everybody") -> float:
    low, high = sorted((luminance(one, vision), luminance(other, vision)))
    return (high + 0.05) / (low + 0.05)
