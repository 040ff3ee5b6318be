"""Checks of cells: whether this program can have written such a value in a column.

Texts are read as bytes: SQLite does not make sure that they are valid UTF-8.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from functools import partial

from ingest.items import BOOLEANS, LISTS, TIMES
from ingest.store.label_cells import labels_of

Check = Callable[[object], bool]

LONGEST = {"body": 10 << 20, "title": 10_000, "lead": 50_000, "url": 8192}
"""Bytes; for other columns `_LONG`. Pages of ours are no longer than DOWNLOAD_MAXSIZE."""
_LONG = 100_000
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r"))  # all texts are freed of them where they are read
_ADDRESS = re.compile(rb"https?://[^\s/@?#\"<>]+(?:[/?][^\s\"<>]*)?")
_TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")  # as `times.to_text` writes it
_STRINGS = re.compile(r'\["[^"\\\x00-\x1f]*"(?:, ?"[^"\\\x00-\x1f]*")*\]')  # a list of them in JSON, without escapes
_LANGUAGE = re.compile(rb"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?")


def check_of(name: str, optional: bool, latest: bytes) -> Check:
    """The check of a column; no time may be after `latest`."""
    if name in _OWN:
        return _OWN[name]
    if name in LISTS:
        return _is_list
    if name in TIMES or name.endswith("_at"):
        return partial(_is_time, latest, optional)
    if name in BOOLEANS:
        return _is_boolean
    if name in ("url", "image_url", "tdm_policy", "moved_to"):
        return partial(_matches, _ADDRESS, optional)
    return partial(_is_text, LONGEST.get(name, _LONG), optional)


def _is_boolean(value: object) -> bool:
    return value in (None, 0, 1)


def _is_share(value: object) -> bool:
    return isinstance(value, int | float) and 0 <= value <= 1


def _is_text(longest: int, optional: bool, value: object) -> bool:
    if value is None or value == b"":
        return optional
    if not isinstance(value, bytes) or len(value) > longest or value.translate(None, _CONTROLS) != value:
        return False
    return _decoded(value) is not None


def _matches(pattern: re.Pattern[bytes], optional: bool, value: object) -> bool:
    if value is None:
        return optional
    return isinstance(value, bytes) and len(value) <= LONGEST["url"] and bool(pattern.fullmatch(value))


def _is_time(latest: bytes, optional: bool, value: object) -> bool:
    if value is None:
        return optional
    if not isinstance(value, bytes) or not _TIME.fullmatch(value) or value > latest:
        return False
    try:
        return bool(datetime.fromisoformat(value.decode()))
    except ValueError:
        return False


def _is_list(value: object) -> bool:
    if value == b"[]":
        return True
    text = _decoded(value)
    if text is None or _STRINGS.fullmatch(text):  # as nearly all are: a third of the time that JSON takes
        return text is not None
    found = _json(value)
    return isinstance(found, list) and all(isinstance(text, str) and _encodes(text) for text in found)


def _is_counts(value: object) -> bool:
    found = _json(value)
    return isinstance(found, dict) and all(type(count) is int for count in found.values())


def _is_labels(value: object) -> bool:
    return value is None or labels_of(_decoded(value)) is not None


def _is_sketch(value: object) -> bool:
    return isinstance(value, bytes) and len(value) % 4 == 0


def _json(value: object) -> object:
    try:
        return json.loads(_decoded(value) or "")
    except (ValueError, RecursionError):
        return None


def _decoded(value: object) -> str | None:
    try:
        return value.decode() if isinstance(value, bytes) else None
    except UnicodeDecodeError:
        return None


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a pair
        return False
    return True


_OWN: dict[str, Check] = {
    "language": partial(_matches, _LANGUAGE, False),
    "language_confidence": _is_share,
    "labels": _is_labels,
    "refused": _is_counts,
    "failed": _is_counts,
    "keys": _is_sketch,
}
