"""Lines of a body that say who signs an article, and when it was written."""

from __future__ import annotations

import re
from functools import reduce

from ingest.page.body.wording.boilerplate import LONGEST, is_boilerplate
from ingest.page.head.datelines import SAYS_WHEN
from ingest.page.head.lead_ins import WHOSE
from ingest.page.head.name_kinds import is_name, is_newsroom, is_person
from ingest.page.head.name_lines import is_topic
from ingest.page.head.written_dates import DAY_NAME, NAMED_DATE
from ingest.page.sentence_form import SENTENCE_ENDS
from ingest.text.keys import key
from ingest.times.calendar_names import MONTHS, WEEKDAYS

_HANDLE = re.compile(r"(?:\s+\S*@\S+)+$")  # the author's address, or name on a network
_BYLINE = re.compile(
    rf"^(?i:(?:(?:une?|cet)\s+)?(?:article|texte|reportage|enquête|récit)\s+signée?|sources?|avec|{WHOSE}|przez)(?:\s*:)?\s+"
    r"(?=[^\W\da-z])|^(?i:te(?:xt|xto|kst|sto)\s*:)\s+"
    r"(?=[^\W\da-z])"
)
_SIGNING = re.compile(
    r"\b(?:publiée?|postée?|mise?|modifiée?|rédigée?|écrite?|édité|le|la|les|à|à jour|jour|par|by|et|and|avec|with|at"
    r"|on|de|journaliste|rédaction|rédacteur|rédactrice|correspondante?|envoyée? spéciale?|une?|article"
    r"|reportage|enquête|entretien|récit|signée?|notre|nos|updated|published|"
    rf"{'|'.join((*WEEKDAYS, *MONTHS))}|sources?)\b|\d+(?:er|h\d*)?",
    re.IGNORECASE,
)
"""Words and figures of a line that signs and dates an article."""
_DATE, _HOUR = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b"), re.compile(r"\b\d{1,2}[:.h]\d\d\b")
_WRITTEN_DATE = re.compile(rf"(?<!\d){NAMED_DATE}\b", re.VERBOSE)
_MARK = re.compile(r"\([^\W\d_]{2,4}\)|\W?[^\W\d_]{2,5}(?:\s?/\s?[^\W\d_]{2,7}){1,3}\W?")
_LONGEST_MARK = 20  # characters
_NEAR_DAY = re.compile(
    r"\b(?:hier|aujourd['’]hui|gestern|heute|yesterday|today|ieri|oggi|ayer|hoy|vandaag|gisteren|ontem|hoje)\b",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(
    rf"""(?P<article>(?:La|Le|Les|Saint|Sainte|New)\s)?(?P<place>[A-ZÀ-Ý][\w’'-]+(?:\s[A-ZÀ-Ý][\w’'-]+){{0,2}})
      (?:\s\([^()\d]{{2,30}}\))? (?:,(?:\s[A-ZÀ-Ý][\w’' -]{{2,30}},)?\sle\s|(?<=\))\s?[–—-]\s?)
      (?:{DAY_NAME}\s)?{NAMED_DATE}""",
    re.VERBOSE,
)
"""How the French date a release, which no byline does: "Puteaux (France), le mardi 5 mars 2026"."""
_PAPERS = re.compile(
    r"""(?:(?:Les\s)?[ÉE]chos|(?:La\s)?Tribune|(?:Le\s)?(?:Revenu|Figaro|Monde|Parisien|Point|Temps|Soir)|La\sCroix|Libération
      |Boursorama|Boursier|Tradingsat|Investir|Challenges|Capital|Mediapart|Investing|Éco|L['’](?:Express|Opinion|[ÉE]cho))
      (?:\.\w+)?(?:\s[A-ZÀ-Ý]\w+)?""",
    re.VERBOSE,
)
"""Papers and portals whose names stand before a day as places do, where their articles are shown."""
_LONGEST_MOMENT, _MOMENT_WORDS = 90, 5
_SAYS_WHEN = re.compile(rf"\b{SAYS_WHEN}\b", re.IGNORECASE)
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_BYLINE_WORDS = 16  # of an author with his role and the time it takes to read him
_MINUTES = re.compile(
    r"\W*(?:\d+\s*[-–]\s*)?\d+\s*min(?:\w*|\.)(?:\s(?:read(?:ing)?|de\slecture|lesezeit|di\slettura|de\slectura|leestijd|czytania))?$",
    re.IGNORECASE,
)
"""How long one takes to read it, at a line's end."""
_LONGEST_WITH_MINUTES = LONGEST + 20
_GOES_ON = re.compile(r"(?:\.\.\.|…)\s?(?:ist|war|arbeitet|lehrt|leitet|forscht|is|was|est|es|è)\s")  # a name above
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_LONGEST_BYLINE = 80
_MOST_BESIDE = 12  # words of a byline beside several authors: "and", their places, their paper
_LONGEST_DAY = 40  # characters of a day with its hour


def is_about_author(line: str, starts: tuple[str, ...], authors: list[str]) -> bool:
    """Whether a line below the text tells of its authors, or is their names in brackets behind their house's."""
    if line.lstrip("•*–—- ").startswith(starts) or _GOES_ON.match(line):
        return True
    house, bracket, names = line.rstrip(".").partition("(")
    return bool(bracket) and names.endswith(")") and house.isupper() and any(author in names for author in authors)


def without_signature(lines: list[str], authors: list[str]) -> list[str]:
    """The lines without the author's name, where it stands behind the last full stop: "Réponse en juin. L. Carré"."""
    last = lines[-1].rstrip(") ") if lines else ""
    for author in authors:
        said = last.removesuffix(author).rstrip("( ")
        if said != last and said.endswith(SENTENCE_ENDS):
            return [*lines[:-1], said]
    return lines


def only_signs(author: str, text: list[str]) -> bool:
    """Whether an author is a person of whom the text does not speak, as it does of the company that issues it."""
    return is_person(author) and not any(author in line and not is_byline(line, author) for line in text)


def is_short_mark(line: str) -> bool:
    """Whether a line is nothing but who signs in a few letters: "(kv/dpa)"."""
    return len(line) <= _LONGEST_MARK and _MARK.fullmatch(line) is not None


def is_moment(line: str, site: str | None = None) -> bool:
    """Whether a line is a date with its hour, whatever the words beside them: "Stand: 22.04.2024, 06:00 Uhr".

    The place and the day of a release are its text: "Paris, le 5 mars 2026 – 17h45".
    """
    if _is_of_release(line, site):
        return False
    line = _MINUTES.sub("", line) if len(line) <= _LONGEST_WITH_MINUTES else line
    if not 0 < len(line) <= _LONGEST_MOMENT or line[-1] in ".!?" or not _HOUR.search(line):
        return False
    written = len(_WRITTEN_DATE.findall(line)) + len(_NEAR_DAY.findall(line))
    is_dated = written or _DATE.search(line)
    return bool(is_dated) and len(_LETTERS.findall(line)) <= _MOMENT_WORDS + 2 * written


def _is_of_release(line: str, site: str | None) -> bool:
    """Whether a line is a place and the day with its hour: the place is no section, no agency, no paper, no person."""
    found = _PLACE_AND_DAY.match(line) if len(line) <= _LONGEST_MOMENT else None
    if found is None:
        return False
    said = f"{found['article'] or ''}{found['place']}"
    if _PAPERS.fullmatch(said) or key(said) == key(site or ""):
        return False
    place = found["place"].replace("-", "")  # "Roche-sur-Yon" is one word
    is_other = not is_name(place) or is_newsroom(place) or is_topic(place)
    return not is_other and (found["article"] is not None or not is_person(place))


def says_when(line: str) -> bool:
    """Whether a line says when the article was published or changed, and nothing else."""
    if len(line) > _LONGEST_MOMENT or not _SAYS_WHEN.search(line):
        return False
    rest, days = _WRITTEN_DATE.subn(" ", _HOUR.sub(" ", line))
    rest, more = _DATE.subn(" ", rest)
    return days + more > 0 and not _LONG_WORD.search(_SAYS_WHEN.sub(" ", rest))


def is_dated_byline(line: str, authors: list[str]) -> bool:
    """Whether a line is an author, a day and a few words, or begins with an author and ends with a day and an hour."""
    line = _MINUTES.sub("", line) if len(line) <= _LONGEST_WITH_MINUTES else line
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


def is_signed(line: str, names: list[str]) -> bool:
    """Whether a line is nothing but names, days, hours and the words between them."""
    if len(line) > LONGEST / 2:
        return False
    rest, count = line, 0
    for name in names:
        count += name in rest
        rest = rest.replace(name, " ")
    if "|" in line and not count:
        return False  # a table's row of days
    first = _LETTERS.search(rest)
    if first and not rest[: first.start()][-1:].isdigit() and not _SIGNING.match(rest, first.start()):
        return False  # as most lines, which need not be looked through
    rest, more = _SIGNING.subn(" ", rest)
    return count + more > 1 and not _LETTERS.search(rest)


def signs_for_all(line: str, authors: list[str]) -> bool:
    """Whether a line begins with one of several authors, names them all, and is no sentence."""
    if len(authors) < 2 or len(line) > LONGEST / 2 or line.endswith((".", "!", "?", "…", ":")):
        return False
    said = _BYLINE.sub("", line, count=1)
    if not (said.startswith(tuple(authors)) and all(author in said for author in authors)):
        return False
    rest = reduce(lambda rest, author: rest.replace(author, " ", 1), authors, said)
    return len(_LETTERS.findall(rest)) <= _MOST_BESIDE


def is_byline(line: str, author: str) -> bool:
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
