"""What walls say, as patterns: the phrases are in `wording.toml`, by kind of wall, in six languages.

All are in small letters, as the texts are that they look at: without regard to case they would take thrice as long.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ingest.times.calendar_names import WEEKDAYS
from ingest.times.calendars_abroad import DAYS_ABROAD

CONSENT, ROBOTS, LOGIN, GONE, DOWN = "consent", "robot check", "login", "gone", "out of order"

_PHRASES = tomllib.loads(Path(__file__).with_name("wording.toml").read_text(encoding="utf-8"))


def _any(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(phrases))


def _any_word(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


VISIT = _any_word(_PHRASES["visit"])
"""Words by which a site speaks to its visitor."""
OWN = _any_word(_PHRASES["own"])
"""Words by which a site speaks of itself, or lets its visitor speak."""
CHECKED = _any_word(_PHRASES["checked"])
"""Words by which a robot check speaks to whom it checks."""
CONSENT_WORDS = _any_word(_PHRASES["consent_words"])
"""Words of which a sentence on consent has two at least."""
OFFER_WORDS = _any_word(_PHRASES["offer_words"])
"""Words of which a sentence on a subscription has two at least, three where its site does not speak of itself."""
PRICE_FIRST = re.compile(_PHRASES["price_first"])
"""What a sentence begins with that offers something for a price a month."""
_REMOVED_BY = rf"(?:\W*$|.{{0,40}}\b(?:{'|'.join(_PHRASES['removed_by'])})\b)"
NOTICES = _any([*_PHRASES["notices"], *(phrase + _REMOVED_BY for phrase in _PHRASES["removals"])])
"""What a sentence says of this very page, where there was an article."""
REPORTED = _any_word([*_PHRASES["reported"], *WEEKDAYS, *DAYS_ABROAD])
"""What a report on something withdrawn has, and no notice."""
TITLES: Final[dict[str, re.Pattern[str]]] = {kind: _any(phrases) for kind, phrases in _PHRASES["titles"].items()}
"""What a wall's title is as a whole."""
TRIGGERS: Final[dict[str, tuple[str, ...]]] = {kind: tuple(words) for kind, words in _PHRASES["triggers"].items()}
"""Pieces of words, in lower case, without which a sentence is not looked at: most sentences have none."""
SENTENCES: Final[dict[str, re.Pattern[str]]] = {kind: _any(phrases) for kind, phrases in _PHRASES["sentences"].items()}
"""What stands in a sentence of a wall."""
