"""The guard against work without an end, which other tests rely on."""

from __future__ import annotations

import pytest

from tests.support.patience import endless_work_fails


def endless() -> None:
    while True:
        pass


def test_work_without_an_end_fails_and_other_work_does_not() -> None:
    with pytest.raises(pytest.fail.Exception, match="no end after"), endless_work_fails(0.01):
        endless()
    with endless_work_fails():
        assert sum(range(10)) == 45
