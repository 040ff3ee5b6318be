"""How likely two articles tell the same event: signs that are weighed together.

The weights are those that `python -m bench.stories` fits (logistic regression): above 0 more likely than not. Fitted on
half of 142 written articles, B-cubed F1 on the other half is 0.906 (six halves), pairwise F1 0.76. `other_headline`,
`other_company` and `other_step` are set by hand: those articles seldom have two events of one company on one day, like
events of two, or steps of one bid (tests/store/same_event.txt has).
"""

from __future__ import annotations

import math
from collections.abc import Set as AbstractSet
from operator import mul
from typing import Final

from ingest.store.stories.features import Features, Weights
from ingest.store.stories.names import EVERYWHERE

HOURS: Final = 48
"""A story's articles are no further apart from each other."""
STEP_HOURS: Final = 10
"""Steps of a listing or a bid that are further apart are two events; nearer ones are told together."""
NEVER: Final = -12.0
"""Not the same event, whatever else is alike."""
LEAST: Final = -6.0
"""Beyond this, less likely does not count; nor do pairs of which nothing is known."""
MOST: Final = 6.0

WEIGHTS: Final = {
    "bias": -5.41,
    "names": 0.61,  # in common
    "other_company": -3.0,
    "head_names": 4.64,  # share in common of those in title, lead and the beginning
    "numbers": 6.02,
    "stems": 12.08,
    "concepts": 2.3,
    "head_concepts": 2.09,
    "same_event": 0.19,
    "other_event": -0.98,
    "other_headline": -3.0,
    "other_step": -10.0,  # outweighs the words that all steps share, not a text that is the same
    "days_apart": -1.26,
    "same_paper": -3.2,  # one paper seldom tells an event twice
    "one_in_session": -2.26,
    "other_language": -0.42,
    "other_language_names": 1.79,
    "other_language_numbers": 9.56,
    "same_indicator": 3.2,
    "other_indicator": -3.58,
    "one_preview": -4.95,
}
_SMOOTH = 2.0  # what few signs in common are divided by, beside their number


def likeness(one: Features, two: Features) -> float:
    """How much speaks for one event: from `LEAST` to `MOST`, or `NEVER`."""
    decided = certain(one, two)
    if decided is not None:
        return decided
    found = signs(one, two)
    total: float = WEIGHTS["bias"] + sum(map(mul, map(WEIGHTS.__getitem__, found), found.values()))
    return max(LEAST, min(MOST, total))


def certain(one: Features, two: Features) -> float | None:
    """`NEVER` or `MOST` where one sign decides, else None."""
    if abs(one.at - two.at) > HOURS * 3600:
        return NEVER
    if one.session and two.session:
        return MOST if one.session == two.session else NEVER
    if one.digest or two.digest:
        return NEVER
    if one.indicators and two.indicators and one.areas and two.areas and not one.areas & two.areas:
        return NEVER  # the same words, another country's figure
    return None


def signs(one: Features, two: Features) -> dict[str, float]:
    """What speaks for and against one event, by the names of `WEIGHTS`."""
    names = _shared(one.names, two.names)
    other_language = one.english != two.english
    share = _shared(one.numbers, two.numbers) / (_least(one.numbers, two.numbers) + _SMOOTH)
    return {
        "names": min(names, 6.0),
        "other_company": float(not (names or other_language) and _of_a_company(one) and _of_a_company(two)),
        "head_names": _shared(one.head_names, two.head_names) / (_least(one.head_names, two.head_names) + _SMOOTH),
        "numbers": share,
        "stems": _cosine(one.stems, two.stems),
        "concepts": _common(one.concepts, two.concepts),
        "head_concepts": _common(one.head_concepts, two.head_concepts),
        "same_event": float(bool(one.events & two.events)),
        "other_event": float(bool(one.events and two.events and not one.events & two.events)),
        "other_headline": float(bool(one.headline and two.headline and not one.headline & two.headline)),
        "other_step": float(_other_step(one, two)),
        "days_apart": abs(one.at - two.at) / 86400,
        "same_paper": float(one.source == two.source),
        "one_in_session": float((one.session is None) != (two.session is None)),
        "other_language": float(other_language),
        "other_language_names": other_language * names / (_least(one.names, two.names) + _SMOOTH),
        "other_language_numbers": other_language * share,
    } | _economy(one, two)


def _of_a_company(one: Features) -> bool:
    """Whether something happens in it to somebody whom it names."""
    return bool(one.headline) and any(weight > EVERYWHERE for weight in one.head_names.values())


def _other_step(one: Features, two: Features) -> bool:
    """Whether they tell two steps of a listing or a bid, too far apart to be told together."""
    return bool(one.steps and two.steps and one.steps != two.steps) and abs(one.at - two.at) > STEP_HOURS * 3600


def _economy(one: Features, two: Features) -> dict[str, float]:
    """Figures and decisions of an economy: the same one, another's, or one looking forward to what the other tells."""
    both = bool(one.indicators and two.indicators)
    area, indicator = one.areas & two.areas, one.indicators & two.indicators
    return {
        "same_indicator": float(both and bool(area and indicator)),
        "other_indicator": float(both and not indicator),
        "one_preview": float(one.preview != two.preview),
    }


def _shared(one: Weights, two: Weights) -> float:
    common = one.keys() & two.keys()
    return sum(min(one[each], two[each]) for each in common) if common else 0


def _least(one: Weights, two: Weights) -> float:
    return min(one.total, two.total)


def _common(one: AbstractSet[int], two: AbstractSet[int]) -> float:
    return len(one & two) / (min(len(one), len(two)) + _SMOOTH)


def _cosine(one: Weights, two: Weights) -> float:
    lengths = math.sqrt(one.squares * two.squares)
    return sum(one[each] * two[each] for each in one.keys() & two.keys()) / lengths if lengths else 0.0
