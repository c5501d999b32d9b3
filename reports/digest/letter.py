"""The digest as HTML that mail programs show: one file, styles in place, nothing fetched."""

from collections.abc import Iterable
from html import escape

from reports.digest.facts import DECISIONS_TOLD, ToldDigest, say_where
from reports.parts import Tile
from reports.tongue import _, read_tongue
from reports.wording import join_notes

FONT = "font-family:'Source Sans 3','Segoe UI',Calibri,Arial,sans-serif"
SERIF = "font-family:'Source Serif 4',Georgia,'Times New Roman',serif"
INK, MUTED, ACCENT, RULE = "#121a22", "#4e5963", "#1d5a9e", "#d5d9d6"
CELL = "padding:6px 12px 6px 0;vertical-align:top;text-align:left"
LAYOUT = 'role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"'


def write_letter(told: ToldDigest) -> str:
    """Return the HTML; every word in it that is not ours is escaped."""
    bulletin, source = told.bulletin, told.bulletin.source
    parts = [
        _mark(source.mark),
        f'<p style="margin:0;color:{MUTED};font-size:14px">{escape(source.programme)}</p>',
        f'<h1 style="{SERIF};font-size:26px;line-height:1.2;margin:8px 0 16px">'
        f"{escape(bulletin.title)}</h1>",
        _answers(bulletin.tiles),
        _paragraph(bulletin.path),
        _block(bulletin.changed.title, _pairs(told.changes)),
        _block(bulletin.league.title, _pairs(told.ratings) + _paragraph(told.turned)),
        _block(bulletin.reports_title, "".join(_paragraph(words) for words in bulletin.reports)),
        _block(told.decisions.title, _decisions(told)),
        _block(_("What lies ahead"), _list(bulletin.ahead)) if bulletin.ahead else "",
        _foot(told),
    ]
    return _page(told.subject, "".join(parts))


def _page(title: str, body: str) -> str:
    # The colours are those of white paper: a mail program in the dark must not turn half of them.
    return (
        f'<!doctype html>\n<html lang="{read_tongue().code}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        '<meta name="color-scheme" content="light only">\n'
        f"<title>{escape(title)}</title>\n</head>\n"
        f'<body style="margin:0;background:#ffffff;color:{INK};{FONT};font-size:16px;'
        'line-height:1.4;overflow-wrap:anywhere">\n'
        f'<table {LAYOUT}><tr><td align="center">\n'
        f'<table {LAYOUT} style="max-width:640px"><tr><td style="padding:24px">\n'
        f"{body}\n</td></tr></table>\n</td></tr></table>\n</body>\n</html>\n"
    )


def _mark(mark: str) -> str:
    if not mark:
        return ""
    return (
        f'<p style="margin:0 0 12px;padding:6px 10px;border:1px solid {INK};font-weight:600">'
        f"{escape(mark)}</p>"
    )


def _answers(tiles: Iterable[Tile]) -> str:
    """Return the five questions as rows: a phone has no room for five columns."""
    rows = "".join(
        f'<tr><th scope="row" style="{CELL};font-weight:400;color:{MUTED};width:32%;'
        f'border-top:1px solid {RULE}">{escape(tile.label)}</th>'
        f'<td style="{CELL};border-top:1px solid {RULE}">'
        f'<strong style="font-size:20px">{escape(tile.answer)}</strong>'
        f'<br><span style="color:{MUTED};font-size:14px">{escape(join_notes(tile.notes))}</span>'
        "</td></tr>"
        for tile in tiles
    )
    return f'<table cellpadding="0" cellspacing="0" border="0" width="100%">{rows}</table>'


def _block(title: str, body: str) -> str:
    return (
        f'<h2 style="{SERIF};font-size:18px;margin:24px 0 8px;padding-top:8px;'
        f'border-top:1px solid {INK}">{escape(title)}</h2>{body}'
    )


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    rows = "".join(
        f'<tr><th scope="row" style="{CELL};font-weight:400">{escape(name)}</th>'
        f'<td style="{CELL};text-align:right;font-weight:600">{escape(text)}</td></tr>'
        for name, text in pairs
    )
    return f'<table cellpadding="0" cellspacing="0" border="0">{rows}</table>' if rows else ""


def _paragraph(words: str) -> str:
    return f'<p style="margin:8px 0">{escape(words)}</p>' if words else ""


def _list(lines: Iterable[str]) -> str:
    items = "".join(f'<li style="margin:4px 0">{escape(line)}</li>' for line in lines)
    return f'<ul style="margin:0;padding-left:20px">{items}</ul>' if items else ""


def _decisions(told: ToldDigest) -> str:
    """Return who acts, in bold, with the day, and what; rows would be too narrow on a phone."""
    told_rows = "".join(
        f'<p style="margin:0;padding:7px 0;border-bottom:1px solid {RULE};font-size:15px">'
        f"<strong>{escape(office)}</strong>, {escape(due)}<br>{escape(what)} "
        f'<span style="color:{MUTED}">{escape(say_where(where, holds))}</span></p>'
        for office, what, where, due, holds in told.decisions.rows[:DECISIONS_TOLD]
    )
    return told_rows + _paragraph(told.decisions_left)


def _foot(told: ToldDigest) -> str:
    source = told.bulletin.source
    way_back = escape(source.way_back)
    if source.href:
        way_back = f'<a href="{escape(source.href)}" style="color:{ACCENT}">{way_back}</a>'
    lines = [escape(source.mark), escape(source.dates), escape(source.lead), way_back]
    words = "<br>".join(line for line in lines if line)
    return (
        f'<p style="margin:28px 0 0;padding-top:10px;border-top:1px solid {RULE};color:{MUTED};'
        f'font-size:13px">{words}</p>'
    )
