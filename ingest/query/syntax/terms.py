"""Words and phrases -> terms of the tree, with their synonyms and the two ways in which a name may be written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.query.syntax import synonyms, variants
from ingest.query.syntax.tree import And, Field, Node, Stems, Term, both, either
from ingest.query.syntax.typed_figures import amount, share
from ingest.query.syntax.variants import singular
from ingest.query.syntax.written import plain
from ingest.store.fulltext.stems import fold, stems

_CAMEL = re.compile(r"(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ][a-zà-ÿ]{2})")  # TotalEnergies, SocGen
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+$")
_PREFIX = re.compile(r"(\w[\w'’-]*)\*$")
_QUESTIONS = frozenset(
    ("pourquoi", "comment", "combien", "quand", "quel", "quels", "quelle", "quelles", "est ce", "qu est ce")
)
_INVERTED = re.compile(r"-(?:t-(?:il|elle|on)|il|elle)s?(?!\w)", re.IGNORECASE)  # baisse-t-il
_SIDES = re.compile(r"\w+")
_LIST = re.compile(r"(?<=[^\W\d_])[,;/](?=[^\W\d_])")  # Kering,LVMH
_PER_CENT = re.compile(r"(?<=\d) ?(?:%|pour ?cent|per ?cent)(?!\w)", re.IGNORECASE)
_ELISION = re.compile("([cdjlmnst]|qu)['’]?", re.IGNORECASE)
_VOWEL = re.compile("[aeiouyh]..")
_SHORTEST = 2  # letters before the star of a prefix


def of_words(words: Sequence[str], column: str | None) -> list[Node]:
    """A part of the tree for each word that is indexed, or for several that have a synonym together."""
    found = [(word, _stems(singular(word))) for word in _elided(words)]
    found = [(word, known) for word, known in found if known or _letters(word)]
    found = [(word, known) for word, known in found if plain(word) not in _QUESTIONS] or found
    parts: list[Node] = []
    while found:
        if figure := _figure([word for word, _ in found], column):
            parts.append(figure[1])
            found = found[figure[0] :]
            continue
        taken, others = synonyms.match([known for _, known in found], found[0][0])
        if taken == 1 and "&" not in found[0][0] and len("".join(found[0][1])) == 1:
            others = ()  # the M of M€ is not M&A
        taken = 1 if _letters(found[0][0]) else max(taken, 1, _name_in_two(found))
        whole = tuple(one for one in others if len("".join(one[1])) > 1 and not one[0].startswith('"'))
        exact = [_quoted(one[0], column) for one in others if one not in whole]  # nor is M&A every M
        parts.append(_any(_part(found[:taken], whole, column), *exact))
        found = found[taken:]
    return parts


def is_grammar(word: str) -> bool:
    """Whether the index leaves a word out, as `la` and `d'`."""
    return not _stems(word) and not _letters(word) and word[:1].isalpha()


def operand_length(words: Sequence[str]) -> int:
    """How many of the words are one together, a percentage, an amount or `l Oréal`; 1 where they begin with none.

    >>> operand_length(["1,2", "milliard", "de", "dollars", "taux"]), operand_length(["4", "%"])
    (4, 2)
    >>> operand_length(["l", "Oréal", "taux"]), operand_length(["taux", "BCE"])
    (2, 1)
    """
    if len(words) > 1 and len(_elided(words[:2])) == 1:
        return 2
    for count in range(len(words), 1, -1):
        kept = [word for word in _elided(words[:count]) if _stems(word)]
        figure = _figure(kept, None) if kept else None
        if figure and figure[0] == len(kept) and not is_grammar(words[count - 1]):
            return count
    return 1


def _figure(words: Sequence[str], column: str | None) -> tuple[int, Term] | None:
    """The percentage or amount that the words begin with, and how many of them it takes."""
    percent = share(words[0], column)
    return (1, percent) if percent else amount(words, column)


def of_phrase(text: str, column: str | None, near: int | None) -> Node | None:
    """Words in quotes: as written, or near each other where a distance is given; a star ends a beginning."""
    if begun := _begun(text, column):
        return begun
    known, words = _stems(text), plain(text)
    if near is not None and len(known) > 1:
        return Term(text, tuple(variants.of_words_apart(text)), column, near=near)
    exact = re.compile(rf"(?<!\S){re.escape(words)}(?!\S)") if words else None
    return Term(text, (known,) if known else (), column, exact) if words else None


def _quoted(name: str, column: str | None) -> Node | None:
    """A synonym in this form alone, or in any where its words may stand apart: those in the plural stand so."""
    words, near = synonyms.unquoted(name), synonyms.nearness(name)
    part = of_phrase(words, column, near)
    plural = [] if near is None else [re.escape(word) for word in words.split() if singular(word) != word]
    if plural and isinstance(part, Term):  # 700 postes, not La Poste
        part = replace(part, exact=re.compile(rf"\b(?:{'|'.join(plural)})\b", re.IGNORECASE), raw=True)
    return replace(part, also=(words,)) if isinstance(part, Term) and " " in words else part


def is_in_part(word: str) -> bool:
    """Whether the index has only a side of it, of M&A the M: then it is a phrase though it is not in quotes."""
    return "&" in word and len(_stems(word)) < len(_SIDES.findall(word))


def of_field(name: str, value: str) -> Node | None:
    """A condition on another column; None without a value."""
    return Field(name, value.strip()) if value.strip() else None


def _part(found: Sequence[tuple[str, Stems]], others: synonyms.Others, column: str | None) -> Node:
    """One word or several with what means the same."""
    if len(found) == 1:
        word = found[0][0]
        if is_in_part(word):
            return _any(of_phrase(word, column, None), _alike(word, others, column))
        return _prefix(word, column) or _word(word, others, column)
    written = " ".join(word for word, _ in found)
    apart = both([Term(word, tuple(variants.of_verb(word)), column) for word, _ in found])
    if not others and _name_in_two(found):
        return _any(apart, Term(written, (_stems("".join(word for word, _ in found)),), column))
    return _any(apart, _alike(written, others, column))


def _alike(written: str, others: synonyms.Others, column: str | None) -> Term | None:
    """What means the same."""
    forms = _of_others(others)
    return Term(written, forms, column, also=tuple(name for name, _ in others)) if forms else None


def _any(*parts: Node | None) -> Node:
    return either([part for part in parts if part]) or And(())


def _elided(words: Sequence[str]) -> list[str]:
    """The words, with `d affaires`, whose apostrophe was not typed, and `4 %` as one, `BCE/Fed` as two.

    >>> _elided(["chiffre", "d", "affaires", "4", "pour", "cent", "BCE/Fed"])
    ['chiffre', "d'affaires", '4%', 'BCE', 'Fed']
    """
    joined: list[str] = []
    for word in _LIST.sub(" ", _PER_CENT.sub("%", _INVERTED.sub("", " ".join(words)))).split(" "):
        if (
            _ELISION.fullmatch(joined[-1] if joined else "")
            and _VOWEL.match(fold(word))
            and not _ends_in_digit(joined[:-1])
        ):
            joined[-1] = joined[-1].rstrip("'’") + f"'{word}"
        else:
            joined.append(word)
    return joined


def _ends_in_digit(words: Sequence[str]) -> bool:
    return bool(words) and words[-1][-1:].isdigit()  # the m of 500 M EUR


def _of_others(others: synonyms.Others) -> tuple[Stems, ...]:
    return tuple(dict.fromkeys(form for name, _ in others for form in variants.of_phrase(name)))


def _word(word: str, others: synonyms.Others, column: str | None) -> Term:
    parted = _stems(_CAMEL.sub(" ", word))
    joined = _stems(word.replace("-", "")) if "-" in word else parted
    forms = dict.fromkeys((*variants.of_verb(word), parted, joined, *_of_others(others)))
    return Term(word, tuple(forms), column, also=tuple(name for name, _ in others))


def _prefix(word: str, column: str | None) -> Term | None:
    """`inflat*`: whatever begins so, as written; the index has stems, which may be shorter than what was typed."""
    letters = _letters(word)
    return Term(word, (), column, re.compile(rf"(?<!\S){re.escape(letters)}"), prefix=letters) if letters else None


def _begun(text: str, column: str | None) -> Term | None:
    """`"taux direct*"`: the last word of a phrase is a beginning, as `_prefix` has it."""
    before, _, last = text.rpartition(" ")
    letters, words = _letters(last), plain(text)
    if not letters:
        return None
    known = _stems(before)
    return Term(text, (known,) if known else (), column, re.compile(rf"(?<!\S){re.escape(words)}"), prefix=letters)


def _letters(word: str) -> str:
    """The letters before the star of a prefix, folded; empty where a word is none."""
    found = _PREFIX.match(word)
    letters = plain(found[1]).rpartition(" ")[2] if found else ""
    return letters if len(letters) >= _SHORTEST else ""


def _name_in_two(found: Sequence[tuple[str, Stems]]) -> int:
    """2 where the first two words are capitalised, as in Total Energies, which others write in one word."""
    return 2 if len(found) > 1 and all(_NAME.match(word) and not word.isupper() for word, _ in found[:2]) else 0


def _stems(text: str) -> Stems:
    return tuple(stems(text).split())
