"""A brief as a text of at most 80 columns, in French."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.finance.event_names import EVENTS
from ingest.query.brief.contents import Brief, Filed, Group, Happening, Number
from ingest.query.french import KINDS, LANGUAGES, SECTORS, count, day, short
from ingest.query.wrapped_lines import WIDTH, wrapped

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")  # nothing steers the terminal
_STORIES, _MENTIONS, _EVENTS, _FIGURES, _FILINGS = 12, 6, 20, 15, 12
_BAR, _NAME = 40, 30  # columns of the longest bar, of a name before it
_SCALES = ((1e9, "Md"), (1e6, "M"))
_UNITS = {"EUR": "€", "USD": "$", "percent": "%", "points": "points", "bp": "pb"}
_ARROWS = {"up": "↑", "down": "↓"}


def text(told: Brief, width: int = WIDTH) -> str:
    """The brief, to be read in a terminal; `depeche show` takes the numbers in brackets."""
    return "\n".join(wrapped(_lines(told, width), width)).rstrip() + "\n"


def _lines(told: Brief, width: int) -> Iterator[str]:
    yield from _indented(_head(told), 0)
    yield from _indented(f"Depuis le {day(told.since)} : {_numbers(told)}", 0)
    for heading, parts, most in (
        ("Histoires", [_group(group) for group in told.press], _STORIES),
        ("Événements", [_event(one) for one in told.events], _EVENTS),
        ("Chiffres", [_figure(one) for one in told.figures], _FIGURES),
        ("Dépôts réglementés", [_filing(one) for one in told.filings], _FILINGS),
        ("Mentions", [_mention(group) for group in told.mentioned], _MENTIONS),
        ("Par jour", list(_bars(told.days, width)), 1 << 30),
        ("Par journal", list(_bars(told.papers, width)), 1 << 30),
        ("Premiers", [_first(told)] if told.firsts else [], 1),
    ):
        yield from _section(heading, parts, most)


def _numbers(told: Brief) -> str:
    """How many articles there are, and how many of them only name it; where there are none, when the last one was."""
    if not told.tellings:
        before = f" ; le dernier est du {short(told.latest)} : --since {told.latest[:10]}" if told.latest else ""
        return f"aucun article{before}"
    papers = count(len(told.papers), "journal", "journaux")
    named = len(told.tellings) - sum(len(group.tellings) for group in told.press)
    others = f", dont {count(named, 'mention')}" if named else ""
    some = "" if told.complete else ", les derniers"
    return f"{count(len(told.tellings), 'article')} de {papers}{others}{some}"


def _section(heading: str, parts: list[list[str]], most: int) -> Iterator[str]:
    if parts:
        yield f"\n{heading.upper()}"
    for part in parts[:most]:
        yield from part
    if len(parts) > most:
        yield f"… et {len(parts) - most} de plus : --format json les donne"


def _head(told: Brief) -> str:
    facts = (
        *(told.facts["market"], told.facts["ticker"], told.company.isin, SECTORS.get(told.facts["sector"])),
        *told.facts["indices"],
    )
    known = ", ".join(str(fact) for fact in facts if fact)
    return f"{told.company.name} ({known})" if known else told.company.name


def _group(group: Group) -> list[str]:
    events = f" · {', '.join(EVENTS.get(event, event) for event in group.events)}" if group.events else ""
    papers = f" ({count(len(group.papers), 'journal', 'journaux')})" if len(group.papers) > 1 else ""
    tellings = ", ".join(f"{one.paper} {short(one.published_at)} [{one.id}]" for one in group.tellings)
    return [*_indented(f"{group.title}{papers}{events}", 0), *_indented(tellings, 2)]


def _event(one: Happening) -> list[str]:
    return _indented(f"{short(one.at)}  {one.name} : {one.surface} ({one.article.paper}) [{one.article.id}]", 0)


def _figure(one: Number) -> list[str]:
    arrow = f" {_ARROWS[one.direction]}" if one.direction else ""
    written = one.surface if not one.surface[-1:].isdigit() else _amount(one.value, one.unit)
    return _indented(f"{short(one.at)}  {KINDS.get(one.kind, one.kind)} : {written}{arrow} [{one.article.id}]", 0)


def _amount(value: float, unit: str) -> str:
    """The end of a range, which is written without its unit."""
    scale, name = next(((scale, name) for scale, name in _SCALES if value >= scale), (1.0, ""))
    number = f"{value / scale:.10g}".replace(".", ",")
    return f"{number} {name}{_UNITS.get(unit, unit)}"


def _filing(one: Filed) -> list[str]:
    languages = LANGUAGES.get(one.language or "", "") + (", anglais" if one.twin else "")
    about = ", ".join(filter(None, (one.subtype, languages)))
    lines = _indented(f"{short(one.filed_at)}  {one.title} ({about})", 0)
    return [*lines, f"  {_clean(one.url)}"] if one.url else lines


def _mention(group: Group) -> list[str]:
    return _indented(f"{group.title} ({group.first.paper} {short(group.first.published_at)}) [{group.first.id}]", 0)


def _bars(counts: dict[str, int], width: int) -> Iterator[list[str]]:
    column = min(max(map(len, counts), default=0), _NAME)
    longest = max(1, min(_BAR, width - column - 8))
    most = max(counts.values(), default=1)
    for name, number in counts.items():
        bar = "█" * -(-longest * number // most)
        yield [f"{_clean(name)[:_NAME]:<{column}}  {number:>4}  {bar}".rstrip()]


def _first(told: Brief) -> list[str]:
    return _indented(", ".join(f"{paper} {number}" for paper, number in told.firsts.items()), 0)


def _indented(line: str, indent: int) -> list[str]:
    return [" " * indent + _clean(line).strip()]


def _clean(line: str) -> str:
    return _CONTROL.sub(" ", line)
