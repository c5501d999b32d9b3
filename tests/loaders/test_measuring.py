"""Matching measured on headings set apart: mostly right, and never wrong in full confidence."""

import pytest

from loaders.measuring import measure_matching


@pytest.mark.parametrize("was_seen", [True, False])
def test_most_headings_set_apart_are_matched_and_none_wrongly_in_full_confidence(was_seen: bool):
    measured = measure_matching(was_seen)
    assert measured.count >= 60
    assert measured.precision is not None
    assert measured.recall is not None
    assert measured.precision >= 0.9
    assert measured.recall >= 0.8
    assert measured.worst < 0.9
