"""Authors, section and tags that a listing gives, as the frontier keeps them."""

from __future__ import annotations

import json
from dataclasses import asdict

from ingest.items import NO_LABELS, Labels


def written(labels: Labels) -> str | None:
    """The labels as JSON; None where there are none."""
    return None if labels == NO_LABELS else json.dumps(asdict(labels), ensure_ascii=False)


def labels_of(text: str | None) -> Labels | None:
    """The labels of a row; None where another program has left something else."""
    try:
        facts = json.loads(text or "{}")
        authors, tags = facts.get("authors", ()), facts.get("tags", ())
        known = Labels(
            tuple(map(_text, authors)), facts.get("section") and _text(facts["section"]), tuple(map(_text, tags))
        )
    except (ValueError, AttributeError, TypeError, RecursionError):
        return None
    return known


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
