"""`depeche morning`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from ingest.commands import _base, _types
from ingest.commands._console import Console
from ingest.query.morning import Morning
from ingest.query.morning_html import html
from ingest.query.morning_text import text


class Command(_base.Command):
    """What happened since yesterday evening."""

    stores = "all"
    french = True

    def long_desc(self) -> str:
        return (
            "Tell the morning's news in French: stories by the number of papers that tell them, what nobody else tells,"
            " changed headlines and figures, sources with far fewer articles than usual. The numbers in brackets are"
            " for `depeche show`."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        group = parser.add_argument_group("Output")
        _types.add_since(
            group, "24h, 7j, hier, 2026-03-01, ...; default: yesterday, 18:00 in Paris, or an archive's last days"
        )
        group.add_argument(
            "--only", action="append", choices=_PARTS, metavar="PART", help=f"{', '.join(_PARTS)} (repeatable)"
        )
        group.add_argument("--format", choices=sorted(_FORMATS), default="text", help="default: text")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        with self.store() as store:
            told = store.morning(opts.since)
        left_out: dict[str, Any] = {part: () for part in _PARTS if opts.only and part not in opts.only}
        told = replace(told, **left_out)
        sys.stdout.write(_FORMATS[opts.format](told))


def _json(told: Morning) -> str:
    return json.dumps(told.as_json(), ensure_ascii=False, indent=1) + "\n"


_PARTS: Final = ("stories", "others", "companies", "filings", "corrections", "silent")


def _text(told: Morning) -> str:
    return text(told, Console().width)


_FORMATS: Final[dict[str, Callable[[Morning], str]]] = {"html": html, "json": _json, "text": _text}
