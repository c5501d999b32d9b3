"""User text reaches markdown letter by letter."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.escaping import escape_markdown, hold_together


@pytest.mark.parametrize(
    "text",
    [
        "![x](http://example.invalid/p.png)",
        "<img src=x>",
        ":red[alarm]",
        ":material/home:",
        "**bold** _it_ `code` $x$ ~~no~~",
        "# heading",
        "a | b",
    ],
)
def test_no_mark_of_markdown_stands_unescaped(text: str) -> None:
    escaped = escape_markdown(text)
    assert not re.search(r"(?<!\\)[*_`\[\]<>#|~:$!]", escaped)


@given(st.text(alphabet=st.characters(exclude_characters="\\")))
def test_taking_the_backslashes_away_gives_the_text_on_one_line(text: str) -> None:
    shown = re.sub(r"\\(.)", r"\1", escape_markdown(text)).replace("\u2060", "")
    assert shown == " ".join(text.split()).replace("\u2060", "")


def test_a_name_is_held_together() -> None:
    assert hold_together("30 June") == "30\u00a0June"


@pytest.mark.parametrize(
    "text", ["http://a.example", "HTTPS://a.example/b", "www.a.example", "x@a.example", "a-b@c.ke"]
)
def test_an_address_in_a_users_text_makes_no_link(text: str) -> None:
    escaped = escape_markdown(f"See {text}").replace("\\", "")
    assert escaped.replace("\u2060", "") == f"See {text}"
    assert not re.search(r"https?://|www\.|\w@\w", escaped, re.IGNORECASE)


def test_a_text_without_an_address_is_left_as_it_is() -> None:
    assert "\u2060" not in escape_markdown("Wwwf, http and 3 @ Sh 50")
