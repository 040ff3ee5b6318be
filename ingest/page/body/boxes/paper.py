"""What a paper calls itself and what its article is about: by these a box that is its own is told from others."""

from __future__ import annotations

import re
from functools import cached_property

from lxml.html import HtmlElement

from ingest.page.body.wording.call_subjects import NETWORK, PRICE, has_figures
from ingest.page.body.wording.call_words import speaks_of_us
from ingest.page.subject import words
from ingest.text.clean import squeeze

_SHORTEST_SITE = 3  # characters
_ARTICLE = re.compile(r"(?i:l['’]|(?:les?|la|the|der|die|das|el|il|o|de|het)\s)")
_FIRST_ARTICLE = re.compile(rf"^{_ARTICLE.pattern}")
_LAST_ARTICLE = re.compile(rf"\b{_ARTICLE.pattern}$")
_DOMAIN = re.compile(r"\.\w{2,4}$")
_MAIL = re.compile(r"\w@(\w[\w-]*)\.\w")
_UNITS = words("euros dollars francs millions milliards milliers heures jours semaines années")
"""Words of headlines that say nothing of what they are about."""
_WORD = re.compile(r"[^\W_]+")
_SHORT_WORD = 4  # letters
_ENDING = r"\w{0,4}"
"""With which languages bend a name: "auf der Website der Nordhessischen Zeitung"."""
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:…]\s+)\W*[^\W\d]+")
_IN_CAPITALS = re.compile(r"^[A-ZÀ-Ý’']{2,}(?:\s[A-ZÀ-Ý’']{2,})+")  # a label
_NOUNS_IN_CAPITALS = frozenset({"de", "lb"})


class Paper:
    """The paper of a page, each thing made once a box is looked at."""

    def __init__(self, name: str | None, title: str, language: str | None) -> None:
        self.name, self._title, self._language = name or "", title, language

    @cached_property
    def _short(self) -> str:
        """The paper's name without an article, or what stands for a name that is too short."""
        name = _FIRST_ARTICLE.sub("", _DOMAIN.sub("", self.name))
        return name if len(name) >= _SHORTEST_SITE else "\0"

    @cached_property
    def _bent(self) -> re.Pattern[str] | None:
        """The paper's name with its words bent, None where it is one word."""
        words = self._short.split()
        stems = [re.escape(word[:-1]) + _ENDING if len(word) > _SHORT_WORD else re.escape(word) for word in words]
        return re.compile(r"\b" + r"\s".join(stems) + r"\b") if len(words) > 1 else None

    @cached_property
    def _words(self) -> set[str]:
        found = _WORD.findall(self.name)
        return {*found[:1], *(word for word in found if len(word) > _SHORT_WORD)}

    @cached_property
    def _subject(self) -> set[str]:
        return words(self._title) - words(self.name) - _UNITS

    @cached_property
    def is_about_networks(self) -> bool:
        """Whether the headline names a network: it then is the article's subject, not the paper's way."""
        return NETWORK.search(self._title) is not None

    def is_named(self, text: str) -> bool:
        """Whether a text names the paper."""
        place = text.find(self._short)
        while place > 0 and text[place - 1].isalnum():
            place = text.find(self._short, place + 1)
        return place >= 0 or (self._bent is not None and self._bent.search(text) is not None)

    def is_own(self, text: str) -> bool:
        """Whether a text names the paper, or says "us" of it."""
        return self.is_named(text) or speaks_of_us(text)

    def is_subject(self, text: str) -> bool:
        """Whether a text has a word of the headline."""
        return not self._subject.isdisjoint(words(text))

    def has_mail(self, text: str) -> bool:
        """Whether a text has the paper's own address for mail."""
        mail = _MAIL.search(text)
        if mail is None:
            return False
        name = self._joined
        return speaks_of_us(text) or (len(name) >= _SHORTEST_SITE and mail[1].replace("-", "").lower() in name)

    def has_address(self, address: str) -> bool:
        """Whether a link's address is on the paper's own site, or names the paper."""
        return "//" not in address or (bool(self._joined) and self._joined in address.replace("-", "").lower())

    @cached_property
    def _joined(self) -> str:
        """The paper's name as addresses have it."""
        return "".join(_WORD.findall(self.name)).lower()

    def names_others(self, text: str) -> bool:
        """Whether a text has names in it, but for the paper's and networks'."""
        if self._language in _NOUNS_IN_CAPITALS:
            return False
        said = _SENTENCE_BEGINS.sub("", NETWORK.sub("", PRICE.sub("", _IN_CAPITALS.sub("", text))))
        said = self._bent.sub(self._short, said) if self._bent is not None else said
        said = " ".join(_LAST_ARTICLE.sub("", part) for part in said.split(self._short))
        return any(any(map(str.isupper, word)) for word in _WORD.findall(said) if word not in self._words)

    def leads_only(self, box: HtmlElement, text: str) -> bool:
        """Whether all that a box names is linked: the sections and networks that it leads to."""
        linked = [squeeze(link.text_content()) for link in box.iter("a")]
        for name in filter(None, linked):
            text = text.replace(name, " ", 1)
        return len(linked) > 1 and not has_figures(text) and not self.names_others(text)
