"""Which addresses of the frontier are due: to be fetched now, or again after a failure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from ingest import times
from ingest.items import NO_LABELS, Labels, Validators
from ingest.store.database import Database

MAX_ATTEMPTS = 5
FIRST_RETRY = timedelta(hours=1)
"""Wait after the first failure; each further one waits four times as long: 1 h, 4 h, 16 h, 64 h; then it is over."""
WAITING = "state IN ('pending', 'failed')"
"""SQL: what is not done, as an index has it."""
_IS_DUE = f"{WAITING} AND (state = 'pending' OR next_attempt_at <= :now)"
DUE_OF_SOURCE = f"source = :source AND {_IS_DUE}"
"""SQL: what is due of all that a spider found."""
DUE_OF_WAYS = f"way IN (SELECT value FROM json_each(:ways)) AND {_IS_DUE}"  # noqa: S608 - constants
"""SQL: what is due of all that some ways in ever listed, for whichever spider."""
FREE = "(run_id IS NULL OR run_id NOT IN (SELECT value FROM json_each(:claimed)))"
"""SQL: what none of the runs in `claimed` has taken."""


@dataclass(frozen=True, slots=True)
class Due:
    """A URL to fetch now, with what was known of it before."""

    url: str
    title: str | None
    published_at: datetime | None
    validators: Validators
    labels: Labels = NO_LABELS


def next_attempt(attempts: int, not_before: datetime | None = None) -> datetime | None:
    """When an address that failed so many times is fetched again; None where it is given up.

    Args:
        attempts: failures so far, at least one.
        not_before: the time that the server named.
    """
    if attempts >= MAX_ATTEMPTS:
        return None
    wait: timedelta = FIRST_RETRY * 4 ** (attempts - 1)
    return max(times.now() + wait, not_before or times.now())


def count_due(db: Database, source: str) -> int:
    """How many of a publisher's URLs are due, whichever run has them."""
    values = {"source": source, "now": times.to_text(times.now())}
    return int(db.execute(f"SELECT count(*) FROM frontier WHERE {DUE_OF_SOURCE}", values).fetchone()[0])  # noqa: S608 - constants
