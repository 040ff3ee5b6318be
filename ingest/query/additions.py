"""Finds what an article of a story adds to those before it: names and figures, as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from ingest.query.event_group import GroupedArticle
from ingest.store import Database
from ingest.store.fulltext.stems import fold, normalized
from ingest.store.several import home
from ingest.store.stories.names import is_generic, names, pieces_of
from ingest.store.stories.numbers import written_numbers

SHOWN: Final = 6
"""Additions told of an article."""
_TEXT = "SELECT title, lead, body, language FROM articles WHERE id = ?"
_NAME = re.compile(r"\b[A-ZÀ-Þ](?:[\w&.-]*\w)?(?:[ -][A-ZÀ-Þ](?:[\w&.-]*\w)?)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED = re.compile(r"\s[^\W\d_]{3,}")  # fois, postes, salariés
_ORDINARY = frozenset(map(fold, ("Économie", "Finances", "Bourse", "État", "Conseil", "Gouvernement", "Parlement")))
_UNIT = re.compile(r"\s?(?:d['’]euros|euros?|€|de dollars|dollars?|\$|points?(?: de base)?|%)(?!\w)")


class Said:
    """What the articles read so far have said."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._known: set[str] = set()

    def added(self, article_id: int) -> list[str]:
        """What an article says that none of those asked for before did, a few of it."""
        part, own = home(self._db, article_id)
        title, lead, body, language = part.execute(_TEXT, [own]).fetchone()
        text = normalized(f"{title}.\n{lead or ''}\n{body}")
        figures = written_numbers(text, language)
        named = {name for name in names(pieces_of(text)) if not is_generic(name) and name not in _ORDINARY}
        found = [*_names(text, named - self._known), *_figures(text, figures, self._known)]
        self._known |= named | figures.keys()
        return list(islice(dict.fromkeys(found), SHOWN))


def additions(db: Database, tellings: tuple[GroupedArticle, ...]) -> dict[int, list[str]]:
    """Of each article by its id, in the order of time, what it adds."""
    said = Said(db)
    return {one.id: said.added(one.id) for one in tellings}


def _names(text: str, new: set[str]) -> Iterator[str]:
    """The new names, those of several words whole."""
    for run in _NAME.findall(text):
        words = run.split()
        folded = [fold(word) for word in words]
        if any(word in new for word in folded):
            yield (
                run
                if all(word in new for word in folded)
                else " ".join(word for word, key in zip(words, folded, strict=True) if key in new)
            )
            new = new.difference(folded)


def _figures(text: str, figures: dict[str, tuple[int, int]], known: set[str]) -> Iterator[str]:
    for key, (start, end) in figures.items():
        if key not in known and not _YEAR.fullmatch(text, start, end):
            unit = _UNIT.match(text, end) or (_COUNTED.match(text, end) if text[start:end][-1].isdigit() else None)
            yield " ".join(text[start : unit.end() if unit else end].split())
