"""Sentences that bare trafilatura keeps, the gold has and we lose: `python -m bench.sentences [GOLD ...] [--extra]`.

What is left out on purpose stands with its reason in `sentences_stated.toml`. `--extra` also prints the lines that we
keep and a gold with a full text does not have.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
import unicodedata
from pathlib import Path

import trafilatura

from bench import gold
from ingest.extract import extract_article

FILES = ("press-dev", "dev", "english-dev", "english-press-dev", "world-press-dev")
STATED = Path(__file__).with_name("sentences_stated.toml")
_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_MIN_WORDS = 4


def main() -> int:
    """Print each lost sentence under its page; exit code 1 where one is lost that is not stated."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", default=list(FILES))
    parser.add_argument("--extra", action="store_true", help="print what we keep and the gold does not have, too")
    options = parser.parse_args()
    rows = [row for name in options.files for row in gold.rows(Path(name).stem)]
    lost = {row["id"]: report(row, show_extra=options.extra) for row in rows}
    allowed = {page: entry["sentences"] for entry in stated() for page in entry["pages"] if page in lost}
    for page in (page for page in allowed if not lost[page]):
        print(f"{page}: nothing is lost; take it off {STATED.name}")
    surplus = {page: count - allowed.get(page, 0) for page, count in lost.items() if count > allowed.get(page, 0)}
    print(
        f"{sum(lost.values())} sentences lost, {sum(surplus.values())} of them not stated: {', '.join(surplus) or '-'}"
    )
    return 1 if surplus else 0


def stated() -> list[dict]:
    """The sentences that are left out on purpose."""
    return tomllib.loads(STATED.read_text())["stated"]


def report(row: dict, *, show_extra: bool) -> int:
    """Print what one page lost, and return how many sentences that are."""
    html = gold.page(row["id"])
    article = extract_article(html, row["url"])
    ours = plain(article.body if article else "")
    right = row["gold"].get("body") or ""
    wanted = [*sentences(right), *(row["gold"].get("with") or [])]
    missing = [sentence for sentence in wanted if plain(sentence) not in ours]
    lost = [sentence for sentence in missing if plain(sentence) in bare(row["id"], html, row["url"])] if missing else []
    surplus = [
        line for line in (article.body.split("\n") if article else []) if right and plain(line) not in plain(right)
    ]
    surplus += [f"WITHOUT {text}" for text in row["gold"].get("without") or [] if plain(text) in ours]
    if lost or (show_extra and (surplus or missing)):
        print(f"{row['id']}" + ("" if article else " REFUSED"))
    for sentence in lost:
        print(f"    lost: {sentence[:150]}")
    for sentence in missing if show_extra else ():
        if sentence not in lost:
            print(f"    missing: {sentence[:150]}")
    for line in surplus if show_extra else ():
        print(f"    extra: {line[:150]}")
    return len(lost)


def sentences(text: str) -> list[str]:
    """The sentences of a text that have more than a few words."""
    return [part for part in _END.split(text) if len(part.split()) >= _MIN_WORDS]


def plain(text: str) -> str:
    """A text's letters and digits, which is what two extractors agree on."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def bare(page_id: str, html: bytes, url: str) -> str:
    """The letters and digits of what trafilatura takes with its own defaults."""
    found = trafilatura.bare_extraction(html, url=url, include_comments=False)
    return plain(getattr(found, "text", None) or "")


if __name__ == "__main__":
    sys.exit(main())
