"""Where a page's CPU time goes, against lxml's parse alone and against trafilatura and langdetect.

All are measured turn by turn on the same pages in one run. A page's shortest time counts: what else the machine does
makes the others longer.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import ParamSpec, TypeVar
from unittest.mock import patch

import langdetect
import lxml.html
import trafilatura
from rich.table import Table

from ingest import extract
from ingest.finance import tag_article
from ingest.finance.register import shipped
from ingest.items import Article
from ingest.store.stories.features import features

P = ParamSpec("P")
T = TypeVar("T")
Page = tuple[bytes, str]
ROUNDS = 3
PARSE, BARE, OURS, TAGS = "lxml's parse alone", "trafilatura + langdetect", "ours", "tags and story"
PARTS = {
    "document (decoding, lxml)": ("parse_document",),
    "declarations (JSON-LD, meta)": ("gather", "headline", "house", "declared_persons", "section", "canonical_url"),
    "marks of authors": ("Signatures",),
    "measuring elements": ("measure",),
    "pruning": ("prune", "find_data", "remove_selected"),
    "choosing the text": ("find_region", "kind_of_region"),
    "dates, byline, access": ("find_dates", "find_authors", "find_access"),
    "lines (trafilatura)": ("_read_lines", "_clean"),
    "boxes set into the text": ("drop_tools", "drop_boxes"),
    "standfirst": ("find_lead", "stands_in"),
    "language (langdetect)": ("detect_language",),
    "walls": ("WallJudge.judge",),
}
"""Part of reading a page -> the functions of `ingest/extract.py` that it consists of."""


def tables(pages: list[Page], title: str) -> list[Table]:
    """Measure and return the table of engines and that of a page's parts."""
    best = _measured(pages)
    engines = Table(
        "engine", "CPU ms a page", "of the bare pair", title=f"{len(pages)} {title}, best of {ROUNDS} rounds"
    )
    for name, spent in (*best.items(), ("ours, with tags and story", best[OURS] + best[TAGS])):
        if name not in (*PARTS, TAGS):
            engines.add_row(name, f"{spent:.1f}", f"{spent / best[BARE]:.2f}")
    parts = Table("part of ours", "CPU ms a page", "%", "of the parse alone", title="Where a page's time goes")
    known = {name: best[name] for name in PARTS}
    for name, spent in {**known, "the rest": best[OURS] - sum(known.values())}.items():
        parts.add_row(name, f"{spent:.2f}", f"{100 * spent / best[OURS]:.0f}", f"{spent / best[PARSE]:.1f}")
    return [engines, parts]


def _measured(pages: list[Page]) -> dict[str, float]:
    """The milliseconds that a page takes in each engine, and in each part of ours."""
    langdetect.DetectorFactory.seed = 0
    for page in pages[:2]:  # imports, compiled patterns and language profiles are not the page's cost
        _shortest(page)
    shortest = [_shortest(page) for page in pages]
    return {name: 1000 * sum(each[name] for each in shortest) / len(pages) for name in shortest[0]}


def _shortest(page: Page) -> dict[str, float]:
    """The shortest seconds of CPU that one page takes in each engine and part."""
    article = extract.extract_article(*page)
    rounds = [
        {
            PARSE: cpu(lxml.html.document_fromstring, page[0]),
            BARE: cpu(bare, page),
            OURS: cpu(ours, page),
            TAGS: cpu(tag, article),
            **_parts(page),
        }
        for _ in range(ROUNDS)
    ]
    return {name: min(spent[name] for spent in rounds) for name in rounds[0]}


def _parts(page: Page) -> dict[str, float]:
    """The seconds that a page takes in each part of reading it."""
    spent: dict[str, float] = defaultdict(float, dict.fromkeys(PARTS, 0.0))
    with ExitStack() as stack:
        for part, names in PARTS.items():
            for name in names:
                place, _, attribute = name.rpartition(".")
                holder = getattr(extract, place) if place else extract
                timed = _timed(getattr(holder, attribute), part, spent)
                stack.enter_context(patch.object(holder, attribute, timed))
        ours(page)
    return spent


def _timed(function: Callable[P, T], part: str, spent: dict[str, float]) -> Callable[P, T]:
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        began = time.process_time()
        try:
            return function(*args, **kwargs)
        finally:
            spent[part] += time.process_time() - began

    return run


def cpu(run: Callable[[T], object], given: T) -> float:
    """The seconds of CPU that a function takes."""
    began = time.process_time()
    run(given)
    return time.process_time() - began


def ours(page: Page) -> None:
    """Read a page as the project does."""
    extract.extract_article(*page)


def bare(page: Page) -> None:
    """Read a page with the libraries' own defaults."""
    html, url = page
    found = trafilatura.bare_extraction(html, url=url, with_metadata=True, include_comments=False)
    text = getattr(found, "text", None)
    if text:
        langdetect.detect_langs(text)


def tag(article: Article | None) -> None:
    """Tag an article, and find what it is put into a story by."""
    if article is None:
        return
    tags = tag_article(article.title, article.lead, article.body, article.language, shipped())
    features(
        title=article.title,
        lead=article.lead,
        body=article.body,
        source="bench",
        language=article.language,
        moment=article.published_at or datetime.now(UTC),
        events=tags.event_details,
    )
