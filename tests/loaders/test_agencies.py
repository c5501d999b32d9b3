"""The register: who is meant by a name, and who comes in new."""

from data.identity import identify_agency
from loaders.agencies import Agency, Register

from .conftest import Desk


def make_register() -> Register:
    register = Register()
    register.add(
        Agency(identify_agency("KRA"), "KRA", "Kenya Revenue Authority"), ["Revenue Authority"]
    )
    register.add(Agency(identify_agency("NCPB"), "NCPB", "National Cereals and Produce Board"))
    register.add(Agency(identify_agency("KPA"), "KPA", "Kenya Ports Authority"))
    return register


def codes(found: list[Agency]) -> list[str]:
    return [agency.code for agency in found]


def test_an_agency_is_found_by_code_name_and_other_name():
    register = make_register()
    for text in ("kra", "KENYA REVENUE AUTHORITY", "The Revenue Authority", "KRA "):
        assert codes(register.find(text)) == ["KRA"], text


def test_and_and_its_sign_are_the_same():
    assert codes(make_register().find("National Cereals & Produce Board.")) == ["NCPB"]
    assert codes(make_register().find("National Cereals &amp; Produce Board")) == ["NCPB"]


def test_a_likeness_is_proposed_and_never_found():
    register = make_register()
    for text in ("Kenya Revenue Authorty", "National Cereals and Produce Board (NCPB)"):
        assert register.find(text) == []
        assert register.suggest(text) is not None


def test_name_and_acronym_together_name_the_agency_that_both_are():
    register = make_register()
    both = register.find_by_both("National Cereals and Produce Board (NCPB)")
    assert both is not None
    assert both.code == "NCPB"
    assert register.find_by_both("National Cereals and Produce Board (KPA)") is None


def test_a_new_agency_gets_its_acronym_or_its_name_for_a_code():
    register = make_register()
    assert register.take_in("Kenya Bureau of Standards (KEBS)", None, None).code == "KEBS"
    assert register.take_in("Government Press", None, None).code == "government-press"
    taken = register.take_in("Another Board (NCPB)", None, None)
    assert taken.code == "another-board-ncpb"


def test_codes_do_not_depend_on_which_agency_came_first():
    names = ["Kenya Bureau of Standards (KEBS)", "Government Press", "Boma Board"]
    ways = []
    for ordered in (names, names[::-1]):
        register = make_register()
        ways.append({name: register.take_in(name, None, None).code for name in ordered})
    assert ways[0] == ways[1]


def test_a_branch_leaves_the_register_as_it_was():
    register = make_register()
    branch = register.branch()
    branch.take_in("Government Press", None, None)
    assert register.find("Government Press") == []
    assert codes(branch.find("Government Press")) == ["government-press"]
    assert codes(branch.find("KRA")) == ["KRA"]


def test_two_agencies_of_one_name_are_both_answered():
    register = make_register()
    register.add(Agency(identify_agency("RA2"), "RA2", "Revenue Authority"))
    assert codes(register.find("Revenue Authority")) == ["KRA", "RA2"]


def test_letters_that_only_look_latin_name_an_agency_all_the_same():
    register = make_register()
    for text in ("\u041aRA", "\uff2b\uff32\uff21", "\u041aeny\u0430 Revenue Authority"):
        assert codes(register.find(text)) == ["KRA"]


def test_one_ministry_in_two_spellings_stays_one_and_is_told(desk: Desk):
    rows = [
        ["Ministry", "State department", "Agency", "Service name", "Stage"],
        ["Ministry of Mines", "State Department for Gold", "Gold Board", "G", "Mapped"],
        ["Ministry Of Mines", "STATE DEPARTMENT FOR GOLD", "Silver Board", "S", "Mapped"],
        ["Ministry Of Mines", "STATE DEPARTMENT FOR GOLD", "Iron Board", "I", "Mapped"],
        ["Ministry of Iron", "Ministry Of Iron", "Steel Board", "B", "Mapped"],
    ]
    answer = desk.send(rows, register_agencies=True)
    later = [rows[0], ["MINISTRY OF MINES", "Gold & Silver", "Tin Board", "T", "Mapped"]]
    second = desk.prepare(later, register_agencies=True)
    every = [*answer.prepared.agencies, *second.agencies]
    assert {one.ministry for one in every} == {"Ministry of Mines", "Ministry of Iron"}
    told = [one for one in answer.prepared.findings if one.rule == "ministry_spelling"]
    assert [(one.cell, one.value) for one in told] == [
        ("A3", "Ministry Of Mines"),
        ("B3", "STATE DEPARTMENT FOR GOLD"),
        ("B5", "Ministry Of Iron"),
    ]
