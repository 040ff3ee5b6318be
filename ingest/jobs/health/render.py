"""The report as JSON, and as the text that a notification holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from ingest import times
from ingest.jobs.health.findings import SourceHealth


def as_json_text(rows: Sequence[SourceHealth]) -> str:
    """The report for programs: a list of objects."""
    return json.dumps([row.as_json() for row in rows], ensure_ascii=False, indent=2)


def as_text(rows: Sequence[SourceHealth]) -> str:
    """The report for a mail: only what is wrong."""
    ill = sum(row.state == "ill" for row in rows)
    lines = [f"Dépêche: {ill} of {len(rows)} sources {'is' if ill == 1 else 'are'} ill"]
    for row in rows:
        lines += [f"\n{row.source}: {row.state}"] if row.findings else []
        lines += [f"  - {finding.what}\n    {finding.cure}" for finding in row.findings]
    return "\n".join(lines) + "\n"


def age(moment: datetime | None) -> str:
    """How long ago a moment was.

    >>> from datetime import timedelta
    >>> age(times.now() - timedelta(hours=50)), age(None)
    ('2 d ago', 'never')
    """
    if moment is None:
        return "never"
    minutes = (times.now() - moment).total_seconds() // 60
    if minutes < 120:
        return f"{minutes:.0f} min ago"
    return f"{minutes // 60:.0f} h ago" if minutes < 48 * 60 else f"{minutes // 1440:.0f} d ago"
