"""Class names and ids by which the templates of news sites say what an element is.

WordPress, SPIP, Drupal and the publishers' own systems share most of these words. Each pattern matches whole words of a
name, so that `pub` is found in `bloc-pub` and not in `public`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lxml.etree import XPath
from lxml.html import HtmlElement


def any_word(pattern: str) -> re.Pattern[str]:
    """A pattern, written with white space, that matches whole words of a name in small letters.

    Without regard to case it would take three times as long: each of its words would be tried at each place.
    """
    return re.compile(rf"(?:^|[\s_-])(?:{pattern})(?=$|[\s_-])", re.VERBOSE)


BODY = any_word(
    r"""(?:article|art|post|entry|story|news|single|actu|actualite|paywall|billet|depeche)[_-]*(?:full)?
        (?:body|contents?|text|texte|corps|contenu|main)
    | (?:body|content|corps|contenu|texte|text)[_-]*(?:article|post|news|actu)
    | field-*(?:name-*)?body | fulltext | post-paywall | \w*articlebody\w* | \w*articlecontent\w*"""
)
"""The article's text and nothing else."""

AREA = any_word(r"texte? | corps | contenu | content | (?:page|main|rich|content|body)[_-]*(?:content|text|body|main)")
"""A part of the page that may hold more than the article's text."""

LEAD = any_word(
    r"""chap[oô] | chapeau | chap | standfirst | ingress | preambule | art(?:icle)?[_-]*(?:teaser|hat)
    | intro[_-]*(?:article|texte?) | key-?points | points-?cles | sub-?head(?:line)? | sous-?titre | dek | accroche
    | (?:article|post|entry|story)?[_-]*(?:lead|summary|intro|desc(?:ription)?|excerpt|accroche|subtitle)"""
)
"""The summary above the text."""

COMMENTS = re.compile(
    r"""(?:^|\s)(?:[a-z]{1,3}[_-])?(?:(?:post|article|reader|user|fb|entry|page|block)[_-]*)?
    (?:comments?|commentaires?|comentarios|commenti|kommentare|kommentarer|komentarze|reacties|opiniones|disqus|reactions?|respond|forum|avis[_-](?:des[_-])?lecteurs?)(?=$|[\s_-])""",
    re.VERBOSE,
)
"""What readers wrote, often longer than the article. Only at a name's start: a `live-comment` is the newsroom's."""

PROMISE = any_word(
    r"""related\w* | (?:lire|voir)[_-]?aussi | (?:read|see)[_-]?also | a[_-]?lire\w* | recomm[ae]nd\w* | associes?
    | teasers? | most-?(?:read|popular) | plus-?lus"""
)
"""Names of what leads to other articles."""

CAPTION = any_word(
    r"""caption(?:-?text)? | image-?desc(?:ription)? | legende | credits? | carousel\w* | slideshow\w* | diaporama\w*
    | lightbox"""
)
"""What is said of pictures."""

PICTURE = any_word(
    r"images? | img | photos? | pictures? | figures? | media | galler(?:y|ies) | galerie | slides? | visuel"
)
"""What holds a picture."""

_POST = "twitter-tweet | twitter-video | instagram-media | fb-post | tiktok-embed | bluesky-embed"
_UNSEEN = r"sr-only | screen-reader\w* | visually-?hidden | print-only | visible-print\w* | d-print-block"
POST = any_word(_POST)
"""What was posted on a network, set into the text."""

UNSEEN = any_word(_UNSEEN)
"""What only screen readers say, or only printers print."""

APART = any_word(f"{_POST} | {_UNSEEN}")
"""Either of them."""

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
"""Where a word begins in `imageCaption`."""
_LONGEST_NAMES = 2000  # characters of all names of an element; the longest in use are half as long
_LONGEST_SELECTOR = 60  # characters


def words_of(element: HtmlElement) -> str:
    """The names of an element in small letters, with `imageCaption` cut into its words."""
    return cut_humps(names(element))


def cut_humps(name: str) -> str:
    """Names in small letters, with `imageCaption` cut into its words."""
    lowered = name.lower()
    return lowered if lowered == name else _HUMP.sub("-", name).lower()


def is_named(element: HtmlElement, pattern: re.Pattern[str]) -> bool:
    """Whether an element's names match `BODY`, `AREA` or another of the patterns here."""
    name = names(element)
    return bool(name) and _matches(name, pattern)


@lru_cache(maxsize=10_000)
def _matches(name: str, pattern: re.Pattern[str]) -> bool:
    return pattern.search(name.lower()) is not None


def with_attribute(*attributes: str) -> XPath:
    """What finds the elements with one of some attributes, itself among them, in the document's order.

    A step to the attribute and back takes a tenth of the time of a test in brackets, made for each element.
    """
    return XPath(" | ".join(f"descendant-or-self::*/@{attribute}/.." for attribute in attributes))


_HIDDEN = re.compile(
    r"display\s*:\s*none|font-size\s*:\s*0(?![.\d])|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*50%",
    re.IGNORECASE,
)


_FOUND = "until-found"
"""The value of `hidden` with which a browser finds the text, and shows it."""


def is_hidden(element: HtmlElement) -> bool:
    """Whether an element's own attributes hide it from readers."""
    attributes = element.attrib
    return attributes.get("hidden", _FOUND).lower() != _FOUND or _HIDDEN.search(attributes.get("style", "")) is not None


def names(element: HtmlElement) -> str:
    """The class names and the id of an element as one string, as far as anybody looks at it."""
    return joined(element.get("class"), element.get("id"))


def joined(classes: str | None, own: str | None) -> str:
    """What `names` returns for an element with these class names and this id."""
    if own:
        classes = f"{classes} {own}" if classes else own
    return classes[:_LONGEST_NAMES] if classes else ""


def selector(element: HtmlElement) -> str:
    """An element as a CSS selector would name it, as far as that is short."""
    return ".".join([str(element.tag), *names(element).split()])[:_LONGEST_SELECTOR]
