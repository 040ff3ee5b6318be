"""What calls on the reader: a short box that names the paper, a network, an address for mail, what members pay.

Such calls differ from paper to paper. What a box is about is one sign; the other is that it bids its reader, or says
"our channel". What tells something, with figures, names, quotations or what somebody said, is the article's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from ingest.page.body.call_boxes import button_of, ends_with_support, is_named
from ingest.page.body.call_words import (
    asks_for_mistakes,
    bids,
    disclaims,
    is_of_reader,
    recurs,
    speaks_of_us,
    speaks_to_you,
    tells,
)
from ingest.page.body.short_text import short_text
from ingest.text import squeeze, words

_NO_CALLS = ("table", "blockquote", "img", "q", "h1")
LONGEST: Final = 320
"""Characters of a call."""
LONGEST_APPEAL: Final = 1500
"""Characters of an appeal below the text."""
_SHORTEST_SITE = 3  # characters
_ARTICLE = re.compile(r"(?:l['’]|(?:les?|la|the|der|die|das|el|il|o|de|het)\s)", re.IGNORECASE)
_DOMAIN = re.compile(r"\.\w{2,4}$")
_MAIL = re.compile(r"\w@(\w[\w-]*)\.\w")
_NETWORK = re.compile(
    r"\b(?:whatsapp|telegram|instagram|facebook|linkedin|newsletter|infolettre|podcast)s?\b", re.IGNORECASE
)
_OUR_NETWORK = re.compile(
    r"\b(?:notre|nos|our|unser\w{0,2}|nuestr[oa]s?|nostr[oaie]|noss[oa]s?|onze?|vår[at]?|vore?s?|nasz\w*|naše\w*)\s"
    r"(?:(?:cha[iî]ne|cana(?:l|le|is)|channel|kan(?:al|aal|ale)|page|compte|groupe|account|profil\w?|csatorn\w*)\s(?:\w{2,3}\s)?)?"
    r"(?:whatsapp|telegram|instagram|facebook|linkedin|newsletter|infolettre|podcast)s?\b",
    re.IGNORECASE,
)
"""What only the paper itself says: "our WhatsApp channel"."""
_PRICE = re.compile(
    r"(?:€|\$|£|R\$|kr\b|CHF|zł)\s?\d|\d\s?(?:€|euros?\b|\$|£|kr\b|CHF|zł|Ft\b|Kč|lei\b|TL\b)", re.IGNORECASE
)
_MEMBER = re.compile(
    r"memb|mitglied|miembro|\babo|subscri|suscri|assin|prenum|soci[oa]s|\bdon(?:ate|[aei]tion)|supporter", re.IGNORECASE
)
_CREDIT = re.compile(r"[^\W\d]+:\s[^.!?:]{3,50}\s/\s([^/]+)")
_STEM = 4  # letters
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:…]\s+)\W*[^\W\d]+")
_NOUNS_IN_CAPITALS = frozenset({"de", "lb"})


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
        if disclaims(box, text):
            return True
        if tells(text) or not self._subject.isdisjoint(words(text)):
            return False
        if is_named(box) and self._is_offer(box, text):
            return True
        return self._is_credit(text) or (self._speaks_of_nobody(text) and self._calls(box, text))

    def is_appeal(self, box: HtmlElement) -> bool:
        """Whether a box below the text asks for support: it names the paper, asks, and ends with a button.

        A button has a block of its own, or stands behind a sentence and says what for.
        """
        text = short_text(box, LONGEST_APPEAL) or ""
        if not re.search(r"[?!]", text) or tells(text) or not speaks_to_you(text):
            return False
        label = button_of(box)
        has_button = bool(label) and text.endswith(label) and not any(map(str.isdigit, text))
        if not has_button and not ends_with_support(box, text):
            return False
        return self._names_site(text) and self._subject.isdisjoint(words(text))

    def _is_offer(self, box: HtmlElement, text: str) -> bool:
        """Whether a box that is named as a call has a button, too, or bids, or says how often a letter comes."""
        if recurs(text):
            return True
        return not _has_figures(text) and (bids(text) or self._had_button(box, text) or bool(button_of(box)))

    def _is_credit(self, text: str) -> bool:
        """Whether a line is who took the picture above the text, for the paper: "Photo: Jana Priel / Quay"."""
        credit = _CREDIT.fullmatch(text)
        return credit is not None and credit[1] == self._page.site

    def _names_site(self, text: str) -> bool:
        return self._site is not None and self._site.search(text) is not None

    def _calls(self, box: HtmlElement, text: str) -> bool:
        """Whether a box is about the paper's own ways, and bids its reader to go them."""
        if _OUR_NETWORK.search(text) and not _NETWORK.search(self._page.title):
            return True
        label = button_of(box)
        if label and is_of_reader(label):
            return True
        is_own = self._names_site(text) or speaks_of_us(text)
        if self._has_mail(text) and "?" in text:
            return True
        return bids(text) and (
            self._names_site(text)
            or asks_for_mistakes(text)
            or (is_own and _NETWORK.search(text) is not None and not _NETWORK.search(self._page.title))
            or self._has_mail(text)
            or (_PRICE.search(text) is not None and _MEMBER.search(text) is not None)
            or self._had_button(box, text)
            or (bool(label) and bids(text.replace(label, "")))
        )

    def _has_mail(self, text: str) -> bool:
        """Whether a text has the paper's own address for mail."""
        mail = _MAIL.search(text)
        if mail is None:
            return False
        site = "".join(_WORD.findall(self._page.site or "")).lower()
        return speaks_of_us(text) or (len(site) >= _SHORTEST_SITE and mail[1].replace("-", "").lower() in site)

    def _had_button(self, box: HtmlElement, text: str) -> bool:
        """Whether a button stood in a box that says the same in other words: "Activate alerts" and "Activate"."""
        labels = [self._page.asking[one] for one in box.iter() if one in self._page.asking] if self._page.asking else []
        stems = {word[:_STEM] for label in labels for word in _WORD.findall(label.lower()) if len(word) >= _STEM}
        return any(word[:_STEM] in stems for word in _WORD.findall(text.lower()))

    def _speaks_of_nobody(self, text: str) -> bool:
        """Whether a text has neither names in it, but for networks', nor figures other than prices."""
        if _has_figures(text):
            return False
        if self._page.language in _NOUNS_IN_CAPITALS:
            return True
        said = _NETWORK.sub("", _PRICE.sub("", _SENTENCE_BEGINS.sub("", text)))
        said = self._site.sub("", said) if self._site else said
        return not any(map(str.isupper, said)) and not any(map(str.isdigit, said))


def _has_figures(text: str) -> bool:
    """Whether a text has figures other than prices."""
    return any(map(str.isdigit, _PRICE.sub("", text)))
