"""The burn-up shows what it is given and leaves out what it is not."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from charts.burn_up import draw_burn_up
from charts.burn_up_text import describe_burn_up, tabulate_burn_up
from charts.palette import LIGHT
from charts.progress import BurnUp, Milestone, Note, Outlook, Point

AS_OF, DEADLINE, BASELINE = date(2023, 3, 10), date(2023, 6, 30), date(2022, 6, 30)
BARE = BurnUp(online=[Point(BASELINE, 300), Point(AS_OF, 2800)], target=5000, deadline=DEADLINE)
PLAN = [Point(BASELINE, 300), Point(date(2023, 5, 31), 2501), Point(DEADLINE, 5000)]
FULL = replace(
    BARE,
    online=[Point(BASELINE, 300), Point(date(2023, 1, 13), 1900), Point(AS_OF, 2800)],
    plan=PLAN,
    plans=[Point(AS_OF, 2800), Point(DEADLINE, 4610)],
    forecast=[Outlook(AS_OF, 2800, 2800, 2800), Outlook(DEADLINE, 3790, 4290, 4790)],
    stated=[Point(date(2023, 1, 15), 300), Point(AS_OF, 2800)],
    milestones=[Milestone(date(2023, 5, 31), 2501, True)],
)


def texts(chart: BurnUp) -> list[str]:
    notes: list[Any] = list(draw_burn_up(chart, LIGHT).layout.annotations)
    return [note.text for note in notes]


def test_without_forecast_and_plans_there_are_line_target_and_deadline() -> None:
    written = texts(BARE)
    assert "<b>5,000</b> target" in written
    assert "<b>2,800</b> online" in written
    assert "Deadline" in written
    assert not any("expected" in text or "at this pace" in text for text in written)


def test_at_this_pace_is_said_only_of_a_continued_rate() -> None:
    continued = texts(replace(BARE, pace=Point(DEADLINE, 4048)))
    assert "<b>4,048</b> at this pace" in continued
    assert not any("at this pace" in text for text in texts(replace(FULL, pace=BARE.online[-1])))


def test_the_forecast_is_named_with_its_band() -> None:
    written = texts(FULL)
    assert "<b>4,290</b> expected" in written
    assert "3,790–4,790 likely" in written


def test_as_of_and_deadline_are_the_bold_days_of_the_axis() -> None:
    written = texts(FULL)
    assert "<b>10\u00a0March</b>" in written
    assert "<b>30\u00a0June</b>" in written


def test_the_tick_that_would_touch_the_target_is_skipped() -> None:
    ticks = draw_burn_up(BARE, LIGHT).layout.yaxis.tickvals
    assert list(ticks) == [1000, 2000, 3000, 4000]


def test_a_milestone_near_the_deadline_is_named_in_the_margin_with_its_sign() -> None:
    notes: list[Any] = list(draw_burn_up(FULL, LIGHT).layout.annotations)
    number = next(note for note in notes if note.text == "✓ <b>2,501</b>")
    day = next(note for note in notes if note.text == "by 31\u00a0May")
    assert number.xref == day.xref == "paper"
    assert number.y > day.y
    missed = replace(FULL, milestones=[Milestone(date(2023, 5, 31), 2501, False)])
    assert "<b>2,501</b>" in texts(missed)


def test_an_earlier_milestone_is_named_beside_its_mark() -> None:
    early = replace(FULL, milestones=[Milestone(date(2023, 1, 31), 2501, True)])
    assert "✓ <b>2,501</b><br>by 31\u00a0January" in texts(early)


def test_the_word_for_the_deadline_is_never_cut_at_the_left_edge() -> None:
    late = replace(BARE, online=[Point(BASELINE, 300), Point(DEADLINE + timedelta(1240), 5489)])

    def anchor(chart: BurnUp) -> str:
        notes: list[Any] = list(draw_burn_up(chart, LIGHT).layout.annotations)
        return str(next(note for note in notes if note.text == "Deadline").xanchor)

    assert anchor(BARE) == "right"
    assert anchor(late) == "left"


def test_a_statement_named_to_the_left_of_its_mark_stays_narrow_and_above_the_target() -> None:
    late = replace(
        BARE,
        online=[Point(BASELINE, 300), Point(DEADLINE + timedelta(1240), 5489)],
        stated=[Point(date(2026, 2, 14), 5489)],
    )
    notes: list[Any] = list(draw_burn_up(late, LIGHT).layout.annotations)
    named = next(note for note in notes if "stated" in note.text)
    assert named.text == "5,489<br> stated in <br>Feb\u00a0’26"
    assert named.xanchor == "right"
    assert named.yshift > 0


def test_only_a_statement_that_the_line_contradicts_is_named() -> None:
    named = [text for text in texts(FULL) if "stated" in text]
    assert named == ["300 stated in Jan\u00a0’23"]


def test_the_online_label_goes_to_the_margin_when_the_deadline_is_past() -> None:
    late = replace(BARE, online=[Point(BASELINE, 300), Point(DEADLINE + timedelta(12), 4310)])
    notes: list[Any] = list(draw_burn_up(late, LIGHT).layout.annotations)
    online = next(note for note in notes if note.text == "<b>4,310</b> online")
    assert online.xref == "paper"


@pytest.mark.parametrize("services", [0, 12, 4990, 5000, 7000])
def test_one_single_day_can_be_drawn(services: int) -> None:
    chart = replace(FULL, online=[Point(AS_OF, services)], forecast=())
    assert f"<b>{services:,}</b> online" in texts(chart)


def test_without_target_or_deadline_the_line_stands_alone() -> None:
    chart = replace(BARE, target=None, deadline=None)
    assert draw_burn_up(chart, LIGHT).layout.shapes == ()
    assert "Target" not in describe_burn_up(chart)


def test_the_words_say_where_it_stands_and_leads() -> None:
    words = describe_burn_up(FULL).replace("\u00a0", " ")
    assert "2,800 on 10 March 2023" in words
    assert "Target: 5,000 by 30 June 2023" in words
    assert "4,290" in words
    assert "Plans add up to 4,610" in words


def test_the_table_holds_every_point() -> None:
    table = tabulate_burn_up(FULL)
    assert list(table.columns) == ["Series", "Day", "Services"]
    assert len(table) == 3 + 3 + 2 + 2 + 1 + 3 * 2


def test_the_plan_is_linear_between_its_points() -> None:
    assert FULL.planned_on(AS_OF) == pytest.approx(1962, abs=0.5)
    assert FULL.planned_on(date(2022, 1, 1)) is None


def test_a_note_is_a_number_at_the_line_and_words_for_who_cannot_see_it() -> None:
    noted = replace(
        FULL,
        notes=[
            Note(1, BASELINE - timedelta(1), "Before the line begins"),
            Note(2, date(2023, 1, 27), "Commitments <signed>"),
            Note(3, date(2023, 1, 30), "Gateway down"),
        ],
    )
    figure = draw_burn_up(noted, LIGHT)
    rings = [trace for trace in figure.data if trace.mode == "markers+text"]
    assert [ring.text[0] for ring in rings] == ["2", "3"]
    assert rings[0].hovertext[0] == "Commitments &lt;signed&gt;"
    assert rings[0].y[0] != rings[1].y[0], "close rings are stacked"
    words = describe_burn_up(noted)
    assert "Note 2, 27\u00a0January\u00a02023: Commitments <signed>." in words
    assert "Note 3: Gateway down" in tabulate_burn_up(noted)["Series"].tolist()
    assert "Before the line" not in words
