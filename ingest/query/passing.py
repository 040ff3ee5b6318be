"""Lists the articles that pass the filters, where they are few."""

from __future__ import annotations

from typing import Final

from ingest.query.conditions import Conditions
from ingest.store import Database
from ingest.store.several import newest_first

FEW: Final = 20_000
"""Articles that pass the filters up to which it is quicker to have a list of them than to look at every match."""
SOME: Final = 1000
"""Articles that are listed in half a millisecond."""
_COUNT = "SELECT count(*) FROM ({})"
_TELLING = 200  # of the latest, that tell how many pass


def passing(db: Database, chosen: Conditions) -> list[int] | None:
    """The articles that pass the filters, stored last first; None where they are many or no index tells."""
    listed = soon_listed(db, chosen)
    return listed if listed is not None or not chosen.indexed else _kept(db, chosen, FEW)


def soon_listed(db: Database, chosen: Conditions) -> list[int] | None:
    """The same only where a list of them is soon made."""
    return _kept(db, chosen, SOME) if chosen.indexed else None


def _kept(db: Database, chosen: Conditions, most: int) -> list[int] | None:
    return chosen.once((db, "passing", most), lambda: _listed(db, chosen, most))


def _listed(db: Database, chosen: Conditions, most: int) -> list[int] | None:
    if chosen.access.table and _more_pass(db, chosen, most):
        return None
    sql, values = chosen.listed(end="LIMIT ?")
    found: list[int] = []
    for part in newest_first(db):
        asked = [*values, most - len(found) + 1]
        if most > SOME and part.execute(_COUNT.format(sql), asked).fetchone()[0] == asked[-1]:
            return None  # to count them takes a third of the time of a list
        found += sorted((part.first_id + row[0] for row in part.execute(sql, asked)), reverse=True)
        if len(found) > most:
            return None
    return found


def _more_pass(db: Database, chosen: Conditions, most: int) -> bool:
    """Whether, by the latest, more articles of a company or an event pass, so that a list of them takes long."""
    entries = chosen.access.entries(db, 2 * most)
    if entries <= most:
        return False
    share = len(chosen.access.passing(db, *chosen.beyond, _TELLING)) / _TELLING
    return entries * share >= most
