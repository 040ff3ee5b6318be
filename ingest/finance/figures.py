"""The figures of a text: amounts, percentages, points and basis points, in full, with what they belong to.

Counts (postes, véhicules), dates, years, ages and names with a number (CAC 40) are no figures.
"""

from __future__ import annotations

import re
from collections import Counter

from ingest.finance.amounts import CURRENCY
from ingest.finance.figure_context import direction_of, kind_of
from ingest.finance.figure_forms import OF, Found, find
from ingest.finance.tags import Figure

_COUNTED = re.compile(rf"illi(?:on|ard)s?{OF}(?!{CURRENCY})")
_CHANGES = ("percent", "points", "bp")
"""Units of changes, which are negative where sign or verb says that something fell, so that they can be added up."""
_LOOKED_AT = 110  # letters before a figure that may say what it is


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of the text in their order; the ends of a range (`entre 3 et 5 %`) are two."""
    found = list(find(text))
    currency = Counter(item.unit for item in found if item.unit.isupper())
    usual = currency.most_common(1)[0][0] if currency else ""
    return tuple(_figure(text, item, usual) for item in found if item.unit or (usual and not _counts(text, item)))


def figures_of(title: str | None, lead: str | None, body: str) -> tuple[Figure, ...]:
    """The figures of an article, where what title or lead say is not counted again when the text below repeats it.

    Of the same value and unit as many are kept as the part has that names it most often, those of the text first: its
    sentences say what a figure belongs to.
    """
    kept: list[Figure] = []
    for part in (body, lead, title):
        have = Counter((figure.value, figure.unit) for figure in kept)
        fresh = []
        for figure in figures(part or ""):
            key = (figure.value, figure.unit)
            have[key] -= 1
            if have[key] < 0:
                fresh.append(figure)
        kept = fresh + kept
    return tuple(kept)


def _counts(text: str, item: Found) -> bool:
    """`de 7,9 milliards d'habitants à 8,6 milliards`: a number without unit that goes on counting."""
    return bool(_COUNTED.search(text, max(0, item.start - _LOOKED_AT), item.start))


def _figure(text: str, item: Found, usual: str) -> Figure:
    before = text[max(0, item.start - _LOOKED_AT) : item.start]
    after = text[item.end : item.end + 60]
    unit, direction = item.unit or usual, direction_of(before, after, item.sign)
    value = -item.value if direction == "down" and unit in _CHANGES else item.value
    return Figure(text[item.start : item.end].strip(), value, unit, kind_of(before, after), direction)
