"""`tag` killed over and over: what comes of it is what one run makes."""

from __future__ import annotations

import random
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from ingest.store import open_store, register, transaction
from ingest.store.tagging import tag_again
from ingest.store.tags import TABLES
from tests.support import forked, stores

_WHO = [
    "LVMH",
    "Kering",
    "Airbus",
    "Danone",
    "Renault",
    "Alstom",
    "Sanofi",
    "Engie",
    "Vinci",
    "Michelin",
    "Transvelia",
    "Ormessy",
    "Quintal",
    "Verlanne",
]
_WHAT = (
    "relève ses objectifs annuels",
    "lance un avertissement sur résultats",
    "supprime 400 postes",
    "remporte un contrat de 120 millions d'euros",
    "propose un dividende de 2,10 euros",
    "perd 4,5 % en Bourse",
    "visite un jardin",
)
_ROW = """
INSERT INTO articles (id, url, source, title, body, language, published_at, first_seen_at, last_seen_at, content_hash)
VALUES (?, ?, ?, ?, ?, 'fr', ?, ?, ?, ?)
"""


def kill_tags(kills: int, articles: int, folder: Path, seed: int = 0) -> int:
    """Kill tagging at random moments, then let it end; returns how many kills came before it was done.

    Raises:
        AssertionError: what is tagged is not what one run has tagged.
    """
    chance = random.Random(seed)
    whole, killed = folder / "whole.db", folder / "killed.db"
    _fill(whole, articles, chance)
    shutil.copy(whole, killed)
    life = _to_its_end(whole)
    early = 0
    for _ in range(kills):
        process = forked.begin(_tag, str(killed))
        forked.kill_after(process, chance.uniform(0, 1.5 * life / (kills + 1)))
        early += process.exitcode != 0
    _to_its_end(killed)
    stores.check(killed)
    assert _tags(killed) == _tags(whole)
    return early


def _fill(database: Path, articles: int, chance: random.Random) -> None:
    db = open_store(database)
    with transaction(db):
        for number in range(1, articles + 1):
            title = f"{chance.choice(_WHO)} {chance.choice(_WHAT)}"
            body = (
                f"{title}. {chance.choice(_WHO)} en avait vendu {chance.randint(1, 900)} millions d'euros en {number}."
            )
            at = f"20{20 + number % 6}-{1 + number % 12:02}-{1 + number % 28:02}T09:00:00Z"
            db.execute(_ROW, [number, f"https://a.example/{number}", f"s{number % 9}", title, body, at, at, at, number])
    db.close()


def _to_its_end(database: Path) -> float:
    """Seconds that it took."""
    began = time.monotonic()
    process = forked.begin(_tag, str(database))
    process.join()
    assert process.exitcode == 0
    return time.monotonic() - began


def _tag(database: str) -> None:
    """What the command does, without the stories after it."""
    db = open_store(database)
    known = register.register(db)
    register.sync(db, known)
    tag_again(db, known)
    db.close()


def _tags(database: Path) -> list[list[tuple[object, ...]]]:
    with closing(sqlite3.connect(database)) as db:
        return [db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in TABLES]
