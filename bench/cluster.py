"""What beyond one machine counts: merging, bytes an article, pages a second out of archives. `make bench-cluster`."""

from __future__ import annotations

import argparse
import gzip
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.store.articles import article
from ingest import demo
from ingest.demo.routes import answer
from ingest.demo.site import Site
from ingest.jobs.cluster.task import packed
from ingest.listings.warc import records
from ingest.store import Database, duplicates, open_store, transaction
from ingest.store.likeness import LOOKED_UP
from ingest.store.merge import merge

PROJECT = Path(__file__).resolve().parent.parent
_KEYS = 9  # a text, as ingest.store.duplicates stores them
_COPIES = 0.08
_WHEN = "2026-03-01T09:00:00Z"
_ARTICLE = """
INSERT INTO articles (url, source, title, lead, body, published_at, first_seen_at, last_seen_at, content_hash,
    duplicate_of)
VALUES (:url, :source, :title, :lead, :body, :when, :when, :when, :hash, :first)
"""
_FRONTIER = """
INSERT INTO frontier (url, source, state, discovered_at, fetched_at, article_id)
VALUES (:url, :source, 'stored', :when, :when, :id)
"""
_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n"
_RECORD = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-01T10:00:00Z\r\n"
    "WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {size}\r\n\r\n"
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.cluster", description=__doc__)
    parser.add_argument(
        "--articles", type=int, default=20_000, metavar="N", help="in each of the two stores (default: 20,000)"
    )
    parser.add_argument("--pages", type=int, default=400, metavar="N", help="in each archive (default: 400)")
    options = parser.parse_args()
    table = Table("Measure", "Value", title=f"Beyond one machine, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory(prefix="bench-cluster-") as name:
        for told, measure, count in (
            ("merging", merging, options.articles),
            ("passing over pages", scanning, options.pages),
            ("reading pages", archives, options.pages),
        ):
            print(f"{told} ...", file=sys.stderr, flush=True)
            measure(Path(name), count, table)
    Console().print(table)


def merging(folder: Path, count: int, table: Table) -> None:
    """Merge a store into an empty one, then another that has a third in common with it."""
    ours, one, two = (folder / f"{name}.db" for name in ("ours", "one", "two"))
    sentences = _sentences()
    fill(one, range(count), sentences)
    fill(two, range(count * 2 // 3, count * 5 // 3), sentences)
    db = open_store(ours)
    for label, path in (("into an empty store", one), ("a third in common", two), ("again", two)):
        wall, cpu = time.perf_counter(), time.process_time()
        brought = merge(db, path)
        rate, busy = count / (time.perf_counter() - wall), count / (time.process_time() - cpu)
        table.add_row(
            f"Merge of {count:,}, {label}: {brought}", f"{rate:,.0f} a second, {busy:,.0f} a second of the writer's CPU"
        )
    stored = db.execute("SELECT count(*) FROM articles").fetchone()[0]
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    db.close()
    table.add_row("Bytes an article in the store", f"{ours.stat().st_size / stored:,.0f}")
    table.add_row("Bytes an article on its way to the coordinator", f"{len(packed(one.read_bytes())) / count:,.0f}")


def fill(path: Path, numbers: range, sentences: list[str]) -> None:
    """A store of articles with keys; the full text is left out, which a merge does not read."""
    db = open_store(path)
    firsts: dict[int, int] = {}
    with transaction(db):
        for number in numbers:
            _save(db, number, sentences, firsts)
    db.close()


def archives(folder: Path, pages: int, table: Table) -> None:
    """Read archives with `scrapy backfill`: one after the other, then a core each."""
    for processes in (1, os.cpu_count() or 1):
        files = [write_archive(folder / f"{processes}-{n}.warc.gz", pages) for n in range(processes)]
        command = [sys.executable, "-m", "scrapy", "backfill", *map(str, files), "--processes", str(processes)]
        began = time.perf_counter()
        environment = os.environ | {"INGEST_DATABASE": str(folder / f"archives-{processes}.db")}
        subprocess.run(command, cwd=PROJECT, env=environment, stdout=subprocess.DEVNULL, check=True)
        rate = pages * processes / (time.perf_counter() - began)
        table.add_row(f"Pages a second out of archives, {processes} at a time", f"{rate:,.0f}")


def scanning(folder: Path, pages: int, table: Table) -> None:
    """Pass over the pages of hosts that nobody asked for, which is most of what there is in CC-NEWS."""
    path = write_archive(folder / "others.warc.gz", pages)
    began = time.perf_counter()
    assert not list(records(path, ("lesechos.fr",), 1 << 20))
    rate = pages / (time.perf_counter() - began)
    table.add_row("Pages of other hosts passed over a second and core", f"{rate:,.0f}")


def write_archive(path: Path, count: int) -> Path:
    """A WARC of the demo's pages under ever new addresses."""
    site = Site("https://www.gazette.example")
    texts = [answer(site, one.path).body for one in demo.articles() if one.publisher == "gazette"]
    with path.open("wb") as file:
        for number in range(count):
            body = re.sub(rb'<link rel="canonical"[^>]*>', b"", texts[number % len(texts)])
            head = _RECORD.format(url=f"{site.base}/{path.name}/{number}", size=len(_HTTP + body))
            file.write(gzip.compress(head.encode() + _HTTP + body + b"\r\n\r\n"))
    return path


def _sentences() -> list[str]:
    return [sentence for number in range(1, 2000) for sentence in article(number).body.split(". ")]


def _save(db: Database, number: int, sentences: list[str], firsts: dict[int, int]) -> None:
    chance = random.Random(number)
    text_of = chance.randrange(max(1, number - 30_000), number) if number and chance.random() < _COPIES else number
    chance = random.Random(text_of)
    body = "\n".join(f"{chance.randrange(1000)} {sentence}." for sentence in chance.sample(sentences, 24))
    known = {"url": f"https://www.source{number % 30}.example/2026/article-{number}.html", "source": f"s{number % 30}"}
    texts = {
        "title": body[:70].partition("\n")[0],
        "lead": body[70:250],
        "body": body,
        "hash": duplicates.content_hash(body),
    }
    row = known | texts | {"when": _WHEN, "first": firsts.get(text_of)}
    row["id"] = db.execute(_ARTICLE, row).lastrowid
    db.execute(_FRONTIER, row)
    firsts.setdefault(text_of, int(row["id"] or 0))
    keys = [chance.randrange(-(2**31), 2**31) for _ in range(LOOKED_UP)]
    db.execute("INSERT INTO sketches VALUES (?, ?)", [row["id"], duplicates.packed(keys)])
    db.conn.executemany("INSERT INTO near_duplicates VALUES (?, ?)", [(key, row["id"]) for key in keys[:_KEYS]])


if __name__ == "__main__":
    main()
