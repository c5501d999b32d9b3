"""Links to our own pages stay in the same tab, and no browser's way back loses a filter."""

from streamlit.testing.v1 import AppTest

from widgets.styles import LINKS


def test_a_table_opens_a_page_as_a_link_would() -> None:
    def page() -> None:
        from widgets.going import go_to

        go_to("agency", {"agency": "A&B</script>"})

    app = AppTest.from_function(page).run()
    script = app.get("html")[0].proto.body
    assert "agency?agency=A%26B%3C%2Fscript%3E" in script


def test_other_sites_downloads_and_wanted_new_tabs_are_left_alone() -> None:
    assert "link.origin !== location.origin" in LINKS
    assert "/media/" in LINKS
    assert "event.ctrlKey || event.metaKey" in LINKS
