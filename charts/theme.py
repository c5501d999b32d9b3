"""What all figures share: type, axes, margins, no legend."""

import json
from typing import Any

import plotly.graph_objects as go
from plotly.io import to_json

from charts.palette import Palette

FONT = "'Source Sans', sans-serif"
SIZE = 13
LABEL_STEP = 19
STRIP_HEIGHT = 96
MINUS = "\N{MINUS SIGN}"


class Figure(go.Figure):  # type: ignore[misc]  # Plotly ships no types
    """A figure that is put into words once: it is kept, and shown to many readers.

    Plotly copies and encodes a figure anew each time it is shown, which was half of a page's run.
    Nothing may be drawn on it after it has been shown.
    """

    def to_dict(self) -> dict[str, Any]:
        """Return the figure as plain JSON values, worked out on the first call."""
        if "_finished" not in self.__dict__:
            self._finished: dict[str, Any] = json.loads(to_json(super().to_dict(), validate=False))
        return self._finished


def start_figure(palette: Palette, height: int, margin: dict[str, int] | None = None) -> Figure:
    """Return an empty figure in the house style, `height` pixels tall so that nothing jumps."""
    figure = Figure(layout={"template": build_template(palette), "height": height})
    figure.update_layout(margin=margin or {"l": 0, "r": 0, "t": 0, "b": 0})
    return figure


def build_template(palette: Palette) -> go.layout.Template:
    """Return the template: 13 px, no title, no legend, y ticks inside above their gridline."""
    font = {"family": FONT, "size": SIZE, "color": palette.ink}
    axis = _describe_axis(palette)
    lines_only = {
        "showgrid": True,
        "gridcolor": palette.grid,
        "gridwidth": 1,
        "showline": False,
        "ticks": "",
        "tickformat": ",d",
        "ticklabelposition": "inside top",
    }
    hover = {"bgcolor": palette.ground, "bordercolor": palette.border, "font": font}
    words = {"size": SIZE, "color": palette.ink}
    return go.layout.Template(
        layout={
            "font": font,
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "showlegend": False,
            "separators": ".,",
            "hovermode": "x unified",
            "hoverlabel": hover,
            "xaxis": axis,
            "yaxis": axis | lines_only,
            "annotationdefaults": {"showarrow": False, "font": words, "xanchor": "left"},
        }
    )


def _describe_axis(palette: Palette) -> dict[str, Any]:
    return {
        "showgrid": False,
        "zeroline": False,
        "linecolor": palette.ink,
        "linewidth": 1,
        "tickcolor": palette.ink,
        "ticks": "outside",
        "ticklen": 4,
        "tickfont": {"size": SIZE, "color": palette.muted},
        "fixedrange": True,
        "automargin": False,
    }


def hide_axes(figure: go.Figure, x_range: list[float], y_range: list[float]) -> None:
    """Leave only the marks: no ticks, no grid, fixed ranges, no hover."""
    figure.update_xaxes(visible=False, range=x_range)
    figure.update_yaxes(visible=False, range=y_range)
    figure.update_layout(hovermode=False)
