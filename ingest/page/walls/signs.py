"""The signs by which a wall is told from an article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from lxml.etree import XPath
from lxml.html import HtmlElement

from ingest.page.evidence import Evidence
from ingest.page.own_record import is_article
from ingest.page.walls.wording import (
    CHECKED,
    CONSENT,
    CONSENT_WORDS,
    GONE,
    LOGIN,
    ROBOTS,
    SENTENCES,
    TITLES,
    TRIGGERS,
    VISIT,
)
from ingest.text import key, squeeze

_MACHINERY = (
    *("captcha-delivery.com", "challenges.cloudflare.com", "/cdn-cgi/challenge", "cf-chl", "cf_chl"),
    *("_incapsula_resource", "px-captcha", "perimeterx", "geetest", "awswaf", "g-recaptcha", "hcaptcha", "h-captcha"),
    *("friendlycaptcha", "friendly-captcha", "ddos-guard"),
)
"""What stands in the addresses and names of robot checks."""
_PATHS = {
    CONSENT: re.compile(r"consent|cookie|cmp\b|privacy|vie-privee|rgpd|gdpr", re.IGNORECASE),
    LOGIN: re.compile(
        r"log-?in|sign-?(?:in|up)|connexion|connect\b|identif|auth\b|account|compte|abonne|register|inscription|\bsso\b",
        re.IGNORECASE,
    ),
    ROBOTS: re.compile(r"captcha|challenge|robot|verif|blocked|denied|security-check", re.IGNORECASE),
    GONE: re.compile(r"\b(?:40[34]|410)\b|erreur|error|introuvable|not-?found|gone|expire|indisponible", re.IGNORECASE),
}
_ATTRIBUTES = XPath("//script/@src | //iframe/@src | //form/@action | //div/@class | //div/@id", smart_strings=False)
_PASSWORD = XPath("boolean(//body//input[@type = 'password' or @type = 'PASSWORD'])")
_MOST_ATTRIBUTES = 2000
_AROUND = frozenset({"nav", "header", "footer", "aside", "head", "script", "style", "template", "svg"})
_BESIDE_SITE, _WITH_SITE = re.compile(r"\s[|–—-]\s"), 2  # parts of "Site - Consent"
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n")
_QUOTED = re.compile(r"«[^«»\n]*»|“[^“”\n]*”")  # what an article quotes, a wall does not say
_LONGEST_SENTENCE, _SAMPLE, _LONGEST_TITLE = 400, 1500, 120  # characters looked at
_WORD = re.compile(r"[^\W_]{4,}")
_MOST_LOOKED_AT = 200_000  # characters
_STEM = 5  # letters by which two forms of a word are taken for the same


def stems(text: str) -> set[str]:
    """The beginnings of a text's longer words, without accents and case.

    >>> sorted(stems("L’inflation recule à Paris"))
    ['infla', 'paris', 'recul']
    """
    return set(map(_stem, filter(_is_word, _WORD.findall(text))))


def has_any(text: str, wanted: set[str]) -> bool:
    """Whether one of some stems is a text's, as far as it is looked at: most are found in the first words."""
    words = (match.group() for match in _WORD.finditer(text[:_MOST_LOOKED_AT]))
    return any(_stem(word) in wanted for word in words if _is_word(word))


def _is_word(word: str) -> bool:
    return not word.isdigit()


def _stem(word: str) -> str:
    return key(word).rstrip("sx")[:_STEM]


def path_stems(url: str) -> set[str]:
    """The words of the part of an address that says most."""
    parts = unquote(urlsplit(url).path).rsplit(".", 1)[0].split("/")
    return max((stems(re.sub(r"[-_+]|\d{3,}", " ", part)) for part in parts), key=len)


def kind_of_title(titles: Iterable[str]) -> str | None:
    """Which wall has one of these titles, None where none has."""
    for title in titles:
        parts = _BESIDE_SITE.split(title)
        for part in (title, *(parts if len(parts) == _WITH_SITE else ())):
            said = part.strip(" .!…\u00a0")
            if said and len(said) <= _LONGEST_TITLE and (kind := _kind_of_whole(said)):
                return kind
    return None


def _kind_of_whole(title: str) -> str | None:
    low = title.lower()
    return next((kind for kind, pattern in TITLES.items() if pattern.fullmatch(low)), None)


def kind_of_text(text: str) -> tuple[str, float]:
    """The wall that says most of a text, and the share of the text's letters in sentences which walls say."""
    sample = _QUOTED.sub(" ", text[:_SAMPLE])
    sentences = [squeeze(sentence)[:_LONGEST_SENTENCE] for sentence in _SENTENCE.split(sample)]
    said = dict.fromkeys(SENTENCES, 0)
    whole = 0
    low = "\n".join(sentences).lower()
    likely = {kind: near for kind, triggers in TRIGGERS.items() if (near := [one for one in triggers if one in low])}
    if ROBOTS in likely and not CHECKED.search(low):
        del likely[ROBOTS]
    for sentence in sentences if likely else ():
        small = sentence.lower()
        kinds = [kind for kind, triggers in likely.items() if _is_said(small, kind, triggers)]
        whole += len(sentence) if kinds else 0
        for kind in kinds:
            said[kind] += len(sentence)
    return max(said, key=said.__getitem__), whole / max(1, sum(map(len, sentences)))


def _is_said(low: str, kind: str, triggers: list[str]) -> bool:
    """Whether a sentence in small letters is a wall's of this kind, of whose `triggers` one must be in it."""
    if not any(trigger in low for trigger in triggers):
        return False
    if kind == CONSENT and VISIT.search(low) and len(CONSENT_WORDS.findall(low)) > 1:
        return True
    return SENTENCES[kind].search(low) is not None


def may_have_machinery(html: bytes) -> bool:
    """Whether `kind_of_machinery` may find any: without its names in the page no tree has to be made."""
    low = html.lower()
    return b"\0" in low or b"password" in low or any(name.encode() in low for name in _MACHINERY)


def kind_of_machinery(tree: HtmlElement) -> str | None:
    """The wall whose machinery a page has: a captcha's script, a password field."""
    said = "\n".join(_ATTRIBUTES(tree)[:_MOST_ATTRIBUTES]).lower()
    if any(name in said for name in _MACHINERY):
        return ROBOTS
    return LOGIN if _PASSWORD(tree) else None


def kind_of_path(url: str) -> str | None:
    """The wall that an address names."""
    path = urlsplit(url).path
    return next((kind for kind, pattern in _PATHS.items() if pattern.search(path)), None)


def is_moved(asked: str | None, answered: str) -> bool:
    """Whether a page was answered at an address that has no word in common with the one that was asked."""
    if not asked or urlsplit(asked).path.rstrip("/") == urlsplit(answered).path.rstrip("/"):
        return False
    return not path_stems(asked) & path_stems(answered)


def is_declared_article(evidence: Evidence) -> bool:
    """Whether a page declares itself an article."""
    return is_article(evidence.article) or (evidence.meta("og:type") or "").lower() == "article"


def has_declared_date(evidence: Evidence) -> bool:
    """Whether a page declares when it was published."""
    return bool(evidence.article.get("datePublished") or evidence.meta("article:published_time", "datepublished"))


def is_kept_from_search(evidence: Evidence) -> bool:
    """Whether a page asks search engines to leave it out."""
    return "noindex" in (evidence.meta("robots") or "").lower()


def visible_text(tree: HtmlElement) -> str:
    """The text of a page but for what stands around its content."""
    pieces: list[str] = []
    skipped: set[HtmlElement] = set()
    for element in tree.iter():
        if element.tag in _AROUND or element.getparent() in skipped:
            skipped.add(element)
        else:
            pieces.append(element.text or "")
        pieces.append("" if element.getparent() in skipped else element.tail or "")
    return "\n".join(piece for piece in map(squeeze, pieces) if piece)
