"""Decides whether a name that is also a word, a place or a person means the company.

In a headline it does unless something speaks against it; in a text something must speak for it.
"""

from functools import cached_property

from ingest.finance import cues
from ingest.finance.false_matches import is_false_match
from ingest.finance.matcher import Found
from ingest.finance.news_kind import NewsKind, RestOfText
from ingest.finance.passage import Passage

_ENOUGH = 2
_SURE = 4  # for names that others bear too


class Candidate:
    """A name that may be a company's, with what the words beside it say: read once, however often it is judged."""

    def __init__(self, found: Found, passage: Passage) -> None:
        self.found = found
        self._passage = passage

    def is_company(self, news_kind: NewsKind, rest: RestOfText, *, neighbour: bool = False) -> bool:
        """Whether it is the company: adds up what speaks for and against it; a proven neighbour speaks for it."""
        if self._verdict is not None:
            return self._verdict
        key, cautions = self.found.name.key, self.found.name.cautions
        proof = news_kind.bonus + self._proof + 2 * neighbour + 3 * (key in rest.known) + rest.company(key)
        if key in rest.ambiguous and not (self._is_called and "person" not in cautions):
            proof -= self._doubt
        elif "person" in cautions and not self._passage.headline:
            proof += 1
        return proof >= (_SURE if "shared" in cautions else _ENOUGH)

    @cached_property
    def _doubt(self) -> int:
        """What it costs that the text has the name for something else: of a family, a headline most likely means it."""
        if not self._passage.headline:
            return 3
        heads = self.found.start == 0 and self._passage.plain[self.found.end :].lstrip().startswith(":")
        return 4 if "person" in self.found.name.cautions and not heads else 2

    @cached_property
    def is_something_else(self) -> bool:
        """Whether the words beside it say that it is a person, a place, a word or a product."""
        return self.found.name.needs_proof and _is_something_else(self.found, self._passage)

    @cached_property
    def _verdict(self) -> bool | None:
        """Whether it is the company, where the words beside it decide alone."""
        found, passage = self.found, self._passage
        if "exchange" in found.name.cautions:
            return not _is_market(found, passage)
        if cues.SPONSORED_AFTER.match(passage.after(found.end)) or cues.TOWN_AFTER.match(passage.text, found.end):
            return False
        if not found.name.needs_proof:
            return True
        return False if self.is_something_else else None

    @cached_property
    def _is_called(self) -> bool:
        """Whether what a company is called or has stands before it: “le groupe”, “l'action”."""
        return cues.COMPANY_BEFORE.search(self._passage.before(self.found.start)) is not None

    @cached_property
    def _proof(self) -> int:
        return _standing(self.found, self._passage) + _words_around(self.found, self._passage, called=self._is_called)


def _is_market(found: Found, passage: Passage) -> bool:
    return bool(
        cues.EXCHANGE_BEFORE.search(passage.before(found.start)) or cues.EXCHANGE_AFTER.match(passage.after(found.end))
    )


def _standing(found: Found, passage: Passage) -> int:
    """In a headline it is the company unless something speaks against it; most of all in “NAME : …”."""
    if not passage.headline:
        return 0
    colon = passage.plain[found.end :].lstrip().startswith(":")
    likely = bool(found.name.cautions & {"acronym", "person"})
    return likely + (2 if found.start == 0 and colon else 1)


def _words_around(found: Found, passage: Passage, *, called: bool) -> int:
    before, after = passage.before(found.start), passage.after(found.end)
    several = bool(cues.SEVERAL_BEFORE.search(before) and cues.SEVERAL_AFTER.match(after))
    if not passage.headline and cues.WITH_ANOTHER_AFTER.match(passage.plain, found.end):
        several = True
    if "word" in found.name.cautions and cues.PLURAL_AFTER.match(after) and not cues.SEVERAL_BEFORE.search(before):
        return -2
    verb = 2 if several or cues.COMPANY_AFTER.match(after) else int(bool(cues.AUXILIARY_AFTER.match(after)))
    score = verb + 2 * called
    score -= 2 * _lacks_its_accents(found)
    score += 2 * (not found.name.cautions & {"place", "person"} and bool(cues.OBJECT_OF.search(before)))
    return score + 2 * bool(cues.PERCENT_AFTER.match(after))


def _lacks_its_accents(found: Found) -> bool:
    """Whether a name with accents stands without (Hermes), though not in capitals: others are called so."""
    return not found.name.text.isascii() and found.surface.isascii() and not found.surface.isupper()


def _is_something_else(found: Found, passage: Passage) -> bool:
    before, after = passage.before(found.start), passage.after(found.end)
    if cues.NOT_A_COMPANY_AFTER.match(after) or cues.PLACE_BEFORE.search(before):
        return True
    cautions = found.name.cautions
    return (
        is_false_match(found, passage)
        or ("person" in cautions and bool(cues.PRODUCT_BEFORE.search(before)))
        or ("media" in cautions and bool(cues.BROADCAST_BEFORE.search(before)))
        or ("place" in cautions and bool(cues.AT_A_PLACE.search(before)))
        or _is_word(found, passage)
    )


def _is_word(found: Found, passage: Passage) -> bool:
    """Whether it goes on as the word does: `Total des dépenses`, not `accuse Total de polluer`."""
    if "word" not in found.name.cautions or cues.OBJECT_OF.search(passage.before(found.start)):
        return False
    after = passage.after(found.end)
    return bool(cues.WORD_AFTER.match(after)) and not cues.WORD_AFTER_BUT.match(after)
