"""Keeps the register of issuers in the store: SQL has its names, and lists that a user loads stay."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from ingest import times
from ingest.finance import Register
from ingest.finance.forms import comparable
from ingest.finance.issuers import Issuer
from ingest.finance.register import of_file
from ingest.finance.register_files import issuers_of, text_of
from ingest.store import filings
from ingest.store.database import Database, transaction

_ISSUER = "INSERT INTO issuers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_NAME = "INSERT INTO issuer_names VALUES (?, ?, ?, ?, ?)"


def register(db: Database, file: str | Path = "") -> Register:
    """The register that texts are tagged with: the shipped one, or that of a file, with the lists that were loaded.

    LEIs that it has not are learned from the filings.

    Raises:
        BadListError: the file is no list of issuers.
    """
    found = of_file(file)
    for name, content in db.execute("SELECT name, content FROM issuer_lists ORDER BY id").fetchall():
        found = found.updated(issuers_of(content, name))
    return found.with_leis(filings.learned(db))


def load(db: Database, file: Path) -> int:
    """Keep a user's own list of issuers, or Euronext's download; returns how many issuers it has.

    Raises:
        BadListError: it is no such list.
    """
    text = text_of(file)
    count = len(issuers_of(text, str(file)))
    with transaction(db):
        db.execute("DELETE FROM issuer_lists WHERE content = ?", [text])  # loaded again, it is the last word
        db.execute(
            "INSERT INTO issuer_lists (name, loaded_at, content) VALUES (?, ?, ?)",
            [file.name, times.to_text(times.now()), text],
        )
    return count


def sync(db: Database, known: Register) -> None:
    """Bring the tables `issuers` and `issuer_names` up to date with the register."""
    issuers, names = rows_of(known)
    if issuers == _stored(db, "issuers") and names == _stored(db, "issuer_names"):
        return
    with transaction(db):
        db.execute("DELETE FROM issuers")
        db.conn.executemany(_ISSUER, sorted(issuers, key=repr))
        db.conn.executemany(_NAME, sorted(names))


@lru_cache(maxsize=1)
def rows_of(known: Register) -> tuple[frozenset[tuple[Any, ...]], frozenset[tuple[str, ...]]]:
    """The rows of the tables `issuers` and `issuer_names`; none can stand there twice."""
    return frozenset(map(_row, known)), frozenset(name for issuer in known for name in _names(issuer))


def _stored(db: Database, table: str) -> set[tuple[Any, ...]]:
    return set(db.execute(f"SELECT * FROM {table}"))  # noqa: S608 -- a constant


def _row(issuer: Issuer) -> tuple[Any, ...]:
    return (
        issuer.key,
        issuer.isin,
        issuer.ticker,
        issuer.lei,
        issuer.name,
        issuer.kind,
        issuer.sector,
        issuer.market,
        issuer.country,
        json.dumps(list(issuer.indices), ensure_ascii=False),
        issuer.as_of,
    )


def _names(issuer: Issuer) -> Iterator[tuple[str, str, str, str, str]]:
    """Everything that it is looked up by, each once."""
    labels = filter(None, (issuer.key, issuer.isin, issuer.ticker, issuer.lei))
    found = [(name.text, name.kind, " ".join(sorted(name.cautions))) for name in issuer.names]
    once = {
        text: (kind, cautions) for text, kind, cautions in reversed([*found, *((text, "label", "") for text in labels)])
    }
    for text, (kind, cautions) in once.items():
        yield comparable(text), issuer.key, text, kind, cautions
