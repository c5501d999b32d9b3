'''The commands of the terminal: one module each, named after its command.

A command `take-stock` is the module `commands/take_stock.py`, and its line in
`commands/terminal/catalogue.py`. The catalogue is all that `manage.py --help` reads; a module
is imported only when its own command is asked, so a heavy import costs nobody else.

A module holds three things::

    """Count the services of one ministry."""            # shown by `take-stock --help`

    def add_arguments(parser: ArgumentParser) -> None:    # commands.terminal.options has the
        add_json(parser)                                  # usual ones: add_json, add_sample,
        add_sample(parser)                                # add_as_of, add_scope, iso_date
        parser.add_argument("--ministry", required=True)

    def run(args: Namespace) -> Answer:                   # commands.terminal.answer
        with open_ledger(args) as ledger:                 # commands.terminal.opening
            count = count_services(ledger.reading(), args.ministry)
        return Answer({"ministry": args.ministry, "services": count},
                      f"{count} services at {args.ministry}.")

What `run` may rely on:

- It writes nothing itself. `Answer(document, text, complaint="", code=0)`: `document` goes to
  standard output with `--json`, `text` without; `complaint` always goes to standard error, and
  makes the code 1 where none was given. Words said on the way: `say("...")`, to standard error.
- `raise Refused("One clear sentence.", document=None)` ends a command with code 1: the sentence
  on standard error, and with `--json` the document, or `{"error": sentence}`.
- `raise WrongUse("...")` ends it with code 2, where the parser alone could not tell.
- `open_ledger(args)` opens the real ledger, or the sample's with `--sample`; a ledger that the
  running dashboard holds, or a broken programme.toml, becomes a refusal by itself. Other named
  errors (NotAllowed, LedgerMoved, Unreadable) the command turns into `Refused` with its own words.
- `find_home()` in `commands.terminal.place` is TRACKER_HOME, or `var/` beside manage.py.
- `with show_progress(args) as progress:` in `commands.terminal.progress` gives a callable
  `progress(done, total, words)`: a bar on a terminal, nothing with `--json` or into a file. Hand
  it on to functions below as a plain `Callable[[int, int, str], None]`.
- Unknown arguments are wrong use. A module with `PASSES_ON = True` gets them in `args.rest`.
- Paths in arguments are relative to the folder the user stands in, which is never changed.
- Any other exception is a fault of the program: the outermost door logs it under
  TRACKER_HOME/log and shows a reference number. No command catches `Exception`.

`commands.sample.build(home: Path, progress: Progress) -> None` is also called by `run`: it makes
the sample's ledger, TRACKER_HOME/sample.duckdb, under another name first and moves it into place.

From a prepared environment, `python -m commands NAME ...` is `manage.py NAME ...` without set-up.
'''
