"""The scope that the address asks for, and the filter that sets it."""

from metrics.scope import Scope
from widgets import address


def choose_scope() -> Scope:
    """Return the nation, or the ministry or state department named in the address."""
    return Scope(address.read("ministry"), address.read("state_department"))
