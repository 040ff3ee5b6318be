"""One address for one page: what two links to the same article are brought to."""

from __future__ import annotations

import re
import string
from datetime import date
from functools import lru_cache
from urllib.parse import urljoin, urlsplit, urlunsplit

LONGEST = 2_048
"""Characters of an address, as in the standard of sitemaps; what is longer is none."""
_TRACKING = re.compile(
    r"""(?: utm_\w+ | (?:mtm|pk|piwik|matomo|at)_\w+ | xto[rf] | xtref | echobox | ftcamp | origin_campaign
      | fbclid | gclid | gclsrc | dclid | wbraid | gbraid | msclkid | yclid | twclid | ttclid | igshid | srsltid
      | fb_(?:action|source|ref|comment)\w* | __twitter_impression | _ga | _gl | wt_mc | wt_zmc | cmpid | s_cid | ncid
      | spref | ns_(?:campaign|mchannel|source|linkname|fee) | li_fat_id
      | mc_[ce]id | _hs(?:enc|mi) | hsctatracking | mkt_tok | vero_id | oly_(?:anon|enc)_id | ml_subscriber(?:_hash)?
      | jsessionid | phpsessid | aspsessionid\w* | sessionid | cfid | cftoken )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Query parameters that say who reads or where a reader came from; `xtor` and `at_` are Piano's (French press)."""
_CAME_FROM = re.compile(r"(?:ref|origin|source|src|from|via)=(?:rss[\w-]*|feed|flux|flux[-_]rss|atom)", re.IGNORECASE)
_ESCAPED = re.compile(r"^(?:amp(?:;|%3B))+", re.IGNORECASE)
"""What is left of an `&amp;` before a parameter's name."""
_SESSION = re.compile(r";(?:jsessionid|phpsessid|sessionid)=[^/;?]*", re.IGNORECASE)
_AMPERSAND = re.compile(r"&(?:(?:amp|#0*38|#x0*26);)+", re.IGNORECASE)  # escaped twice
_AROUND = string.whitespace + '"“”<>'
_TWO_SCHEMES = re.compile(r"https?:/{0,2}(?=https?://)", re.IGNORECASE)
_PORTS = {"http": ":80", "https": ":443"}
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"(?=.{{1,253}}$){_LABEL}(?:\.{_LABEL})*\.?|[0-9a-f]*:[0-9a-f:.]+")  # a name; an IPv6 address

_NORMAL = re.compile(rf"https?://{_LABEL}(?:\.{_LABEL})+/[A-Za-z0-9/._~-]*")


def normalize(url: str, base: str = "") -> str | None:
    """Absolute, percent-encoded, without password, fragment, session and tracking; None for no http(s) address.

    >>> normalize("/bourse/cac-40.html?utm_source=rss&id=3#xtor=RSS-1", "https://Gazette.example/")
    'https://gazette.example/bourse/cac-40.html?id=3'
    >>> normalize("https://gazette.example/or.do;jsessionid=A1B2?id=3&amp;p=2")
    'https://gazette.example/or.do?id=3&p=2'
    >>> normalize("mailto:redaction@gazette.example")
    """
    if len(url) > LONGEST:
        return None
    url = _with_scheme(url.strip(_AROUND), base)
    if _NORMAL.fullmatch(url):  # nine of ten; a sitemap has fifty thousand
        return url
    from w3lib.url import safe_url_string  # here: it loads an HTTP client, which a search has no use for

    try:
        parts = urlsplit(safe_url_string(_AMPERSAND.sub("&", urljoin(base, url))))
        if parts.scheme not in _PORTS or not _HOST.fullmatch(parts.hostname or ""):
            return None
        netloc = _server(parts.netloc).removesuffix(_PORTS[parts.scheme])
        path, query = _SESSION.sub("", parts.path) or "/", _without_tracking(parts.query)
        whole = urlunsplit((parts.scheme, netloc, path, query, ""))
        return whole if len(whole) <= LONGEST else None  # percent-encoded it is longer
    except ValueError:  # an unclosed IPv6 bracket, a port that is no number, half an emoji
        return None


def _with_scheme(url: str, base: str) -> str:
    """The address, with a scheme where none stands before a host; by the letter it is relative, which nobody means."""
    if url.startswith("www."):
        return f"https://{url}"
    first, _, path = url.partition("/")
    if ":" not in first and first and path and first.lower() == urlsplit(base).netloc:
        return f"{urlsplit(base).scheme}://{url}"
    return _TWO_SCHEMES.sub("", url, count=1)


def without_password(url: str) -> str:
    """The address without the name and password that may stand before its host.

    >>> without_password("https://lecteur:secret@gazette.example/rss")
    'https://gazette.example/rss'
    """
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=_server(parts.netloc))) if "@" in parts.netloc else url


def _server(netloc: str) -> str:
    return netloc.rpartition("@")[2].lower().replace(".:", ":").removesuffix(".")  # the root's dot: the same host


def host(url: str) -> str:
    """The host name without `www.`: what a site is called where no publisher was written for it."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def same_site(one: str, other: str) -> bool:
    """Whether two addresses belong to one registered domain.

    >>> same_site("https://bourse.gazette.example/or", "https://www.gazette.example/")
    True
    >>> same_site("https://gazette.co.uk/gold", "https://courier.co.uk/")
    False
    """
    here, there = (urlsplit(url).netloc.lower() for url in (one, other))
    return here == there or (_ending(here) == _ending(there) and _domain(here) == _domain(there))


def _ending(netloc: str) -> list[str]:
    """The last two labels: where they differ, the list of all domains need not be loaded."""
    return netloc.partition(":")[0].split(".")[-2:]


@lru_cache(1024)
def _domain(netloc: str) -> str:
    from tld import get_fld  # here: it loads the list of all domains, which few pages ask for

    known = get_fld(f"https://{netloc}/", fail_silently=True)
    return known or (
        ".".join(netloc.split(".")[-2:]) if netloc[-1:].isalpha() else netloc
    )  # a private name; an address


def _without_tracking(query: str) -> str:
    pairs = (_ESCAPED.sub("", pair, count=1) if pair[:3].lower() == "amp" else pair for pair in query.split("&"))
    return "&".join(pair for pair in pairs if not _is_tracking(pair))


def _is_tracking(pair: str) -> bool:
    return bool(_TRACKING.fullmatch(pair.partition("=")[0]) or _CAME_FROM.fullmatch(pair))


def names_day(url: str, day: date) -> bool:
    """Whether an address names a day, in any of the forms that addresses have.

    >>> [names_day(f"https://x.fr/{path}", date(2026, 3, 2)) for path in ("2026/3/2/a", "20260302-a", "2026-03-22")]
    [True, True, False]
    """
    return re.search(rf"(?<!\d){day.year}\D?0?{day.month}\D?0?{day.day}(?!\d)", url) is not None
