"""Service: what it is, what it counts as, and the cell behind each of its values."""

import streamlit as st

from access.roles import Right
from metrics.links import list_links
from widgets.frame import open_page
from widgets.gate import require
from widgets.inventory.history import show_history, show_monthly, show_timeline
from widgets.inventory.service import find_service, read_id, say_not_listed, show_service_head
from widgets.inventory.tested import show_tests
from widgets.inventory.values import show_values
from widgets.submissions.links import say_joined
from widgets.theme import read_palette
from widgets.view import read_view

person = require(Right.VIEW)
view = read_view()
open_page(view, person)
service_id = read_id()
service = find_service(view, service_id) if service_id else None
if service is None:
    say_not_listed(view)
    if service_id:
        say_joined(list_links(view.reading, service=service_id))
        show_history(view, service_id)
    st.stop()

show_service_head(view, service)
say_joined(list_links(view.reading, service=service.service_id))
show_values(view, service)
left, right = st.columns([1.45, 1], gap="large")
with left:
    show_timeline(view, service, read_palette())
    show_monthly(view, service)
with right:
    show_tests(view, service)
    show_history(view, service.service_id)
