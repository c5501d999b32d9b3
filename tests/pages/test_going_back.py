"""What will change: a stage that goes back asks why, on the page, before it is sent."""

from pathlib import Path

from tests.pages.kept import MARCH, plain, row, run_page, write_workbook
from tests.pages.test_correcting import drop, press
from widgets.ledger import SAMPLE, _open, find_home
from widgets.upload.going_back import NONE_GIVEN, USUAL

SAID = "17th March 2023"
BACK = [*MARCH[:6], row(7, "Testing"), row(8, "Integrated"), *MARCH[8:]]


def read_reasons() -> dict[str, str | None]:
    """Return why each service went back, as the page's own ledger has it now."""
    rows = (
        _open(find_home(), SAMPLE)
        .reading()
        .rows("select service_code, regression_reason from periods where until_on is null")
    )
    return dict(rows)


def test_each_stage_gone_back_is_listed_and_holds_up_the_sending(kept_home: Path) -> None:
    app = drop(write_workbook(BACK, SAID))
    assert "2 services go back to an earlier stage; say why" in plain(app)
    assert "**Port service 7**: Live → Testing" in plain(app)
    assert "Kenya Ports Authority, Services!C11" in plain(app)
    assert app.button(key="upload-send").disabled
    assert "2 services go back: say why, or that no reason is given" in plain(app)


def test_one_reason_for_all_is_kept_in_each_row(kept_home: Path) -> None:
    app = drop(write_workbook(BACK, SAID))
    app.selectbox(key="back-all").set_value(USUAL[1]).run()
    assert not app.button(key="upload-send").disabled
    press(app, "upload-send")
    kept = read_reasons()
    assert (kept["KPA/007"], kept["KPA/008"], kept["KPA/001"]) == (USUAL[1], USUAL[1], None)


def test_a_row_takes_a_reason_of_its_own_or_says_that_there_is_none(kept_home: Path) -> None:
    app = drop(write_workbook(BACK, SAID))
    app.selectbox[1].set_value(USUAL[2]).run()
    assert app.button(key="upload-send").disabled
    app.selectbox[2].set_value(NONE_GIVEN).run()
    assert "the reason is sent with it" in plain(app)
    press(app, "upload-send")
    kept = read_reasons()
    assert (kept["KPA/007"], kept["KPA/008"]) == (USUAL[2], None)


def test_the_reasons_stand_in_the_draft_on_another_device(kept_home: Path) -> None:
    app = drop(write_workbook(BACK, SAID))
    app.selectbox(key="back-all").set_value(USUAL[0]).run()
    other = run_page("upload", draft=app.query_params["draft"], step="change")
    assert other.selectbox(key="back-all").value == USUAL[0]
    assert not other.button(key="upload-send").disabled
