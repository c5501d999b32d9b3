"""The outermost door: what goes wrong on a page is logged and answered with a number."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from widgets.language import _

LOG = logging.getLogger("tracker")


@contextmanager
def answer_faults() -> Iterator[None]:
    """Show a reference number instead of a traceback; the traceback goes to the log."""
    try:
        yield
    except Exception:  # noqa: BLE001 - the one place that catches everything, so that none escapes
        number = secrets.token_hex(4)
        LOG.exception("Fault %s", number)
        st.error(
            _(
                "Something went wrong on our side. Reload the page; if it comes again, tell the"
                " administrator this number: {number}. What was sent before is under Submissions."
            ).format(number=number)
        )
