"""Days written under the x axis of a figure."""

from collections.abc import Sequence

import plotly.graph_objects as go

from charts.labels import bold
from charts.palette import Palette
from charts.scale import DayLabel


def write_days(figure: go.Figure, labels: Sequence[DayLabel], palette: Palette) -> None:
    """Write days as annotations, so that the first and the last can hang inwards, uncut."""
    for label in labels:
        figure.add_annotation(
            x=label.on,
            y=0,
            yref="paper",
            yanchor="middle",
            yshift=-16,
            xanchor=label.anchor,
            text=bold(label.text) if label.is_key else label.text,
            font={"color": palette.ink if label.is_key else palette.muted},
        )
