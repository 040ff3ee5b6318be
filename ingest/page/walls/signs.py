"""The signs by which a wall is told from an article."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from lxml.etree import XPath
from lxml.html import HtmlElement

from ingest.page.evidence import Evidence
from ingest.page.own_record import is_article
from ingest.page.walls.listed_under import path_stems
from ingest.page.walls.wording import CONSENT, GONE, LOGIN, ROBOTS
from ingest.text.clean import squeeze
from ingest.text.keys import key

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


def is_called_by_site(evidence: Evidence) -> bool:
    """Whether a page gives its site's name, which it names, for its own title."""
    site = key(evidence.meta("og:site_name") or "")
    titles = (evidence.meta("og:title"), evidence.tree.findtext(".//title"))
    return bool(site) and any(key(title) == site for title in titles if title)


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
