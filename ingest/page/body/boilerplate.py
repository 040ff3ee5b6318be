"""What is cut out of a French news body line by line."""

from __future__ import annotations

import re

from ingest.page.body.boilerplate_patterns import HABITS
from ingest.text import key

LONGEST = 280
"""Characters of the longest line that can be boilerplate."""

_ANY = re.compile("|".join(f"(?:{pattern})" for pattern in HABITS.values()), re.VERBOSE)
_BYLINE = re.compile(r"(?i:par|by|de)\s+(?=[A-ZÀ-Ý])")
_LONGEST_BYLINE = 80
_TITLE_LINES = 8  # a repeated title stands among the first lines; below, a subhead may say the same


def is_boilerplate(line: str) -> bool:
    """Tell whether a line of a body is one of the press's habits rather than a sentence of the article.

    >>> is_boilerplate("À lire aussi : Le Livret A rapportera moins"), is_boilerplate("À lire aussi vite, on s’y perd.")
    (True, False)
    """
    return len(line) <= LONGEST and _ANY.match(line) is not None


def clean_lines(lines: list[str], title: str, authors: list[str]) -> list[str]:
    """Return the lines that are the article's: no habits, no byline, no repeated title and no labels above it."""
    kept = (line for line in _after_title(lines, key(title)) if not is_boilerplate(line))
    return [line for line in kept if not any(_is_byline(line, author) for author in authors)]


def _is_byline(line: str, author: str) -> bool:
    """Tell whether a line is an author's name, with a person's role or without: "Par Jeanne Martin, journaliste"."""
    if len(line) > _LONGEST_BYLINE:
        return False
    text = _BYLINE.sub("", line, count=1)
    has_role = (
        " " in author and text.startswith((f"{author},", f"{author} -", f"{author} (")) and text[-1] not in ".!?…:"
    )
    return has_role or key(text) == key(author)


def _after_title(lines: list[str], title: str) -> list[str]:
    """Drop the repeated title, and short lines above it such as the section and the date."""
    for position, line in enumerate(lines[:_TITLE_LINES]):
        if key(line) == title:
            return [above for above in lines[:position] if len(above) > LONGEST / 2] + lines[position + 1 :]
    return lines
