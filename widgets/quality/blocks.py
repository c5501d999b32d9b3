"""The blocks of data quality: completeness, lateness, links, the counts without outliers."""

from math import floor

import pandas as pd

from charts.palette import Palette
from charts.rows import Row, describe_rows, draw_rows
from metrics.counts import LEVELS
from widgets.answers import ask
from widgets.behind import show_table_button
from widgets.field_words import name_field
from widgets.headings import show_header
from widgets.language import _, mark
from widgets.listing import (
    link_agency,
    link_services,
    say_shown,
    show_list,
    write_day,
    write_number,
    write_share,
)
from widgets.narrowing import carry_scope
from widgets.parts import Chart, block, note, offer_csv, show_chart
from widgets.quality.read import (
    FRONT_PAGE,
    find_freshness,
    find_links,
    find_outliers,
    list_agencies_late,
    list_fields,
    list_links,
)
from widgets.titles.quality import (
    title_completeness,
    title_freshness,
    title_links,
    title_outliers,
)
from widgets.view import View
from widgets.words import COUNTS, LEFT_OUT, word

ENOUGH = 0.9
ROW_HEIGHT = 26
SHOWN = 10
SHOWN_COUNTS = (*LEVELS, "in_scope")
IN_SCOPE = mark("In scope")
WHOSE = {"all": mark("all"), "live": mark("live"), "unfinished": mark("unfinished")}


def show_completeness(view: View, palette: Palette) -> None:
    """Show each field's share of services that state it, the least stated first."""
    fields = ask(view, list_fields)
    with block("completeness"):
        below = int((fields["filled_share"] < ENOUGH).sum())
        show_header(title_completeness(below, len(fields)))
        if fields.empty:
            return
        note(_("Services that state the field, of those that should; under 90% in blue."))
        chart = ask(view, chart_completeness, palette)
        show_chart(chart, "chart-completeness")
        _link_missing(view, fields)
        show_table_button(chart, "completeness", view)


def _link_missing(view: View, fields: pd.DataFrame) -> None:
    """Open, for every field that not all state, the services that should and do not."""
    lacking = fields[fields["filled"] < fields["services"]]
    links = [
        link_services(
            f"{name_field(str(row['field']))}: {row['services'] - row['filled']:,}",
            **carry_scope(view, missing=row["field"]),
        )
        for row in lacking.to_dict("records")
    ]
    if links:
        note(_("Services without:") + " " + " · ".join(links))


def chart_completeness(view: View, palette: Palette) -> Chart:
    """Return the bars of completeness; the table has both numbers of each share."""
    fields = ask(view, list_fields)
    rows = [
        Row(name_field(str(field)), floor(100 * share), share < ENOUGH, "%")
        for field, share in zip(fields["field"], fields["filled_share"], strict=True)
    ]
    return Chart(
        draw_rows(rows, palette, height=ROW_HEIGHT * len(rows)),
        describe_rows(rows, _("Services that state the field")),
        lambda: tabulate_fields(fields),
    )


def tabulate_fields(fields: pd.DataFrame) -> pd.DataFrame:
    """Return the fields under screen words, with the two numbers of each share."""
    return pd.DataFrame(
        {
            _("Field"): [name_field(str(field)) for field in fields["field"]],
            _("Asked of"): [_(WHOSE[whose]) for whose in fields["whose"]],
            _("Stated"): fields["filled"],
            _("Services"): fields["services"],
            _("Share, %"): (100 * fields["filled_share"]).round(1),
        }
    )


def show_late(view: View) -> None:
    """Show the agencies that are late or were never heard of."""
    found, rows = ask(view, find_freshness), ask(view, list_agencies_late)
    with block("late"):
        show_header(title_freshness(found.late, found.never))
        if rows.empty:
            note(_("Every agency of this scope reported in time."))
            return
        shown = [
            {
                _("Agency"): link_agency(row["name"], row["code"]),
                _("Days"): write_number(row["days_since"]),
                _("Last heard"): (
                    _("never") if pd.isna(row["reported_on"]) else write_day(row["reported_on"])
                ),
            }
            for row in rows.head(SHOWN).to_dict("records")
        ]
        show_list("late", shown, _("Agencies late or silent, the longest first"))
        say_shown(len(shown), len(rows))
        offer_csv(rows.drop(columns="agency_id"), "late", view)


def show_links(view: View) -> None:
    """Show the agencies with most links that lead only to a front page."""
    share, rows = ask(view, find_links), ask(view, list_links)
    with block("links"):
        show_header(title_links(int(share.numerator or 0), int(share.denominator or 0)))
        if rows.empty:
            note(_("Links come from the column “link” of the workbooks."))
            return
        shown = [
            {
                _("Agency"): link_agency(row["name"], row["code"]),
                _("Front page"): link_services(
                    write_number(row["front_page"]), agency=row["code"], **FRONT_PAGE
                ),
                _("Of links"): write_number(row["linked"]),
            }
            for row in rows.head(SHOWN).to_dict("records")
        ]
        show_list("links", shown, _("Links to a front page, by agency"))
        say_shown(len(shown), len(rows))
        offer_csv(rows.drop(columns="agency_id"), "links", view)


def show_outliers(view: View) -> None:
    """Show the counts with and without agencies that list out of proportion, and name them."""
    found = ask(view, find_outliers)
    counts = found.counts.set_index("count")
    in_scope = [int(counts["with_all"]["in_scope"]), int(counts["without"]["in_scope"])]
    with block("outliers"):
        show_header(title_outliers(len(found.agencies), *in_scope))
        note(_("The counts with all agencies, and without those named below, if any."))
        shown = [
            {
                _("Count"): link_services(
                    _(IN_SCOPE) if level == "in_scope" else word(COUNTS, level),
                    **carry_scope(view, level=level),
                ),
                _("With all"): write_number(counts.loc[level, "with_all"]),
                _("Without"): write_number(counts.loc[level, "without"]),
            }
            for level in SHOWN_COUNTS
        ]
        show_list("outliers", shown, _("Counts with and without outlying agencies"))
        for row in found.agencies.to_dict("records"):
            words = _("{agency}: {n} in scope, {share} of all")
            share = row["in_scope"] / counts.loc["in_scope", "with_all"]
            note(
                words.format(
                    agency=link_agency(row["name"], row["code"]),
                    n=link_services(
                        write_number(row["in_scope"]), agency=row["code"], count="in_scope"
                    ),
                    share=write_share(share),
                )
            )
        names = {**COUNTS, **LEFT_OUT, "in_scope": IN_SCOPE}
        table = found.counts.assign(count=[word(names, each) for each in found.counts["count"]])
        offer_csv(table, "without-outliers", view)
