"""The WordPress REST interface of a paper, as far as a reader of posts needs it."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime
from html import escape
from typing import Any
from urllib.parse import parse_qs

from .articles import DemoArticle, DemoPaper, slugify
from .render import body, names, parts
from .site import DemoPage, Site, http_date, newest

_JSON = "application/json; charset=UTF-8"


def root(site: Site, publisher: DemoPaper) -> DemoPage:
    """What `/wp-json/` says of the site."""
    facts = {"name": publisher.name, "description": publisher.tagline, "url": site.base + publisher.home.rstrip("/"),
             "namespaces": ["oembed/1.0", "wp/v2"], "routes": {"/wp/v2/posts": {"methods": ["GET"]}}}  # fmt: skip
    return _answer(200, facts, {"Last-Modified": http_date(newest(site.of(publisher)))})


def posts(site: Site, publisher: DemoPaper, query: str = "") -> DemoPage:
    """One page of posts, newest first; knows `per_page`, `page`, `after` and `_embed`."""
    asked = {key: values[-1] for key, values in parse_qs(query, keep_blank_values=True).items()}
    per_page, number = (_number(asked.get(key, default)) for key, default in (("per_page", "10"), ("page", "1")))
    if not 1 <= per_page <= 100 or number < 1:
        return _error("rest_invalid_param", "Paramètre(s) non valide(s) : per_page ou page")
    rows = [row for row in site.of(publisher) if _gmt(row.published_at) > asked.get("after", "")]
    pages = math.ceil(len(rows) / per_page)
    if number > max(pages, 1):
        return _error("rest_post_invalid_page_number", "Le numéro de page demandé dépasse le nombre de pages.")
    shown = rows[(number - 1) * per_page : number * per_page]
    counted = {"X-WP-Total": str(len(rows)), "X-WP-TotalPages": str(pages)}
    dated = {"Last-Modified": http_date(newest(shown))} if shown else {}
    return _answer(200, [_post(site, publisher, row, embed="_embed" in asked) for row in shown], counted | dated)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0


def _gmt(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def _rendered(text: str) -> dict[str, str]:
    """A text field as WordPress gives it: HTML, apostrophes as references."""
    return {"rendered": escape(text, quote=False).replace("’", "&#8217;").replace("\xa0", "&nbsp;")}


def _post(site: Site, publisher: DemoPaper, row: DemoArticle, *, embed: bool) -> dict[str, Any]:
    inset = parts(publisher.key)["inset"].substitute(names(site.related(publisher, row)[0], site.base, ""))
    fields = {
        "id": row.id, "slug": row.slug, "status": "publish", "type": "post", "link": site.base + row.path,
        "date": row.published_at.strftime("%Y-%m-%dT%H:%M:%S"), "date_gmt": _gmt(row.published_at),
        "modified": row.modified_at.strftime("%Y-%m-%dT%H:%M:%S"), "modified_gmt": _gmt(row.modified_at),
        "title": _rendered(row.title), "excerpt": {"rendered": f"<p>{_rendered(row.lead)['rendered']}</p>\n"},
        "content": {"rendered": body(row.blocks, inset) + "\n", "protected": False},
    }  # fmt: skip
    return fields | ({"_embedded": _embedded(site, row)} if embed else {})


def _embedded(site: Site, row: DemoArticle) -> dict[str, Any]:
    tags = [{"name": tag, "slug": slugify(tag), "taxonomy": "post_tag"} for tag in row.tags]
    section = {"name": row.section, "slug": slugify(row.section), "taxonomy": "category"}
    image = {"source_url": f"{site.base}/static/{row.image}", "media_type": "image", "caption": _rendered(row.caption)}
    authors = [{"name": name, "slug": slugify(name)} for name in row.authors]
    return {"author": authors, "wp:featuredmedia": [image], "wp:term": [[section], tags]}


def _error(code: str, message: str) -> DemoPage:
    return _answer(400, {"code": code, "message": message, "data": {"status": 400}}, {})


def _answer(status: int, data: object, headers: dict[str, str]) -> DemoPage:
    return DemoPage(status, {"Content-Type": _JSON, **headers}, json.dumps(data, ensure_ascii=True).encode())
