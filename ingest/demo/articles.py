"""What the demo newsroom has written: `data/demo/articles/PUBLISHER/SLUG.md` as rows.

A file is TOML between two lines of `+++`, then blocks parted by blank lines: paragraphs, `## subheads`, `- lists` and
`| tables |`; inside a block, `**strong**`. `SLUG.revised.md` is what its publisher later made of `SLUG.md`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[2] / "data" / "demo"
ISSUERS = DATA / "issuers.csv"
"""The listed companies that the newsroom writes about, as a list for `depeche issuers --load`: invented, too."""
FREE_PARAGRAPHS = 2  # of a paid article
_DEFAULTS = {"language": "fr", "charset": "utf-8", "image": "", "caption": "", "credit": ""}
_KINDS = {"## ": "h2", "- ": "ul", "| ": "table"}


@dataclass(frozen=True, slots=True)
class DemoPaper:
    """One paper of the newsroom, as `data/demo/publishers.toml` describes it; paths begin with `/`."""

    key: str
    name: str
    tagline: str
    home: str
    article: str
    section: str
    feed: str
    access: str
    sitemap: str = ""
    dead_in_feed: Mapping[str, Any] = field(default_factory=dict)
    """`slug`, `title` and `date` of an article that the feed still lists and the site no longer has (404)."""
    relative_in_feed: str = ""
    """Slug of the article to which the feed links without scheme and host."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (`p`), subhead (`h2`), list (`ul`, a line an item) or table (a line a row), with `**` marks."""

    kind: str
    lines: tuple[str, ...]

    @property
    def plain(self) -> tuple[str, ...]:
        """The lines as a reader sees them."""
        return tuple(line.replace("**", "") for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoArticle:
    """What one article page says."""

    publisher: str
    id: int
    slug: str
    path: str
    """Of its page: the address is the newsroom's `url` followed by this."""
    title: str
    lead: str
    authors: tuple[str, ...]
    published_at: datetime
    modified_at: datetime
    section: str
    tags: tuple[str, ...]
    language: str
    access: str
    """`free` or `paid` where the page says so, else `unknown`."""
    charset: str
    image: str
    caption: str
    credit: str
    reprint_of: str | None
    """Path of the dispatch whose text it took over."""
    blocks: tuple[Block, ...]
    """The text as served: a paid article is cut short."""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The plain text of the paragraphs, without subheads, lists and tables."""
        return tuple(block.plain[0] for block in self.blocks if block.kind == "p")


def slugify(text: str) -> str:
    """`text` as a part of an address.

    >>> slugify("Matières premières")
    'matieres-premieres'
    """
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")


@cache
def publishers() -> dict[str, DemoPaper]:
    """The papers by key."""
    rows = tomllib.loads((DATA / "publishers.toml").read_text("utf-8"))
    return {key: DemoPaper(key=key, **row) for key, row in rows.items()}


def read(path: Path) -> tuple[dict[str, Any], tuple[Block, ...]]:
    """Front matter and blocks of one file."""
    _, head, text = path.read_text("utf-8").split("+++\n", 2)
    return tomllib.loads(head), tuple(_block(part) for part in text.strip().split("\n\n") if part)


def _block(part: str) -> Block:
    mark = next((mark for mark in _KINDS if part.startswith(mark)), "")
    lines = (line.removeprefix(mark).removesuffix(" |") for line in part.split("\n"))
    return Block(_KINDS.get(mark, "p"), tuple(lines))


def _article(file: Path) -> DemoArticle:
    publisher, slug = publishers()[file.parent.name], file.name.split(".")[0]
    row, blocks = read(file)
    date, original = row.pop("date"), row.pop("reprint_of", None)
    source = _article(DATA / f"articles/fil/{original}.md") if original else None
    row = {"access": publisher.access, "modified_at": row.pop("modified", date), **_DEFAULTS, **row}
    row |= {"authors": tuple(row["authors"]), "tags": tuple(row["tags"])}
    path = publisher.article.format(slug=slug, id=row["id"], section=slugify(row["section"]), date=date.date())
    blocks = blocks or (source.blocks if source else ())
    shown = blocks[:FREE_PARAGRAPHS] if row["access"] == "paid" else blocks
    return DemoArticle(publisher=publisher.key, slug=slug, path=path, published_at=date, blocks=shown,
                       reprint_of=source.path if source else None, **row)  # fmt: skip


@cache
def articles(*, revised: bool = False) -> tuple[DemoArticle, ...]:
    """Every article, newest first; `revised` gives the one that changes in its later version."""
    files = sorted((DATA / "articles").glob("*/*.md"))
    later = {file.with_name(file.name.replace(".revised", "")): file for file in files if ".revised." in file.name}
    chosen = [later.get(file, file) if revised else file for file in files if file not in later.values()]
    return tuple(sorted(map(_article, chosen), key=lambda article: article.published_at, reverse=True))
