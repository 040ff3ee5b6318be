"""Made-up French finance news of real length, for the store's benchmark: the same articles for the same number."""

from __future__ import annotations

import hashlib
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate

from bench.store.events import event_of
from ingest.items import Article

SOURCES = [f"source{number:02}" for number in range(30)]
SECTIONS = ["Marchés", "Économie", "Bourse", "Entreprises", "Banque", "Immobilier", "Monde", "Tech"]
_START = datetime(2023, 1, 1, tzinfo=UTC)
_MINUTES = 3 * 365 * 24 * 60

_GRAMMAR = """de la le les des et en à du un une dans que pour par sur au qui est ce il plus pas se avec ne son sont a
été cette aux ont ses mais comme ou d’un d’une qu’il l’a n’est leur elle entre après sous depuis très aussi même ces
deux"""
_FINANCE = """taux marché banque euro hausse baisse milliards dollars action groupe entreprise année millions prix pays
croissance inflation bourse titre chiffre d’affaires résultat investisseurs l’inflation recul bénéfice dette économie
société secteur mois trimestre indice politique monétaire centrale directeurs zone européenne fonds pétrole obligations
dividende CAC_40 BCE Fed Wall Street Paris Europe États-Unis Chine banques sociétés marchés rendement crédit emploi
production demande ventes directeur général conseil administration analystes prévisions objectif cours séance valeur
points gagne perd clôture cède avance capital gestion risque assurance immobilier logement impôt budget déficit
public gouvernement réforme consommation exportations usine automobile luxe énergie gaz électricité nucléaire climat
transition L’or l’action l’entreprise l’économie cotée premières françaises progressent reculent haussent S&P_500"""
_SYLLABLES = """ba be bi bo ca ce co da dé di do fa fé fi fo ga gi la lé li lo ma mé mi mo na né ni no pa pé pi po ra
ré"""


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Words that any text may have, with cumulated weights: grammar, and 60,000 rare words by Zipf's law."""
    rng = random.Random(1)
    grammar, syllables = _GRAMMAR.split(), _SYLLABLES.split()
    rare = ["".join(rng.choices(syllables, k=rng.randint(2, 5))) for _ in range(60_000)]
    rare = [word.capitalize() if rng.random() < 0.05 else word for word in rare]
    weights = _zipf(0.5, grammar) + _zipf(0.3, rare, 300)  # what is rare is in no text of the next two days
    return [*grammar, *rare], list(accumulate(weights))


def _zipf(share: float, words: list[str], first: int = 2) -> list[float]:
    ranks = [1 / (rank + first) for rank in range(len(words))]
    total = sum(ranks)
    return [share * rank / total for rank in ranks]


_SUBJECTS = [word.replace("_", " ") for word in dict.fromkeys(_FINANCE.split())]
_EACH_SUBJECT = list(accumulate(_zipf(1.0, _SUBJECTS, 40)))
_FINANCIAL = 0.2  # of a text's words
_COPIED_AFTER = 300  # articles, on average a third of a day
_ABOUT = 6  # words of finance that a text is about: one that had them all would be like every other


def article(number: int, shuffled: bool = False) -> Article:
    """The article of this number: about 400 words, 8 in 100 a copy of an earlier one, most on a company's event.

    A million are three years of news in the order in which a crawl meets them: published some hours before, and one in
    twenty, out of an archive, at any time since the beginning.

    Args:
        number: from 1.
        shuffled: published and met at any time of the three years, the worst that can befall the indexes.
    """
    rng = random.Random(number)
    copied = number > 100 and rng.random() < 0.08
    words = _text(number - min(number - 1, 1 + int(rng.expovariate(1 / _COPIED_AFTER))) if copied else number)
    title, lead, body = " ".join(words[:10]).capitalize(), " ".join(words[10:35]), _paragraphs(words[35:])
    if not copied and (event := event_of(number, rng)):
        title, lead, first = event.told(rng)
        body = f"{first}\n{body}"
    seen, published = _times(rng, number, shuffled)
    source = SOURCES[min(int(rng.expovariate(0.2)), len(SOURCES) - 1)]
    slug = "-".join(words[:8]).lower().replace(" ", "-")
    return Article(
        url=f"https://www.{source}.example/{published:%Y/%m/%d}/{slug}-{number}.html",
        source=source,
        site_name=source.capitalize(),
        title=title,
        lead=lead,
        body=body,
        authors=[f"{words[3]} {words[7]}".title()],
        section=rng.choice(SECTIONS),
        tags=words[40:43],
        language="fr",
        language_confidence=0.99,
        published_at=published,
        first_seen_at=seen,
        last_seen_at=seen,
        access=rng.choice(["free", "free", "paid", "unknown"]),
        word_count=len(words),
        content_hash=hashlib.blake2b(body.encode(), digest_size=16).hexdigest(),
    )


def revised(article: Article) -> Article:
    """The same article as its paper has it an hour later, with a paragraph more."""
    body = f"{article.body}\nLe groupe n’a pas souhaité faire de commentaire."
    later = (article.last_seen_at or _START) + timedelta(hours=1)
    fingerprint = hashlib.blake2b(body.encode(), digest_size=16).hexdigest()
    return replace(article, body=body, content_hash=fingerprint, last_seen_at=later)


def _times(rng: random.Random, number: int, shuffled: bool) -> tuple[datetime, datetime]:
    """When it was met and when published."""
    if shuffled:
        published = _START + timedelta(minutes=rng.randrange(_MINUTES))
        return published, published
    seen = _START + timedelta(minutes=number * _MINUTES // 1_000_000)
    age = timedelta(minutes=int(rng.expovariate(1 / 180)))
    return seen, _START + (seen - _START) * rng.random() if rng.random() < 0.05 else seen - age


def _text(number: int) -> list[str]:
    rng = random.Random(f"text {number}")
    about = rng.choices(_SUBJECTS, cum_weights=_EACH_SUBJECT, k=_ABOUT)
    known, weights = _vocabulary()
    words = rng.choices(known, cum_weights=weights, k=max(60, int(rng.gauss(435, 120))))
    return [rng.choice(about) if rng.random() < _FINANCIAL else word for word in words]


def _paragraphs(words: list[str]) -> str:
    sentences = [" ".join(words[start : start + 18]).capitalize() + "." for start in range(0, len(words), 18)]
    return "\n".join(" ".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3))
