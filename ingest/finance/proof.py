"""Whether a name that is also a word, a place or a person is the company; the burden of proof turns with the place."""

import re

from ingest.finance import cues, vocabulary
from ingest.finance.climate import Climate, Elsewhere
from ingest.finance.forms import folded
from ingest.finance.matcher import Found
from ingest.finance.passage import Passage

_ENOUGH = 2
_SURE = 4  # for names that others bear too
_SENTENCE_HEAD = re.compile(r"(?:^|[.!?:»\n-])[\s«\"]*$")
_FIRST_NAME = 30  # how far before a name its first name begins
_WORD_BEFORE = re.compile(r"(?:^|[^\w.])([^\W\d_][\w'-]*|[A-Z]\.) $")


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
    proof += 3 * (found.name.key in elsewhere.known) + elsewhere.company(found.name.key)
    if found.name.key in elsewhere.strangers:
        proof -= 1 if passage.headline else 3
    elif "person" in found.name.cautions and not passage.headline:
        proof += 1
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
    likely = bool(found.name.cautions & {"acronym", "person"})
    return likely + (2 if found.start == 0 and colon else 1)


def _words_around(found: Found, passage: Passage) -> int:
    before, after = passage.before(found.start), passage.after(found.end)
    verb = 2 if cues.COMPANY_AFTER.match(after) else int(bool(cues.AUXILIARY_AFTER.match(after)))
    score = verb + 2 * bool(cues.COMPANY_BEFORE.search(before))
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
        is_stranger(found, passage)
        or ("person" in cautions and bool(cues.PRODUCT_BEFORE.search(before)))
        or ("media" in cautions and bool(cues.BROADCAST_BEFORE.search(before)))
        or ("place" in cautions and bool(cues.AT_A_PLACE.search(before)))
        or _goes_on_as_a_word(found, after)
    )


def is_stranger(found: Found, passage: Passage) -> bool:
    """Whether the name plainly stands for a person, a common noun, or abbreviates the words before it."""
    return is_person(found, passage) or _is_noun(found, passage) or abbreviates(found, passage)


def _is_noun(found: Found, passage: Passage) -> bool:
    """Whether an article stands before it; the press writes companies' names without."""
    return "word" in found.name.cautions and bool(cues.ARTICLE_BEFORE.search(passage.before(found.start)))


def abbreviates(found: Found, passage: Passage) -> bool:
    """Whether the words before the brackets are what the acronym in them stands for: affection longue durée (ALD)."""
    before = passage.before(found.start)
    if "acronym" not in found.name.cautions or not before.endswith("("):
        return False
    words = [word for word in re.findall(r"\w+", before) if len(word) > 2][-len(found.surface) :]
    return "".join(word[0] for word in words) == folded(found.surface)


def is_person(found: Found, passage: Passage) -> bool:
    """Whether a first name, a title or a word of kinship stands before the name."""
    if "person" not in found.name.cautions:
        return False
    if cues.PERSON_BEFORE.search(passage.before(found.start)):
        return True
    start = max(0, found.start - _FIRST_NAME)
    match = _WORD_BEFORE.search(passage.plain[start : found.start])
    if match is None:
        return False
    heads = bool(_SENTENCE_HEAD.search(passage.plain[: start + match.start(1)]))
    return _is_first_name(match[1], heads=heads)


def _is_first_name(word: str, *, heads: bool) -> bool:
    """At the head of a sentence any word has a capital: there only a known first name is one."""
    small = folded(word).split("'")[-1]
    if heads:
        return small.split(" ")[0] in vocabulary.FIRST_NAMES
    return word[0].isupper() and not word.isupper() and small not in vocabulary.NO_FIRST_NAME


def _goes_on_as_a_word(found: Found, after: str) -> bool:
    if "word" not in found.name.cautions:
        return False
    return bool(cues.WORD_AFTER.match(after)) and not cues.WORD_AFTER_BUT.match(after)
