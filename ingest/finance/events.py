"""Which events an article reports: 23 of them, read from the title and the first sentences, each with its words.

The words are in `vocabulary.toml`, the patterns in `events.toml`, and what was learned of whole openings beside them in
`event_weights.tsv`; docs/finance.md says what each event means.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from math import prod
from operator import itemgetter

from ingest.finance import learned
from ingest.finance.concepts import Concepts, Span, concepts_of, read_as
from ingest.finance.learned import Part
from ingest.finance.patterns import Rule, by_concept, rules
from ingest.finance.tags import Event, Place
from ingest.finance.words import tokens

_SENTENCE_END = re.compile(r"(?<=[a-zà-ÿ0-9%»)€\"][.!?…])\s+(?=[«\"“A-ZÀ-Ý])|\n+")
_OPENING = (0.8, 0.7, 0.55)  # what a pattern counts in the first three sentences; 1 in the title
_ENOUGH = 0.5
_READ = 1500  # letters of the body that hold its first three sentences
# What a reading is multiplied with, where something speaks against it.
_DENIED, _PAST, _BACKGROUND, _NOT_A_COMPANY, _THE_MARKET, _GENERAL = 0.2, 0.3, 0.65, 0.2, 0.2, 0.2
_OF_A_YEAR = re.compile(
    r"[^.;:,]{0,40}?\s(?:(?:en|de|depuis|dès|datant de)\s(?:\w{3,9}\s)?(?:19|20)\d\d|l['’]an (?:dernier|passé)"
    r"|l['’]année (?:dernière|passée)|il y a \w+ (?:ans|mois))\b"
)
_TO_COME = re.compile(
    r"\b(?:d['’]ici|prévu\w*|prévoi\w*|va|vont|\w{2,}(?:era|eront|ira|iront|dra|dront|rait|raient)|vise\w*|objectif\w*|veut|entend|compte"
    r"|projet\w*|horizon|au titre|plan)\b"
)
_NEW_CLAUSE = re.compile(r"[,;:]|\bmais\b")
_NOT_RULED_OUT = re.compile(r"\bn['’](?:a |ont )?(?:excl[ui]|écart)\w* ?(?:pas|plus)\b")
_AHEAD = 40  # letters before the words, where what is to come says so
_SUBJECT = 4  # the word of a title up to which its subject stands
_REACH, _FAR = 4, 99  # words that a negation is off, and the subject of a sentence

Readings = dict[str, list[tuple[float, Event]]]
"""For each event what patterns read of it, with its certainty."""


def events(title: str | None, lead: str | None, body: str, *, language: str = "fr") -> tuple[Event, ...]:
    """The events that the article reports, each once, with the words it was read from and where they stand.

    Only the title and the first three sentences count: what stands below is background.
    """
    parts = parts_of(title or "", lead or "", body, language)
    readings: Readings = {}
    for part in parts:
        for rule, (weight, span) in _read(part).items():
            event = Event(rule.event, part.text[span.start : span.end], part.place)
            readings.setdefault(rule.event, []).append((weight, event))
    sure = {name: certainty for name, seen in readings.items() if (certainty := _certainty(seen)) >= _ENOUGH}
    if read_as(language) == "fr" and len(parts) > 1:  # of a title alone too little is known to judge by the whole
        return _judged(readings, sure, parts)
    kept = [rule.event for rule in rules() if rule.event in sure and not _yields(rule, sure)]
    return tuple(_best(readings[name]) for name in kept)


def _judged(readings: Readings, sure: Collection[str], parts: list[Part]) -> tuple[Event, ...]:
    """The events that the whole opening speaks for; patterns are one voice among others."""
    verdict = learned.Verdict(parts)
    denied = _denied(parts[0])
    totals = {name: total for name, total in verdict.totals.items() if name not in denied}
    names = learned.likely(totals, sure)
    if "avertissement" in denied and "previsions" in sure:  # who denies a warning keeps the guidance
        names = list(dict.fromkeys((*names, "previsions")))
    return tuple(_best(readings[name]) if name in readings else verdict.event(name) for name in names)


def _denied(title: Part) -> set[str]:
    """The events that the title says not to be: each reading of them stands by a denial."""
    found: dict[str, bool] = {}
    for concept in title.concepts if title.place == "title" and "negation" in title.concepts else ():
        for rule, pattern in by_concept().get(concept, ()):
            if _may_be_denied(rule, title) and (span := pattern.find(title.concepts)):
                found[rule.event] = found.get(rule.event, True) and _is_denied(title, span)
    return {event for event, always in found.items() if always}


def _is_denied(part: Part, span: Span) -> bool:
    """Whether a negation stands before or within it, in the same clause."""
    return any(
        span.first - _REACH <= word.first <= span.last
        and not _NEW_CLAUSE.search(part.text, min(word.end, span.start), span.start)
        for word in _negations(part)
    )


def _negations(part: Part) -> list[Span]:
    """The words that deny; of two that stand together neither does: `n'exclut pas`."""
    found = part.concepts.get("negation", ())
    return [word for word in found if not _NOT_RULED_OUT.search(part.text, max(0, word.start - 12), word.end + 6)]


def _best(readings: list[tuple[float, Event]]) -> Event:
    return max(readings, key=itemgetter(0))[1]


def parts_of(title: str, lead: str, body: str, language: str) -> list[Part]:
    """The title and the opening; a market report's opening is about the market, not about a company."""
    parts = []
    factor = 1.0
    if title:
        parts.append(_part("title", title, 1.0, language))
        if "generic" in parts[0].concepts:
            factor = _GENERAL
            parts[0] = parts[0]._replace(factor=factor)
        if _reports_on_the_market(parts[0].concepts):
            return parts
    for (place, sentence), weight in zip(_opening(lead, body), _OPENING, strict=False):
        parts.append(_part(place, sentence, weight * factor, language))
    return parts


def _part(place: Place, text: str, factor: float, language: str) -> Part:
    words = list(tokens(text, read_as(language)))
    return Part(place, text, factor, words, concepts_of(words, language))


def _reports_on_the_market(title: Concepts) -> bool:
    return any(word.first <= _SUBJECT for word in title.get("wrap", ()))


def _opening(lead: str, body: str) -> Iterator[tuple[Place, str]]:
    if lead and body.startswith(lead):
        body = body[len(lead) :]
    opening: tuple[tuple[Place, str], ...] = (("lead", lead), ("body", body[:_READ]))
    for place, text in opening:
        for sentence in _SENTENCE_END.split(text):
            if sentence and sentence.strip():
                yield place, sentence


def _certainty(readings: list[tuple[float, Event]]) -> float:
    """How much title and sentences together say of an event."""
    return 1 - prod(1 - weight for weight, _ in readings)


def _yields(rule: Rule, sure: dict[str, float]) -> bool:
    """Whether another event explains the same words better."""
    return not rule.yields.isdisjoint(sure) or any(
        sure[rule.event] <= sure[other] for other in rule.gives_way & sure.keys()
    )


def _read(part: Part) -> dict[Rule, tuple[float, Span]]:
    """For each event the pattern that counts most in this sentence: its weight and where it stands."""
    best: dict[Rule, tuple[float, Span]] = {}
    index = by_concept()
    for concept in part.concepts:
        for rule, pattern in index.get(concept, ()):
            if pattern.title_only and part.place != "title":
                continue
            known = best[rule][0] if rule in best else 0.0
            if pattern.weight * part.factor > known and (span := pattern.find(part.concepts)):
                weight = pattern.weight * part.factor * _circumstances(rule, part, span)
                if weight > known:
                    best[rule] = weight, span
    return best


def _circumstances(rule: Rule, part: Part, span: Span) -> float:
    """What the rest of the sentence takes away: a denial, the past, background, a subject that is no company."""
    sentence = part.concepts
    doubts = (
        (0.0, not rule.without.isdisjoint(sentence)),
        (_DENIED, _may_be_denied(rule, part) and any(_is_near(word, span) for word in _negations(part))),
        (_PAST, _near(sentence, "history", span) or (rule.dated and _is_of_another_year(part, span))),
        (_BACKGROUND, any(0 < span.first - word.last <= _REACH for word in sentence.get("after", ()))),
        (_NOT_A_COMPANY, not rule.macro and "name" not in sentence and _near(sentence, "macro", span, before=_FAR)),
        (_THE_MARKET, not rule.market and part.place == "title" and _reports_on_the_market(sentence)),
    )
    return prod(factor for factor, holds in doubts if holds)


def _may_be_denied(rule: Rule, part: Part) -> bool:
    return bool(rule.denied) and (rule.denied != "below" or part.place != "title")


def _is_of_another_year(part: Part, span: Span) -> bool:
    """Whether a year stands behind it and nothing says that it is to come: `après son OPA de 2023`, `cédée en 2022`."""
    year = _OF_A_YEAR.match(part.text, span.start) or _OF_A_YEAR.match(part.text, span.end)
    return year is not None and not _TO_COME.search(part.text, max(0, span.start - _AHEAD), year.end())


def _near(sentence: Concepts, concept: str, span: Span, *, before: int = _REACH) -> bool:
    return any(_is_near(word, span, before=before) for word in sentence.get(concept, ()))


def _is_near(word: Span, span: Span, *, before: int = _REACH) -> bool:
    return span.first - before <= word.first <= span.last + _REACH
