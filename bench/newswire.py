"""Invented French finance news with its reprints: articles of which it is known who copied whom.

The same seed gives the same set. Four kinds of text, of which only reprints are copies:

- stories: one newsroom on one event;
- rivals: other newsrooms on the same event, with the same figures and the same quotation, in their own words;
- daily reports: a fixed text whose figures, names and direction change every day, of 60 to 200 words;
- reprints of any of these, edited as newsrooms edit a wire (`bench.edits`).
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.edits import Level, edit
from ingest.items import Article
from ingest.store.duplicates import content_hash

_WORDS = tomllib.loads(Path(__file__).with_name("newswire.toml").read_text("utf-8"))
_SLOT = re.compile(r"\{(\w+)\}")
_START = datetime(2026, 1, 5, 6, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Text:
    """One printed text; texts of one `origin` are copies of each other, all others are not."""

    origin: int
    source: str
    title: str
    paragraphs: tuple[str, ...]
    minute: int
    """Of publication, counted from an arbitrary start."""


def newswire(count: int, reprints: int, seed: int, level: Level) -> list[Text]:
    """So many texts, `reprints` of them edited copies, in the order in which a crawler might meet them."""
    rng = random.Random(seed)
    texts = originals(count - reprints, rng)
    copies = [_reprint(rng.choice(texts), rng, level) for _ in range(reprints)]
    return rng.sample(texts + copies, count)


def originals(count: int, rng: random.Random) -> list[Text]:
    """So many texts of which none is a copy: two fifths daily reports, two fifths rivals, a fifth alone."""
    texts: list[Text] = []
    while len(texts) < count:
        kind, number = rng.random(), len(texts)
        if kind < 0.6:
            texts.append(_daily(number, rng))
        else:
            event = _Facts(rng)
            texts += [_story(number + i, event, rng) for i in range(rng.choice([1, 3, 3]) if kind < 0.9 else 1)]
    return texts[:count]


def as_article(text: Text, number: int) -> Article:
    """The text as the pipelines hand it to the store."""
    body = "\n".join(text.paragraphs)
    published = _START + timedelta(minutes=text.minute)
    return Article(
        url=f"https://{text.source}.example/{number}",
        source=text.source,
        title=text.title,
        body=body,
        content_hash=content_hash(body),
        language="fr",
        published_at=published,
        first_seen_at=published,
        last_seen_at=published,
        word_count=len(body.split()),
    )


class _Facts(dict[str, str]):
    """What fills the slots of a text: a slot keeps its value, a slot whose name ends in a digit is one of several."""

    def __init__(self, rng: random.Random) -> None:
        super().__init__()
        self.rng = rng

    def __missing__(self, slot: str) -> str:
        kind = slot.rstrip("0123456789")
        self[slot] = (
            fill(self.rng.choice(_WORDS["slots"][kind]), self) if kind in _WORDS["slots"] else self._figure(kind)
        )
        return self[slot]

    def _figure(self, kind: str) -> str:
        low, high, digits = _WORDS["figures"][kind]
        return f"{self.rng.uniform(low, high):.{digits}f}".replace(".", ",")


def fill(pattern: str, facts: _Facts) -> str:
    """The pattern with its slots filled."""
    return _SLOT.sub(lambda slot: facts[slot[1]], pattern)


def _sentence(pattern: str, facts: _Facts) -> str:
    text = fill(pattern, facts)
    return text[0].upper() + text[1:]


def _daily(origin: int, rng: random.Random) -> Text:
    series = rng.randrange(len(_WORDS["daily"]))
    report = _WORDS["daily"][series]
    facts = _Facts(rng)
    paragraphs = tuple(fill(paragraph, facts) for paragraph in report["paragraphs"])
    return Text(origin, report["source"], fill(report["title"], facts), paragraphs, rng.randrange(400_000))


def _story(origin: int, event: _Facts, rng: random.Random) -> Text:
    own = _Facts(rng)  # what only this newsroom adds
    sentences = [_sentence(pattern, event) for pattern in rng.sample(_WORDS["event"], k=rng.randint(2, 4))]
    sentences += [_sentence(rng.choice(_WORDS["free"]), _Facts(rng)) for _ in range(rng.randint(6, 18))]
    sentences += [_sentence(rng.choice(_WORDS["quotes"]), event if rng.random() < 0.3 else own)]
    rng.shuffle(sentences)
    sentences += rng.sample(_WORDS["background"], k=rng.randint(0, 2))
    size = rng.randint(2, 3)
    paragraphs = tuple(" ".join(sentences[start : start + size]) for start in range(0, len(sentences), size))
    return Text(
        origin,
        rng.choice(_WORDS["sources"]),
        fill(rng.choice(_WORDS["titles"]), event),
        paragraphs,
        rng.randrange(400_000),
    )


def _reprint(text: Text, rng: random.Random, level: Level) -> Text:
    extra = [_sentence(rng.choice(_WORDS["free"]), _Facts(rng)) for _ in range(4)]
    return replace(
        text,
        source=rng.choice([name for name in _WORDS["sources"] if name != text.source]),
        title=fill(rng.choice(_WORDS["titles"]), _Facts(rng)),
        paragraphs=edit(text.paragraphs, extra, rng, level),
        minute=text.minute + rng.randint(1, 4_000),
    )
