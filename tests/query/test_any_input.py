"""Whatever is typed for a search or a filter, it is understood or one clear line says why not."""

from __future__ import annotations

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from ingest.query.filters import Filters
from ingest.query.syntax import QueryError, parse
from tests.support.fuzzing import DATES, odd, said, within_time

WORDS = st.sampled_from(
    (
        *("taux", "OU", "SAUF", "(", ")", '"', '"a b"~5', "préfixe*", "auteur:", "source:x", "*", ":", "~", "-"),
        *("source:(", "depuis:", "début de"),
    )
)


@given(st.lists(WORDS | odd, max_size=12).map(" ".join) | said)
def test_queries(text: str) -> None:
    with contextlib.suppress(QueryError):
        within_time(lambda: parse(text))


@given(said, said | st.sampled_from(DATES))
def test_filters(name: str, time: str) -> None:
    for given_ in ({"language": name}, {"access": name}, {"since": time}, {"until": time}):
        with contextlib.suppress(QueryError):
            within_time(lambda given_=given_: Filters.of(given_))
