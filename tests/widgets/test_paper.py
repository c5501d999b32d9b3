"""Tables for paper."""

import pandas as pd

from widgets.paper import write_table


def test_numbers_stand_right_and_what_is_not_known_is_a_dash() -> None:
    table = pd.DataFrame({"Online": [1234.0, None], "Share": [0.5, None]})
    html = write_table(table, shares=["Share"])
    assert '<td class="n">1,234</td><td class="n">50%</td>' in html
    assert html.count('<td class="n">–</td>') == 2
    assert html.startswith('<table><thead><tr><th class="n">Online</th>')


def test_names_are_shown_letter_by_letter() -> None:
    html = write_table(pd.DataFrame({"Agency": ["<b>A&B</b>"]}))
    assert '<td class="w">&lt;b&gt;A&amp;B&lt;/b&gt;</td>' in html
