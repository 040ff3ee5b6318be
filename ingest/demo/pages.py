"""The pages that people read: articles, front pages, sections, and those that are not articles."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from .articles import DATA, DemoArticle, DemoPaper, articles, publishers, read
from .render import body, json_ld, names, news_article, parts
from .site import HTML, DemoPage, Site, newest, page


def _frame(site: Site, publisher: DemoPaper, **facts: str) -> str:
    """A whole page around `content`."""
    links = "".join(f'<li><a href="{path}">{escape(name)}</a></li>' for name, path in site.sections(publisher).items())
    latest = "".join(f'<li><a href="{row.path}">{escape(row.title)}</a></li>' for row in site.of(publisher)[:4])
    known = {"site_name": escape(publisher.name), "tagline": escape(publisher.tagline), "base": site.base}
    known |= {"home": publisher.home, "feed": publisher.feed, "navigation": links, "latest": latest}
    return parts(publisher.key)["page"].substitute({"language": "fr", "charset": "UTF-8", **known, **facts})


def article(site: Site, publisher: DemoPaper, row: DemoArticle) -> DemoPage:
    """An article's page, in the article's own character set."""
    facts = _facts(site, publisher, row)
    head, content = (parts(publisher.key)[part].substitute(facts) for part in ("head", "article"))
    charset = "UTF-8" if row.charset == "utf-8" else row.charset
    whole = _frame(site, publisher, title=facts["title"], head=head, content=content, language=row.language,
                   charset=charset)  # fmt: skip
    # A page in another character set says so in its <meta> alone, as old content systems do.
    content_type = HTML if row.charset == "utf-8" else "text/html"
    return page(content_type, whole.encode(row.charset, "xmlcharrefreplace"), row.modified_at)


def _facts(site: Site, publisher: DemoPaper, row: DemoArticle) -> dict[str, str]:
    """All that the templates `head` and `article` may name."""
    template, others = parts(publisher.key), site.related(publisher, row)[:3]
    facts = names(row, site.base, site.sections(publisher)[row.section]) | {"site_name": escape(publisher.name)}
    facts["related"] = _teasers(site, publisher, others, part="related")
    inset = template["inset"].substitute(names(others[0], site.base, "")) if "inset" in template else ""
    facts["body"] = body(row.blocks, inset)
    facts["paywall"] = template["paywall"].template if row.access == "paid" else ""
    changed = row.modified_at != row.published_at and "update" in template
    facts["update"] = template["update"].substitute(facts).strip() if changed else ""
    facts["json_ld"] = news_article(row, site.base, publisher.name) + "\n" + _breadcrumbs(site, publisher, row)
    return facts


def _breadcrumbs(site: Site, publisher: DemoPaper, row: DemoArticle) -> str:
    steps = [("Accueil", publisher.home), (row.section, site.sections(publisher)[row.section]), (row.title, row.path)]
    items = [{"@type": "ListItem", "position": n, "name": name, "item": site.base + path}
             for n, (name, path) in enumerate(steps, 1)]  # fmt: skip
    return json_ld({"@type": "BreadcrumbList", "itemListElement": items})


def _teasers(site: Site, publisher: DemoPaper, rows: Iterable[DemoArticle], part: str = "teaser") -> str:
    template, sections = parts(publisher.key)[part], site.sections(publisher)
    return "".join(template.substitute(names(row, site.base, sections[row.section])) for row in rows)


def listing(site: Site, publisher: DemoPaper, section: str | None = None) -> DemoPage:
    """The front page, or a section's."""
    rows, template = site.of(publisher, section), parts(publisher.key)
    path = site.sections(publisher)[section] if section else publisher.home
    title = escape(section or "À la une")
    content = template["list"].substitute(title=title, teasers=_teasers(site, publisher, rows))
    head = f'<link rel="canonical" href="{site.base}{path}">\n<meta property="og:type" content="website">'
    return page(HTML, _frame(site, publisher, title=title, head=head, content=content), newest(rows))


def text(site: Site, publisher: DemoPaper, slug: str) -> DemoPage:
    """A page that is not an article: `data/demo/pages/PUBLISHER/SLUG.md`."""
    row, blocks = read(DATA / f"pages/{publisher.key}/{slug}.md")
    title, address = escape(row["title"]), f"{site.base}{publisher.home}{slug}/"
    content = parts(publisher.key)["text"].substitute(title=title, body=body(blocks))
    head = f'<link rel="canonical" href="{address}">'
    return page(HTML, _frame(site, publisher, title=title, head=head, content=content), row["date"])


def newsroom(site: Site) -> DemoPage:
    """The page at `/`, which leads to the three papers."""
    template = parts("newsroom")
    papers = "".join(
        template["teaser"].substitute(
            home=paper.home, key=paper.key, site_name=escape(paper.name), tagline=escape(paper.tagline),
            feed=paper.feed, count=len(site.of(paper)),
            latest="".join(f'<li><a href="{row.path}">{escape(row.title)}</a></li>' for row in site.of(paper)[:3]),
        ) for paper in publishers().values())  # fmt: skip
    return page(HTML, template["page"].substitute(papers=papers), newest(articles(revised=site.revised)))
