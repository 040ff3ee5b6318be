"""Which lines of a body are the article's, and which its page's."""

from __future__ import annotations

import re

from ingest.page.body.wording.boilerplate import is_boilerplate
from ingest.page.body.wording.boilerplate_patterns import DAY
from ingest.page.body.wording.last_lines import without_closing
from ingest.page.body.wording.signing_lines import (
    is_about_author,
    is_byline,
    is_dated_byline,
    is_moment,
    is_short_mark,
    is_signed,
    only_signs,
    says_when,
    signs_for_all,
    without_signature,
)
from ingest.page.sentence_form import MIN_SENTENCE, SENTENCE_ENDS
from ingest.text.keys import key
from ingest.times.calendar_names import WEEKDAYS

_DAY = re.compile(DAY, re.VERBOSE | re.IGNORECASE)
_DAY_OF_WEEK = re.compile(
    rf"(?:{'|'.join(WEEKDAYS)}),?\s+(?:\d{{1,2}}(?:er)?\s+[^\W\d]{{3,9}}\.?|[^\W\d]{{3,9}}\.?\s+\d{{1,2}})\s*[:–-]?",
    re.IGNORECASE,
)
"""Nothing but a day without its year."""
_MIN_DAYS = 2  # lines that are days: so many are the subheads of an agenda
_LONGEST_DAY = 40
_TOP_LINES, _LAST_LINES = 5, 3
_FEW = 0.25  # of the lines; where more stand twice, the text is meant so
_PARAGRAPH = 100  # characters of a line that no text says twice
_CUT_SHORT = ("…", "...")
_ICON = 2  # characters of a line that is an emoji, set beside a text as its icon
_LONGEST_KICKER = 30  # letters
_LONGEST_ROLE = 60  # characters
_LETTERED = 3  # times that a line is longer than its letters, at most
_TITLE_LINES = 8  # a repeated title stands among the first lines; below, a subhead may say the same


def clean_lines(
    lines: list[str],
    title: str,
    authors: list[str],
    site: str | None = None,
    shown: str = "",
    language: str | None = None,
) -> list[str]:
    """The lines that are the article's: no boilerplate, no byline, no repeated title and no labels above it.

    `shown` is the headline as the page shows it, where it declares another for the networks.
    """
    lines = _after_title(lines, key(shown)) if shown and shown != title else lines
    days = [line for line in lines if len(line) <= _LONGEST_DAY and (_DAY.match(line) or _DAY_OF_WEEK.fullmatch(line))]
    below = set(lines[_TOP_LINES:-1])  # a day between paragraphs is none of the page's own: those stand at the edges
    subheads = frozenset(days if len(days) >= _MIN_DAYS else filter(below.__contains__, days))
    kept = [line for line in _after_title(lines, key(title)) if line in subheads or not is_boilerplate(line, language)]
    kept = _within(
        [line for line in _once(kept) if len(line) > _ICON or any(map(str.isalnum, line))], title, authors, site
    )
    signs = sorted(filter(None, [*authors, *([site] if site and authors else [])]), key=len, reverse=True)
    return [
        line
        for line in without_signature(_without_role(without_closing(kept), authors), authors)
        if line in subheads
        or not (
            is_signed(line, signs) or signs_for_all(line, authors) or any(is_byline(line, author) for author in authors)
        )
    ]


def _without_role(lines: list[str], authors: list[str]) -> list[str]:
    """The lines without what an author is, a few words that stand last below his name."""
    is_role = len(lines) > 1 and len(lines[-1]) <= _LONGEST_ROLE and not lines[-1].endswith(SENTENCE_ENDS)
    return lines[:-1] if is_role and key(lines[-2]) in set(map(key, authors)) else lines


def _once(lines: list[str]) -> list[str]:
    """Drop the few paragraphs that stood above in the same words, as the beginning of a hidden text does."""
    lines = [line for place, line in enumerate(lines) if not _is_cut_short(line, lines[place + 1 :])]
    seen: set[str] = set()
    again: set[int] = set()
    for place, line in enumerate(lines):
        if len(line) >= _PARAGRAPH and " | " not in line:
            again.update({place} if line in seen else ())
            seen.add(line)
    return (
        [line for place, line in enumerate(lines) if place not in again] if len(again) <= _FEW * len(lines) else lines
    )


def _is_cut_short(line: str, below: list[str]) -> bool:
    """Whether a line is the beginning of one below it, as an excerpt has above the whole text."""
    if not line.endswith(_CUT_SHORT) or len(line) < MIN_SENTENCE // 2:
        return False
    begins = line.rstrip(" .…")
    return any(other.startswith(begins) and len(other) > len(line) for other in below)


def _within(lines: list[str], title: str, authors: list[str], site: str | None) -> list[str]:
    """Drop the lines above the text that say when it was written, and those below it that say who its author is."""
    text = [title, *lines[:-_LAST_LINES]]
    starts = tuple(f"{author}{mark}" for author in authors if only_signs(author, text) for mark in " ,")
    return [
        line
        for place, line in enumerate(lines)
        if not (place < _TOP_LINES and (is_moment(line, site) or is_dated_byline(line, authors)))
        and not (_TOP_LINES <= place >= len(lines) - _LAST_LINES and is_about_author(line, starts, authors))
        and not (0 < place >= len(lines) - _LAST_LINES and says_when(line))
        and not (0 < place == len(lines) - 1 and is_short_mark(line))
    ]


def _shows_title(line: str, title: str) -> bool:
    """Whether a line's letters are the title's, with a kicker before them or without."""
    return line.endswith(title) and len(line) - len(title) <= (_LONGEST_KICKER if len(title) > _LONGEST_KICKER else 0)


def _after_title(lines: list[str], title: str) -> list[str]:
    """Drop the repeated title, and short lines above it such as the section and the date.

    A line that says the same below some sentences is a subhead, such as that of one piece of news in a live page.
    """
    longest = _LETTERED * (len(title) + _LONGEST_KICKER)
    for position, line in enumerate(lines[:_TITLE_LINES]):
        if len(line) <= longest and _shows_title(key(line), title):
            above = [other for other in lines[:position] if len(other) >= MIN_SENTENCE]
            return lines if len(above) > 1 else above + lines[position + 1 :]
    return lines
