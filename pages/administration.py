"""Administration: what is promised, by which rule it is counted, who entered what, and copies."""

import streamlit as st

from access.roles import Right
from widgets.administration.agencies import show_agencies
from widgets.administration.changing import PLACE
from widgets.administration.commitments import show_commitments
from widgets.administration.entries import (
    choose_entries,
    read_entries,
    show_entries,
)
from widgets.administration.entry import show_entry
from widgets.administration.goals import show_goals
from widgets.administration.keeping import show_backups, show_sample
from widgets.administration.offices import show_offices
from widgets.administration.promises import show_promises
from widgets.administration.rules import show_rules
from widgets.administration.sections import (
    AGENCIES,
    ENTRIES,
    OFFICES,
    PROMISE,
    RULES,
    choose_section,
)
from widgets.administration.titles import title_section
from widgets.answers import ask
from widgets.frame import open_page
from widgets.gate import require
from widgets.headings import escape_title
from widgets.language import _
from widgets.ledger import current_ledger
from widgets.outcome import say_outcome
from widgets.parts import note
from widgets.view import read_view

person = require(Right.ADMINISTER)
view = read_view()
open_page(view, person)
ledger = current_ledger()
heading = st.container()
section = choose_section()
heading.title(escape_title(title_section(section, view)), anchor=False)
say_outcome(PLACE)
can_change = not view.known_on
if not can_change:
    note(_("To change something, go back to now: a past view shows what was known then."))

if section == PROMISE:
    show_goals(view, ledger, person, can_change=can_change)
    show_commitments(view, ledger, person, can_change=can_change)
    show_promises(view, ledger, person, can_change=can_change)
elif section == RULES:
    show_rules(view, ledger, person, can_change=can_change)
elif section == AGENCIES:
    show_agencies(view, ledger, person, can_change=can_change)
elif section == OFFICES:
    show_offices(view, ledger, person, can_change=can_change)
elif section == ENTRIES:
    opened = st.container()
    chosen = show_entries(view, choose_entries(view))
    if chosen is not None:
        with opened:
            show_entry(view, ledger, ask(view, read_entries), chosen, person)
else:
    show_backups(view, ledger, person, can_change=can_change)
    show_sample(view, person, can_change=can_change)
