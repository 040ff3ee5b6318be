"""Figures as people write them: `837 M€` is "837 millions d'euros" and "€837 million", `4 %` is not "4,3 %"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ingest.query.syntax.tree import Stems, Term
from ingest.store.fulltext.stems import fold, stems

_PERCENT = re.compile(r"\+?(\d{1,4})(?:[.,](\d{1,3}))?%")
_NUMBER = re.compile(r"[€$]?\d[\d.,]{0,11}")
_SIGN = re.compile(r"(?:[€$]|eur|usd)$")
_BEFORE: Final = ("EUR", "USD")  # EUR 500m
_JOINED = re.compile(r"([€$]?\d[\d.,]{0,11})([^\W\d_]{1,8}[€$]?)")
_NAMES: Final = (("million", "m", "meur"), ("milliard", "md", "mds", "bn", "billion"))
_UNITS: Final = {unit: names for names in _NAMES for name in names for unit in (name, f"{name}s")}
"""All names of a unit, by each."""
_CURRENCIES: Final = {"€": "EUR", "euro": "EUR", "eur": "EUR", "$": "USD", "dollar": "USD", "usd": "USD"}
_BEHIND_IT: Final = {"EUR": r"(?:€|eur\b|euros?\b)", "USD": r"(?:\$|usd\b|dollars?\b)"}
_BEFORE_IT: Final = {"EUR": ("€", "eur", "euros"), "USD": (r"\$", "usd", "dollars")}


def amount(words: Sequence[str], column: str | None) -> tuple[int, Term] | None:
    """The amount that the words begin with, and how many of them it takes; None where they begin with none.

    >>> amount(["1,2", "Md€"], None)[1].forms[:2]
    (('1', '2', 'milliard'), ('1', '2milliard'))
    """
    code, *after = words if words[0] in _BEFORE else ("", *words)
    joined = _JOINED.fullmatch(after[0]) if after else None  # 684M€
    number, unit, *rest = (joined[1], joined[2], *after[1:]) if joined else (*after, "", "")
    names = _UNITS.get(_SIGN.sub("", fold(unit)))
    if not names or not _NUMBER.fullmatch(number):
        return None
    sign = _SIGN.search(fold(unit))
    currencies = _CURRENCIES.get(sign[0] if sign else fold(code) or number[0], "")
    followed = _CURRENCIES.get(_noun(rest[0]), "") if rest and not currencies else ""
    taken = bool(code) + (1 if joined else 2) + bool(followed)
    figure, currency = tuple(stems(number).split()), currencies or followed
    exact = _as_written(figure, names, currency)
    return taken, Term(" ".join(words[:taken]), _forms(figure, names), column, exact, raw=True)


def share(word: str, column: str | None) -> Term | None:
    """A percentage, of which the text is asked; None for another word.

    >>> bool(share("4%", None).exact.search("+4,0 %")), bool(share("4%", None).exact.search("4,3% ou 14%"))
    (True, False)
    """
    found = _PERCENT.fullmatch(word)
    if not found:
        return None
    decimals = rf"[.,]{found[2]}" if found[2] else "(?:[.,]0)?"
    exact = re.compile(rf"(?<![\d.,]){found[1]}{decimals}\s?(?:%|pour cent|percent)", re.IGNORECASE)
    return Term(f"{word[:-1]} %", (tuple(stems(word).split()),), column, exact, raw=True)


def _forms(figure: Stems, names: Sequence[str]) -> tuple[Stems, ...]:
    """The number beside each name of its unit; the index has no signs of currencies, the text is asked for them."""
    return tuple(form for name in names for form in ((*figure, name), (*figure[:-1], figure[-1] + name)))


def _as_written(figure: Stems, names: Sequence[str], currency: str) -> re.Pattern[str]:
    """Matches the amount, no part of a larger number, with its currency behind it or before.

    It begins with the digits, for which a text is searched at once; what stands before is looked at where they are.
    """
    number = "[.,]".join(map(re.escape, figure))
    whole = rf"{number}(?<![\d.,]{number})(?<!\d\s{number})"
    unit = rf"\s?(?:{'|'.join(f'{name}s?' for name in names)})"
    if not currency:
        return re.compile(rf"{whole}{unit}(?!\w)", re.IGNORECASE)
    before = "|".join(rf"(?<={sign}{space}{number})" for sign in _BEFORE_IT[currency] for space in ("", r"\s"))
    behind = rf"{unit}\s?(?:de\s|d['’]\s?)?{_BEHIND_IT[currency]}"
    return re.compile(rf"{whole}(?:{behind}|(?:{before}){unit}(?!\w))", re.IGNORECASE)


def _noun(word: str) -> str:
    """A word without what is elided before it, its case and the plural: d'euros."""
    return fold(word).replace("’", "'").rpartition("'")[2].removesuffix("s")
