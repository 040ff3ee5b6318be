"""Whether a name that is also a word, a place or a person is the company; the burden of proof turns with the place."""

import re
from dataclasses import dataclass

from ingest.finance import cues, vocabulary
from ingest.finance.forms import folded
from ingest.finance.matcher import Found
from ingest.finance.passage import Passage

_ENOUGH = 2
_SURE = 4  # for names that others bear too
_OPENING = 1500
_WORD = re.compile(r"\w+")
_FIRST_NAME = 30  # how far before a name its first name begins
_WORD_BEFORE = re.compile(r"(?:^|[^\w.])([^\W\d_][\w'.-]*) $")


@dataclass(frozen=True)
class Climate:
    """How much of the text is of finance, and how much of local news, sport or culture."""

    finance: int
    local: int

    long: bool = False  # more than a headline

    @classmethod
    def of(cls, text: str, *, long: bool) -> "Climate":
        """Counted in the title and the opening, given folded."""
        opening = text[:_OPENING]
        words = set(_WORD.findall(opening))
        finance = sum(1 for word in words if word in vocabulary.FINANCE or word.startswith(vocabulary.FINANCE_STEMS))
        signs = len(set(cues.SIGNS.findall(opening)))
        return cls(finance + min(signs, 2), len(words & vocabulary.LOCAL), long=long)

    @property
    def bonus(self) -> int:
        """What it adds to a name's proof."""
        if self.local > self.finance:
            return -2
        if (self.local and self.local == self.finance) or (self.long and not self.finance):
            return -1
        return 2 if self.finance >= 3 else min(self.finance, 1)


@dataclass(frozen=True)
class Elsewhere:
    """What the rest of the text says of the names in it."""

    known: frozenset[str]  # companies named beyond doubt
    people: frozenset[str]  # companies whose name stands with a first name or a "M."


def is_company(
    found: Found, passage: Passage, climate: Climate, elsewhere: Elsewhere, *, neighbour: bool = False
) -> bool:
    """Whether the proof suffices; a neighbour in a list that is a company counts."""
    if "exchange" in found.name.cautions:
        return not _is_market(found, passage)
    if not found.name.needs_proof:
        return True
    if _is_something_else(found, passage):
        return False
    proof = climate.bonus + _standing(found, passage) + _words_around(found, passage) + 2 * neighbour
    proof += 3 * (found.name.key in elsewhere.known)
    if "person" in found.name.cautions:
        proof += (-1 if passage.headline else -3) if found.name.key in elsewhere.people else 1
    return proof >= (_SURE if "shared" in found.name.cautions else _ENOUGH)


def _is_market(found: Found, passage: Passage) -> bool:
    return bool(
        cues.EXCHANGE_BEFORE.search(passage.before(found.start)) or cues.EXCHANGE_AFTER.match(passage.after(found.end))
    )


def _standing(found: Found, passage: Passage) -> int:
    """In a headline it is the company unless something speaks against it; most of all in “NAME : …”."""
    if not passage.headline:
        return 0
    colon = passage.plain[found.end :].lstrip().startswith(":")
    return ("acronym" in found.name.cautions) + (2 if found.start == 0 and colon else 1)


def _words_around(found: Found, passage: Passage) -> int:
    before, after = passage.before(found.start), passage.after(found.end)
    score = 2 * bool(cues.COMPANY_AFTER.match(after)) + 2 * bool(cues.COMPANY_BEFORE.search(before))
    score -= 2 * _lacks_its_accents(found)
    return score + 2 * bool(cues.PERCENT_AFTER.match(after))


def _lacks_its_accents(found: Found) -> bool:
    """Whether a name with accents stands without (Hermes), though not in capitals: others are called so."""
    return not found.name.text.isascii() and found.surface.isascii() and not found.surface.isupper()


def _is_something_else(found: Found, passage: Passage) -> bool:
    """Whether the words beside it say that it is a person, a place, a word or a product."""
    before, after = passage.before(found.start), passage.after(found.end)
    if cues.NOT_A_COMPANY_AFTER.match(after) or cues.PLACE_BEFORE.search(before):
        return True
    cautions = found.name.cautions
    return (
        is_person(found, passage)
        or ("person" in cautions and bool(cues.PRODUCT_BEFORE.search(before)))
        or ("media" in cautions and bool(cues.BROADCAST_BEFORE.search(before)))
        or ("place" in cautions and bool(cues.AT_A_PLACE.search(before)))
        or ("word" in cautions and _is_word(found, before, after))
    )


def is_person(found: Found, passage: Passage) -> bool:
    """Whether a first name, a title or a word of kinship stands before the name."""
    if "person" not in found.name.cautions:
        return False
    if cues.PERSON_BEFORE.search(passage.before(found.start)):
        return True
    match = _WORD_BEFORE.search(passage.plain[max(0, found.start - _FIRST_NAME) : found.start])
    if not match:
        return False
    word = match[1]
    return word[0].isupper() and not word.isupper() and folded(word).split("'")[-1] not in vocabulary.NO_FIRST_NAME


def _is_word(found: Found, before: str, after: str) -> bool:
    if cues.ARTICLE_BEFORE.search(before):
        return not cues.COMPANY_AFTER.match(after)
    return bool(cues.WORD_AFTER.match(after)) and not cues.WORD_AFTER_BUT.match(after)
