"""Rules on the ways in: those that fail, that are empty, dead, moved, or not to be believed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ingest.jobs.health.cures import advice
from ingest.jobs.health.facts import DEAD, Facts, WayIn
from ingest.jobs.health.findings import Finding
from ingest.query.french import day
from ingest.query.french_reasons import reason
from ingest.store.relisting import doubtful

_WAYS = {
    "feed": "le flux",
    "sitemap": "le plan du site",
    "section": "la rubrique",
    "wordpress": "l’interface WordPress",
}


def _name(way: WayIn) -> str:
    return f"{_WAYS.get(way.kind, way.kind)} {way.url}"


def failing(facts: Facts) -> Iterator[Finding]:
    """Ways in that could not be read by the last crawl."""
    bad = [way for way in facts.ways if not way.answered]
    for way in bad:
        means, cure = advice(way.status, facts.source, way.url)
        state = "ill" if len(bad) == len(facts.ways) else "warning"
        yield Finding(
            f"{way.kind} {way.url} fails: {means} ({way.status[:80]})",
            cure,
            state,
            f"{_name(way)} échoue : {reason(way.status)}",
        )


def empty(facts: Facts) -> Iterator[Finding]:
    """Ways in that answer well, and list nothing."""
    bare = [way for way in facts.ways if way.answered and way.entries == 0]
    for way in bare:
        cure = (
            f"open {way.url} in a browser: where it is empty there too, find the feed that replaced it with"
            f" `depeche discover` and put it in spiders/{facts.source}.py"
        )
        state = "ill" if len(bare) == len(facts.ways) else "warning"
        yield Finding(f"{way.kind} {way.url} answers, and lists no articles", cure, state, f"{_name(way)} est vide")


def dead(facts: Facts) -> Iterator[Finding]:
    """Ways in whose newest article is weeks old: the publisher no longer fills them."""
    old = [way for way in facts.ways if way.newest_at and facts.now - way.newest_at > DEAD]
    fresh = facts.newest_at is not None and facts.now - facts.newest_at <= DEAD
    alive = fresh or any(way.newest_at and way not in old for way in facts.ways)
    for way in old:
        if alive and way.kind != "feed":  # an archive's older parts
            continue
        cure = f"find the feed that replaced it with `depeche discover` and put it in spiders/{facts.source}.py"
        what = f"{way.kind} {way.url} is dead: its newest article is of {way.newest_at:%Y-%m-%d}"
        french = f"{_name(way)} n’a rien de neuf depuis le {day(way.newest_at or facts.now)}"
        yield Finding(what, cure, "warning" if alive else "ill", french)


def moved(facts: Facts) -> Iterator[Finding]:
    """Feeds that have moved for good: the redirect will end one day. Other ways redirect for a slash or a language."""
    for way in facts.ways:
        if way.moved_to:
            cure = f"write {way.moved_to} instead of it in spiders/{facts.source}.py"
            what = f"{way.kind} {way.url} has moved to {way.moved_to}"
            yield Finding(what, cure, "ill" if way.kind == "feed" else "warning", f"{_name(way)} a changé d’adresse")


def unreliable(facts: Facts) -> Iterator[Finding]:
    """Ways in that say that something has changed when it has not, or the reverse."""
    for way in facts.ways:
        name = f"{way.kind} {way.url}"
        if doubtful(way.asked_again, way.same_again):
            what = f"of {way.asked_again} articles that {name} listed as changed {way.same_again} were the same"
            yield Finding(
                what,
                "nothing to do: they are asked again more and more seldom",
                "warning",
                f"{_name(way)} annonce comme modifiés des articles inchangés",
            )
        if not way.believed:
            what = f"{name} answers that it has not changed though it has"
            yield Finding(
                what,
                "nothing to do: it is read whole by each crawl",
                "warning",
                f"{_name(way)} se dit inchangé alors qu’il a changé",
            )


RULES: tuple[Callable[[Facts], Iterable[Finding]], ...] = (failing, empty, dead, moved, unreliable)
