"""What people give after `-a`, checked; each function raises `ValueError` with a line that says what is asked."""

from __future__ import annotations

from pathlib import Path

from ingest.urls import normalize


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


def addresses(value: str | None) -> tuple[str, ...]:
    """Web addresses separated by commas."""
    urls = tuple(url.strip() for url in (value or "").split(",") if url.strip())
    for url in urls:
        if not url.startswith(("http://", "https://")):
            raise ValueError(f"{url!r} is no web address; it must begin with http:// or https://")
    return urls


def address_file(name: str) -> tuple[str, ...]:
    """The web addresses in a text file, one a line; empty lines and lines that begin with # are passed over."""
    try:
        lines = [line.strip() for line in Path(name).read_text("utf-8").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"cannot read the address file {name}: {error}") from error
    urls = [normalize(line) for line in lines if line and not line.startswith("#")]
    if None in urls or not urls:
        raise ValueError(f"{name} must hold web addresses, one a line")
    return tuple(url for url in urls if url)
