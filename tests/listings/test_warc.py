"""WARC files: the same pipelines, the time of the archive, only what is not there yet."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable
from contextlib import nullcontext, suppress
from pathlib import Path

import brotli
import pytest

from ingest import demo
from ingest.crawl.spider_arguments import hosts
from ingest.demo.routes import answer
from ingest.demo.site import Site
from ingest.listings import content_encoding
from ingest.listings.isolation import Isolation
from ingest.listings.saved import address_of
from ingest.listings.warc import DamagedError, records
from tests.conftest import Run, rows

SITE = Site("https://www.gazette.example")
ARTICLES = [article for article in demo.articles() if article.publisher == "gazette"]
LIMIT = 1 << 20


def write(
    path: Path, *pages: tuple[str, bytes], status: str = "200 OK", kind: str = "response", **headers: str
) -> Path:
    """A WARC of these addresses and bodies; compressed where its name says so."""
    fields = {"Content-Type": "text/html; charset=UTF-8"} | {
        name.replace("_", "-"): text for name, text in headers.items()
    }
    http = f"HTTP/1.1 {status}\r\n{_lines(fields)}\r\n".encode()
    archive = [_record(kind, url, http + body) for url, body in pages]
    path.write_bytes(b"".join(map(gzip.compress, archive) if path.suffix == ".gz" else archive))
    return path


def zstd(body: bytes) -> bytes:
    """Packed as servers do of late; Python has it from 3.14 on."""
    return content_encoding.zstd.compress(body)


def _record(kind: str, url: str, content: bytes, date: str = "2024-05-01T10:00:00Z") -> bytes:
    about = {
        "WARC-Type": kind,
        "WARC-Target-URI": url,
        "WARC-Date": date,
        "WARC-Record-ID": "<urn:uuid:0>",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(content)),
    }
    return b"WARC/1.0\r\n" + _lines(about).encode() + b"\r\n" + content + b"\r\n\r\n"


def _lines(fields: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\r\n" for name, value in fields.items())


def demo_pages(count: int) -> list[tuple[str, bytes]]:
    return [(SITE.base + article.path, answer(SITE, article.path).body) for article in ARTICLES[:count]]


def read(path: Path, *hosts: str) -> list[str]:
    return [record.url for record in records(path, hosts, LIMIT)]


DICTIONARY = content_encoding.zstd.train_dict(
    [f"<html>Bourse {number}</html>".encode() * 9 for number in range(400)], 2000
)
HEAD = b"\x5d\x2a\x4d\x18" + len(DICTIONARY.dict_content).to_bytes(4, "little") + DICTIONARY.dict_content


@pytest.mark.parametrize(
    ("made", "count"),
    [
        (lambda archive: zstd(b"".join(archive)), 3),
        (lambda archive: b"".join(map(zstd, archive)), 3),
        (
            lambda archive: (
                HEAD + b"".join(content_encoding.zstd.compress(one, zstd_dict=DICTIONARY) for one in archive)
            ),
            3,
        ),
        (lambda archive: b"".join(map(zstd, archive))[:-9], 2),
        (lambda archive: HEAD[:4] + b"\xff\xff\xff\x7f" + b"x", 0),
    ],
    ids=["whole", "record by record", "with a dictionary", "cut off", "no dictionary"],
)
def test_an_archive_packed_with_zstd(tmp_path: Path, made: Callable[[list[bytes]], bytes], count: int) -> None:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    path = tmp_path / "pages.warc.zst"
    path.write_bytes(made([_record("response", f"https://a.example/{n}", http + b"<html>") for n in range(3)]))
    found = []
    with nullcontext() if count == 3 else pytest.raises(DamagedError, match=r"pages\.warc\.zst: "):
        for record in records(path, (), LIMIT):
            found.append(record.url)  # noqa: PERF401 -- those before the damage count
    assert found == [f"https://a.example/{n}" for n in range(count)]


@pytest.mark.parametrize(
    "made",
    [
        lambda records: b"".join(map(gzip.compress, records)),
        lambda records: gzip.compress(b"".join(records)),
        lambda records: b"".join(map(gzip.compress, records))[:-40],
        lambda records: b"".join([*map(gzip.compress, records[:3]), b"damage" * 9, *map(gzip.compress, records[3:])]),
        lambda records: b"".join([gzip.compress(b"".join(records[:2])), *map(gzip.compress, records[2:])]),
        lambda records: b"".join([*map(gzip.compress, records[:2]), gzip.compress(b"x"), *map(gzip.compress, records)]),
    ],
    ids=["each by itself", "all together", "cut off", "damaged", "two together", "something else between"],
)
def test_pages_of_some_hosts_are_the_same_whether_the_others_are_read_or_not(
    tmp_path: Path, made: Callable[[list[bytes]], bytes]
) -> None:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    archive = [
        _record(kind, f"https://{name}/{number}", http + b"<html>" + bytes(range(48, 122)) * 900)
        for number, (name, kind) in enumerate(
            [
                *(("a.example", "request"), ("a.example", "response"), ("b.example", "response")),
                *(("www.a.example", "response"), ("nota.example", "response"), ("c.example", "metadata")),
                *(("A.example", "response"), ("b.example", "response"), ("a.example", "response")),
            ]
        )
    ]
    path = tmp_path / "pages.warc.gz"
    path.write_bytes(made(archive))

    def found(*hosts: str) -> tuple[list[str], str]:
        urls: list[str] = []
        try:
            for record in records(path, hosts, LIMIT):
                urls.append(record.url)  # noqa: PERF401 -- those before the damage count
        except DamagedError as error:
            return urls, str(error)
        return urls, ""

    every, damage = found()
    some, told = found("a.example")
    assert some == [url for url in every if "/" in url and url.split("/")[2] in ("a.example", "www.a.example")]
    assert (told == "") == (damage == "")
    assert len(some) >= 2 or damage


@pytest.mark.parametrize("named", [(), ("gazette.example",)])
def test_a_record_that_cannot_be_read_takes_no_other_along(tmp_path: Path, named: tuple[str, ...]) -> None:
    members = [_record("response", url, b"HTTP/1.1 200 OK\r\n\r\n" + body) for url, body in demo_pages(3)]
    members[1] = members[1].replace(b"WARC/1.0", b"WARC/9.9", 1)
    path = tmp_path / "one.warc.gz"
    path.write_bytes(b"".join(map(gzip.compress, members)))
    found: list[str] = []
    with pytest.raises(DamagedError):
        found.extend(record.url for record in records(path, named, LIMIT))
    assert found == [url for url, _ in demo_pages(3)[::2]]


def test_a_crawl_stores_the_pages_with_the_archives_time(tmp_path: Path, database: Path, scrapy: Run) -> None:
    write(tmp_path / "one.warc.gz", *demo_pages(4), ("https://other.example/", b"<p>Ailleurs"))
    write(tmp_path / "two.warc", *demo_pages(6))
    (tmp_path / "three.warc.gz").write_bytes(b"no archive at all")
    crawl = (
        "crawl",
        "warc",
        "-a",
        f"files={tmp_path}/*.warc*",
        "-a",
        "hosts=gazette.example",
        "-s",
        "READING_PROCESSES=1",
    )
    first, again = scrapy(*crawl), scrapy(*crawl)
    assert (first.stdout, first.returncode) == ("warc: 6 new, 1 source not read\n", 0)
    assert "three.warc.gz" in first.stderr
    assert again.stdout == "warc: nothing new, 1 source not read\n"
    sql = "SELECT url, source, first_seen_at FROM articles"
    expected = {(url, "gazette.example", "2024-05-01T10:00:00Z") for url, _ in demo_pages(6)}
    assert set(rows(database, sql)) == expected


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "give -a files="),
        (("-a", "files=/nowhere/*.warc"), "there is no file /nowhere/*.warc"),
        (("-a", "files=pyproject.toml", "-a", "since=2026-03-01"), "no argument 'since'; it takes files, hosts, limit"),
        (("-a", "files=pyproject.toml", "-a", "feed=https://a.example/rss"), "no argument 'feed'; it takes files"),
    ],
)
def test_wrong_arguments_are_told_in_a_line(scrapy: Run, arguments: tuple[str, ...], message: str) -> None:
    done = scrapy("crawl", "warc", *arguments)
    assert (message in done.stderr, done.stderr.count("\n"), done.returncode) == (True, 1, 2)


def test_only_pages_of_the_hosts_named(tmp_path: Path) -> None:
    pages = [
        (f"https://{host}/a", b"<p>a") for host in ("gazette.example", "bourse.gazette.example", "notgazette.example")
    ]
    assert read(write(tmp_path / "a.warc", *pages), "gazette.example") == [url for url, _ in pages[:2]]
    assert read(tmp_path / "a.warc") == [url for url, _ in pages]


def test_what_is_no_page_is_passed_over(tmp_path: Path) -> None:
    page = ("https://gazette.example/a", b"<p>a")
    assert read(write(tmp_path / "a.warc", page, status="404 Not Found")) == []
    assert read(write(tmp_path / "b.warc", page, Content_Type="application/pdf")) == []
    assert read(write(tmp_path / "c.warc", page, kind="resource")) == []
    assert read(write(tmp_path / "d.warc", ("dns:gazette.example", b"x"))) == []
    assert read(write(tmp_path / "e.warc", ("https://gazette.example/a", b"x" * (LIMIT + 1)))) == []


@pytest.mark.parametrize(
    ("name", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli.compress), ("zstd", zstd)]
)
def test_content_encoding_is_undone(tmp_path: Path, name: str, pack: Callable[[bytes], bytes]) -> None:
    path = write(tmp_path / "a.warc", ("https://gazette.example/a", pack(b"<p>a")), Content_Encoding=name)
    assert [record.body for record in records(path, (), LIMIT)] == [b"<p>a"]
    path = write(tmp_path / "b.warc", ("https://gazette.example/a", pack(b"a" * (LIMIT + 1))), Content_Encoding=name)
    assert list(records(path, (), LIMIT)) == []


def test_a_file_that_is_cut_off_gives_what_came_before(tmp_path: Path) -> None:
    path = write(tmp_path / "a.warc.gz", *demo_pages(4))
    path.write_bytes(path.read_bytes()[:-200])
    found = records(path, (), LIMIT)
    assert [next(found).url for _ in range(3)] == [url for url, _ in demo_pages(3)]
    with pytest.raises(DamagedError, match=r"a\.warc\.gz"):
        list(found)


HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
GOOD = _record("response", "https://gazette.example/a", HTTP + b"\r\n<p>a")
LAST = _record("response", "https://gazette.example/b", HTTP + b"\r\n<p>b")


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (_record("response", "https://gazette.example/x", HTTP + b"\r\nx", "2024-99-99"), "without a date"),
        (
            _record("response", "https://gazette.example/x", HTTP + b"\r\nx", "0001-01-01T00:00:00+14:00"),
            "without a date",
        ),
        (
            _record("response", "https://gazette.example/x", HTTP + b"\r\nx", "2999-01-01T00:00:00Z"),
            "dated in the future",
        ),
        (_record("response", "http://[x/", HTTP + b"\r\nx"), "without a web address"),
        (
            _record("response", "https://gazette.example/x", HTTP + b"Content-Encoding: br\r\n\r\n\xff\xfe"),
            "cannot be undone",
        ),
        (_record("response", "https://gazette.example/x", HTTP + b"Content-Encoding: zstd\r\n\r\n\x28\xb5"), "(zstd)"),
        (_record("response", "https://gazette.example/x", b"HTTP/1.1 200 OK\r\nServer: x\r\n\r\n%PDF"), "of no kind"),
    ],
)
@pytest.mark.parametrize("pack", [gzip.compress, bytes])
def test_a_bad_record_costs_no_other(tmp_path, bad, why, pack):
    (tmp_path / "a.warc").write_bytes(b"".join(map(pack, (GOOD, bad, LAST))))
    isolation = Isolation()
    found = [record.url[-1] for record in records(tmp_path / "a.warc", (), LIMIT, isolation)]
    assert (found, why in isolation.note) == (["a", "b"], True)


@pytest.mark.parametrize("pack", [gzip.compress, bytes])
def test_damage_within_a_file_is_told_and_costs_no_later_record(tmp_path, pack):
    middle = bytearray(pack(GOOD))
    middle[2:30] = b"\xff" * 28
    (tmp_path / "a.warc").write_bytes(pack(GOOD) + bytes(middle) + pack(LAST))
    found = []
    with pytest.raises(DamagedError, match=r"a\.warc"):
        found.extend(record.url[-1] for record in _each(records(tmp_path / "a.warc", (), LIMIT), found))
    assert found[0] == "a"
    assert found[-1] == "b"


def _each(pages, found):
    for page in pages:
        found.append(page.url[-1])
        yield page


@pytest.mark.parametrize(
    "headers",
    [
        b"Content-Encoding: br\r\n",
        b"Content-Encoding: gzip\r\n",
        b"Content-Encoding: zstd\r\n",
        b"Transfer-Encoding: chunked\r\n",
    ],
)
def test_an_encoding_that_is_undone_already(tmp_path, headers):
    (tmp_path / "a.warc").write_bytes(
        _record("response", "https://gazette.example/a", HTTP + headers + b"\r\n<p>a</p>")
    )
    assert [record.body for record in records(tmp_path / "a.warc", (), LIMIT)] == [b"<p>a</p>"]


def test_brotli_is_undone_and_bombs_are_not(tmp_path):
    packed = (
        brotli.compress(b"<p>a</p>"),
        brotli.compress(b"a" * 50 * LIMIT, quality=1),
        gzip.compress(b"a" * 50 * LIMIT),
    )
    named = zip(packed, (b"br", b"br", b"gzip"), strict=True)
    bodies = [HTTP + b"Content-Encoding: " + name + b"\r\n\r\n" + body for body, name in named]
    (tmp_path / "a.warc").write_bytes(b"".join(_record("response", "https://gazette.example/a", b) for b in bodies))
    isolation = Isolation()
    assert [record.body for record in records(tmp_path / "a.warc", (), LIMIT, isolation)] == [b"<p>a</p>"]
    assert isolation.reasons == {"too large": 2}


@pytest.mark.parametrize(
    "named", ["Gazette.Example", "https://www.gazette.example/", ".gazette.example", "*.gazette.example"]
)
def test_hosts_as_people_type_them(named):
    assert hosts(named) == ("gazette.example",)


@pytest.mark.parametrize(
    "named", ["gazette.example b.example", "gazette.example; https://B.example/", " gazette.example,b.example,"]
)
def test_hosts_by_comma_or_blank(named):
    assert hosts(named) == ("gazette.example", "b.example")


@pytest.mark.parametrize("named", ["gazette", "gazette example", "http://[", "a@b", ",", " "])
def test_what_is_no_host(named):
    with pytest.raises(ValueError, match="no host"):
        hosts(named)


def test_a_filter_of_backfill_that_names_no_host_is_told(tmp_path, scrapy):
    write(tmp_path / "a.warc", ("https://gazette.example/a", b"x"))
    done = scrapy("backfill", str(tmp_path / "a.warc"), "--hosts", "gazette")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_of_several_captures_the_latest_counts(tmp_path, database, scrapy, order):
    url, body = demo_pages(1)[0]
    title = ARTICLES[0].title
    texts = [body.replace(title.encode(), f"{title} ({n})".encode()) for n in range(3)]
    captures = [_record("response", url, HTTP + b"\r\n" + texts[n], f"2024-05-0{n + 1}T10:00:00Z") for n in order]
    (tmp_path / "a.warc").write_bytes(b"".join(captures))
    crawl = ("crawl", "warc", "-a", f"files={tmp_path}/a.warc", "-s", "READING_PROCESSES=1")
    scrapy(*crawl)
    stored = rows(database, "SELECT title, first_seen_at, last_seen_at FROM articles")
    assert stored == [(f"{title} (2)", "2024-05-01T10:00:00Z", "2024-05-03T10:00:00Z")]
    earlier = rows(database, "SELECT title FROM revisions ORDER BY title")
    assert earlier == [(f"{title} (0)",), (f"{title} (1)",)]
    assert scrapy(*crawl).stdout == "warc: nothing new\n"


@pytest.mark.parametrize(("argument", "code"), [((), 3), (("-a", "hosts=other.example"), 3)])
def test_an_archive_without_a_page_is_told(tmp_path, scrapy, argument, code):
    write(tmp_path / "a.warc", ("https://gazette.example/a", b"x"), status="404 Not Found")
    done = scrapy("crawl", "warc", "-a", f"files={tmp_path}/a.warc", *argument)
    assert (done.returncode, "no page" in done.stderr) == (code, True)


@pytest.mark.parametrize(
    ("page", "url"),
    [
        ('<link rel="canonical" href="https://gazette.example/a?b=1&amp;c=2">', "https://gazette.example/a?b=1&c=2"),
        ("<link href=https://gazette.example/a rel=canonical>", "https://gazette.example/a"),
        ("<meta property='og:url' content='https://gazette.example/a#x'>", "https://gazette.example/a"),
        ("<!-- saved from url=(0025)https://gazette.example/a -->", "https://gazette.example/a"),
        ('<link rel="stylesheet" href="https://gazette.example/a">', None),
        ('<link rel="canonical" href="/a">', None),
    ],
)
def test_the_address_of_a_saved_page(page: str, url: str | None) -> None:
    assert address_of(page.encode()) == url


def _pages(count: int) -> list[bytes]:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    return [_record("response", f"https://a.example/{number}", http + b"<html>" * 50) for number in range(count)]


@pytest.mark.parametrize("hosts", [(), ("a.example",)])
def test_an_archive_that_was_packed_as_one_file(tmp_path: Path, hosts: tuple[str, ...]) -> None:
    path = tmp_path / "pages.warc.gz"
    path.write_bytes(gzip.compress(b"".join(_pages(3))))
    assert read(path, *hosts) == [f"https://a.example/{number}" for number in range(3)]


@pytest.mark.parametrize("left", [30, 100, 170, -5])
def test_an_archive_cut_off_anywhere_in_its_last_record_says_so(tmp_path: Path, left: int) -> None:
    first, last = map(gzip.compress, _pages(2))
    path = tmp_path / "pages.warc.gz"
    path.write_bytes(first + last[:left])
    with pytest.raises(DamagedError, match=r"pages\.warc\.gz: (cut off|a record without)"):
        read(path)


@pytest.mark.parametrize(("pack", "kept"), [(gzip.compress, ["a", "b", "c"]), (bytes, ["a", "c"])])
def test_a_record_without_its_length_takes_no_other_along(
    tmp_path: Path, pack: Callable[[bytes], bytes], kept: list[str]
) -> None:
    content = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>Bourse</p></html>"
    packed = [_record("response", f"https://gazette.example/{name}", content) for name in "abc"]
    packed[1] = re.sub(rb"Content-Length: \d+\r\n", b"", packed[1])
    (tmp_path / "pages.warc").write_bytes(b"".join(map(pack, packed)))
    found: list[str] = []
    with suppress(DamagedError):
        for record in records(tmp_path / "pages.warc", (), LIMIT):
            found.append(record.url[-1])  # noqa: PERF401 - what came before the damage counts
    assert found == kept
