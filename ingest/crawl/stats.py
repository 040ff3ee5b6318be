"""Turns Scrapy's stats of a crawl into counters and a line of text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

GOOD = ("new", "revised", "same", "not_modified")
"""What becomes of an article that was read."""


def summary(stats: Mapping[str, Any]) -> dict[str, Any]:
    """The counters of a crawl, named as the columns of `runs`; `refused` and `failed` count each reason."""
    return {
        "discovered": stats.get("frontier/discovered", 0),
        "fetched": stats.get("downloader/response_count", 0),
        "stored": stats.get("articles/new", 0),
        "revised": stats.get("articles/revised", 0),
        "duplicates": stats.get("articles/duplicates", 0),
        "refused": below(stats, "articles/rejected/"),
        "failed": below(stats, "articles/failed/"),
        "not_modified": stats.get("articles/not_modified", 0) + stats.get("ways/not_modified", 0),
        "bytes": stats.get("downloader/response_bytes", 0),
    }


def sentence(stats: Mapping[str, Any]) -> str:
    """One line on what a crawl did.

    >>> sentence({"articles/new": 3, "articles/duplicates": 1, "articles/failed/http_404": 2})
    '3 new (1 of them duplicates), 2 failed (http_404 2)'
    >>> sentence({"ways/read": 1, "frontier/elsewhere": 30})
    'nothing new, 30 being fetched by another crawl'
    >>> sentence({"ways/failed": 1})
    'nothing read'
    >>> sentence({"ways/read": 1, "ways/failed": 2})
    'nothing new, 2 sources not read'
    """
    counts = summary(stats)
    parts = [
        f"{counts['stored']} new" + (f" ({counts['duplicates']} of them duplicates)" if counts["duplicates"] else "")
    ]
    parts = parts if counts["stored"] else ["nothing new" if has_read(stats) else "nothing read"]
    if counts["revised"]:
        parts.append(f"{counts['revised']} revised")
    for name in ("refused", "failed"):
        if reasons := counts[name]:
            each = ", ".join(f"{reason} {count}" for reason, count in sorted(reasons.items()))
            parts.append(f"{sum(reasons.values())} {name} ({each})")
    if has_read(stats) and (unread := stats.get("ways/failed", 0)):
        parts.append(f"{unread} source{'s' * (unread > 1)} not read")
    if reserved := stats.get("articles/reserved", 0):
        parts.append(f"{reserved} reserved from text and data mining (-s TDM_SKIP_RESERVED=True leaves such pages out)")
    if elsewhere := stats.get("frontier/elsewhere", 0):
        parts.append(f"{elsewhere} being fetched by another crawl")
    return ", ".join(parts)


def line(name: str, stats: Mapping[str, Any], *, log_json: bool) -> str:
    """What a crawl writes at its end: a line for people, or its counters as a JSON object for a log collector."""
    if not log_json:
        return f"{name}: {sentence(stats)}"
    told = {"spider": name, "exit_code": stats.get("exit_code"), "finish_reason": stats.get("finish_reason")}
    return json.dumps(told | summary(stats), ensure_ascii=False)


def done(stats: Mapping[str, Any]) -> int:
    """How many article URLs are done: stored, refused or failed."""
    good = sum(stats.get(f"articles/{name}", 0) for name in GOOD)
    return int(good + sum(sum(below(stats, f"articles/{state}/").values()) for state in ("rejected", "failed")))


def has_read(stats: Mapping[str, Any]) -> bool:
    """Whether any listing was read or unchanged; an index counts once one of its parts was."""
    indexes = stats.get("ways/index_read", 0) + stats.get("ways/index_not_modified", 0)
    whole = indexes and not stats.get("ways/failed", 0)
    return bool(whole or stats.get("ways/read", 0) + stats.get("ways/not_modified", 0))


def below(stats: Mapping[str, Any], prefix: str) -> dict[str, int]:
    """The stats whose names begin so, without that beginning."""
    return {key.removeprefix(prefix): value for key, value in stats.items() if key.startswith(prefix)}
