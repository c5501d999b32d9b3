"""What all figures share: type, axes, margins, no legend."""

import plotly.graph_objects as go

from charts.palette import Palette

# Named here, so that whoever only hands a figure on need not know Plotly.
Figure = go.Figure

FONT = "'Source Sans', sans-serif"
SIZE = 13
LABEL_STEP = 19
STRIP_HEIGHT = 96
MINUS = "\N{MINUS SIGN}"


def start_figure(palette: Palette, height: int, margin: dict[str, int] | None = None) -> go.Figure:
    """Return an empty figure in the house style, `height` pixels tall so that nothing jumps."""
    figure = go.Figure(layout={"template": build_template(palette), "height": height})
    figure.update_layout(margin=margin or {"l": 0, "r": 0, "t": 0, "b": 0})
    return figure


def build_template(palette: Palette) -> go.layout.Template:
    """Return the template: 13 px, no title, no legend, y ticks inside above their gridline."""
    axis = {
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
    lines_only = {
        "showgrid": True,
        "gridcolor": palette.grid,
        "gridwidth": 1,
        "showline": False,
        "ticks": "",
        "tickformat": ",d",
        "ticklabelposition": "inside top",
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": SIZE, "color": palette.ink},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "showlegend": False,
            "separators": ".,",
            "hovermode": "x unified",
            "hoverlabel": {
                "bgcolor": palette.ground,
                "bordercolor": palette.border,
                "font": {"family": FONT, "size": SIZE, "color": palette.ink},
            },
            "xaxis": axis,
            "yaxis": axis | lines_only,
            "annotationdefaults": {
                "showarrow": False,
                "font": {"size": SIZE, "color": palette.ink},
                "xanchor": "left",
            },
        }
    )


def hide_axes(figure: go.Figure, x_range: list[float], y_range: list[float]) -> None:
    """Leave only the marks: no ticks, no grid, fixed ranges, no hover."""
    figure.update_xaxes(visible=False, range=x_range)
    figure.update_yaxes(visible=False, range=y_range)
    figure.update_layout(hovermode=False)
