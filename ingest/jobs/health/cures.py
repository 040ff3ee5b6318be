"""What each failure of a request means, and what to do about it: by the codes of `ingest.crawl.http.failures`."""

from __future__ import annotations

from typing import NamedTuple


class Advice(NamedTuple):
    """What a failure means and what to do; `{spider}` stands for the publisher's file, `{url}` for the address."""

    means: str
    cure: str


_REFUSED = Advice(
    "it refuses us",
    "open {url} in a browser: if it opens there, ask more slowly (`delay` in {spider}) and say who you are"
    " (INGEST_CONTACT); if it stays closed, set `enabled = False` and why in {spider}",
)
_GONE = Advice("it is gone", "find its new address with `depeche discover` and put it in {spider}")
_SERVER = Advice("the server is down", "nothing to do but wait; if it lasts for days, look at {url} in a browser")
_UNREACHABLE = Advice(
    "the server cannot be reached", "try {url} in a browser: if nothing opens, look at this machine's network first"
)

_IN_A_BROWSER = "open {url} in a browser without its cookies: "
WALLS: dict[str, Advice] = {
    "consent": Advice(
        "it asks for consent to cookies before it shows an article",
        _IN_A_BROWSER + "where it asks there too, no article can be read without an answer: look for a feed that has"
        " the texts with `depeche discover`, or set `enabled = False` and why in {spider}",
    ),
    "robot check": Advice(
        "it checks for robots",
        "ask more slowly (`delay` in {spider}) and say who you are (INGEST_CONTACT); if it lasts, ask the publisher to"
        " let you in, or set `enabled = False` and why in {spider}",
    ),
    "login": Advice(
        "it shows a login in place of the article",
        _IN_A_BROWSER + "where only subscribers read it, take its feed of free articles with `depeche discover`, or set"
        " `enabled = False` and why in {spider}",
    ),
    "gone": Advice(
        "it says that the article is gone, and answers 200",
        _IN_A_BROWSER + "where the articles are there, report it as a fault of ours; where they are gone, the listing"
        " is old: find a newer one with `depeche discover` and put it in {spider}",
    ),
    "out of order": _SERVER,
}
"""What stands in an article's place: by the kinds of `ingest.page.walls`."""
_WALL = Advice(
    "something else stands in the article's place",
    _IN_A_BROWSER + "where the article is there, keep a page (`curl -O {url}`) and report it as a fault of ours",
)

ADVICE: dict[str, Advice] = {
    "http_401": _REFUSED,
    "http_403": _REFUSED,
    "http_451": _REFUSED,
    "http_404": _GONE,
    "http_410": _GONE,
    "http_429": Advice(
        "it asks for fewer requests", "raise `delay` in {spider}, and let its `schedule` run less often"
    ),
    "retry_after": Advice("it asked to be left alone", "raise `delay` in {spider}; the next crawl waits as it asked"),
    "robots": Advice(
        "its robots.txt forbids it",
        "respect that: look for another way in with `depeche discover`, or set `enabled = False` and why in {spider}",
    ),
    "robots_unreachable": Advice(
        "its robots.txt cannot be read, so nothing is fetched",
        "wait a day; if it lasts, open /robots.txt of that site in a browser: it may refuse us altogether",
    ),
    "tls": Advice(
        "its TLS certificate is refused",
        "open {url} in a browser: if it warns too, wait until the publisher renews the certificate; if not, check this"
        " machine's clock and run `pip install -U certifi`; never switch the check off",
    ),
    "timeout": Advice("it does not answer in time", "raise `delay` in {spider}; if it lasts, DOWNLOAD_TIMEOUT"),
    "dns": Advice(
        "its name is not found", "check the address in {spider}, then this machine's network: `getent hosts NAME`"
    ),
    "connection_refused": _UNREACHABLE,
    "network": _UNREACHABLE,
    "cut_off": _UNREACHABLE,
    "unreadable": Advice(
        "it answers, but with something else than before",
        "look at {url}: where it is no feed or listing any more, find the new one with `depeche discover` for {spider}",
    ),
    "redirects": Advice(
        "it redirects in a circle", "find its new address with `depeche discover` and put it in {spider}"
    ),
    "too_large": Advice("it is too large", "look at {url}; a larger DOWNLOAD_MAXSIZE would let it through"),
    "too_slow": Advice("its pages take too long to read", "keep one (`curl -O {url}`) and report it as a bug of ours"),
    "bug": Advice("our program has a fault", "look for the traceback in the log, and report it"),
}


def advice(status: str, source: str, url: str | None = None) -> Advice:
    """What a failure means for a source, and the cure.

    Args:
        status: the code, and what is known beyond it after a colon.
        source: the publisher.
        url: the address that failed, where it is one.
    """
    code, _, detail = status.partition(": ")
    if code in ("wall", "consent"):
        return _about(WALLS.get(detail or code, _WALL), source, url)
    if code == "robots_unreachable" and (inner := _known(detail.partition(":")[0])):
        found = Advice(f"its robots.txt cannot be read: {inner.means}", inner.cure)
    else:
        found = _known(code) or _UNREACHABLE
    return _about(found, source, url)


def _about(found: Advice, source: str, url: str | None) -> Advice:
    names = {"spider": f"spiders/{source}.py", "url": url or "one of its pages"}
    return Advice(found.means, found.cure.format(**names))


def _known(code: str) -> Advice | None:
    return ADVICE.get(code) or (_SERVER if code.startswith("http_5") else None)
