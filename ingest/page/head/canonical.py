"""A page's own address: its `rel=canonical` where that can be true."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, unquote, urlsplit

from ingest.page.evidence import Evidence
from ingest.text.keys import key
from ingest.urls import normalize

_FORMS = re.compile(r"^(?:www|m|mobile|amp)\.")
"""Beginnings of host names under which one site has its pages in other forms."""
_DEFAULT_PORTS = (None, 80, 443)
_FRONT = re.compile(r"/?(?:(?:index|accueil|home|default)(?:\.\w{3,5})?|[a-z]{2}(?:[-_][a-z]{2})?)?/?", re.IGNORECASE)
_NUMBER = re.compile(r"\d{4,}")
_WORD = re.compile(r"[^\W\d_]{4,}")
_FILE = re.compile(r"\.\w{3,5}$")
_FEW = 2  # words in an address, with which it names no article


def canonical_url(evidence: Evidence, title: str) -> str:
    """The address that a page declares as its own where that can be true, else where it was answered.

    Another site's address, another port's, a front page's, a section's and that of an article with other words are
    mistakes of a template, or somebody's attempt to write over another page.
    """
    links = (e.get("href") or "" for e in evidence.tree.iter("link") if (e.get("rel") or "").lower() == "canonical")
    declared = next((normalize(_with_slashes(link), evidence.url) for link in links if link.strip()), None)
    here = normalize(evidence.url) or evidence.url
    return declared if declared and _can_be(urlsplit(declared), urlsplit(here), title) else here


def _with_slashes(link: str) -> str:
    """The address that is meant by "www.site.example/page", which a browser reads as a path."""
    return f"//{link.strip()}" if link.strip().lower().startswith("www.") else link


def is_same_host(declared: SplitResult, here: SplitResult) -> bool:
    """Whether two addresses are of one host: the same name and port, but for `www.`, `m.` and `amp.`.

    A parent domain is another site: the hosts of blogs give each of their clients a subdomain.
    """
    return _host(declared) == _host(here)


def _host(parts: SplitResult) -> tuple[str, int | None]:
    port = None if parts.port in _DEFAULT_PORTS else parts.port
    return _FORMS.sub("", parts.hostname or ""), port


def _can_be(declared: SplitResult, here: SplitResult, title: str) -> bool:
    """Whether `declared` can be another address of the page that was answered at `here`."""
    if not is_same_host(declared, here):
        return False
    if declared.path == here.path:
        return True
    if _FRONT.fullmatch(declared.path) and not _numbers(declared):
        return False
    if (here.path.rstrip("/") + "/").startswith(declared.path.rstrip("/") + "/"):
        return _is_page_of(here, declared)
    return _names_the_same(declared, here, title)


def _is_page_of(here: SplitResult, declared: SplitResult) -> bool:
    """Whether the address below another one is a page or a form of the same article: `/slug/2`, `/slug/amp`."""
    rest = here.path.removeprefix(declared.path.rstrip("/")).strip("/")
    return "/" not in rest and (rest.isdigit() or rest.lower() in ("amp", "print", "imprimer", "all", "full", "page-1"))


def _names_the_same(declared: SplitResult, here: SplitResult, title: str) -> bool:
    """Whether an address has a word or number of the page's own, or of its title; few words tell nothing."""
    words = _words(declared.path)
    if _numbers(declared) & _numbers(here):
        return True
    if len(words) < _FEW:
        return bool(_numbers(declared) or _FILE.search(declared.path)) or len(_words(here.path)) < _FEW
    return bool(words & (_words(here.path) | {key(word) for word in _WORD.findall(title)}))


def _numbers(parts: SplitResult) -> set[str]:
    return set(_NUMBER.findall(parts.path + parts.query))


def _words(path: str) -> set[str]:
    """The words of an address's last part."""
    last = unquote(path).rstrip("/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return {key(word) for word in _WORD.findall(last)}
