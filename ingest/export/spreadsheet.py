"""Values as cells of a spreadsheet: no text is run as a formula, times and numbers stay such."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Final

from ingest.items import LISTS, TAG_LISTS
from ingest.times import PARIS

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a text begins with that a spreadsheet runs as a formula."""


LONGEST: Final = 32_767
"""Characters that a cell of Excel holds; a longer text would break the file."""
_CUT: Final = " […]"

HEADERS: Final = {
    "id": "n°",
    "url": "adresse",
    "source": "source",
    "site_name": "journal",
    "title": "titre",
    "lead": "chapô",
    "body": "texte",
    "authors": "auteurs",
    "section": "rubrique",
    "tags": "mots-clés",
    "image_url": "image",
    "language": "langue",
    "language_confidence": "confiance (langue)",
    "published_at": "publié le",
    "modified_at": "modifié le",
    "first_seen_at": "vu le",
    "last_seen_at": "revu le",
    "access": "accès",
    "word_count": "mots",
    "content_hash": "empreinte",
    "duplicate_of": "copie de",
    "run_id": "collecte",
    "tdm_reserved": "fouille réservée",
    "tdm_policy": "conditions de fouille",
    "ai_disallowed": "robots d’IA exclus",
    "issuers": "sociétés",
    "events": "événements",
    "figures": "chiffres",
}
"""The columns as a reader of French calls them."""


def cut(text: str) -> str:
    """The text as far as a cell of Excel holds it, with a mark where it goes on."""
    return text if len(text) <= LONGEST else text[: LONGEST - len(_CUT)] + _CUT


def as_list(name: str, cell: str) -> str:
    """A list of the store as text: its parts with commas between.

    >>> as_list("authors", '["Jeanne Martin", "AFP"]')
    'Jeanne Martin, AFP'
    """
    if name not in LISTS and not (name in TAG_LISTS and cell.startswith("[")):
        return cell
    return ", ".join(
        part if isinstance(part, str) else json.dumps(part, ensure_ascii=False) for part in json.loads(cell)
    )


def safe(cell: Any) -> Any:
    """The cell, a text that a spreadsheet would run as a formula with `'` before it.

    >>> safe("=cmd()"), safe(-1.5)
    ("'=cmd()", -1.5)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def french(cell: Any) -> Any:
    """A number with a decimal comma; other cells as they are.

    >>> french(0.5)
    '0,5'
    """
    return str(cell).replace(".", ",") if isinstance(cell, float) else cell


def paris_time(text: str) -> str:
    """A time of the store as Excel reads it, in Paris; what is no time, which another program wrote, as it is.

    >>> paris_time("2026-07-01T08:00:00Z"), paris_time("2026-07-01T99:00:00Z")
    ('2026-07-01 10:00:00', '2026-07-01T99:00:00Z')
    """
    try:
        return datetime.fromisoformat(text).astimezone(PARIS).strftime("%Y-%m-%d %H:%M:%S")
    except (ValueError, OverflowError):
        return text
