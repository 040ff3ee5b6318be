"""From rows to pages: `data/demo/templates/PUBLISHER.html` filled in.

A template file holds the parts of one publisher's pages, each after a line `<!-- part: NAME -->`; `$name` stands for a
fact, escaped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from html import escape
from string import Template

from ingest.times.calendar_names import FRENCH_MONTHS

from .articles import DATA, Block, DemoArticle, slugify

FURNITURE = (
    "Partager sur Facebook", "Lire aussi", "Laisser un commentaire", "Votre adresse e-mail ne sera pas publiée",
    "Recevez chaque matin", "Articles récents", "Sur le même sujet", "Publicité", "réservé aux abonnés",
    "Nous utilisons des cookies", "Tous droits réservés", "Reproduction interdite", "Rejoignez-nous sur",
)  # fmt: skip
"""Phrases that the pages carry around their texts, and that no text contains."""


@cache
def parts(template: str) -> Mapping[str, Template]:
    """The parts of one template file by name."""
    pieces = re.split(r"<!-- part: (\w+) -->\n", (DATA / f"templates/{template}.html").read_text("utf-8"))
    return {name: Template(text) for name, text in zip(pieces[1::2], pieces[2::2], strict=True)}


def french_date(when: datetime) -> str:
    """A date as a French reader writes it.

    >>> french_date(datetime.fromisoformat("2026-11-01T08:05:00+01:00"))
    '1er novembre 2026 à 8h05'
    """
    day = "1er" if when.day == 1 else str(when.day)
    return f"{day} {FRENCH_MONTHS[when.month - 1]} {when.year} à {when.hour}h{when.minute:02}"


def inline(text: str) -> str:
    """One line as HTML.

    >>> inline("**8 %** & plus")
    '<strong>8 %</strong> &amp; plus'
    """
    return re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escape(text, quote=False))


def _row(line: str, cell: str) -> str:
    return "<tr>" + "".join(f"<{cell}>{inline(text.strip())}</{cell}>" for text in line.split(" | ")) + "</tr>"


def block(part: Block) -> str:
    """One block as HTML."""
    if part.kind == "ul":
        return "<ul>\n" + "\n".join(f"<li>{inline(line)}</li>" for line in part.lines) + "\n</ul>"
    if part.kind == "table":
        head, *rows = part.lines
        rows = [_row(row, "td") for row in rows]
        return "<table>\n<thead>" + _row(head, "th") + "</thead>\n<tbody>\n" + "\n".join(rows) + "\n</tbody></table>"
    return f"<{part.kind}>{inline(' '.join(part.lines))}</{part.kind}>"


def body(blocks: Iterable[Block], inset: str = "") -> str:
    """The text as HTML, with `inset` (a link to another article, an advertisement) in the middle, as papers do."""
    lines = [block(part) for part in blocks]
    middle = next((n for n in range(len(lines) // 2, len(lines)) if lines[n].startswith("<p>")), len(lines))
    return "\n".join([*lines[:middle], *([inset.strip()] if inset else []), *lines[middle:]])


def names(article: DemoArticle, base: str, section: str) -> dict[str, str]:
    """What a template can say of an article; `section` is the path of its section's page."""
    facts = {"title": article.title, "lead": article.lead, "section": article.section, "caption": article.caption,
             "byline": " et ".join(article.authors), "id": str(article.id), "credit": article.credit,
             "url": base + article.path, "section_url": section, "section_slug": slugify(article.section),
             "image": f"{base}/static/{article.image}", "published": article.published_at.isoformat(),
             "modified": article.modified_at.isoformat(), "date": french_date(article.published_at),
             "updated": french_date(article.modified_at), "tags": ", ".join(article.tags)}  # fmt: skip
    tags = "\n".join(f'<meta property="article:tag" content="{escape(tag)}">' for tag in article.tags)
    return {key: escape(value) for key, value in facts.items()} | {"tag_metas": tags}


def json_ld(data: Mapping[str, object]) -> str:
    """A JSON-LD script; `<` is written so that no text can end the script."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False, indent=1)
    return f'<script type="application/ld+json">\n{text.replace("<", chr(92) + "u003c")}\n</script>'


def news_article(article: DemoArticle, base: str, publisher: str) -> str:
    """The JSON-LD of an article."""
    free = article.access != "paid"
    data = {
        "@type": "NewsArticle", "headline": article.title, "description": article.lead, "url": base + article.path,
        "mainEntityOfPage": base + article.path, "image": [f"{base}/static/{article.image}"],
        "datePublished": article.published_at.isoformat(), "dateModified": article.modified_at.isoformat(),
        "author": [{"@type": "Person", "name": name} for name in article.authors], "inLanguage": article.language,
        "publisher": {"@type": "NewsMediaOrganization", "name": publisher, "url": base + "/quotidien/"},
        "articleSection": article.section, "keywords": list(article.tags), "isAccessibleForFree": free,
    }  # fmt: skip
    cut = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".paywall"}
    return json_ld(data if free else {**data, "hasPart": cut})
