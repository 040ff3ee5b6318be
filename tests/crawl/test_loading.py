"""What a process loads for good is set aside from garbage collection, which then goes on as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from ingest.crawl.loading import lasting


@pytest.fixture
def _collection() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def load(kept: list[list[int]]) -> None:
    with lasting():
        kept += [[number] for number in range(1000)]
        assert not gc.isenabled()
        raise ImportError


@pytest.mark.usefixtures("_collection")
@pytest.mark.parametrize("is_on", [True, False])
def test_what_is_loaded_is_set_aside_also_where_loading_fails(is_on: bool) -> None:
    (gc.enable if is_on else gc.disable)()
    before, kept = gc.get_freeze_count(), list[list[int]]()
    with pytest.raises(ImportError):
        load(kept)
    assert gc.isenabled() is is_on
    assert gc.get_freeze_count() >= before + len(kept)
