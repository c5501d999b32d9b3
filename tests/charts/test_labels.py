"""Words on figures never overlap, never run as markup."""

from hypothesis import given
from hypothesis import strategies as st

from charts.labels import Label, spread_labels, wrap_html, wrap_words


def test_labels_that_are_apart_stay_where_they_are() -> None:
    labels = [Label(10, "low", ""), Label(50, "high", "")]
    assert spread_labels(labels, 5) == labels


def test_labels_that_touch_are_pushed_apart_about_their_middle() -> None:
    low, high = spread_labels([Label(10, "a", ""), Label(10, "b", "")], 6)
    assert (low.at, high.at) == (7, 13)


@given(st.lists(st.floats(0, 5000), max_size=8), st.floats(1, 400))
def test_no_two_labels_are_closer_than_the_gap(heights: list[float], gap: float) -> None:
    spread = spread_labels([Label(at, "", "") for at in heights], gap)
    for below, above in zip(spread, spread[1:], strict=False):
        assert above.at - below.at >= gap * 0.999


def test_a_name_is_wrapped_and_never_cut() -> None:
    name = "Ministry of Information, Communications and the Digital Economy"
    lines = wrap_words(name, 24)
    assert " ".join(lines) == name
    assert all(len(line) <= 24 for line in lines)


def test_markup_in_a_name_is_made_harmless() -> None:
    assert wrap_html("<b>Fees</b> & <a href='x'>", 40) == (
        "&lt;b&gt;Fees&lt;/b&gt; &amp; &lt;a<br>href='x'&gt;"
    ).replace("<br>", " ")
