"""Class names and ids by which the templates of news sites say what an element is.

WordPress, SPIP, Drupal and the publishers' own systems share most of these words. Each pattern matches whole words of a
name, so that `pub` is found in `bloc-pub` and not in `public`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lxml.etree import XPath
from lxml.html import HtmlElement


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s_-])(?:{pattern})(?=$|[\s_-])", re.VERBOSE | re.IGNORECASE)


BODY = _words(
    r"""(?:article|art|post|entry|story|news|single|actu|actualite|paywall|billet|depeche)[_-]*(?:full)?
        (?:body|contents?|text|texte|corps|contenu|main)
    | (?:body|content|corps|contenu|texte|text)[_-]*(?:article|post|news|actu)
    | field-*(?:name-*)?body | fulltext | post-paywall | \w*articlebody\w* | \w*articlecontent\w*"""
)
"""The article's text and nothing else."""

AREA = _words(r"texte? | corps | contenu | content | (?:page|main|rich|content|body)[_-]*(?:content|text|body|main)")
"""A part of the page that may hold more than the article's text."""

LEAD = _words(
    r"""chapo | chapeau | standfirst | key-?points | points-?cles | sub-?head(?:line)? | sous-?titre | dek | accroche
    | (?:article|post|entry|story)?[_-]*(?:lead|summary|intro|desc(?:ription)?|excerpt|accroche|subtitle)"""
)
"""The summary above the text."""

COMMENTS = re.compile(
    r"""(?:^|\s)(?:[a-z]{1,3}[_-])?(?:(?:post|article|reader|user|fb|entry|page|block)[_-]*)?
    (?:comments?|commentaires?|disqus|reactions?|respond|forum|avis[_-](?:des[_-])?lecteurs?)(?=$|[\s_-])""",
    re.VERBOSE | re.IGNORECASE,
)
"""What readers wrote, often longer than the article. Only at a name's start: a `live-comment` is the newsroom's."""

CLUTTER = _words(
    r"""shar(?:e|ing|er)\w* | partage\w* | social\w* | sharedaddy | addthis\w* | sociable
    | newsletters? | sign-?up | abonne(?:ment|z)?s? | subscri(?:be|ption)\w* | inscription
    | paywall-?(?:banner|offer|cta|block|wall|message) | promo
    | related\w* | (?:lire|voir)[_-]?aussi | (?:read|see)[_-]?also | a[_-]?lire\w* | recomm[ae]nd\w* | associes?
    | own-embed | teasers? | cta
    | (?:en-?)?savoir[_-]plus | catcher | most-?(?:read|popular) | plus-?lus
    | outbrain\w* | taboola\w* | ligatus | teads | dfp | pub | publicite | advert\w* | ads? | sponsor\w*
    | partner-?content | contenu-?partenaire | native-?ads?
    | breadcrumbs? | fil-?ariane | ariane | pagination | pager | menu | navbar | navigation | sidebar
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

PROMISE = _words(
    r"""related\w* | (?:lire|voir)[_-]?aussi | (?:read|see)[_-]?also | a[_-]?lire\w* | recomm[ae]nd\w* | associes?
    | teasers? | most-?(?:read|popular) | plus-?lus"""
)
"""Names of what leads to other articles."""

CAPTION = _words(
    r"""caption(?:-?text)? | image-?desc(?:ription)? | legende | credits? | carousel\w* | slideshow\w* | diaporama\w*
    | lightbox"""
)
"""What is said of pictures."""

PICTURE = _words(
    r"images? | img | photos? | pictures? | figures? | media | galler(?:y|ies) | galerie | slides? | visuel"
)
"""What holds a picture."""

_POST = "twitter-tweet | twitter-video | instagram-media | fb-post | tiktok-embed | bluesky-embed"
_UNSEEN = r"sr-only | screen-reader\w* | visually-?hidden | print-only | visible-print\w* | d-print-block"
POST = _words(_POST)
"""What was posted on a network, set into the text."""

UNSEEN = _words(_UNSEEN)
"""What only screen readers say, or only printers print."""

APART = _words(f"{_POST} | {_UNSEEN}")
"""Either of them."""

_VOID = re.compile(
    r"""no|not|non|sans|without|with|w|has|label|overflow|x[sl]|sm|md|lg|mobile|desktop|tablet|date|time|auto|disabled?|free|off|none
    | visible|exclude""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words beside a clutter word that turn it round, or by which it means something else."""

_PLAIN = re.compile(
    r"""\d* | [a-z] | js | wp | articles? | posts? | entry | stor(?:y|ies) | news | page | site | single | section
    | embed | premium | alert | banner | message | inline | native | cards? | images? | border
    | blo(?:ck|c)k? | box | boite | encart | container | content-?wrapper | wrapp?(?:er)? | inner | outer
    | list(?:e|ing)? | items? | area | zone | bar | links? | buttons? | btn | icons? | mod(?:ule)? | component | view
    | group | row | panel | pane | title | header | heading | footer | top | bottom | left | right | form | cta | theme
    | default | small | large | the | de | la | les | du | des | aux | by | and | et""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words beside a clutter word that add nothing to it."""

_WEAK = 0.7  # of a name with words that nobody knows
_WORD = re.compile(r"[\s_-]+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
"""Where a word begins in `imageCaption`."""
_SHOWN = re.compile(r"(?:sm|md|lg|xl|\dxl):(?!hidden)|visible|(?:block|flex|inline)-(?:sm|md|lg|xl)", re.IGNORECASE)
"""Names by which an element that is `hidden` on small screens is shown on others."""
_LONGEST = 100  # characters of a name
_LONGEST_NAMES = 2000  # characters of all names of an element; the longest in use are half as long
_LONGEST_SELECTOR = 60  # characters


def clutter_claim(element: HtmlElement, common: frozenset[str] = frozenset()) -> float:
    """Return how clearly an element's names call it clutter: 1 for `newsletter-box`, less for `acme-newsletter`.

    A word that contradicts takes the claim away: `no-ads`, `field--label-hidden`, `overflow-hidden`, `pub-date`. Names
    in `common` say nothing on this page.
    """
    name = names(element)
    return _claim_of_all(name, common) if name else 0.0


def claim_of(label: str) -> float:
    """Return how clearly the words of a label speak of clutter."""
    return _claim_of_all(label, frozenset()) if label else 0.0


class Traits(NamedTuple):
    """What an element's names say, found out once for each string of names."""

    claim: float
    """How clearly they call it clutter."""
    is_apart: bool
    is_body: bool
    is_comments: bool


@lru_cache(maxsize=10_000)
def traits(name: str) -> Traits:
    """Return what a string of names says."""
    return Traits(
        _claim_of_all(name, frozenset()),
        APART.search(name) is not None,
        BODY.search(name) is not None,
        COMMENTS.search(name) is not None,
    )


@lru_cache(maxsize=2_000)
def _claim_of_all(name: str, common: frozenset[str]) -> float:
    """Return the clearest claim of an element's names."""
    own = [one for one in name.split() if one not in common]
    if "hidden" in own and any(map(_SHOWN.match, own)):
        own = [one for one in own if one != "hidden"]
    return max(map(_claim, own), default=0.0)


@lru_cache(maxsize=5_000)
def _claim(name: str) -> float:
    """Return how clearly one name speaks of clutter."""
    if len(name) > _LONGEST:
        return 0.0
    name = _HUMP.sub("-", name)
    rest, count = CLUTTER.subn(" ", name)
    if not count:
        rest, count = COMMENTS.subn(" ", name)
    words = [word for word in _WORD.split(rest) if word]
    if not count or any(map(_VOID.fullmatch, words)) or (name.startswith("hidden") and "print" in words):
        return 0.0
    return 1.0 if all(map(_PLAIN.fullmatch, words)) else _WEAK


def words_of(element: HtmlElement) -> str:
    """Return the names of an element, with `imageCaption` cut into its words."""
    return cut_humps(names(element))


def cut_humps(name: str) -> str:
    """Return names with `imageCaption` cut into its words."""
    return _HUMP.sub("-", name)


def is_named(element: HtmlElement, pattern: re.Pattern[str]) -> bool:
    """Tell whether an element's names match `BODY`, `AREA` or another of the patterns here."""
    name = names(element)
    return bool(name) and _matches(name, pattern)


@lru_cache(maxsize=10_000)
def _matches(name: str, pattern: re.Pattern[str]) -> bool:
    return pattern.search(name) is not None


def with_attribute(*attributes: str) -> XPath:
    """Return what finds the elements with one of some attributes, itself among them, in the document's order.

    A step to the attribute and back takes a tenth of the time of a test in brackets, made for each element.
    """
    return XPath(" | ".join(f"descendant-or-self::*/@{attribute}/.." for attribute in attributes))


def names(element: HtmlElement) -> str:
    """Return the class names and the id of an element as one string, as far as anybody looks at it."""
    classes, own = element.get("class"), element.get("id")
    if own:
        classes = f"{classes} {own}" if classes else own
    return classes[:_LONGEST_NAMES] if classes else ""


def selector(element: HtmlElement) -> str:
    """Return an element as a CSS selector would name it, as far as that is short."""
    return ".".join([str(element.tag), *names(element).split()])[:_LONGEST_SELECTOR]
