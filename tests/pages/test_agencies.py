"""Agencies and one agency."""

import json
from urllib.parse import parse_qsl

from tests.pages.conftest import Open
from tests.pages.test_national import words
from widgets.titles.groups import title_compared


def test_every_agency_has_its_row(open_page: Open) -> None:
    app = open_page("agencies")
    assert not app.error
    assert "77 of 77 agencies" in words(app)


def test_who_never_reported_has_dashes(open_page: Open) -> None:
    table = open_page("agencies").dataframe[0].value
    silent = table[table["agency"] == "Kenya Revenue Authority"].iloc[0]
    assert silent["online"] != silent["online"]


def test_paper_has_every_agency_in_a_table_that_pages_can_break(open_page: Open) -> None:
    papers = [each.proto.body for each in open_page("agencies").get("html")]
    rows = "".join(papers).count("<tr>") - 2
    assert rows == 77, "each once, beside the two headings"


def test_independent_institutions_stand_apart(open_page: Open) -> None:
    tables = [frame.value for frame in open_page("agencies").dataframe]
    assert "Teachers Service Commission" not in set(tables[0]["agency"])
    assert "Teachers Service Commission" in set(tables[1]["agency"])


def test_a_filter_in_the_address_narrows_the_table(open_page: Open) -> None:
    assert "1 of 77 agencies" in words(open_page("agencies", q="kenya ports"))


def test_a_filter_that_fits_nobody_says_so(open_page: Open) -> None:
    assert "No agency fits these filters" in words(open_page("agencies", q="zzz"))


def test_filters_that_fit_nobody_are_cleared_at_once(open_page: Open) -> None:
    app = open_page("agencies", q="zzz", rating="red")
    app.button(key="clear-filters").click().run()
    assert "77 of 77 agencies" in words(app)


def test_a_filter_that_nobody_has_is_no_filter(open_page: Open) -> None:
    app = open_page("agencies", ministry="Nonsense", rating="purple", q="  ")
    assert "77 of 77 agencies" in words(app)


def test_a_filter_that_is_chosen_stands_in_the_address(open_page: Open) -> None:
    app = open_page("agencies")
    app.selectbox(key="filter-rating").select("red").run()
    assert app.query_params["rating"] == "red"


def test_agencies_of_an_empty_ledger_say_what_to_do_next(open_page: Open) -> None:
    app = open_page("agencies", is_empty=True)
    assert app.title[0].value == "No service is online yet; upload the first inventory"


def test_an_agency_opens_with_its_name(open_page: Open) -> None:
    app = open_page("agency", agency="KPA")
    assert not app.error
    assert app.title[0].value.startswith("Kenya Ports Authority: 14 of 20 in scope online")
    assert [metric.label for metric in app.metric][0] == "Online"


def test_an_agency_names_what_is_overdue(open_page: Open) -> None:
    app = open_page("agency", agency="KPA")
    assert "2 services are overdue; the oldest by 38 days" in words(app)
    assert "Paybill \\<settlement\\>" in app.table[0].value.to_string()


def test_an_agencys_overdue_door_opens_the_services_that_are_counted(open_page: Open) -> None:
    (query,) = [
        dict(parse_qsl(each.proto.query_string))
        for each in open_page("agency", agency="KPA").get("page_link")
        if each.proto.label == "See the overdue services"
    ]
    assert (query["agency"], query["count"]) == ("KPA", "in_scope")
    assert len(open_page("services", **query).dataframe[0].value) == 2


def test_an_agency_that_never_reported_says_so(open_page: Open) -> None:
    app = open_page("agency", agency="KRA")
    assert not app.error
    assert app.title[0].value == "Kenya Revenue Authority has never reported"
    assert "Its figures begin with its first workbook" in words(app)
    assert not app.metric, "nothing is known of it, which is not the same as nothing"
    assert not app.get("plotly_chart")


def test_an_independent_institution_is_not_rated(open_page: Open) -> None:
    said = words(open_page("agency", agency="TSC"))
    assert "Not rated" in said
    assert said.count("Independent institution") == 1


def test_an_unknown_agency_is_answered_with_a_choice(open_page: Open) -> None:
    app = open_page("agency", agency="XYZ")
    assert "No agency is known under agency XYZ" in words(app)
    assert app.selectbox(key="choose-agency").value is None


def test_before_anything_was_sent_no_agency_is_asked_for(open_page: Open) -> None:
    for query in ({}, {"agency": "KPA"}):
        early = {"as_of": "2021-01-01", "known_on": "2021-01-01"}
        app = open_page("agency", **early, **query)
        title = app.title[0].value.replace("\u00a0", " ")
        assert title == "No inventory had been sent by 1 January 2021"
        assert not app.error


def test_without_an_agency_the_page_asks_for_one(open_page: Open) -> None:
    app = open_page("agency")
    app.selectbox(key="choose-agency").select("KPA").run()
    assert app.title[0].value.startswith("Kenya Ports Authority")


def test_a_name_of_markup_is_shown_letter_by_letter(open_page: Open) -> None:
    app = open_page("agency", agency="KPA")
    assert "![x](http" not in words(app)


def test_agencies_named_in_the_address_stand_side_by_side(open_page: Open) -> None:
    app = open_page("agencies", compare="KPA,KRA,NEMA,TSC,JUD")
    assert not app.error
    table = next(each.value for each in app.table if "Figure" in each.value)
    assert list(table.columns) == ["Figure", "KPA", "KRA", "NEMA", "TSC"]
    online = table.set_index("Figure").loc["Online"]
    assert online["KPA"] == "[14 of 20](services?agency=KPA&level=online)"
    assert online["KRA"] == "–"
    assert "Teachers Service Commission is furthest with 70% online" in words(app)


def test_agencies_compared_share_one_scale(open_page: Open) -> None:
    app = open_page("agencies", compare="KPA,TSC")
    specs = [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]
    ranges = {str(spec["layout"]["yaxis"]["range"]) for spec in specs if len(spec["data"]) < 4}
    assert ranges == {"[0, 101]"}


def test_the_order_stands_in_the_address(open_page: Open) -> None:
    named = open_page("agencies", sort="name").dataframe[0].value["agency"].tolist()
    assert named == sorted(named)
    app = open_page("agencies")
    app.selectbox(key="order-agencies").select("overdue").run()
    assert app.query_params["sort"] == "overdue"
    overdue = app.dataframe[0].value["overdue"].dropna().tolist()
    assert overdue == sorted(overdue, reverse=True)


def test_the_title_over_compared_agencies_claims_what_is_so() -> None:
    assert title_compared({"KPA": 0.7, "TSC": 0.25}) == (
        "KPA is furthest with 70% online; TSC least far with 25%"
    )
    assert title_compared({"KPA": 0.5}) == "KPA has 50% online"
    assert title_compared({"KPA": 0.5, "TSC": 0.5}) == "All have 50% online"
    assert title_compared({"KPA": 0.5, "TSC": 0.504}) == "All have 50% online"
    assert title_compared({"KPA": 0.998}) == "KPA has 99% online"
    assert title_compared({"KRA": float("nan")}) == "None of these agencies has reported"
    silent = {"KPA": 0.5, "TSC": 0.5, "KRA": float("nan")}
    assert title_compared(silent) == "All that have reported have 50% online"


def test_an_agency_shows_what_is_paid_used_aged_and_missing(open_page: Open) -> None:
    app = open_page("agency", agency="KPA")
    assert not app.error
    tables = [table.value for table in app.table if "What" in table.value]
    assert tables[0]["What"].iloc[0] == "Receipts a day"
    said = words(app)
    assert "waits unusually long" in said or "wait unusually long" in said
    assert "fields are stated by" in said or "fields is stated by" in said
