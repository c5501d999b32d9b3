"""The share is small enough for a phone, and says in five lines what, when and from whom."""

from io import BytesIO

import pytest
from PIL import Image

from metrics.scope import ScopeUnknown
from reports.share import make_share
from tests.reports.programme import AS_OF


def lines_of(share):
    return share.text.content.decode().replace("\u00a0", " ").splitlines()


@pytest.mark.parametrize("code", [None, "KRA", "KPA"])
def test_the_picture_is_portrait_and_under_200_kilobytes(reading, code):
    share = make_share(reading, AS_OF, code)
    assert len(share.picture.content) < 200_000
    picture = Image.open(BytesIO(share.picture.content))
    assert picture.format == "PNG" and picture.size == (1080, 1350)
    assert share.picture.name == f"share-{f'{code}-' if code else ''}2023-03-10.png"


def test_five_lines_are_dated_and_sourced(reading):
    lines = lines_of(make_share(reading, AS_OF, address="https://tracker.example"))
    assert len(lines) == 5
    assert lines[0] == "Services & <tests>: 13 of 5,000 online; at this pace 25 by 30 June"
    assert lines[3].startswith("Where: 1 of 2 agencies hold 18 of 18 services")
    assert lines[4].startswith("Illustrative: invented figures. As of 10 March 2023, known on")
    assert "Source: Directorate." in lines[4] and "https://tracker.example/?as_of=" in lines[4]


def test_an_agencys_lines_speak_of_the_agency(reading):
    lines = lines_of(make_share(reading, AS_OF, "KRA"))
    assert lines[0] == "Kenya Revenue Authority: 12 of 30 online; at this pace 24 by 30 June"
    assert lines[1] == "Pace: 0.8 a week came online in four weeks; 1.1 are needed."
    assert lines[3] == "Overdue: 5 of 5 unfinished services that have a planned day."
    with pytest.raises(ScopeUnknown):
        make_share(reading, AS_OF, "XYZ")


def test_an_empty_ledger_can_be_shared_too(nothing):
    share = make_share(nothing, AS_OF)
    assert len(lines_of(share)) == 5
    assert lines_of(share)[0] == "Services online: No service is online yet"
    assert "Illustrative" not in lines_of(share)[4]
