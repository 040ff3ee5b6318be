"""Other forms of a word that the index has under another stem: plurals of what looks like a verb, grouped numbers.

Snowball takes `délit` for a verb (del), `délits` for a noun (delit). The index keeps its stems; a query asks for both.
"""

from __future__ import annotations

import re
from itertools import islice, product
from typing import Final

from ingest.query.syntax import verbs
from ingest.query.syntax.tree import Stems
from ingest.store.fulltext.stems import fold, stem

_MOST: Final = 8  # forms of a phrase
_MOST_APART: Final = 16  # forms of words near each other
_SHORTEST = 4  # letters of a word that has another number
_AMOUNT = re.compile(r"(\d+(?:[.,]\d+)*)([^\W\d_]{1,6}[€$]?)")  # without a space before its unit
_NUMBER = re.compile(r"\d{4,9}|\d{1,3}(?:[. \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\d{3}){1,2}")


def singular(word: str) -> str:
    """The word without the mark of the plural: by it synonyms are compared.

    >>> singular("offres"), singular("l’OPA"), singular("bas")
    ('offre', 'l’OPA', 'bas')
    """
    return word[:-1] if len(word) >= _SHORTEST and word[-1] in "sS" and word[-2] not in "sSuU" else word


def of_word(word: str) -> list[Stems]:
    """The stems of a word, then those of its other forms.

    >>> of_word("délit"), of_word("taux"), of_word("8000"), of_word("684M€")
    ([('del',), ('delit',)], [('taux',)], [('8000',), ('8', '000')], [('684m',), ('684', 'm')])
    """
    if amount := _AMOUNT.fullmatch(word):
        forms = [word, f"{amount[1]} {amount[2]}"]
    else:
        forms = [word, *([_regrouped(word)] if _NUMBER.fullmatch(word) else _other_number(word))]
    return list(dict.fromkeys(found for form in forms if (found := tuple(_stems(form)))))


def of_verb(word: str) -> list[Stems]:
    """The stems of a word in all its forms, those of irregular verbs too.

    >>> of_verb("vendre")[:3]
    [('vendr',), ('vend',), ('vendu',)]
    """
    others = (tuple(_stems(form)) for form in verbs.forms(word))
    return list(dict.fromkeys((*of_word(word), *others)))


def of_words_apart(text: str) -> list[Stems]:
    """The stems of words that may stand in any order, in each combination of their forms: verbs in theirs."""
    words = [found for word in text.split() if (found := of_verb(word))]
    return _combined(words, _MOST_APART)


def of_phrase(text: str) -> list[Stems]:
    """The stems of a phrase in each combination of its words' forms, as written first."""
    words = [found for word in text.split() if (found := of_word(word))]
    return _combined(words, _MOST)


def _combined(words: list[list[Stems]], most: int) -> list[Stems]:
    joined = (tuple(part for form in forms for part in form) for forms in product(*words))
    return list(dict.fromkeys(islice(joined, most))) if words else []


def _other_number(word: str) -> list[str]:
    if len(word) < _SHORTEST or not word[-1].isalpha():
        return []
    if word.endswith("ies"):  # the English plural
        return [f"{word[:-3]}y", singular(word)]
    if word.endswith("y"):
        return [f"{word[:-1]}ies", f"{word}s"]
    one = singular(word)
    return [one] if one != word else [] if fold(word[-1]) in "sxz" else [f"{word}s"]


def _regrouped(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return f"{int(digits):,}".replace(",", " ") if digits == number else digits


def _stems(text: str) -> list[str]:
    return [part for piece in text.split() for part in stem(piece).split()]
