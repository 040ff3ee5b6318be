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
_OF_THE_CAPITAL = re.compile(
    r"\s(?:du|de\sson|de\sleur|des|de\sses|de\sla|d['’]une?)\s(?:capital|parts?|titres|actions|droits|filiale"
    r"|société|participation)\b"
)
_SPENT_WITHIN = 40
_SPENT = re.compile(
    r"\b(?:lev|pay|paie|vers|invest|apport|inject|débours|coût|emprunt|prêt|dett|amende|pénalité|factur|budget"
    r"|chiffre d['’]affaires|émi|plac|bénéfice|pertes?\b"
    r"|résultat|ventes|revenus|trésorerie|provision|financ|rach[eè]t|acqui|céd|vend|valoris|capitalis|collect"
    r"|écop|réclam|économi|dépens)\w*"
    r"(?:[^.;:!?]{0,40})$"
)
"""What is followed by money; in a French text that names no currency it is the euro."""
_LOOKED_AT = 110  # letters before a figure that may say what it is
_NUMBER = r"[\d.,\s]+(?:%|points?\b(?! de base)|pbs?\b|points? de base)"
_LEVEL_BEFORE = re.compile(
    r"(?:(?<!jusqu['’])\bà|\bau niveau de|\bcontre|\bsous|\bsous les?|\bseuils? de|\bsous la barre des"
    r"|\b[àa]u? dessous d[e']s?)"
    r"(?: (?:environ|quelque|seulement|peine|près de|moins de|plus de|à peine|les?|la barre des))?\s$"
)
_FROM = re.compile(rf"\s?à (?:environ |moins de |seulement )?{_NUMBER}")
_AGAIN = re.compile(
    r"(?:\s(?:à|vers)\s(?:[\d.,\s]+(?:points?|euros?|€|dollars?|\$|E)|[A-Z]\w+))?\s?(?:,|;|\set|,\set|,\spuis)\s"
    r"(?:celui\s|celle\s|l[ea]s?\s|l['’]|sa\s|son\s|ses\s)?(?:d['’]|du\s|de\s)?"
    r"(?:(?:titre|action|bénéfice|résultat|marge|chiffre\sd['’]affaires|ventes)\s)?"
    r"(?:(?:[A-Z][\w&+.'’-]*|\d+)\s){0,4}(?:de\s|d['’])?"
)
"""Between a change and a second of the same kind whose verb is left out: `perd 1 %, Tesla de 3 %`."""


def figures(text: str, usual: str = "") -> tuple[Figure, ...]:
    """Find the figures of a text, in its order; the ends of a range (`entre 3 et 5 %`) are two.

    An amount without currency takes the one that the text uses most, else the `usual` one of what surrounds it.
    """
    return _of_text(text, list(find(text)), usual)


def _of_text(text: str, found: list[Found], usual: str) -> tuple[Figure, ...]:
    """Make figures of what was found in a text."""
    usual = _currency(found) or usual
    kept = [item for item in found if item.unit or _is_money(text, item, usual)]
    made: list[Figure] = []
    last: dict[str, tuple[Found, Figure]] = {}
    for item in kept:
        made.append(_figure(text, item, usual or "EUR", last.get(item.unit)))
        last[item.unit] = item, made[-1]
    return tuple(made)


def figures_of(title: str | None, lead: str | None, body: str) -> tuple[Figure, ...]:
    """Find the figures of an article; what the text repeats of title or lead is not counted again.

    Of the same value and unit as many are kept as the part has that names it most often, those of the text first: its
    sentences say what a figure belongs to.
    """
    kept: list[Figure] = []
    parts = [(part, list(find(part))) for part in (body, lead, title) if part]
    usual = _currency([item for _, found in reversed(parts) for item in found])
    for part, found in parts:
        have = Counter((figure.value, figure.unit) for figure in kept)
        fresh = []
        for figure in _of_text(part, found, usual):
            key = (figure.value, figure.unit)
            have[key] -= 1
            if have[key] < 0:
                fresh.append(figure)
        kept = fresh + kept
    return tuple(kept)


def _is_money(text: str, item: Found, usual: str) -> bool:
    """Whether an amount without currency is one of money: where the article names none, a word before it says so."""
    if _counts(text, item):
        return False
    return bool(usual) or bool(_SPENT.search(text, max(0, item.start - _SPENT_WITHIN), item.start))


def _currency(found: list[Found]) -> str:
    """The currency that is used most."""
    counted = Counter(item.unit for item in found if item.unit.isupper())
    return counted.most_common(1)[0][0] if counted else ""


def _counts(text: str, item: Found) -> bool:
    """`de 7,9 milliards d'habitants à 8,6 milliards`: a number without unit that goes on counting."""
    return bool(_COUNTED.search(text, max(0, item.start - _LOOKED_AT), item.start))


def _figure(text: str, item: Found, usual: str, last: tuple[Found, Figure] | None) -> Figure:
    before = text[max(0, item.start - _LOOKED_AT) : item.start]
    after = text[item.end : item.end + 60]
    unit, direction = item.unit or usual, direction_of(before, after, item.sign)
    if _OF_THE_CAPITAL.match(after):  # `cède 3,1 % du capital`: what is sold, not a fall
        direction = "up" if item.sign == "+" else "down" if item.sign else None
    if direction is None and last and _goes_on(text, last[0], item):
        direction = last[1].direction
    fell = direction == "down" and unit in _CHANGES and not _is_level(before, after, item.sign)
    value = -item.value if fell else item.value
    return Figure(text[item.start : item.end].strip(), value, unit, kind_of(before, after), direction)


def _is_level(before: str, after: str, sign: str) -> bool:
    """Whether it says where something stands, not by how much it moved: `recule à 11 %`, `de 10 % à 8 %`."""
    if sign:
        return False
    return bool(_LEVEL_BEFORE.search(before) or (before.endswith(("de ", "de\u00a0")) and _FROM.match(after)))


def _goes_on(text: str, last: Found, item: Found) -> bool:
    """Whether its verb is that of the change before it, left out: `perd 0,45 % et le S&P 500 0,8 %`."""
    between = text[last.end : item.start]
    same = last.unit == item.unit and item.unit in _CHANGES and not last.sign
    return same and bool(_AGAIN.fullmatch(between))
