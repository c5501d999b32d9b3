"""A spreadsheet of LibreOffice with error values, merged areas, a hidden row and column."""

from tests.workbooks.making import make_ods

FILE_NAME = "ods_marked.ods"


def make() -> bytes:
    return make_ods(
        '<table:table table:name="Huduma"><table:table-column/>'
        '<table:table-column table:visibility="collapse"/>'
        '<table:table-column table:number-columns-repeated="2"/>'
        '<table:table-row><table:table-cell office:value-type="string" '
        'table:number-columns-spanned="4"><text:p>HUDUMA ZA SERIKALI</text:p></table:table-cell>'
        '<table:covered-table-cell table:number-columns-repeated="3"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        + row("Wakala", "Code", "Huduma", "Ada")
        + row("KRA", "H1", "PIN", "bure", down=2)
        + '<table:table-row table:visibility="collapse"><table:covered-table-cell/>'
        + cell("H2")
        + '<table:table-cell table:formula="of:=1/0" office:value-type="string" '
        'office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p>'
        '</table:table-cell><table:table-cell table:formula="of:=X" office:value-type="float" '
        'office:value="0" calcext:value-type="error"><text:p>Err:502</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )


def cell(text: str, about: str = "") -> str:
    shown = f"<text:p>{text}</text:p>"
    return f'<table:table-cell office:value-type="string"{about}>{shown}</table:table-cell>'


def row(*texts: str, down: int = 1) -> str:
    about = f' table:number-rows-spanned="{down}"' if down > 1 else ""
    first, rest = cell(texts[0], about), "".join(map(cell, texts[1:]))
    return f"<table:table-row>{first}{rest}</table:table-row>"
