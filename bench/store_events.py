"""Made-up events of listed companies, which several papers tell: what articles are tagged and grouped by."""

from __future__ import annotations

import random
from functools import lru_cache
from itertools import accumulate

from ingest.finance.register import shipped

_TITLES = (
    "{name} relève ses objectifs annuels après un {period} solide",
    "{name} : le chiffre d’affaires {period} progresse de {percent} %",
    "{name} abaisse ses prévisions, le titre recule de {percent} %",
    "{name} va verser un dividende de {euros} euro par action",
    "{name} lance un rachat d’actions de {millions} millions d’euros",
    "{name} acquiert une société pour {millions} millions d’euros",
    "{name} nomme un nouveau directeur général",
    "{name} signe un contrat de {millions} millions d’euros",
)
_LEADS = (
    "Le groupe {name} a annoncé {day} un résultat net de {millions} millions d’euros, en hausse de {percent} %.",
    "L’action {name} gagne {percent} % à la Bourse de Paris {day}, alors que le CAC 40 perd {points} points.",
    "Selon un communiqué publié {day}, {name} vise un chiffre d’affaires de {millions} millions d’euros.",
)
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
_PERIODS = ("premier trimestre", "troisième trimestre", "premier semestre", "exercice")


@lru_cache(maxsize=1)
def companies() -> tuple[list[tuple[str, str]], list[float]]:
    """ISIN and name of the register's companies, with cumulated weights: a few are in the news all the time."""
    found = [(one.key, one.name) for one in shipped() if one.kind == "company"]
    random.Random(2).shuffle(found)
    return found, list(accumulate(1 / (rank + 3) for rank in range(len(found))))


class Event:
    """One event: the same number has the same company and the same figures."""

    def __init__(self, number: int) -> None:
        rng = random.Random(f"event {number}")
        names, weights = companies()
        self.isin, self.name = rng.choices(names, cum_weights=weights)[0]
        self.kind = rng.randrange(len(_TITLES))
        self.facts = {
            "name": self.name,
            "period": rng.choice(_PERIODS),
            "percent": f"{rng.uniform(1, 15):.1f}".replace(".", ","),
            "euros": f"{rng.uniform(1, 2):.2f}".replace(".", ","),
            "millions": str(rng.randint(20, 900)),
            "points": str(rng.randint(10, 90)),
            "day": rng.choice(_DAYS),
        }

    def told(self, rng: random.Random) -> tuple[str, str, str]:
        """Title, lead and a paragraph, as one paper has them."""
        title = _TITLES[self.kind].format(**self.facts)
        lead, first = (text.format(**self.facts) for text in rng.sample(_LEADS, 2))
        return title, lead, first


def event_of(number: int, rng: random.Random) -> Event | None:
    """What the article of this number tells: two in three tell one of a dozen events that are new at the time."""
    return Event((number - min(number - 1, int(rng.expovariate(1 / 15)))) // 4) if rng.random() < 0.66 else None
