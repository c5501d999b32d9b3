"""Rights: who holds one goes on, who lacks it is told which one."""

import pytest

from access.roles import LOCAL_PERSON, NotAllowed, Person, Right, require

READER = Person("reader", "Office of the Principal Secretary", frozenset({Right.VIEW}))


def test_the_local_person_holds_every_right():
    for right in Right:
        require(LOCAL_PERSON, right)


def test_a_reader_may_look_but_not_send():
    require(READER, Right.VIEW)
    with pytest.raises(NotAllowed) as refusal:
        require(READER, Right.SEND)
    assert "Office of the Principal Secretary" in str(refusal.value)
    assert '"send"' in str(refusal.value)
