"""Checks spider arguments (`-a`); each function raises `ValueError` with a line that says what is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from glob import glob
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tld import get_fld

from ingest import times
from ingest.listings.date_range import Window
from ingest.urls import host, normalize, without_password

_BETWEEN = re.compile(r"[,;\s]+")  # what people put between names


def positive_number(name: str, value: str | int | None) -> int | None:
    """A whole number above zero, None where nothing is given."""
    if value is None:
        return None
    try:
        number = int(value)
    except ValueError:
        number = 0
    if number < 1:
        raise ValueError(f"{name} takes a whole number above zero, not {value!r}")
    return number


def window(since: str | None, until: str | None) -> Window:
    """The time between two dates as people type them: 2026-03-01, 7j, hier."""
    start, end = (times.since(since) if since else None), (times.until(until) if until else None)
    if start and end and start >= end:
        raise ValueError(f"since={since} is not before until={until}")
    return Window(times.from_text(start), times.from_text(end))


def addresses(value: str | None) -> tuple[str, ...]:
    """Web addresses separated by commas, without the names and passwords in them: `credentials` has those."""
    urls = words(value)
    for url in urls:
        if not url.startswith(("http://", "https://")):
            raise ValueError(f"{url!r} is no web address; it must begin with http:// or https://")
    return tuple(map(without_password, urls))


def credentials(values: Iterable[str | None]) -> dict[str, tuple[str, str]]:
    """Names and passwords that stand in web addresses, by server.

    >>> credentials(["https://lecteur:secr%C3%A8t@gazette.example:8443/rss", None])
    {'https://gazette.example:8443': ('lecteur', 'secrèt')}
    """
    found = {}
    for url in (url for value in values for url in words(value)):
        parts = urlsplit(without_password(url))
        if "@" in (given := urlsplit(url).netloc):
            name, _, password = given.rpartition("@")[0].partition(":")
            found[f"{parts.scheme}://{parts.netloc}"] = (unquote(name), unquote(password))
    return found


def forms_of(name: str) -> tuple[str, ...]:
    """The web addresses that a bare name such as lesechos.fr may mean, the likeliest first."""
    name = name.strip().rstrip("/")
    if not normalize(f"https://{name}") or get_fld(f"https://{name}", fail_silently=True) is None:
        raise ValueError(f"{name!r} is no web address; it must begin with http:// or https://")
    others = () if name.startswith("www.") else (f"https://www.{name}",)
    return (f"https://{name}", *others, f"http://{name}")


def words(value: str | None) -> tuple[str, ...]:
    """The parts of a list with commas."""
    return tuple(word.strip() for word in (value or "").split(",") if word.strip())


def hosts(value: str | None) -> tuple[str, ...]:
    """Host names by comma or blank, without the capitals, scheme, `www.` and leading dot that people type.

    Raises:
        ValueError: a word is no host name, or there is none.
    """
    names = tuple(_host_name(word) for word in _BETWEEN.split(value or "") if word)
    if value and not names:
        raise ValueError(f"hosts={value} names no host; give for example hosts=lesechos.fr")
    return names


def _host_name(word: str) -> str:
    url = word if "://" in word else f"https://{word.removeprefix('*').lstrip('.')}"
    address = normalize(url)
    if address is None or "." not in host(address):
        raise ValueError(f"hosts={word} is no host name; give for example hosts=lesechos.fr")
    return host(address)


def address_file(name: str) -> tuple[str, ...]:
    """The web addresses in a text file, one a line; empty lines and lines that begin with # are passed over."""
    try:
        lines = [line.strip() for line in Path(name).read_text("utf-8-sig").splitlines()]
    except OSError as error:
        raise ValueError(f"cannot read the address file {name}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ValueError(f"the address file {name} is no text in UTF-8") from error
    urls = [normalize(line) for line in lines if line and not line.startswith("#")]
    if None in urls or not urls:
        raise ValueError(f"{name} must hold web addresses, one a line")
    return tuple(url for url in urls if url)


def saved_pages(folders: str | None) -> tuple[Path, ...]:
    """The HTML files in these folders and those below."""
    found: list[Path] = []
    for folder in words(folders):
        files = sorted(path for path in Path(folder).rglob("*.*htm*") if path.is_file())
        if not files:
            raise ValueError(f"there are no .html files in {folder}; html=FOLDER takes pages saved by a browser")
        found += files
    return tuple(found)


def files(patterns: Iterable[str]) -> tuple[Path, ...]:
    """The files that the patterns name, such as data/*.warc.gz."""
    found: dict[Path, None] = {}
    for pattern in patterns:
        matching = [Path(name) for name in sorted(glob(pattern, recursive=True)) if Path(name).is_file()]  # noqa: PTH207 - absolute patterns too
        if not matching:
            raise ValueError(f"there is no file {pattern}")
        found |= dict.fromkeys(matching)
    return tuple(found)
