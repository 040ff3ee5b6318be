"""What newsrooms do to a wire's text before they print it."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

_SENTENCE = re.compile(r"(?<=[.!?»]) (?=[A-ZÀÉ«\"])")
_SHORT = 350  # characters; what would be shorter is not cut: texts under forty words are matched by their hash alone
_OTHER_WORDS = """selon pour annoncé hausse baisse groupe société marché notamment ainsi ensuite environ important forte
faible récemment désormais toutefois cependant progression repli indiqué précisé souligné estime prévoit nouveau"""


@dataclass(frozen=True, slots=True)
class Level:
    """How heavily is edited: upper bounds, as shares of the text; each reprint draws its own measure below them."""

    name: str
    cut: float
    """Of its sentences, cut."""
    replaced: float
    """Of its words, replaced by another."""
    added: int
    """Sentences of a new introduction."""


LIGHT = Level("light", 0.1, 0.01, 1)
USUAL = Level("usual", 0.25, 0.03, 2)
HEAVY = Level("heavy", 0.4, 0.07, 4)


def edit(paragraphs: tuple[str, ...], extra: list[str], rng: random.Random, level: Level) -> tuple[str, ...]:
    """The paragraphs as another newsroom prints them; `extra` are sentences that it may add."""
    cut = _frame([_cut(paragraph, rng, level) for paragraph in paragraphs], rng)
    kept = cut if sum(map(len, cut)) > _SHORT else paragraphs
    edited = [_reword(paragraph, rng, level) for paragraph in kept if paragraph]
    if rng.random() < 0.5:
        edited.insert(0, " ".join(extra[: rng.randint(1, level.added)]))
    if rng.random() < 0.5:
        edited[0] = f"PARIS, {rng.randint(1, 28)} novembre (Fil Éco) - {edited[0]}"
    return tuple(edited if rng.random() < 0.5 else map(_plain_marks, edited))


def _frame(paragraphs: list[str], rng: random.Random) -> list[str]:
    """Without the first paragraph, without the last, or whole."""
    if len(paragraphs) < 4:
        return paragraphs
    first, last = rng.choice([(0, 0), (0, 0), (1, 0), (0, 1)])
    return paragraphs[first : len(paragraphs) - last]


def _cut(paragraph: str, rng: random.Random, level: Level) -> str:
    share = rng.uniform(0, level.cut)
    return " ".join(sentence for sentence in _SENTENCE.split(paragraph) if rng.random() >= share)


def _reword(paragraph: str, rng: random.Random, level: Level) -> str:
    share = rng.uniform(0, level.replaced)
    words, others = paragraph.split(" "), _OTHER_WORDS.split()
    return " ".join(rng.choice(others) if word.isalpha() and rng.random() < share else word for word in words)


def _plain_marks(text: str) -> str:
    return text.replace("’", "'").replace("« ", '"').replace(" »", '"').replace("\u202f", " ")
