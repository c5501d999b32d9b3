"""What a reviewer may find at a link, in words, and what each of them means."""

from typing import Final

from widgets.language import _, mark

RESULTS: Final = {
    "works": mark("Works"),
    "form_only": mark("Form only"),
    "information_only": mark("Information only"),
    "elsewhere": mark("Leads elsewhere"),
    "unreachable": mark("Cannot be reached"),
}
MEANINGS: Final = {
    "works": mark("The service can be applied for on the page."),
    "form_only": mark("There is only a form to download or print."),
    "information_only": mark("The page tells of the service; nothing can be sent."),
    "elsewhere": mark("The link opens another page, or the front page."),
    "unreachable": mark("No page opens; try twice."),
}
SIGNS: Final = {"works": "✓"}
NOT_TESTED: Final = mark("Not tested")


def name_result(result: object) -> str:
    """Return a result with its sign, "Not tested" where there is none."""
    if not isinstance(result, str):
        return _(NOT_TESTED)
    return f"{SIGNS.get(result, '○')} {_(RESULTS.get(result, result))}"
