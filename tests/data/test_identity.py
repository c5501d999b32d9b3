"""The same name is the same name however it was typed; codes and copies tell services apart."""

from data.identity import identify_agency, identify_service, name_key


def test_a_name_is_compared_without_case_spaces_or_invisible_signs():
    assert name_key("  Student\u00a0Portal ") == name_key("student portal")
    assert name_key("Pass\u200bport") == name_key("PASSPORT")
    assert name_key("\uff30assport") == "passport"


def test_an_agency_is_one_however_its_code_is_cased():
    assert identify_agency("kra ") == identify_agency("KRA")


def test_services_differ_by_code_or_by_name_and_copy():
    agency = identify_agency("KRA")
    told = {
        identify_service(agency, "1"),
        identify_service(agency, "2"),
        identify_service(agency, key="pin", copy=1),
        identify_service(agency, key="pin", copy=2),
        identify_service(identify_agency("KPA"), "1"),
    }
    assert len(told) == 5
