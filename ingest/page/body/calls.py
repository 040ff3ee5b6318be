"""What calls on the reader: a short box that names the paper, a network, an address for mail, what members pay.

Such calls differ from paper to paper. Two signs are asked for; others are that it had a button, that it asks and
answers itself in a few words, and that it speaks of nobody and of no figure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from ingest.page.body.short_text import short_text
from ingest.page.class_names import any_word, cut_humps, names
from ingest.page.clutter_names import traits
from ingest.text import squeeze, words

_NO_CALLS = ("table", "blockquote", "img", "q", "h1")
LONGEST: Final = 320
"""Characters of a call."""
LONGEST_APPEAL: Final = 1500
"""Characters of an appeal below the text."""
_LONGEST_BUTTON, _SHORTEST_SITE = 40, 3  # characters
_ARTICLE = re.compile(r"(?:l['’]|(?:les?|la|the|der|die|das|el|il|o|de|het)\s)", re.IGNORECASE)
_DOMAIN = re.compile(r"\.\w{2,4}$")
LEVELS: Final = 3
"""Elements one in another by which a box is told."""
_MIN_PARAGRAPH = 60  # characters
_CLAIM, _FROM = 1.0, 1.0  # of a name that calls a box clutter; sum of signs
_CALL_NAMES = any_word(
    r"newsletters? | infolettres? | nieuwsbrief | boletin(?:es)? | sign-?up | cta | promo | subscri(?:be|ption)\w*"
    r"| abonne(?:ment|z)?s? | inscription"
)
"""Those of the names of clutter that mean a call."""
_MAIL = re.compile(r"\w@\w[\w-]*\.\w")
_NETWORK = re.compile(
    r"\b(?:whatsapp|telegram|instagram|facebook|linkedin|newsletter|infolettre|podcast)s?\b", re.IGNORECASE
)
_ADVICE = re.compile(
    r"anlageberatung|conseils? (?:en |d['’])investissement|investment advice|asesoramiento financiero"
    r"|consulenza (?:finanziaria|in materia)|beleggingsadvies|recomendação de investimento",
    re.IGNORECASE,
)
_OUR = re.compile(
    r"\b(?:notre|nos|our|unser\w{0,2}|nuestr[oa]s?|nostr[oaie]|noss[oa]s?|on[sz]e?|vår[at]?|vore?s?|nasz\w*|náš|naše\w*)\b",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"(?:€|\$|£|R\$|kr\b|CHF|zł)\s?\d|\d\s?(?:€|euros?\b|\$|£|kr\b|CHF|zł|Ft\b|Kč|lei\b|TL\b)", re.IGNORECASE
)
_MEMBER = re.compile(
    r"memb|mitglied|miembro|\babo|subscri|suscri|assin|prenum|soci[oa]s|\bdon(?:ate|[aei]tion)|supporter", re.IGNORECASE
)
_ASKS = re.compile(r"[^.!?]{3,90}\?\s+[^?]{3,70}$")
_QUOTED = re.compile(r"[«“„\"][^»”\"]{20,}")
_STEM = 4  # letters
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:…]\s+)\W*[^\W\d]+")
_NOUNS_IN_CAPITALS = frozenset({"de", "lb"})
_ENDS = (".", "!", "?", "…", "»", "”")


@dataclass(frozen=True, slots=True)
class Page:
    """What the boxes of a page are measured against."""

    title: str
    site: str | None
    language: str | None
    asking: Mapping[HtmlElement, str]
    """The elements that had a button, with its words."""


class Judge:
    """Tells the calls among the boxes of a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        site = _ARTICLE.sub("", _DOMAIN.sub("", page.site or ""))
        self._site = re.compile(rf"\b{re.escape(site)}") if len(site) >= _SHORTEST_SITE else None
        self._subject = words(page.title) - words(page.site or "")

    def is_call(self, box: HtmlElement) -> bool:
        """Whether a short box calls on the reader, by two signs."""
        if next(box.iter(*_NO_CALLS), None) is not None:
            return False
        text = squeeze(" ".join(box.itertext()))
        if _is_named(box) or _disclaims(box, text):
            return True
        if _QUOTED.search(text) or not self._subject.isdisjoint(words(text)):
            return False
        return self._weight(box, text) >= _FROM

    def is_appeal(self, box: HtmlElement) -> bool:
        """Whether a box below the text asks for support: it names the paper, asks, and ends with a short link."""
        link = next(iter(box.iterchildren(reversed=True)), None)
        while link is not None and link.tag != "a":
            link = next(iter(link.iterchildren(reversed=True)), None)
        text = short_text(box, LONGEST_APPEAL) or ""
        label = squeeze(link.text_content()) if link is not None else ""
        if not 0 < len(label) <= _LONGEST_BUTTON or not text.endswith(label) or not re.search(r"[?!]", text):
            return False
        return self._names_site(text) and self._subject.isdisjoint(words(text))

    def _names_site(self, text: str) -> bool:
        return self._site is not None and self._site.search(text) is not None

    def _weight(self, box: HtmlElement, text: str) -> float:
        network = _NETWORK.search(text) is not None and not _NETWORK.search(self._page.title) and _is_own(box, text)
        strong = (
            self._names_site(text),
            network,
            _MAIL.search(text) is not None,
            _PRICE.search(text) is not None and _MEMBER.search(text) is not None,
            self._had_button(box, text) or _has_button_link(box),
            not _has_text_below(box),
        )
        weak = (text.endswith("!"), _asks(text), self._speaks_of_nobody(text))
        return 0.6 * sum(strong) + 0.4 * sum(weak) if any(strong[:5]) or _asks(text) else 0.0

    def _had_button(self, box: HtmlElement, text: str) -> bool:
        """Whether a button stood in a box that says the same in other words: "Activate alerts" and "Activate"."""
        labels = [self._page.asking[one] for one in box.iter() if one in self._page.asking] if self._page.asking else []
        stems = {word[:_STEM] for label in labels for word in _WORD.findall(label.lower()) if len(word) >= _STEM}
        return any(word[:_STEM] in stems for word in _WORD.findall(text.lower()))

    def _speaks_of_nobody(self, text: str) -> bool:
        """Whether a text has neither names in it, but for networks', nor figures other than prices."""
        if self._page.language in _NOUNS_IN_CAPITALS:
            return False
        said = _NETWORK.sub("", _PRICE.sub("", _SENTENCE_BEGINS.sub("", text)))
        said = self._site.sub("", said) if self._site else said
        return not any(map(str.isupper, said)) and not any(map(str.isdigit, said))


def _has_button_link(box: HtmlElement) -> bool:
    """Whether a link of a few words stands in a box by itself, as a button does."""
    for link in box.iter("a"):
        holder = link.getparent()
        is_alone = holder is box or len(squeeze(holder.text_content())) == len(squeeze(link.text_content()))
        beside = link.tail or "" if holder is box else ""
        if is_alone and not beside.strip() and 0 < len(squeeze(link.text_content())) <= _LONGEST_BUTTON:
            return link.getprevious() is not None or holder is not box
    return False


def _is_own(box: HtmlElement, text: str) -> bool:
    """Whether what a box speaks of is the paper's: a link leads there, or it says "our"."""
    return next(box.iter("a"), None) is not None or _OUR.search(text) is not None


def _disclaims(box: HtmlElement, text: str) -> bool:
    """Whether a box, all of it in small letters or italics, says that the article gives no advice."""
    if _ADVICE.search(text) is None:
        return False
    return any(len(squeeze(one.text_content())) == len(text) for one in box.iter("small", "em", "i"))


def _is_named(box: HtmlElement) -> bool:
    """Whether a box, or all that is in it, is called a call by a name that means nothing else."""
    holders = [box] if box.tag != "p" else []
    while holders and len(holders[-1]) == 1 and len(holders) < LEVELS:
        holders.append(holders[-1][0])
    return any(
        _CALL_NAMES.search(cut_humps(names(one))) is not None and traits(names(one)).claim >= _CLAIM for one in holders
    )


def _asks(text: str) -> bool:
    """Whether a text is a question and a few words about what to do then."""
    return _ASKS.match(text) is not None


def _has_text_below(box: HtmlElement) -> bool:
    return any(map(is_paragraph, box.itersiblings()))


def is_paragraph(element: HtmlElement) -> bool:
    """Whether an element is a sentence of some length."""
    text = squeeze(element.text_content()) if isinstance(element.tag, str) else ""
    return len(text) >= _MIN_PARAGRAPH and text.endswith(_ENDS)
