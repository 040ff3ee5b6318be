"""Rules on the articles' pages of the last day: failing, refused, behind a wall, slow, or read badly."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from statistics import median

from ingest.jobs.health.cures import advice
from ingest.jobs.health.facts import Facts, Run, added
from ingest.jobs.health.findings import Finding
from ingest.query.french_reasons import reason as french_reason

MANY, SOME = 0.3, 0.1
"""Shares of a day's pages from which on something is ill, or worth a look."""
FEW = 3
"""Pages from which on a rule judges by them."""
SLOW, SLOWER = 5.0, 1.0
"""Seconds until an answer begins: slow for anybody; slow for a source that usually answers four times as fast."""
_NO_ARTICLE = "not_an_article"
_WALLS = ("wall", "consent")  # told by a rule of their own


def failing(facts: Facts) -> Iterator[Finding]:
    """Pages that could not be fetched or read."""
    failed = added(run.failed for run in facts.recent)
    yield from _share(facts, {code: n for code, n in failed.items() if code not in _WALLS}, "failed")


def refused(facts: Facts) -> Iterator[Finding]:
    """Pages that we may not fetch."""
    barred = added(run.refused for run in facts.recent)
    yield from _share(facts, {code: barred[code] for code in ("robots", "unsafe_address") if barred[code]}, "refused")


def walled(facts: Facts) -> Iterator[Finding]:
    """Pages that answer 200 with something in the article's place: consent, a login, a check for robots."""
    count, pages = sum(facts.walls.values()), _pages(facts.recent)
    if count < FEW or count < SOME * pages:
        return
    told = ", ".join(f"{reason.removeprefix('wall: ')} {number}" for reason, number in sorted(facts.walls.items()))
    commonest = max(facts.walls, key=facts.walls.__getitem__)
    means, cure = advice(commonest, facts.source)
    what = f"{count} pages of the last day were no articles, and wait to be asked again ({told}): {means}"
    french = f"{count} pages du dernier jour n’étaient pas des articles : {french_reason(commonest)}"
    yield Finding(what, cure, "ill" if count >= MANY * pages else "warning", french)


def changed(facts: Facts) -> Iterator[Finding]:
    """Pages that are suddenly read badly: the publisher has changed its markup."""
    cure = (
        "compare a page with what `depeche extract URL` makes of it: its markup has changed; correct `body` and"
        f" `remove` in spiders/{facts.source}.py, or report it"
    )
    words = [article.words for article in facts.new_since(facts.day)]
    usual = [article.words for article in facts.new if article.seen_at < facts.day]
    if len(words) >= FEW and len(usual) >= 10 and median(words) < median(usual) / 2:
        what = f"texts are suddenly short: {median(words):.0f} words, before {median(usual):.0f}"
        french = f"les textes sont soudain courts : {median(words):.0f} mots, contre {median(usual):.0f} avant"
        yield Finding(what, cure, french=french)
    share, earlier = _not_articles(facts.recent), _not_articles(facts.before)
    if share >= 0.5 and earlier < 0.25 and sum(facts.walls.values()) < FEW:
        what = f"suddenly {share:.0%} of its pages are no articles, before {earlier:.0%}"
        yield Finding(what, cure, french=f"{100 * share:.0f} % des pages ne sont soudain plus des articles")


def slow(facts: Facts) -> Iterator[Finding]:
    """Servers that take long to answer."""
    now, usual = _latency(facts.recent), _latency(facts.before)
    if now >= SLOW or (usual and now >= max(SLOWER, 4 * usual)):
        cure = f"raise `delay` in spiders/{facts.source}.py so that we are not the cause; if it lasts, DOWNLOAD_TIMEOUT"
        what = f"answers are slow: {now:.1f} s" + (f", before {usual:.1f} s" if usual else "")
        yield Finding(what, cure, french=f"le serveur répond lentement : {now:.1f} s".replace(".", ","))


def _share(facts: Facts, reasons: dict[str, int], verb: str) -> Iterator[Finding]:
    count, pages = sum(reasons.values()), _pages(facts.recent)
    if count < FEW or count < SOME * pages:
        return
    code = max(reasons, key=lambda reason: reasons[reason])
    told = ", ".join(f"{reason} {number}" for reason, number in sorted(reasons.items()))
    means, cure = advice(code, facts.source)
    what = f"{count} of {pages} pages were {verb} in the last day ({told}): mostly, {means}"
    french = f"{count} pages sur {pages} non lues en un jour, surtout : {french_reason(code)}"
    yield Finding(what.replace("were failed", "failed"), cure, "ill" if count >= MANY * pages else "warning", french)


def _pages(runs: list[Run]) -> int:
    return sum(run.good + sum(run.refused.values()) + sum(run.failed.values()) for run in runs)


def _not_articles(runs: list[Run]) -> float:
    count = sum(run.refused.get(_NO_ARTICLE, 0) for run in runs)
    return count / _pages(runs) if count >= FEW else 0.0


def _latency(runs: list[Run]) -> float:
    return median([run.latency for run in runs if run.latency is not None] or [0.0])


RULES: tuple[Callable[[Facts], Iterable[Finding]], ...] = (failing, refused, walled, changed, slow)
