"""Finds the French and the English version of one filing."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from ingest.store.database import Database, transaction

_OF_DAYS = """
SELECT key, coalesce(isin, lei, issuer), coalesce(category, subtype), language, filed_at, twin_of,
    substr(filed_at, 1, 10)
FROM filings WHERE filed_at >= ? AND filed_at < ? ORDER BY 7, 2, 1
"""
_ALIKE, _APART = 6 * 3600, 600  # seconds between two languages of one filing: of a category, and of different ones


def join_twins(db: Database, first: str, last: str) -> None:
    """Join French and English versions of the filings of some days, both included."""
    rows = db.execute(_OF_DAYS, [first, f"{last}~"]).fetchall()
    changes = []
    for _, same in groupby(rows, itemgetter(6, 1)):
        group = list(same)
        twins = _twins(group)
        changes += [(twins.get(key), key) for key, *_, twin_of, _ in group if twins.get(key) != twin_of]
    with transaction(db):
        db.conn.executemany("UPDATE filings SET twin_of = ? WHERE key = ?", changes)


def _twins(group: list[tuple[Any, ...]]) -> dict[str, str]:
    """Of one issuer's filings of a day: which English one belongs to which French one, the closest first."""
    french = [row for row in group if row[3] == "fr"]
    english = [row for row in group if row[3] == "en"]
    pairs = sorted((one[2] != two[2], _seconds(one[4], two[4]), one[0], two[0]) for one in french for two in english)
    twins: dict[str, str] = {}
    for apart, seconds, key, other in pairs:
        if seconds <= (_APART if apart else _ALIKE) and other not in twins and key not in twins.values():
            twins[other] = key
    return twins


def _seconds(one: str, two: str) -> float:
    return abs((datetime.fromisoformat(one) - datetime.fromisoformat(two)).total_seconds())
