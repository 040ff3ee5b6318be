"""What the form of an address says of the page: an article has a headline in its address, a section has a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from ingest.listings.url_dates import day_of

_FILE = re.compile(
    r"\.(?:pdf|jpe?g|png|gif|svg|webp|mp[34]|xml|rss|atom|json|ics|zip|docx?|xlsx?|pptx?|epub|css|js|txt|apk)$", re.I
)
_SUFFIX = re.compile(r"\.(?:s?html?|php\d?|aspx?|jsp)$", re.I)
_HASH = re.compile(r"(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f-]{17}")
_NUMBER = re.compile(r"(?<![0-9])(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{4,}")  # but for years
_QUERY_NUMBER = re.compile(r"[0-9]{3,}")
_CODE = re.compile(r"[a-z]{1,4}[-_]?[0-9]{5,}", re.I)  # AV-202603120012
_OTHER = """
a-propos about about-us abo abonnement abonnements account accueil adserver agenda aide ajax annonces annuaire
annuaires api app applications apps archives auteur auteurs author authors avis-de-deces badges bons-plans
boutique calendrier calendriers carnet cart categorie categories category cgu cgv charte checkout client clients
code-promo codes-promo codespromo collections comparateur compte concours connect connexion contact contacts
contribution convertisseur cookies cotation cotations cours credits devenir-membre diaporama diaporamas direct
dossier dossiers emploi emplois epaper etiquette event evenement evenements events faq flux forum forums gallery
guide-achat guides guides-achat heures horoscope inscription jeux journaliste journalistes keyword kiosk
kiosque label legal legals live login logout lp media-kit member membre membres mentions-legales meteo
mon-compte mot-cle mots-cles mots-croises moteur newsletter newsletters page pages palmares partenaire partenaires
partner partners payment person personne personnalite personnalites photo photos plan-du-site player podcast
podcasts politique-de-confidentialite privacy produit produits profil profile pub publicite
quizz recherche register registration regie rss sav search service services share shop signin signup simulateur
simulateurs sitemap sondage sondages sondages store subscribe subscription support tag tags terms theme themes topic
topics user users video videos watch widget wp-content wp-admin wp-login
"""
_NOT_ARTICLES = frozenset(_OTHER.split())
"""What a site offers beside articles, in the words of French and English addresses; as a section's name within a path
(`/economie/services/`) most of them say nothing."""
_NEVER = """
auteur auteurs author authors cotation cotations cours diaporama diaporamas etiquette forum forums journaliste
journalistes keyword mot-cle mots-cles podcast podcasts profil profile recherche search tag tags topic topics user users
video videos
"""
_NEVER_ARTICLES = frozenset(_NEVER.split())
"""Those that say it wherever they stand."""
_ISIN = re.compile(r"(?<![a-z0-9])[a-z]{2}(?=[a-z0-9]*[0-9]{4})[a-z0-9]{9}[0-9](?![a-z0-9])")
_CAPITALS = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[^a-z]+")
_NUMBERED = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\d+")
_HEADLINE = 4  # words, from which on a name in capitals is a headline


@dataclass(frozen=True, slots=True)
class Form:
    """The form of an address."""

    words: int
    """Words in its headline part (slug)."""
    marked: bool
    """Whether it has a number, a hash or a day, as content systems give to each article."""
    other: bool
    """Whether it says that the page is something beside articles, or no page."""
    shape: str
    """Equal for addresses of the same making: the host, and each segment's kind."""


@lru_cache(4096)
def form_of(url: str) -> Form:
    """Look at an address.

    >>> form = form_of("https://gazette.example/bourse/le-cac-40-reprend-son-souffle-2105160.html")
    >>> form.words, form.marked, form.other
    (6, True, False)
    >>> form_of("https://gazette.example/auteurs/anne-durand").other
    True
    """
    parts = urlsplit(url)
    segments = [unquote(segment) for segment in parts.path.split("/") if segment]
    stems = [_SUFFIX.sub("", segment).lower() for segment in segments]
    slug = max(reversed(stems[-3:]), key=_words, default="")
    return Form(
        words=_words(slug),
        marked=bool(day_of(url) or _QUERY_NUMBER.search(parts.query))
        or any(_NUMBER.search(stem) or _HASH.search(stem) for stem in stems[-2:]),
        other=_is_other(stems, parts.hostname or "") or bool(_FILE.search(parts.path)) or _is_quote(segments, slug),
        shape="/".join([parts.hostname or "", *map(_kind, stems[:-1]), _kind(slug), *_ending(segments, parts.query)]),
    )


def _is_other(stems: list[str], hostname: str) -> bool:
    """Whether host or path are named like services beside articles: shop, video, quotes, login."""
    outer = {*stems[:1], *stems[-1:], *hostname.split(".")[:-1]}
    if stems and len(stems[0]) == len("fr"):  # a language stands before all
        outer.update(stems[1:2])
    return bool(outer & _NOT_ARTICLES or _NEVER_ARTICLES.intersection(stems))


def _is_quote(segments: list[str], slug: str) -> bool:
    """Whether it is a security's page: its code is in the address, or a name in capitals (`/EURO-US-DOLLAR-4591/`)."""
    if _words(slug) >= _HEADLINE + bool(_ISIN.search(slug)):
        return False
    last = _SUFFIX.sub("", segments[-1]) if segments else ""
    is_below = bool(_NUMBERED.fullmatch("".join(segments[-2:-1])))  # its chart, its news
    return bool(_ISIN.search(slug) or is_below or (_words(last.lower()) and _CAPITALS.fullmatch(last)))


def _words(segment: str) -> int:
    bare = _HASH.sub("", segment)
    return sum(
        word.isalpha() or len(word) < 4 for word in re.split(r"[-_+,.]+", bare) if len(word) > 1 or word in "aàly"
    )


def _kind(stem: str) -> str:
    """The kind of a path segment: `name`, `slug`, or `slug#` where a number or code is in it."""
    if _words(stem) < 3 and not re.search(r"\d", stem):
        return "name"
    bare, hashes = _HASH.subn("#", stem)
    bare, codes = _CODE.subn("#", bare)
    return "slug" + "#" * (hashes or codes or len(_NUMBER.findall(bare)) > 0)


def _ending(segments: list[str], query: str) -> list[str]:
    suffix = _SUFFIX.search(segments[-1]) if segments else None
    names = {re.sub(r"\d+", "#", pair.partition("=")[0]) for pair in query.split("&") if pair}
    return [suffix[0] if suffix else "", *sorted(names)]
