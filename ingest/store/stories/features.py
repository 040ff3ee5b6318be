"""What of an article is compared with others: small sets of 32-bit keys, each with how much it tells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, lru_cache

from xxhash import xxh32_intdigest

from ingest.finance import Event
from ingest.store.fulltext.stems import fold, stems_of
from ingest.store.stories import names, word_meanings
from ingest.store.stories.numbers import numbers
from ingest.store.stories.sessions import is_column, is_digest, session
from ingest.store.stories.steps import ITS_FIRST, step

_INDICATORS = frozenset(("inflation", "growth", "unemployment", "sentiment", "trade", "rates"))
_ECONOMY = re.compile(
    r"inflation|banque centrale|\bbce\b|\becb\b|\bfed\b|prix a la consommation|consumer price|\bpib\b|\bgdp\b"
    r"|taux directeur|croissance de la zone"
)
_ECONOMY_WORDS = (
    *("inflation", "banque centrale", "bce", "ecb", "fed", "prix a la consommation", "consumer price", "pib", "gdp"),
    *("taux directeur", "croissance de la zone"),
)
"""One of them is in each text that `_ECONOMY` finds, which takes twenty times as long to say no."""
_PREVIEW = re.compile(
    r"\ben vue\b|s'apprete|s'attendre|attendue?s?\b|devrai|\bavant (?:la|le|l')|\bahead of|expected to|prevoient"
    r"|anticip|faut-il"
)
_FIRST = 300  # letters of the body that count as its beginning
_BEGINNING = 420
_SENTENCE = re.compile(r"(?<=[.!?])\s")
_MARKET = {"cours", "indice"}
_TOLD_AS = dict.fromkeys(("previsions", "avertissement", "dividende", "rachat_actions"), "resultats")
"""What is published together: one paper's headline has the results, another's the dividend."""
_IN_STEPS = {"introduction_bourse", "offre_publique"}


class Weights(dict[int, float]):
    """How much each key tells; its sums are made once, as an article is compared with dozens."""

    @cached_property
    def total(self) -> float:
        """All weights together."""
        return sum(self.values())

    @cached_property
    def squares(self) -> float:
        """The weights squared, together."""
        return sum(weight * weight for weight in self.values())


@dataclass(frozen=True, slots=True)
class Features:
    """What of one article is compared; weights go from 0 to 1, those of stems to 2."""

    at: int
    """When it was published, in seconds since 1970."""
    source: int
    english: bool
    digest: bool
    """Whether it sums up several events."""
    preview: bool
    """Whether it looks forward to a figure or a decision of the economy."""
    session: int | None
    """Key of the market's moment that it tells of."""
    names: Weights
    head_names: Weights
    """Those in title, lead and the beginning of the text."""
    numbers: Weights
    stems: Weights
    concepts: frozenset[int]
    head_concepts: frozenset[int]
    events: frozenset[int]
    areas: frozenset[int] = field(default_factory=frozenset)
    """Of an article on the economy: whose figure it is."""
    indicators: frozenset[int] = field(default_factory=frozenset)
    """Of an article on the economy: which figure."""
    headline: frozenset[int] = field(default_factory=frozenset)
    """The events that the title tells."""
    steps: frozenset[int] = field(default_factory=frozenset)
    """The step of a listing or a bid that it tells."""


def features(
    *,
    title: str,
    lead: str | None,
    body: str,
    source: str,
    language: str,
    moment: datetime,
    events: Collection[Event] | None = None,
    known_stems: str | None = None,
) -> Features:
    """What of an article is compared.

    Args:
        title, lead, body, source, language: as stored.
        moment: when it was published, or first seen; aware.
        events: as `ingest.finance` tells them, where they are known already.
        known_stems: those of all texts in their order, where they are known already.
    """
    events = _events(title, lead, body) if events is None else events
    happened = {event.event for event in events}
    headline = {_TOLD_AS.get(event.event, event.event) for event in events if event.place == "title"}
    text = _Text(title, lead or "", body)
    stemmed = stems_of(text.pieces) if known_stems is None else known_stems.split()
    found = names.names(text.pieces)
    companies = [name for name in found if name in text.title and not names.is_generic(name)]
    told = session(text.title, text.head, text.body, bool(companies), moment)
    concepts = word_meanings.concepts().of(frozenset(text.pieces), text.folded)
    head_concepts = word_meanings.concepts().of(_pieces(text.beginning), text.beginning)
    economy = _economy(text, head_concepts, bool(companies), happened, told)
    return Features(
        at=int(moment.timestamp()),
        source=key(f"source {source}"),
        english=language == "en",
        digest=is_digest(text.title) or is_column(told),
        preview=bool(economy and _PREVIEW.search(text.head)),
        session=key(f"session {told}") if told else None,
        names=_keyed("name", found),
        head_names=_keyed("name", {name: found[name] for name in found if name in text.beginning}),
        numbers=_keyed("number", numbers(text.whole, language)),
        stems=_keyed("stem", word_meanings.telling(stemmed)),
        concepts=_keys("concept", concepts),
        head_concepts=_keys("concept", head_concepts),
        events=_keys("event", happened - {"cours"}),
        areas=_keys("area", _areas(text, economy)) if economy else frozenset(),
        indicators=_keys("indicator", economy),
        headline=_keys("headline", headline - {"cours"}),
        steps=_keys("step", _steps(text, happened)),
    )


def _events(title: str, lead: str | None, body: str) -> Collection[Event]:
    from ingest.finance.events import events  # a crawl's own process hardly ever reads any: its readers do

    return events(title, lead, body)


class _Text:
    """An article's texts in the forms that are looked at."""

    def __init__(self, title: str, lead: str, body: str) -> None:
        self.whole = f"{title}.\n{lead}\n{body}".replace("’", "'")
        self.pieces = names.pieces_of(self.whole)
        self.title = fold(title.replace("’", "'"))
        self.head = f"{self.title} {fold(lead.replace('’', chr(39)))}"
        self.body = fold(body.replace("’", "'"))
        self.opening = self.head if lead else f"{self.title} {_SENTENCE.split(self.body[:_FIRST], maxsplit=1)[0]}"
        self.folded = f"{self.head} {self.body}"
        self.beginning = f"{self.head} {self.body[:_FIRST]}"


def _steps(text: _Text, happened: set[str]) -> list[str]:
    """The step that is told; a headline with a share's first day need not say of what."""
    told = step(text.title, text.opening) if happened & _IN_STEPS or ITS_FIRST.search(text.title) else None
    return [told] if told else []


def _pieces(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _economy(text: _Text, concepts: Set[str], companies: bool, happened: set[str], told: str | None) -> Set[str]:
    """The figures or rates of an economy that an article is about; none for one about a company."""
    named = any(word in text.head for word in _ECONOMY_WORDS) and _ECONOMY.search(text.head)
    if not named and (companies or told or happened - _MARKET):
        return set()
    return concepts & _INDICATORS


def _areas(text: _Text, economy: Set[str]) -> Set[str]:
    """Whose figure it is: by title and lead, else by the beginning of the text."""
    vocabulary = word_meanings.central_banks() if "rates" in economy else word_meanings.areas()
    for part in (text.head, text.body[:_BEGINNING]):
        if found := vocabulary.of(_pieces(part), part):
            return found
    return word_meanings.areas().of(_pieces(text.head), text.head)


@lru_cache(maxsize=200_000)
def key(text: str) -> int:
    """A text as a 32-bit number."""
    return xxh32_intdigest(text.encode())


def _keyed(kind: str, weights: dict[str, float]) -> Weights:
    return Weights({key(f"{kind} {text}"): weight for text, weight in weights.items() if weight})


def _keys(kind: str, texts: Iterable[str]) -> frozenset[int]:
    return frozenset(key(f"{kind} {text}") for text in texts)
