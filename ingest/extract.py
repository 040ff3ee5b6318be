"""Page -> Article. The public face of reading pages, and the only module that imports trafilatura."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from zoneinfo import ZoneInfo

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Extractor

from ingest.items import Article, SiteRules
from ingest.page.body.boxes.box_context import BoxContext
from ingest.page.body.boxes.drop_order import drop_boxes, drop_tools
from ingest.page.body.clutter.clutter import measure, prune, remove_selected
from ingest.page.body.data.jsonld_body import served_lines
from ingest.page.body.data.state import PageData, article_in_data, find_data
from ingest.page.body.lead.lead import find_lead
from ingest.page.body.lead.summary_text import stands_in, without_label
from ingest.page.body.lines.blocks import as_document, as_lines
from ingest.page.body.lines.flat_text import flat_text
from ingest.page.body.lines.plain_lines import is_vast, plain_lines
from ingest.page.body.measures.heading import shown_headline, unlink_heading
from ingest.page.body.pagekind import kind_of_address, kind_of_length, kind_of_region, kind_of_text
from ingest.page.body.region.region import find_region, gathered
from ingest.page.body.wording.clean_lines import clean_lines
from ingest.page.body.wording.labels import declared_language
from ingest.page.cleaning import tidy
from ingest.page.document import parse_document
from ingest.page.evidence import Evidence, gather
from ingest.page.head import details
from ingest.page.head.access import find_access
from ingest.page.head.byline import are_shown, declared_persons, find_authors, signers_beside
from ingest.page.head.canonical import canonical_url
from ingest.page.head.dates import find_date_beside, find_dates
from ingest.page.head.headline import headline, site_beside
from ingest.page.head.houses import house
from ingest.page.head.local_clock import local_zone
from ingest.page.head.paid_parts import cut_walls
from ingest.page.head.section import section
from ingest.page.head.signatures import Signatures
from ingest.page.head.stated import complete
from ingest.page.head.zone import Layout
from ingest.page.language import detect_language
from ingest.page.sentence_form import MIN_SENTENCE
from ingest.page.walls.judge import Verdict, WallJudge
from ingest.page.walls.listed_under import Asked, is_other_title
from ingest.page.walls.wording import CONSENT
from ingest.refusals import ConsentAsked, NotAnArticle, NotHtml, Walled

_READING = Extractor(output_format="python", fast=True, comments=False)
"""trafilatura's options, which it would else read out of its configuration for each page."""
_NO_RULES = SiteRules()
_SHOWN = 1000  # characters of a text that is no mere beginning


@dataclass(frozen=True, slots=True)
class _Reading:
    """A page that is read, and what is known of it from elsewhere."""

    evidence: Evidence
    rules: SiteRules
    whole: Callable[[], HtmlElement]
    """Gives the page as it came."""
    listed_title: str | None
    is_listed: bool
    """Whether a feed or a news sitemap lists it as an article."""
    timezone: ZoneInfo
    """Where the paper is, for moments that name no zone."""


def extract_article(
    html: bytes, url: str, *, content_type: str | None = None, rules: SiteRules = _NO_RULES
) -> Article | None:
    """The article on a page, as `read_article` reads it; None where the page is none.

    Args:
        html: the page's bytes as fetched.
        url: the address that answered.
        content_type: the header's value.
        rules: what is known of the publisher's pages.

    Raises:
        TypeError: the page is given as a text, whose declared encoding would be read wrong.
    """
    if not isinstance(html, bytes):
        raise TypeError("extract_article takes the page's bytes as fetched; of a text pass text.encode()")
    try:
        return read_article(html, url, content_type=content_type, rules=rules)
    except (NotAnArticle, NotHtml, Walled):
        return None


def read_article(
    html: bytes,
    url: str,
    *,
    content_type: str | None = None,
    rules: SiteRules = _NO_RULES,
    listed_title: str | None = None,
    asked_url: str | None = None,
    is_listed: bool = False,
) -> Article:
    """The article on a page: decoded, cut free of boilerplate, in the form of the store.

    Args:
        html: the page's bytes as fetched.
        url: the address that answered.
        content_type: the header's value.
        rules: what the publisher's spider knows of its pages.
        listed_title: what a feed calls the page.
        asked_url: the address that was asked for.
        is_listed: whether a feed or a news sitemap lists it as an article.

    Raises:
        NotHtml: it is anything but a page.
        NotAnArticle: it is a page of another kind.
        Walled: it stands in an article's place, which may be there later.
    """
    tree = parse_document(html, content_type)
    held = list(tree.iter())  # kept: else lxml makes each element's object anew at each walk
    evidence = gather(tree, url)
    whole = partial(parse_document, html, content_type)
    judge = WallJudge(evidence, Asked(asked_url, listed_title), html, whole)
    try:
        article = _read(_Reading(evidence, rules, whole, listed_title, is_listed, local_zone(evidence, rules)))
    except NotAnArticle as refusal:
        _stop_at_wall(judge.judge_refused(str(refusal)))
        raise
    verdict = judge.judge(article)
    _stop_at_wall(verdict)
    article.doubt = verdict.points
    held.clear()
    return article


def _stop_at_wall(verdict: Verdict) -> None:
    if verdict.is_wall:
        raise ConsentAsked if verdict.kind == CONSENT else Walled(verdict.kind)


def _read(reading: _Reading) -> Article:
    """The article of a page of which everything declared is read."""
    evidence = reading.evidence
    name = details.site_name(evidence, reading.rules.site_name)
    title = headline(evidence, name) or reading.listed_title or ""
    _refuse(kind_of_address(evidence) or (None if title else "no title"))
    article = Article(
        url=canonical_url(evidence, title),
        site_name=name or site_beside(evidence, title),
        title=title,
        body="",
        lead=details.description(evidence),
        section=section(evidence, title, name),
        tags=details.tags(evidence),
        image_url=details.image_url(evidence),
        language=declared_language(evidence.tree),  # until the text's own is told
    )
    _read_visible(article, reading)
    article.language, article.language_confidence = detect_language(article.title, article.body)
    return tidy(article)


def _refuse(kind: str | None) -> None:
    if kind:
        raise NotAnArticle(kind)


def _read_visible(article: Article, reading: _Reading) -> None:
    """Fill in what the page's visible text tells. Changes the tree, whose declarations have been read."""
    evidence, title = reading.evidence, article.title
    site = house(evidence, article.site_name)
    declared = declared_persons(evidence, site)
    data = find_data(evidence.tree, reading.whole)
    remove_selected(evidence.tree, reading.rules.remove)
    is_walled = cut_walls(evidence)
    heading = unlink_heading(evidence.tree, title)
    measures = measure(evidence.tree)
    layout = Layout(measures, heading if heading in measures.places else None)
    signatures = Signatures(None if are_shown(declared, evidence.tree) else measures, layout.first)
    asking = prune(evidence.tree, measures, title)
    region = find_region(measures, evidence, title, reading.rules.body)
    zone = layout.zone(region, reading.timezone)
    article.access = "paid" if is_walled else find_access(evidence, zone, region, measures)
    paid = article.access == "paid"
    # Under a title that is not its own nothing is known of a listed page's kind.
    listed = reading.is_listed and not is_other_title(reading.listed_title, title)
    kind = kind_of_region(region, measures, evidence, title, listed=listed, paid=paid)
    _refuse(kind or kind_of_length(region, measures))
    article.published_at, article.modified_at = find_dates(evidence, zone, reading.timezone)
    article.authors = signers_beside(declared, signatures, zone) or find_authors(evidence, signatures, zone, site)
    if article.published_at is None and article.authors:
        article.published_at = find_date_beside(article.authors, zone, reading.timezone)
    article.body = _body(article, reading, region, data, asking)
    _refuse(kind_of_text(article.body, title, evidence, listed=reading.is_listed, paid=paid))


def _body(
    article: Article, reading: _Reading, region: list[HtmlElement], data: PageData, asking: dict[HtmlElement, str]
) -> str:
    """The article's lines, its summary first where the page shows one apart from the text."""
    evidence = reading.evidence
    drop_tools(region)
    lead = find_lead(evidence.tree, region, article.lead, article.title)
    region = gathered(region)
    about = (article.title, article.site_name, article.language, article.authors, evidence.url, asking)
    if drop_boxes(region, BoxContext(*about), is_vast=is_vast(region)) and article.access == "unknown":
        article.access = "paid"
    lines = _clean(_read_lines(region, evidence.url), article, shown_headline(region))
    if article.access != "paid":
        lines = served_lines(evidence, lines) or _stated_lines(article, reading, data, lines) or lines
    summary, beside = without_label(lead or article.lead or ""), [article.lead or ""] if lead else lines
    article.lead = details.without_prefix(summary, beside, article.title) or None
    return "\n".join([lead, *lines] if lead and not stands_in(lead, lines) else lines)


def _stated_lines(article: Article, reading: _Reading, data: PageData, shown: list[str]) -> list[str]:
    """The lines that only the page's state has, with its dates and authors; none where the page shows its text."""
    if sum(map(len, shown)) > _SHOWN:
        return []
    found = article_in_data(data, article.title, article.lead, [line for line in shown if len(line) >= MIN_SENTENCE])
    lines = _clean(_read_lines([found.text], reading.evidence.url), article) if found is not None else []
    if found is None or sum(map(len, lines)) <= 2 * sum(map(len, shown)):
        return []
    complete(article, found.record, reading.timezone)
    return lines


def _clean(lines: list[str], article: Article, shown: str = "") -> list[str]:
    return clean_lines(lines, article.title, article.authors, article.site_name, shown, article.language)


def _read_lines(region: list[HtmlElement], url: str) -> list[str]:
    """The text of a page's region: its paragraphs, subheads, list items and table rows."""
    if is_vast(region):
        return plain_lines(region)
    document = as_document(region)
    text = flat_text(document)
    if text is None:
        text = getattr(trafilatura.bare_extraction(document, url=url, options=_READING), "text", None)
    return as_lines(text or "")
