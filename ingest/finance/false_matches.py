"""Finds false matches: names that mean something else than the company, a person, a common noun, another acronym."""

import re

from ingest.finance import company_vocabulary as vocabulary
from ingest.finance import cues
from ingest.finance.forms import folded
from ingest.finance.matcher import Found
from ingest.finance.passage import Passage

_WORD_BEFORE = re.compile(r"(?:^|[^\w.])([^\W\d_][\w'-]*|[A-Z]\.) $")
_SENTENCE_HEAD = re.compile(r"(?:^|[.!?:»\n-])[\s«\"]*$")
_FIRST_NAME = 30  # how far before a name its first name begins


def is_false_match(found: Found, passage: Passage) -> bool:
    """Whether the name is a person's, a common noun, or abbreviates the words before it."""
    return (
        _is_person(found, passage)
        or _is_noun(found, passage)
        or _is_another_acronym(found, passage)
        or _is_foreign(found, passage)
    )


def _is_foreign(found: Found, passage: Passage) -> bool:
    """Whether a French company's name is that of one of another country: “SEB, la banque suédoise”."""
    if not found.name.key.startswith("FR"):
        return False
    before, after = passage.before(found.start), passage.after(found.end)
    of_a_country = cues.FOREIGN.fullmatch(before.rstrip().rpartition(" ")[2])  # as most words are not: soonest known
    return bool(of_a_country and cues.FOREIGN_KIND_BEFORE.search(before)) or (
        after.startswith((",", " (")) and bool(cues.FOREIGN_AFTER.match(after))
    )


def _is_noun(found: Found, passage: Passage) -> bool:
    """Whether an article stands before it; the press writes companies' names without."""
    nouns = {"word", "acronym"} & found.name.cautions
    return bool(nouns) and bool(cues.ARTICLE_BEFORE.search(passage.before(found.start)))


def _is_another_acronym(found: Found, passage: Passage) -> bool:
    """Whether it is of another country, or after the words that it stands for: affection longue durée (ALD)."""
    before = passage.before(found.start)
    if "acronym" not in found.name.cautions:
        return False
    if cues.FOREIGN_BEFORE.search(before):
        return True
    if not before.endswith("("):
        return False
    words = [word for word in re.findall(r"\w+", before) if len(word) > 2][-len(found.surface) :]
    return "".join(word[0] for word in words) == folded(found.surface)


def _is_person(found: Found, passage: Passage) -> bool:
    """Whether a first name, a title or a word of kinship stands before the name."""
    if not found.name.needs_proof:
        return False
    if "person" not in found.name.cautions:
        return bool(cues.TITLE_BEFORE.search(passage.before(found.start))) or _has_a_first_name(found, passage)
    if cues.PERSON_BEFORE.search(passage.before(found.start)):
        return True
    start = max(0, found.start - _FIRST_NAME)
    match = _WORD_BEFORE.search(passage.plain[start : found.start])
    if match is None:
        return False
    heads = _SENTENCE_HEAD.search(passage.plain[: start + match.start(1)])
    return _is_first_name(match[1], capital_is_usual=bool(heads) or passage.title_case)


def _has_a_first_name(found: Found, passage: Passage) -> bool:
    """Whether a well-known first name stands before a name that is seldom a person's: Michel Orange."""
    match = _WORD_BEFORE.search(passage.plain[max(0, found.start - _FIRST_NAME) : found.start])
    return match is not None and match[1][0].isupper() and folded(match[1]).split(" ")[0] in vocabulary.FIRST_NAMES


def _is_first_name(word: str, *, capital_is_usual: bool) -> bool:
    """Where any word has a capital, at the head of a sentence, only a known first name is one."""
    small = folded(word).split("'")[-1]
    if capital_is_usual:
        return small.split(" ")[0] in vocabulary.FIRST_NAMES
    return word[0].isupper() and not word.isupper() and small not in vocabulary.NO_FIRST_NAME
