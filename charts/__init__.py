"""Figures: a table in, a Plotly figure out; one theme.

Every chart is a module with the same three doors: `draw_...` gives the figure, `describe_...`
the alternative text, `tabulate_...` the table behind it. All three take the same tables.
"""
