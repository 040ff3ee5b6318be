"""Removes boilerplate from a news body, line by line."""

from __future__ import annotations

import re
from functools import reduce

from ingest.page.body.boilerplate_labels import CALL_BEGINNINGS, CALL_ENDS, LABELS, LONGEST_LABEL
from ingest.page.body.boilerplate_patterns import DAY, HABITS, NOTICES
from ingest.page.body.labels import is_furniture
from ingest.page.body.reports import is_attributed, is_report
from ingest.page.head.person_names import is_person
from ingest.text import key
from ingest.times.calendar_names import WEEKDAYS

LONGEST = 280
"""Characters of the longest line that can be boilerplate."""

_CALLS = frozenset(
    (
        "see all",
        "same subject",
        "follow",
        "share",
        "newsletter",
        "subscription",
        "comments",
        "furniture",
        "contact",
        "arrow",
        "platform",
        "print edition",
    )
)
"""Habits whose first words begin sentences of reports, too: "Abonnez-vous, dit en substance la compagnie ..."."""
_ANY = re.compile(
    "|".join(
        (
            *(f"(?:{pattern})" for name, pattern in HABITS.items() if name not in _CALLS),
            f"(?P<call>{'|'.join(HABITS[name] for name in HABITS if name in _CALLS)})",
        )
    ),
    re.VERBOSE,
)
_NOTICE = re.compile("|".join(f"(?:{pattern})" for pattern in NOTICES.values()), re.VERBOSE)
_LONGEST_NOTICE = 2000
_DAY = re.compile(DAY, re.VERBOSE | re.IGNORECASE)
_DAY_OF_WEEK = re.compile(
    rf"(?:{'|'.join(WEEKDAYS)}),?\s+(?:\d{{1,2}}(?:er)?\s+[^\W\d]{{3,9}}\.?|[^\W\d]{{3,9}}\.?\s+\d{{1,2}})\s*[:–-]?",
    re.IGNORECASE,
)
"""Nothing but a day without its year."""
_MIN_DAYS = 2  # lines that are days: so many are the subheads of an agenda
_HANDLE = re.compile(r"(?:\s+\S*@\S+)+$")  # the author's address, or name on a network
_BYLINE = re.compile(
    r"^(?i:(?:(?:une?|cet)\s+)?(?:article|texte|reportage|enquête|récit)\s+signée?|sources?|par|avec|by|de|von|di|por|af|av|door|przez)(?:\s*:)?\s+(?=[^\W\da-z])"
)
_SIGNING = re.compile(
    r"\b(?:publiée?|postée?|mise?|modifiée?|rédigée?|écrite?|édité|le|la|les|à|à jour|jour|par|by|et|and|avec|with|at"
    r"|on|de|journaliste|rédaction|rédacteur|rédactrice|correspondante?|envoyée? spéciale?|une?|article"
    r"|reportage|enquête|entretien|récit|signée?|notre|nos|updated|published|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|"
    r"octobre|novembre|décembre|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"sources?)\b|\d+(?:er|h\d*)?",
    re.IGNORECASE,
)
"""Words and figures of a line that signs and dates an article."""
_DATE, _HOUR = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b"), re.compile(r"\b\d{1,2}[:.h]\d\d\b")
_WRITTEN_DATE = re.compile(r"\b\d{1,2}(?:er|\.)?\s+(?:de\s+)?[^\W\d]{3,10}\.?\s+(?:del?\s+)?20\d\d\b")
_LONGEST_MOMENT, _MOMENT_WORDS = 90, 5
_BYLINE_WORDS = 16  # of an author with his role and the time it takes to read him
_MINUTES = re.compile(r"\W*\d+\s*min\w*\.?$", re.IGNORECASE)  # that one takes to read it
_GOES_ON = re.compile(r"(?:\.\.\.|…)\s?(?:ist|war|arbeitet|lehrt|leitet|forscht|is|was|est|es|è)\s")  # a name above
_TOP_LINES, _LAST_LINES = 5, 3
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_LONGEST_BYLINE = 80
_LONGEST_DAY = 40
_FEW = 0.25  # of the lines; where more stand twice, the text is meant so
_PARAGRAPH = 100  # characters of a line that no text says twice
_SENTENCE = 60  # characters of a line that is no label
_ICON = 2  # characters of a line that is an emoji, set beside a text as its icon
_LONGEST_KICKER = 30  # letters
_LETTERED = 3  # times that a line is longer than its letters, at most
_TITLE_LINES = 8  # a repeated title stands among the first lines; below, a subhead may say the same


def is_boilerplate(line: str, language: str | None = None) -> bool:
    """Whether a line of a body, in a page of a language, is boilerplate and no sentence of the article.

    >>> is_boilerplate("À lire aussi : Le Livret A rapportera moins"), is_boilerplate("À lire aussi vite, on s’y perd.")
    (True, False)
    """
    if (len(line) <= LONGEST_LABEL and key(line) in LABELS) or _ends_in_button(line):
        return True
    match = _ANY.match(line) if len(line) <= LONGEST else None
    if match:
        return match["call"] is None or not (is_report(line, match.end()) or is_attributed(line))
    return is_furniture(line, language) or (len(line) <= _LONGEST_NOTICE and _NOTICE.match(line) is not None)


def _ends_in_button(line: str) -> bool:
    """Whether a line ends with a button's words, which begin anew: "La Cote du soir Je m’inscris"."""
    if len(line) > LONGEST or not line.endswith(CALL_ENDS):
        return False
    before = line[: max(map(line.rfind, CALL_BEGINNINGS))].rstrip()
    return not before.endswith((":", ",", "«", "“", '"', "que"))


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
    kept = _within([line for line in _once(kept) if len(line) > _ICON or any(map(str.isalnum, line))], title, authors)
    signs = sorted(filter(None, [*authors, *([site] if site and authors else [])]), key=len, reverse=True)
    return [
        line
        for line in kept
        if line in subheads or not (_is_signed(line, signs) or any(_is_byline(line, author) for author in authors))
    ]


def _once(lines: list[str]) -> list[str]:
    """Drop the few paragraphs that stood above in the same words, as the beginning of a hidden text does."""
    seen: set[str] = set()
    again: set[int] = set()
    for place, line in enumerate(lines):
        if len(line) >= _PARAGRAPH and " | " not in line:
            again.update({place} if line in seen else ())
            seen.add(line)
    return (
        [line for place, line in enumerate(lines) if place not in again] if len(again) <= _FEW * len(lines) else lines
    )


def _within(lines: list[str], title: str, authors: list[str]) -> list[str]:
    """Drop the lines above the text that say when it was written, and those below it that say who its author is."""
    text = [title, *lines[:-_LAST_LINES]]
    starts = tuple(f"{author}{mark}" for author in authors if _only_signs(author, text) for mark in " ,")
    return [
        line
        for place, line in enumerate(lines)
        if not (place < _TOP_LINES and (_is_moment(line) or _is_dated_byline(line, authors)))
        and not (_TOP_LINES <= place >= len(lines) - _LAST_LINES and _is_about_author(line, starts, authors))
    ]


def _is_about_author(line: str, starts: tuple[str, ...], authors: list[str]) -> bool:
    """Whether a line below the text tells of its authors, or is their names in brackets behind their house's."""
    if line.lstrip("•*–—- ").startswith(starts) or _GOES_ON.match(line):
        return True
    house, bracket, names = line.rstrip(".").partition("(")
    return bool(bracket) and names.endswith(")") and house.isupper() and any(author in names for author in authors)


def _only_signs(author: str, text: list[str]) -> bool:
    """Whether an author is a person of whom the text does not speak, as it does of the company that issues it."""
    return is_person(author) and not any(author in line and not _is_byline(line, author) for line in text)


def _is_moment(line: str) -> bool:
    """Whether a line is a date with its hour, whatever the words beside them: "Stand: 22.04.2024, 06:00 Uhr"."""
    if len(line) > _LONGEST_MOMENT or line[-1] in ".!?" or not _HOUR.search(line):
        return False
    written = len(_WRITTEN_DATE.findall(line))
    is_dated = written or _DATE.search(line)
    return bool(is_dated) and len(_LETTERS.findall(line)) <= _MOMENT_WORDS + 2 * written


def _is_dated_byline(line: str, authors: list[str]) -> bool:
    """Whether a line is an author, a day and a few words, or begins with an author and ends with a day and an hour."""
    line = _MINUTES.sub("", line)
    if len(line) > LONGEST or line.endswith((".", "!", "?", "…")):
        return False
    line = _BYLINE.sub("", line, count=1)
    rest = reduce(lambda rest, author: rest.replace(author, " "), authors, line)
    is_dated = rest != line and (_WRITTEN_DATE.search(rest) or _DATE.search(rest))
    if is_dated and len(_LETTERS.findall(rest)) <= 2 * _MOMENT_WORDS:
        return True
    if not line.startswith(tuple(authors)):
        return False
    if len(_LETTERS.findall(line)) > _BYLINE_WORDS:
        line = line[-_LONGEST_DAY:]
    return _DATE.search(line) is not None and _HOUR.search(line) is not None


def _is_signed(line: str, names: list[str]) -> bool:
    """Whether a line is nothing but names, days, hours and the words between them."""
    if len(line) > LONGEST / 2:
        return False
    rest, count = line, 0
    for name in names:
        count += name in rest
        rest = rest.replace(name, " ")
    if "|" in line and not count:
        return False  # a table's row of days
    rest, more = _SIGNING.subn(" ", rest)
    return count + more > 1 and not _LETTERS.search(rest)


def _is_byline(line: str, author: str) -> bool:
    """Whether a line is an author's name, with a person's role or without: "Par Jeanne Martin, journaliste"."""
    if len(line) > _LONGEST_BYLINE:
        return False
    text = _HANDLE.sub("", _BYLINE.sub("", line.lstrip("—–-( "), count=1))
    has_role = (
        " " in author
        and text.startswith((f"{author} pour ", f"{author},", f"{author} -", f"{author} (", f"{author} /"))
        and text[-1] not in ".!?…:"
    )
    role = text.removeprefix(author) if text.startswith(author) else ""
    is_glued = role[:1] == " " or role[:1].isupper()
    return has_role or key(text) == key(author) or (is_glued and is_boilerplate(role.lstrip()))


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
            above = [other for other in lines[:position] if len(other) >= _SENTENCE]
            return lines if len(above) > 1 else above + lines[position + 1 :]
    return lines
