"""The spider file that `depeche discover` proposes for a site."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from ingest.crawl.discover.site import Site
from ingest.errors import UsageError
from ingest.urls import host

_ATTRIBUTES = {"feed": "feeds", "news sitemap": "news_sitemaps", "section": "sections", "wordpress": "wordpress"}


def spider_file(site: Site) -> str:
    """A publisher's file with what was found, to be completed by whoever knows the site."""
    name, proposed = spider_name(site), site.proposed()
    title = _bare(site.page.site_name or name)
    lines = [f'    """{title}."""', "", f'    name = "{name}"', f'    site_name = "{title}"']
    lines += [f'    homepage = "{site.url}"', f'    country = "{_country(site)}"  # ISO 3166-1']
    lines.append(f"    allowed_domains = ({_tuple(_domains(site))})")
    for kind, attribute in _ATTRIBUTES.items():
        if urls := [found.url for found in proposed if found.kind == kind]:
            lines.append(f"    {attribute} = ({_tuple(urls)})")
    lines += [f'    languages = ("{site.page.language or "fr"}",)', '    schedule = "*/30 6-22 * * *"']
    return "\n".join([f'"""{title}."""', *_head(name), *lines])


def spider_name(site: Site) -> str:
    """What the spider and its file are called."""
    return _name(site.url)


def write_spider_file(site: Site, folder: Path) -> Path:
    """Put the file into its place.

    Raises:
        UsageError: there is a spider of this name, or the folder cannot be written.
    """
    return _written(folder / f"{spider_name(site)}.py", spider_file(site))


def follow(title: str, feed: str, home: str | None, folder: Path) -> Path:
    """Put a file with one feed into its place; where its name is taken, under the next one that is free.

    Raises:
        UsageError: the folder cannot be written.
    """
    base = _name(home or feed)
    names = (base if number == 1 else f"{base}{number}" for number in range(1, 1000))
    name = next(name for name in names if not (folder / f"{name}.py").exists())
    shown = _bare(title)
    lines = [f'    """{shown}."""', "", f'    name = "{name}"', f'    site_name = "{shown}"']
    lines += [f'    homepage = "{_bare(home)}"'] if home else []
    lines += [f'    feeds = ("{_bare(feed)}",)', '    schedule = "*/30 6-22 * * *"']
    return _written(folder / f"{name}.py", "\n".join([f'"""{shown}."""', *_head(name), *lines]))


def _written(path: Path, text: str) -> Path:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text + "\n")
    except FileExistsError:
        raise UsageError(f"{path} is there already; move it away to have a new one") from None
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from None
    return path


def _name(url: str) -> str:
    return re.sub(r"[^a-z0-9]", "", host(url).removeprefix("www.").rpartition(".")[0]).lstrip("0123456789") or "site"


def _head(name: str) -> list[str]:
    return ["", "from spiders.base import NewsSpider", "", "", f"class {name.capitalize()}Spider(NewsSpider):"]


def _domains(site: Site) -> list[str]:
    """The site's own, and those that its feeds stand on."""
    names = [host(site.url), *(host(found.url) for found in site.proposed())]
    own = [name for name in dict.fromkeys(names) if not any(name.endswith(f".{other}") for other in names)]
    return own or [urlsplit(site.url).netloc]


def _country(site: Site) -> str:
    ending = host(site.url).rpartition(".")[2]
    return ending.upper() if re.fullmatch(r"[a-z]{2}", ending) and ending not in ("eu", "io", "tv") else "FR"


def _tuple(urls: list[str]) -> str:
    one_line = "".join(f'"{url}", ' for url in urls).removesuffix(" ")
    return one_line if len(urls) == 1 else "".join(f'\n        "{url}",' for url in urls) + "\n    "


def _bare(text: str) -> str:
    return re.sub(r'["\\\x00-\x1f\x7f]', "", text)
