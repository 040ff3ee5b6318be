"""A crawl that is watched: what it connected to, and what memory it took.

Names under `.example` are answered from a table, as by a name server that lies.
"""

from __future__ import annotations

import json
import os
import resource
import socket
import sys
from pathlib import Path
from typing import Any

from tests.support import forked

NAMES = {
    "intranet.example": "10.0.0.7",
    "rebound.example": "127.0.0.1",
    "proxy.example": "127.0.0.1",
    "metadata.example": "169.254.169.254",
    "public.example": "93.184.215.14",
}
connections: list[str] = []
memory: list[int] = []


def watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        memory.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        connections.append(arguments[1][0])


def look_up(name: str) -> str:
    if name in NAMES:
        return NAMES[name]
    socket.inet_aton(name)  # raises OSError for a name that nobody has
    return name


def crawl(folder: Path, *arguments: str, **environment: str) -> dict[str, Any]:
    """Crawl with the spider `news` into `news.db` of a folder; `connections` and `grown_mb` are what was seen."""
    report = folder / "report.json"
    named = os.environ | {"INGEST_DATABASE": str(folder / "news.db"), **environment}
    forked.wait(forked.begin(_watched, report, ["crawl", "news", *arguments], named))
    found: dict[str, Any] = json.loads(report.read_text())
    return found


def _watched(report: Path, arguments: list[str], environment: dict[str, str]) -> None:
    sys.addaudithook(watch)
    socket.gethostbyname = look_up  # type: ignore[assignment]
    try:
        forked.execute(arguments, environment)
    finally:
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - min(memory, default=0)
        report.write_text(json.dumps({"connections": connections, "grown_mb": grown / 1024}))
