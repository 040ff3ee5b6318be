"""Events of one company that are told in the same hours, and steps of one listing or bid: same_event.txt has them."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path

from ingest.store.stories import packing
from ingest.store.stories.features import Features, features
from ingest.store.stories.grouping import groups
from ingest.store.stories.same_event import likeness
from ingest.store.stories.steps import step

_MONDAY = datetime(2026, 11, 9, 6, tzinfo=UTC)


def _articles() -> list[tuple[str, str, Features]]:
    lines = Path(__file__).with_name("same_event.txt").read_text(encoding="utf-8").splitlines()
    return [_article(line) for line in lines if line and line[0] != "#"]


def _article(line: str) -> tuple[str, str, Features]:
    story, source, hours, title, lead, body = (cell.strip(" -") for cell in line.split(" | "))
    language = "en" if source == "The Paris Ledger" else "fr"
    moment = _MONDAY + timedelta(hours=float(hours))
    found = features(title=title, lead=lead, body=body, source=source, language=language, moment=moment)
    return story, title, found


def test_each_event_is_a_story_of_its_own() -> None:
    articles = _articles()
    pairs = {
        (one, two): likeness(articles[one][2], articles[two][2]) for one, two in combinations(range(len(articles)), 2)
    }
    told = {frozenset(articles[at][1] for at in group) for group in groups(range(len(articles)), pairs)}
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for story, title, _ in articles:
        wanted[story].add(title)
    assert told == {frozenset(titles) for titles in wanted.values()}


def test_steps() -> None:
    for text, wanted in (
        ("semtrix fixe a 21 euros le prix de son introduction en bourse", "listing priced"),
        ("semtrix bondit pour ses debuts en bourse, apres un prix de 21 euros", "listing first day"),
        ("semtrix bondit de 14 % pour ses premiers echanges", "listing first day"),
        ("bapteme reussi pour semtrix", "listing first day"),
        ("le cac 40 gagne 0,3 % dans les premiers echanges", None),
        ("semtrix ajourne son introduction en bourse", "listing dropped"),
        ("semtrix lance son introduction en bourse", "listing launched"),
        ("navirel releve le prix de son opa sur cadrelle", "bid raised"),
        ("cadrelle : l'opa de navirel est ouverte", "bid opened"),
        ("semtrix ouvre une usine", None),
    ):
        assert step(text, text) == wanted, text


def test_headlines_and_steps_outlive_packing() -> None:
    for _, _, found in _articles():
        again = packing.unpacked(packing.packed(found))
        assert (again.events, again.headline, again.steps) == (found.events, found.headline, found.steps)
