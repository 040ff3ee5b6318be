"""Which of a page's links lead to articles.

No list of publishers: a link is judged by the form of its address, by what it says and where it stands, and then by
its neighbours, for the articles of a site have addresses of one making and stand in the rows of one list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from ingest.listings.links import Link
from ingest.listings.url_shape import Form, form_of

SURE = 4.0
"""Points from which on a link is taken for an article's."""
DOUBTFUL = 2.0
"""Points from which on it is taken where most links of the same shape are."""
_FAMILY = 3  # links of one shape, from which on they tell something of each other
_HABIT = 10  # links, from which on they show a habit of the site
_HEADLINE = 4  # words, from which on a text or an address may be a headline
_SENTENCE = 6  # words, from which on a text is one, whatever the address
_OFFER = re.compile(
    r"""\s*(?:(?!chez)[^\W\d_]+ez\b | g[ée]rer\b | s['’](?:abonner|inscrire|identifier) | se\s+connecter
      | mot\s+de\s+passe
      | en\s+savoir | voir\s+(?:tou[ts]|plus) | lire\s+(?:la\s+suite|plus) | tou(?:s|tes)\s+(?:nos|les)\s | aller\s+au\s
      | retour\s | qui\s+sommes | nous\s+contacter | mentions\s+l | conditions\s+[gd] | plan\s+du\s+site | charte\s
      | politique\s+de\s+(?:conf|prot|gest|coo) | copyright | © | \(c\) )""",
    re.VERBOSE | re.IGNORECASE,
)
"""How a text begins that asks a reader for something."""


def article_links(links: list[Link]) -> list[Link]:
    """Those of the links that lead to articles."""
    texts = Counter(link.text for link in links)
    judged = [_judged(link, is_unique=texts[link.text] < _FAMILY) for link in links]
    numbered = [row for row in judged if row.form.marked and row.said >= _HEADLINE]  # /article/123456
    shapes = _trusted(judged, judged, SURE, _shape) | _trusted(numbered, judged, DOUBTFUL, _shape)
    places = _trusted(judged, judged, SURE, _place)
    chosen = [row for row in judged if row.points >= _least(row, shapes, places)]
    marked = sum(row.form.marked for row in chosen)
    strict = marked >= _HABIT and marked >= 0.8 * len(chosen)  # a site that numbers its articles numbers them all
    return [row.link for row in chosen if row.form.marked or not strict]


class _Judged(NamedTuple):
    """A link with what speaks for an article."""

    link: Link
    form: Form
    said: int
    """Words of its headline; none where several links say the same ("Lire la suite")."""
    points: float


def _judged(link: Link, *, is_unique: bool) -> _Judged:
    form, said = form_of(link.url), _said(link) if is_unique else 0
    return _Judged(link, form, said, points(link, form, said))


def points(link: Link, form: Form, said: int) -> float:
    """How much speaks for an article; `said` counts the words of the link's headline."""
    score = min(form.words, 6) / 2 + 2 * form.marked + link.heading
    score += 1.5 if said >= _SENTENCE else 1 if said >= _HEADLINE else 0
    backed = form.marked or (link.heading and said >= _SENTENCE)
    if said >= _SENTENCE and not link.around and not _OFFER.match(link.text):
        score = max(score, SURE)
    elif form.words < _HEADLINE - backed or (said < _HEADLINE and not form.marked):
        score = min(score, SURE - 1)  # a name, not a headline: its neighbours decide
    against = (1 if link.heading else 4) * link.around + 6 * form.other + 2 * bool(_OFFER.match(link.text))
    return score - against


def _said(link: Link) -> int:
    return len(re.findall(r"[^\W\d_]{2,}", link.text))


def _least(row: _Judged, shapes: set[str], places: set[str]) -> float:
    """How many points a link needs, which depends on its neighbours."""
    if row.link.place in places and row.said >= _FAMILY and not row.form.other:
        return 0.5
    return DOUBTFUL if row.form.shape in shapes else SURE


def _shape(row: _Judged) -> str:
    return row.form.shape


def _place(row: _Judged) -> str:
    return row.link.place


def _trusted(some: list[_Judged], judged: list[_Judged], least: float, kind: Callable[[_Judged], str]) -> set[str]:
    """The shapes, or places, of which several links have so many points, and at least half of all."""
    counts, known = Counter(kind(row) for row in some if row.points >= least), Counter(map(kind, judged))
    return {name for name, count in counts.items() if count >= _FAMILY and 2 * count >= known[name]}
