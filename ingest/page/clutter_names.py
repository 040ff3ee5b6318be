"""How clearly the class names and the id of an element call it clutter: advertising, links, boxes, bars."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lxml.html import HtmlElement

from ingest.page.class_names import APART, BODY, COMMENTS, any_word, cut_humps, names
from ingest.remembered import Remembered

CLUTTER = any_word(
    r"""shar(?:e|ing|er)\w* | partage\w* | social\w* | sharedaddy | addthis\w* | sociable
    | newsletters? | infolettres? | nieuwsbrief | boletin(?:es)? | sign-?up
    | (?:video|audio|podcast)s?[_-]?(?:wrap(?:per)?|player|embed|tit(?:re|le)|legende|box)
    | abonne(?:ment|z)?s? | suscripci[oó]n(?:es)? | abbonament[io] | subscri(?:be|ption)\w* | inscription
    | paywall-?(?:banner|offer|cta|block|wall|message) | promo
    | related\w* | (?:lire|voir)[_-]?aussi | (?:read|see)[_-]?also | a[_-]?lire\w* | recomm[ae]nd\w* | associes?
    | own-embed | teasers? | cta
    | (?:en-?)?savoir[_-]plus | catcher | most-?(?:read|popular) | plus-?lus
    | outbrain\w* | taboola\w* | ligatus | teads | dfp | pub | publicite | advert\w* | ads? | sponsor\w*
    | partner-?content | contenu-?partenaire | native-?ads?
    | breadcrumbs? | fil-?ariane | ariane | pagination | pager | menu | navbar | navigation | sidebar
    | polls? | sondages? | quizz?(?:es)?
    | widget(?:-area|s)? | (?:post|entry|article)-?nav(?:igation)? | skip-?link\w* | toolbar | tooltip
    | cookies? | consent\w* | gdpr | rgpd | popup | popover | overlay | modal
    | tags? | tag-?(?:list|cloud|links) | mots?-?cles | keywords | topics-list
    | author-?(?:box|bio|info|card|description|profile) | about-?author | bio-?auteur | auteur-?bio
    | carousel\w*
    | slideshow\w* | diaporama\w* | lightbox | legende
    | (?:image-?|media-?)?caption(?:-?text)? | image-?desc(?:ription)?
    | credits? | copyright | footer | site-?header | masthead
    | hidden"""
)
"""Whatever stands around or between the text."""

_TELLING = re.compile("|".join(said.pattern for said in (CLUTTER, APART, BODY, COMMENTS)), re.VERBOSE)
"""Any of what is looked for: three names of four say none of it, which one search tells in half the time of four."""

_VOID = re.compile(
    r"""no|not|non|sans|without|with|w|has|label|overflow|x[sl]|sm|md|lg|mobile|desktop|tablet|date|time|auto|disabled?|free|off|none
    | visible|exclude""",
    re.VERBOSE,
)
"""Words beside a clutter word that turn it round, or by which it means something else."""

_PLAIN = re.compile(
    r"""\d* | [a-z] | js | wp | articles? | posts? | entry | stor(?:y|ies) | news | page | site | single | section
    | embed | premium | alert | banner | message | inline | native | cards? | images? | border
    | blo(?:ck|c)k? | box | boite | encart | container | content-?wrapper | wrapp?(?:er)? | inner | outer
    | list(?:e|ing)? | items? | area | zone | bar | links? | buttons? | btn | icons? | mod(?:ule)? | component | view
    | group | row | panel | pane | title | header | heading | footer | top | bottom | left | right | form | cta | theme
    | default | small | large | the | de | la | les | du | des | aux | by | and | et""",
    re.VERBOSE,
)
"""Words beside a clutter word that add nothing to it."""

_WEAK = 0.7  # of a name with words that nobody knows
_WORD = re.compile(r"[\s_-]+")
_SHOWN = re.compile(r"(?:sm|md|lg|xl|\dxl):(?!hidden)|visible|(?:block|flex|inline)-(?:sm|md|lg|xl)", re.IGNORECASE)
"""Names by which an element that is `hidden` on small screens is shown on others."""
_LONGEST = 100  # characters of a name


def clutter_claim(element: HtmlElement, common: frozenset[str] = frozenset()) -> float:
    """How clearly an element's names call it clutter: 1 for `newsletter-box`, less for `acme-newsletter`.

    A word that contradicts takes the claim away: `no-ads`, `field--label-hidden`, `overflow-hidden`, `pub-date`. Names
    in `common` say nothing on this page.
    """
    name = names(element)
    return _claim_of_all(name, common) if name else 0.0


def claim_of(label: str) -> float:
    """How clearly the words of a label speak of clutter."""
    return _claim_of_all(label, frozenset()) if label else 0.0


class Traits(NamedTuple):
    """What an element's names say, found out once for each string of names."""

    claim: float
    """How clearly they call it clutter."""
    is_apart: bool
    is_body: bool
    is_comments: bool


_NOTHING = Traits(0.0, is_apart=False, is_body=False, is_comments=False)


@lru_cache(maxsize=10_000)
def traits(name: str) -> Traits:
    """What a string of names says: each name is looked at once, as pages say the same ones in ever new strings."""
    telling = [said for said in map(_said_by.__getitem__, name.split()) if said is not _NOTHING]
    if not telling:
        return _NOTHING
    _, *sides = map(any, zip(*telling, strict=True))
    return Traits(_claim_of_all(name, frozenset()), *sides)


def _look_at(name: str) -> Traits:
    """What one name says; `_NOTHING` itself where that is nothing, as it mostly is."""
    low, words = name.lower(), cut_humps(name)
    if not (_TELLING.search(words) or (low != words and _TELLING.search(low))):
        return _NOTHING
    claim, is_comments = claim_by(name, CLUTTER), COMMENTS.search(low) is not None
    found = Traits(
        claim or claim_by(name, COMMENTS), APART.search(low) is not None, BODY.search(low) is not None, is_comments
    )
    return found if any(found) else _NOTHING


_said_by: Remembered[str, Traits] = Remembered(_look_at, most=10_000)


@lru_cache(maxsize=2_000)
def _claim_of_all(name: str, common: frozenset[str]) -> float:
    """The clearest claim of an element's names."""
    own = [one for one in name.split() if one not in common]
    if "hidden" in own and any(map(_SHOWN.match, own)):
        own = [one for one in own if one != "hidden"]
    return max((_said_by[one].claim for one in own), default=0.0)


def claim_by(name: str, pattern: re.Pattern[str]) -> float:
    """How clearly one name says what a pattern finds, and nothing that turns it round."""
    name = cut_humps(name) if len(name) <= _LONGEST else ""
    if not pattern.search(name):
        return 0.0
    words = [word for word in _WORD.split(pattern.sub(" ", name)) if word]
    if any(map(_VOID.fullmatch, words)) or (name.startswith("hidden") and "print" in words):
        return 0.0
    return 1.0 if all(map(_PLAIN.fullmatch, words)) else _WEAK
