"""Papers for the meeting: what is on screen, to the digit, to be printed, shown and sent.

For pages and commands: each returns files ready to be handed out, `papers.Paper(name, mime,
content)`. `reading` is a `data.reading.Reading` and must be the one of `known_on`, a day, where
that is given; without it the papers name the day of the last entry. Every paper says as of, known
on, ledger entry and where to see it on screen (a link where `address`, the dashboard's own, is
given), and out of the sample "Illustrative: invented figures".

briefs.making      make_brief(reading, as_of, code, "pdf" | "pptx" | "xlsx", known_on=None,
                       address="", tongue=ENGLISH) -> Paper
                   make_briefs(..., formats, ...) -> list[Paper], from figures read once
bulletin.making    make_bulletin(reading, as_of, "pdf" | "pptx" | "xlsx", known_on=None,
                       address="", tongue=ENGLISH) -> Paper
                   make_bulletins(..., formats, ...) -> list[Paper]
share              make_share(reading, as_of, code=None, known_on=None, address="", tongue=ENGLISH)
                       -> Share(picture: Paper, under 200 KB, text: Paper, five lines)
digest.making      make_digest(reading, as_of, known_on=None, address="",
                       tongue=ENGLISH) -> Digest(subject, html: Paper, text: Paper)
bundle             make_all(reading, as_of, formats=FORMATS, known_on=None, address="",
                       tongue=ENGLISH, progress=...) -> yields every paper of a meeting
                   zip_papers(papers, as_of, known_on=None) -> Paper
                   progress(done, total, words) is called before each agency
typesetting        typeset(template, told, made_on) -> bytes: a tagged PDF of words and numbers
                       through a template of reports/drawing, for other papers than these
agreed             read_agreed, read_actions: what a stocktake adds to a brief and to the bulletin
tongue             Tongue(locale, say, say_many): the reader's language, from `open_tongue("sw")`.
                       Words to be translated are in `_()`, `ngettext()`, and `mark()` of
                       reports.tongue

A code that nobody has raises metrics.scope.ScopeUnknown, a format that nobody makes
papers.FormatUnknown. A brief takes about as long as its figures, and a twentieth of a second more.

How a paper is made, in one direction: `facts` reads, once (`figures` in it is what `figures --json`
answers); `telling` puts the facts into words and parts (`parts`); `document` (Typst templates in
drawing/), `deck` and `workbook` lay the same parts out.
"""
