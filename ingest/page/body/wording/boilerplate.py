"""Removes boilerplate from a news body, line by line."""

from __future__ import annotations

from ingest.page.body.wording.boilerplate_patterns import HABITS, LABELS, NOTICES
from ingest.page.body.wording.labels import is_furniture
from ingest.page.body.wording.line_pattern import LinePattern
from ingest.page.body.wording.reports import is_attributed, is_report
from ingest.text.keys import key

LONGEST = 280
"""Characters of the longest line that can be boilerplate."""

_LONGEST_LABEL = 60  # characters, with the marks around it
_BUTTONS = ("Je m’inscris", "Je m'inscris", "Je m’abonne", "Je m'abonne")
_BUTTON_ENDS = tuple(f"{button}{end}" for button in _BUTTONS for end in ("", " !"))
"""Ends of lines that are a button's words, which stand in one line with what it offers."""
_HABIT = LinePattern(HABITS)
_NOTICE = LinePattern(NOTICES)
_LONGEST_NOTICE = 2000


def is_boilerplate(line: str, language: str | None = None) -> bool:
    """Whether a line of a body, in a page of a language, is boilerplate and no sentence of the article.

    >>> is_boilerplate("À lire aussi : Le Livret A rapportera moins"), is_boilerplate("À lire aussi vite, on s’y perd.")
    (True, False)
    """
    if (len(line) <= _LONGEST_LABEL and key(line) in LABELS) or _ends_in_button(line):
        return True
    if " | " in line and _is_row_of_buttons(line, language):
        return True
    match = _HABIT.match(line) if len(line) <= LONGEST else None
    if match:
        return match["call"] is None or not (is_report(line, match.end()) or is_attributed(line))
    return is_furniture(line, language) or (len(line) <= _LONGEST_NOTICE and _NOTICE.match(line) is not None)


def _is_row_of_buttons(line: str, language: str | None) -> bool:
    """Whether each part of a line is boilerplate; a table's row of days is none."""
    parts = line.split(" | ") if len(line) <= LONGEST else [""]
    return not any(map(str.isdigit, parts[0])) and all(is_boilerplate(part, language) for part in parts)


def _ends_in_button(line: str) -> bool:
    """Whether a line ends with a button's words, which begin anew: "La Cote du soir Je m’inscris"."""
    if len(line) > LONGEST or not line.endswith(_BUTTON_ENDS):
        return False
    before = line[: max(map(line.rfind, _BUTTONS))].rstrip()
    return not before.endswith((":", ",", "«", "“", '"', "que"))
