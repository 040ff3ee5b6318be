"""WARC files as a stream of the pages in them. The only importer of warcio."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit
from zlib import error as ZlibError  # noqa: N812 - it is a class

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from ingest.errors import DepecheError
from ingest.urls import normalize

_HTML = ("text/html", "application/xhtml+xml")


class DamagedError(DepecheError):
    """Raised by `records` where a file is no WARC, or is cut off; what came before was given."""


class Record(NamedTuple):
    """A page as the archive fetched it."""

    url: str
    body: bytes
    content_type: str | None
    fetched_at: datetime


def records(path: Path, hosts: Sequence[str], most_bytes: int) -> Iterator[Record]:
    """The HTML pages that were answered with 200, of these hosts and those below them; all hosts where none is named.

    Raises:
        DamagedError: the rest of the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            for record in ArchiveIterator(file):
                if _is_page(record) and _is_of(record, hosts):
                    yield from _read(record, most_bytes)
    except (ArchiveLoadFailed, OSError, EOFError, ZlibError, ValueError) as error:
        raise DamagedError(f"{path}: {error}") from error


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = record.http_headers.get_header("Content-Type") or ""
    return record.http_headers.get_statuscode() == "200" and kind.strip().lower().startswith(_HTML)


def _is_of(record: Any, hosts: Sequence[str]) -> bool:
    name = urlsplit(record.rec_headers.get_header("WARC-Target-URI") or "").hostname or ""
    return not hosts or any(name == host or name.endswith(f".{host}") for host in hosts)


def _read(record: Any, most_bytes: int) -> Iterator[Record]:
    url = normalize(record.rec_headers.get_header("WARC-Target-URI") or "")
    body = record.content_stream().read(most_bytes + 1)  # chunks and content encoding undone
    if len(body) <= most_bytes and record.raw_stream.limit > 0:
        raise EOFError(f"cut off within {url}")
    fetched = datetime.fromisoformat(record.rec_headers.get_header("WARC-Date")).astimezone(UTC).replace(microsecond=0)
    if url and len(body) <= most_bytes:
        yield Record(url, body, record.http_headers.get_header("Content-Type"), fetched)
