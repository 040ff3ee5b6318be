"""Made-up events of companies, which several papers tell: what articles are tagged and grouped by.

An event is as varied as in the news: its company, people, place, product and figures are its own, and what is said of
it is put together from parts, so that two events have no more in common than two of one day have in the papers.
"""

from __future__ import annotations

import random
from functools import lru_cache
from itertools import accumulate

from ingest.finance.register import shipped

_DEEDS = (
    "relève ses objectifs annuels après un {period} solide",
    "voit son chiffre d’affaires progresser de {percent} % au {period}",
    "abaisse ses prévisions, le titre recule de {percent} %",
    "va verser un dividende de {euros} euro par action",
    "lance un rachat d’actions de {millions} millions d’euros",
    "acquiert {product} pour {millions} millions d’euros",
    "nomme {person} au poste de directeur général",
    "signe un contrat de {millions} millions d’euros à {place}",
    "ferme son usine de {place}, {jobs} postes menacés",
    "ouvre à {place} un site de {jobs} salariés",
    "émet {millions} millions d’euros d’obligations à {percent} %",
    "cède {product} à un fonds pour {millions} millions d’euros",
    "condamné à {millions} millions d’euros d’amende dans l’affaire {product}",
    "présente {product}, attendu de longue date par {person}",
    "perd son procès contre {person} à {place}",
    "augmente son capital de {percent} % pour financer {product}",
)
_LEADS = (
    "Le groupe {name} a annoncé {day} un résultat net de {millions} millions d’euros, en hausse de {percent} %.",
    "L’action {name} gagne {percent} % à la Bourse de Paris {day}, l’annonce de {person} a surpris.",
    "Peu de titres ont autant monté {day} que {name}, à {euros} euro, depuis que {person} a parlé de {place}.",
    "Selon un communiqué publié {day}, {name} vise un chiffre d’affaires de {millions} millions d’euros.",
    "« Nous avons choisi {place} pour {product} », explique {person}, qui dirige {name}.",
    "À {place}, {jobs} salariés de {name} attendent de savoir ce que {person} fera de {product}.",
    "La décision, prise {day} par {person}, coûtera {millions} millions d’euros à {name}.",
    "Le conseil de {name} s’est réuni {day} à {place} : {product} sera prêt dans l’année, assure {person}.",
    "{person}, analyste, juge le prix de {euros} euros par titre trop bas pour {name}.",
    "Entre {name} et ses créanciers, le différend porte sur {millions} millions d’euros, dit-on à {place}.",
    "Avec {product}, {name} espère {percent} % de marge, contre moins de {points} % chez ses rivaux.",
)
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
_PERIODS = ("premier trimestre", "troisième trimestre", "premier semestre", "exercice")
_BEGUN = """Bar Bel Cas Dor Fer Gal Hau Jou Lam Mar Mon Nor Pel Quen Rou Sal Tau Ver Vil Zan"""
_MIDDLE = """a e i o an en in on el al ar or ou eu"""
_ENDED = """bert court din fort gnac let lier mond nac nier quet rand riat rol sart teau tier val vel zac"""


@lru_cache(maxsize=1)
def companies() -> tuple[list[tuple[str, str]], list[float]]:
    """ISIN and name of the register's companies, with cumulated weights: the first is in three of a hundred events."""
    found = [(one.key, one.name) for one in shipped() if one.kind == "company"]
    random.Random(2).shuffle(found)
    return found, list(accumulate(1 / (rank + 8) for rank in range(len(found))))


class Event:
    """One event: the same number has the same company, people and figures."""

    def __init__(self, number: int) -> None:
        rng = random.Random(f"event {number}")
        names, weights = companies()
        self.isin, self.name = rng.choices(names, cum_weights=weights)[0]
        self.deed = rng.choice(_DEEDS)
        self.told_as = rng.sample(_LEADS, 4)
        self.facts = {
            "name": self.name,
            "person": f"{_name(rng)} {_name(rng)}",
            "place": _name(rng),
            "product": _name(rng),
            "period": rng.choice(_PERIODS),
            "percent": f"{rng.uniform(1, 15):.1f}".replace(".", ","),
            "euros": f"{rng.uniform(1, 2):.2f}".replace(".", ","),
            "millions": f"{rng.uniform(20, 900):.1f}".replace(".", ","),
            "jobs": str(rng.randint(60, 4000)),
            "points": str(rng.randint(10, 90)),
            "day": rng.choice(_DAYS),
        }

    def told(self, rng: random.Random) -> tuple[str, str, str]:
        """Title, lead and a paragraph, as one paper has them."""
        title = (
            f"{self.name} {self.deed}" if rng.random() < 0.7 else f"{self.name} : {self.facts['person']} {self.deed}"
        )
        lead, *first = rng.sample(self.told_as, 3)
        return title.format(**self.facts), lead.format(**self.facts), " ".join(first).format(**self.facts)


def event_of(number: int, rng: random.Random) -> Event | None:
    """What the article of this number tells: two in three tell an event of the last hours, two or three the same."""
    return Event((number - int(rng.expovariate(1 / 150))) // 4) if rng.random() < 0.66 else None


def _name(rng: random.Random) -> str:
    """A name of a person, a place or a product: one of several thousand."""
    return "".join(rng.choice(part.split()) for part in (_BEGUN, _MIDDLE, _ENDED))
