"""Figures as people write them: `837 M€` is "837 millions d'euros" and "€837 million", `4 %` is not "4,3 %"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ingest.query.syntax.tree import Stems, Term
from ingest.store.fulltext.stems import stems

_PERCENT = re.compile(r"\+?(\d{1,4})(?:[.,](\d{1,3}))?%")
_NAMES: Final = (("million", "m", "meur", "mln", "mn", "mio"), ("milliard", "md", "mds", "bn", "billion", "mrd", "mld"))
_UNITS: Final = {name: names for names in _NAMES for name in names if name != "meur"}
"""All names of a unit, by each that is typed; of MEUR the second half is the currency."""
_SIGNS: Final = {"€": "EUR", "e": "EUR", "$": "USD", "d": "USD", "u": "USD"}
"""Currencies, by how their signs and names begin."""
_AMOUNT = re.compile(
    r"(?P<before>EUR |USD |€ ?|(?:US)?\$ ?)?"
    r"(?P<number>\d{1,3}(?: \d{3})+(?:[.,]\d{1,3})?|\d[\d.,]{0,11})"
    rf"[ -]?(?P<unit>{'|'.join(_UNITS)})s?"
    r"(?:[ -]?(?:(?:environ|en|in) )?(?:de |d['’] ?)?(?P<behind>€|\$|euros?|eur|dollars?|usd))?(?= |$)",
    re.IGNORECASE,
)
_GROUP: Final = 3  # digits of a group of thousands
_MOST: Final = 8  # words of an amount
_BETWEEN: Final = r"[\s-]?(?:(?:environ|en|in)\s)?(?:de\s|d['’]\s?)?"  # a unit and its currency
_BEHIND_IT: Final = {"EUR": r"(?:€|eur\b|euros?\b)", "USD": r"(?:\$|usd\b|dollars?\b)"}
_BEFORE_IT: Final = {"EUR": ("€", r"\beur", r"\beuro", r"\beuros"), "USD": (r"\$", r"\busd", r"\bdollars")}
_THOUSANDS: Final = tuple(rf"(?<![\w.,])[1-9]{digits}\s" for digits in ("", r"\d", r"\d\d"))
"""What stands before 500 in 15 500, and is no year."""


def amount(words: Sequence[str], column: str | None) -> tuple[int, Term] | None:
    """The amount that the words begin with, and how many of them it takes; None where they begin with none.

    >>> amount(["1,2", "Md€"], None)[1].forms[:2]
    (('1', '2', 'milliard'), ('1', '2milliard'))
    >>> amount(["1", "500", "M€", "taux"], None)[0]
    3
    """
    found = _AMOUNT.match(" ".join(words[:_MOST]))
    if not found:
        return None
    taken = found[0].count(" ") + 1
    names = _UNITS[found["unit"].lower()]
    sign = (found["behind"] or found["before"] or "").lower()
    groups = _groups(found["number"])
    exact = _as_written(groups, names, _SIGNS[sign[0]] if sign else "")
    return taken, Term(" ".join(words[:taken]), _forms(groups, names), column, exact, raw=True)


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


def _groups(number: str) -> tuple[Stems, str]:
    """The digits of the number before its decimals by thousands, and the decimals.

    >>> _groups("1 500,5"), _groups("1500"), _groups("1,500"), _groups("12,25")
    ((('1', '500'), '5'), (('1', '500'), ''), (('1', '500'), ''), (('12',), '25'))
    """
    whole, *others = re.split(r"[\s.,]+", number.strip(".,"))
    decimals = others.pop() if others and len(others[-1]) != _GROUP else ""
    digits = "".join((whole, *others))
    first = (len(digits) - 1) % _GROUP + 1
    return (digits[:first], *(digits[at : at + _GROUP] for at in range(first, len(digits), _GROUP))), decimals


def _forms(groups: tuple[Stems, str], names: Sequence[str]) -> tuple[Stems, ...]:
    """The number beside each name of its unit; the index has no signs of currencies, the text is asked for them."""
    thousands, decimals = groups
    figures = dict.fromkeys((*whole, decimals) if decimals else whole for whole in (thousands, ("".join(thousands),)))
    return tuple(
        form for figure in figures for name in names for form in ((*figure, name), (*figure[:-1], figure[-1] + name))
    )


def _as_written(groups: tuple[Stems, str], names: Sequence[str], currency: str) -> re.Pattern[str]:
    """Matches the amount, no part of a larger number, with its currency behind it or before.

    It begins with the digits, for which a text is searched at once; what stands before is looked at where they are.
    """
    (first, *more), decimals = groups
    number = "".join(rf"[\s.,'’]?{group}" for group in more) + (rf"[.,]{decimals}" if decimals else "")
    alone = rf"{first}(?<![\d.,]{first})(?<!\d['’]{first})"
    if len(first) == _GROUP:
        alone += "".join(rf"(?<!{before}{first})" for before in _THOUSANDS)
    rest = rf"{number}[\s-]?(?:{'|'.join(f'{name}s?' for name in names)})"
    if not currency:
        return re.compile(rf"{alone}{rest}(?!\w)", re.IGNORECASE)
    before = "|".join(rf"(?<={sign}{space}{first})" for sign in _BEFORE_IT[currency] for space in ("", r"\s"))
    behind = rf"{rest}{_BETWEEN}{_BEHIND_IT[currency]}"
    return re.compile(rf"{alone}(?:{behind}|(?:{before}){rest}(?!\w))", re.IGNORECASE)
