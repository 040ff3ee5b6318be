"""What a page's title and text say: as walls do, and to whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from typing import Final, NamedTuple

from ingest.page.walls.wording import (
    CHECKED,
    CONSENT,
    CONSENT_WORDS,
    GONE,
    LOGIN,
    NOTICES,
    OFFER_WORDS,
    OWN,
    PRICE_FIRST,
    REPORTED,
    ROBOTS,
    SENTENCES,
    TITLES,
    TRIGGERS,
    VISIT,
)
from ingest.remembered import Remembered
from ingest.text.clean import squeeze

_BESIDE_SITE, _WITH_SITE = re.compile(r"\s[|–—-]\s"), 2  # parts of "Site - Consent"
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n")
_QUOTED = re.compile(r"«[^«»\n]*»|“[^“”\n]*”")  # what an article quotes, a wall does not say
_FIGURE = re.compile(
    r"\b(?!40[34]\b|410\b|\d{1,3}\s(?:jours|days|tage|días|dias|giorni|dagen|mois|months|monat|meses|mesi|maanden))\d+"
)
"""What a notice has none of, but for the number of an error and how long articles are kept."""
_LONGEST_SENTENCE, _SAMPLE, _LONGEST_TITLE = 400, 1500, 120  # characters looked at
_LONGEST_NOTICE = 500  # characters of a text that says that there is no article any more, and where else to look
_NOTICE_WITHIN = 3  # sentences of its beginning, of which one says so
_WORDS, _WORDS_TO_READERS = 2, 3


class Said(NamedTuple):
    """What a text says."""

    kind: str
    """The wall that says most of it."""
    share: float
    """Share of its letters in sentences that walls say."""


def kind_of_title(titles: Iterable[str]) -> str | None:
    """Which wall has one of these titles, None where none has."""
    for title in titles:
        parts = _BESIDE_SITE.split(title)
        for part in (title, *(parts if len(parts) == _WITH_SITE else ())):
            said = part.strip(" .!…\u00a0")
            if said and len(said) <= _LONGEST_TITLE and (kind := _kind_of_whole(said)):
                return kind
    return None


def _kind_of_whole(title: str) -> str | None:
    low = title.lower()
    return next((kind for kind, pattern in TITLES.items() if pattern.fullmatch(low)), None)


def said_in(text: str, site_name: str | None = None) -> Said:
    """What a text says, by its beginning; `site_name` is how its site calls itself.

    In a short text that says that its article is gone, what speaks to the visitor is the wall's, too.
    """
    sentences = _sentences(text)
    if len(text) <= _LONGEST_NOTICE and _is_notice(sentences):
        told = (low for low in sentences if NOTICES.search(low) or VISIT.search(low))
        return Said(GONE, sum(map(len, told)) / _length(sentences))
    said = dict.fromkeys(SENTENCES, 0)
    walls = 0
    likely = _likely("\n".join(sentences))
    speaker = (site_name or "").lower()
    for low in sentences if likely else ():
        kinds = [kind for kind, triggers in likely.items() if _is_said(low, kind, triggers, speaker)]
        walls += len(low) if kinds else 0
        for kind in kinds:
            said[kind] += len(low)
    return Said(max(said, key=said.__getitem__), walls / _length(sentences))


def share_to_visitor(text: str) -> float:
    """The share of a text's letters, of its beginning, in sentences that speak to whoever visits the site."""
    sentences = _sentences(text)
    return sum(len(low) for low in sentences if VISIT.search(low)) / _length(sentences)


def _is_notice(sentences: list[str]) -> bool:
    """Whether a short text begins with saying that its page is gone, and reports nothing."""
    if not any(map(NOTICES.search, sentences[:_NOTICE_WITHIN])):
        return False
    return not any(REPORTED.search(low) or _FIGURE.search(low) for low in sentences)


def _sentences(text: str) -> list[str]:
    """The first sentences of a text in small letters, without what it quotes."""
    sample = _QUOTED.sub(" ", text[:_SAMPLE])
    return [squeeze(sentence)[:_LONGEST_SENTENCE].lower() for sentence in _SENTENCE.split(sample)]


def _length(sentences: list[str]) -> int:
    return max(1, sum(map(len, sentences)))


def _triggers_in(word: str) -> tuple[tuple[str, str], ...]:
    """The triggers in a word, each with its wall."""
    return tuple((kind, one) for kind, triggers in TRIGGERS.items() for one in triggers if one in word)


_triggers: Remembered[str, tuple[tuple[str, str], ...]] = Remembered(_triggers_in, most=20_000)
_PHRASES: Final = [(kind, one) for kind, triggers in TRIGGERS.items() for one in triggers if " " in one]


def _likely(low: str) -> dict[str, list[str]]:
    """The walls that may say something of a text in small letters, with their triggers in it."""
    likely = defaultdict[str, list[str]](list)
    within = chain.from_iterable(map(_triggers.__getitem__, set(low.split())))
    for kind, trigger in chain(within, (each for each in _PHRASES if each[1] in low)):
        likely[kind].append(trigger)
    if ROBOTS in likely and not CHECKED.search(low):
        del likely[ROBOTS]
    return likely


def _is_said(low: str, kind: str, triggers: list[str], speaker: str) -> bool:
    """Whether a sentence in small letters is a wall's of this kind, of whose `triggers` one must be in it."""
    if not any(trigger in low for trigger in triggers) or (kind == GONE and _is_report(low)):
        return False
    return _speaks_of(low, kind, speaker) or SENTENCES[kind].search(low) is not None


def _is_report(low: str) -> bool:
    """Whether a sentence says who tells it or on which weekday, and speaks to nobody: a wall may have figures."""
    return REPORTED.search(low) is not None and VISIT.search(low) is None


def _speaks_of(low: str, kind: str, speaker: str) -> bool:
    """Whether a site speaks to its visitor of cookies or of an account, in two words at least; or names a price.

    Of subscriptions articles speak to their readers too: three words where the site does not speak of itself.
    """
    words = {CONSENT: CONSENT_WORDS, LOGIN: OFFER_WORDS}.get(kind)
    if words is None:
        return False
    if kind == LOGIN and PRICE_FIRST.search(low):
        return True
    is_own = OWN.search(low) is not None or (bool(speaker) and speaker in low)
    if not is_own and VISIT.search(low) is None:
        return False
    return len(set(words.findall(low))) >= (_WORDS if is_own or kind == CONSENT else _WORDS_TO_READERS)
