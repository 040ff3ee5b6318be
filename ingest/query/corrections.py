"""Finds corrections: articles whose headline or figures their publisher changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from ingest.finance.figures import figures_of
from ingest.store import Database
from ingest.store.several import newest_first, numbered

_LOOKED_AT: Final = 200
"""Earlier versions read at most, the last replaced first: they are long, and no index leads to them by time."""
_FEW = 6  # figures told of an article
_LATEST = """
SELECT r.id, r.article_id, r.title, r.body, r.replaced_at, a.title, a.body, a.lead, a.url,
    coalesce(a.site_name, a.source)
FROM (SELECT * FROM revisions ORDER BY id DESC LIMIT ?) r JOIN articles a ON a.id = r.article_id
WHERE r.replaced_at >= ? AND r.replaced_at < ? ORDER BY r.id DESC
"""
_NUMBER = re.compile(r"\d+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Correction:
    """An article that its publisher changed in what matters."""

    article_id: int
    url: str
    paper: str
    before: str
    """The headline that it had first in the time looked at."""
    title: str
    """The headline that it has now."""
    removed: tuple[str, ...]
    """Figures that stood in the text, as written."""
    added: tuple[str, ...]
    """Figures that stand there now."""
    replaced_at: str
    """When the last change was seen."""

    @property
    def retitled(self) -> bool:
        """Whether the headline is another."""
        return _plain(self.before) != _plain(self.title)


def corrections(db: Database, since: str, until: str = "9999", most: int = 10) -> list[Correction]:
    """The articles whose headline or figures changed in a time, the last changed first.

    Args:
        db: a store.
        since: from this moment on, as the store writes times.
        until: before this one.
        most: how many.
    """
    found = [numbered(part, told) for part in newest_first(db) for told in _of_store(part, since, until, most)]
    return found[:most]


def _of_store(part: Database, since: str, until: str, most: int) -> list[Correction]:
    rows: dict[int, list[tuple[Any, ...]]] = {}
    for row in part.execute(_LATEST, [_LOOKED_AT, since, until]):
        rows.setdefault(row[1], []).append(row)
    found = []
    for versions in rows.values():
        told = _correction(versions[-1], versions[0][4])
        if told.retitled or told.removed or told.added:
            found.append(told)
        if len(found) == most:
            break
    return found


def _correction(first: tuple[Any, ...], replaced_at: str) -> Correction:
    """From the first version in the time to what stands now."""
    _, article_id, before, old, _, title, body, lead, url, paper = first
    # the lead is kept of the last version alone: one that did not stand in the text says nothing of what was changed
    removed = _others((before, old), (title, body, lead))
    added = _others((title, body), (before, old, lead))
    return Correction(article_id, url, paper, before, title, tuple(removed), tuple(added), replaced_at)


def _others(text: tuple[str, ...], than: tuple[str | None, ...]) -> list[str]:
    """Figures of a text, as written, that the other text does not have."""
    if _numbers(text) <= _numbers(than):  # most changes are of words: figures take thirty times as long
        return []
    there = {(figure.value, figure.unit) for part in than for figure in figures_of(None, None, part or "")}
    found = (figure for part in text for figure in figures_of(None, None, part))
    return list(dict.fromkeys(figure.surface for figure in found if (figure.value, figure.unit) not in there))[:_FEW]


def _numbers(parts: tuple[str | None, ...]) -> set[str]:
    return {number for part in parts for number in _NUMBER.findall(part or "")}


def _plain(title: str) -> str:
    return _SPACE.sub(" ", title).strip()
