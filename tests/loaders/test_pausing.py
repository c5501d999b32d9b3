"""The collector of cycles rests while a file is loaded, and is as it was afterwards."""

import gc

import pytest

from loaders.pausing import pause_collecting


def test_the_collector_works_again_once_the_last_block_is_left():
    assert gc.isenabled()
    with pause_collecting():
        with pause_collecting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_block_that_fails_leaves_the_collector_as_it_was():
    with pytest.raises(KeyError), pause_collecting():
        raise KeyError
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    gc.disable()
    try:
        with pause_collecting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
