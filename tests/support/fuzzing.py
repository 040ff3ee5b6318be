"""Inputs of any kind for readers, and how many: the profile `short` in `make test`, `long` in `make torture`."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.support.patience import endless_work_fails

T = TypeVar("T")

_COMMON = {"deadline": None, "database": None, "suppress_health_check": list(HealthCheck)}
settings.register_profile("short", max_examples=25, derandomize=True, **_COMMON)
settings.register_profile("long", max_examples=10_000, **_COMMON)
settings.load_profile(os.environ.get("FUZZING", "short"))

ODD = (
    *(
        "",
        " ",
        "\n",
        "\x00",
        "\x1b[31m",
        "\u202e",
        "\ud83d",
        "\ud83d\ude00",
        "\ufeff",
        "é",
        "\xa0",
        "\u2028",
        "\uffff",
        "𝕏",
    ),
    *(
        "&",
        "&amp;",
        "&amp;amp;",
        "&#55357;",
        "&#xD83D;&#xDE00;",
        "&#0;",
        "&#99999999;",
        "&nbsp;",
        "&a;",
        "<",
        ">",
        "]]>",
    ),
    *(
        "<!--",
        "-->",
        "<![CDATA[",
        "<?xml?>",
        "<?php",
        "<!DOCTYPE x [<!ENTITY a 'b'>]>",
        '"',
        "'",
        "\\",
        "\\ud83d",
        "%zz",
    ),
    *(
        "0",
        "-1",
        "9" * 30,
        "1e999",
        "NaN",
        "null",
        "true",
        "{}",
        "[]",
        '{"@type":"NewsArticle"}',
        "a" * 3000,
        "&" * 500,
    ),
)
DATES = (
    *("2026-03-12T09:00:00+01:00", "Thu, 12 Mar 2026 09:00:00 CET", "jeu. 12 mars 2026 9h", "12/03/2026", "hier"),
    *("0000-00-00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "1970-01-01", "2026-02-30", "25:61"),
    *("Thu, 12 Mar 2026 09:00:00 +9999", "2026-03-12T24:00:00Z", "12 mars 99", "١٢/٠٣/٢٠٢٦", "20260312090000"),
)
ADDRESSES = (
    *("https://gazette.example/a", "/or-2105160.html", "?p=1", "//x/", "http://[::1", "http://[x]/", "http://a:b/"),
    *(
        "javascript:x",
        "data:,x",
        "mailto:a@b",
        "http://é.example/à",
        "https://x.example:99999/",
        "\\\\x\\y",
        "http://%/",
    ),
    *("https://gazette.example/a;jsessionid=1?utm_source=x&amp;b=2#c", "https://" + "a." * 900 + "example/", "http://"),
)

odd = st.sampled_from(ODD) | st.text(max_size=20)
said = st.lists(odd | st.sampled_from(DATES) | st.sampled_from(ADDRESSES), max_size=4).map("".join)


def markup(tags: tuple[str, ...], attributes: str = "") -> st.SearchStrategy[bytes]:
    """Documents of these elements: nested, unclosed, with odd texts and attributes, cut, or none at all."""
    opened = st.sampled_from(tags).map(lambda tag: f"<{tag}{attributes}>")
    closed = st.sampled_from(tags).map(lambda tag: f"</{tag.partition(' ')[0]}>")
    leaf = st.tuples(st.sampled_from(tags), said).map(
        lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0].partition(' ')[0]}>"
    )
    text = st.lists(opened | closed | leaf | said, max_size=40).map("".join)
    encodings = st.sampled_from(("utf-8", "utf-16", "cp1252", "utf-7"))
    written = st.tuples(text, encodings).map(lambda pair: _encoded(*pair))
    return written | st.binary(max_size=200) | st.tuples(written, st.binary(max_size=20), written).map(b"".join)


def json_values(*names: str) -> st.SearchStrategy[object]:
    """Values of any JSON, with these names and odd ones."""
    return st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | said,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(names) | odd, inner, max_size=5),
        max_leaves=25,
    )


def within_time(function: Callable[[], T]) -> T:
    """What a call returns; it fails where there is no end of it."""
    with endless_work_fails():
        return function()


def is_clean(text: str | None) -> bool:
    """Whether a text can be stored and printed."""
    return text is None or (text == text.encode().decode() and not any(char in text for char in "\x00\x1b\u202e"))


def _encoded(text: str, encoding: str) -> bytes:
    return text.encode("utf-8", "surrogatepass") if encoding == "utf-8" else text.encode(encoding, "ignore")
