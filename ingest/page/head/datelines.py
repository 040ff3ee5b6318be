"""What a page's visible lines say of when its article was published and changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cached_property
from itertools import chain
from typing import Final
from zoneinfo import ZoneInfo

from ingest.page.head.lead_ins import BY
from ingest.page.head.moments import clock_time, find_moment, is_day, midnight, parse_moment
from ingest.page.head.written_dates import ANY_DATE, CLOCK_WORD, DAY_NAME, HOUR, MONTH_NAME
from ingest.page.sentence_form import SENTENCE_ENDS

UPDATED: Final = (
    r"mise?s?\s+[àa]\s+jour|maj(?=\s*:?\s*(?:le\s+|à\s+)?\d)|modifiée?|actualisée?|updated|last\s+modified|dernière\s+(?:mise\s+[àa]\s+jour|modification)"
    r"|aktualisiert|actualizado|aggiornat[oa]|modific(?:a|at[oa]|ad[oa])|bijgewerkt|gewijzigd|laatste\s+update|atualizad[oa]"
    r"|(?:z?aktualizova(?:no|ne|ný)|aktualizacja|zaktualizowano)|opp?dater(?:t|et)|uppdaterad|päivitetty|frissítve"
)
"""What stands before the moment of a change."""
_POSTED = (
    r"publiée?|postée?|mise?\s+en\s+ligne|parue?|diffusée?|créée?|published|posted"
    r"|veröffentlicht|erschienen|erstellt|publicado|pubblicat[oa]|gepubliceerd|geplaatst|publiser[te]t?|publicera[dt]|udgivet"
    r"|opublikowano|vydáno|publikováno|julkaistu|megjelent"
)
SAYS_WHEN: Final = rf"(?:{UPDATED}|{_POSTED})"
"""What stands before the day of a publication or a change."""
_HOUR_NEXT = rf"\d{{1,2}}\s?[h:]|\d{{1,2}}\.\d\d\s?{CLOCK_WORD}\b|(?:kl|klo|ore)\b\.?\s\d"
_SEGMENT = re.compile(rf"(?=\b(?:{UPDATED}|{_POSTED})\b)|\s[|•·]\s(?!{_HOUR_NEXT})", re.IGNORECASE)
UPDATED_SEGMENT: Final = re.compile(rf"\W*(?:{UPDATED})\b", re.IGNORECASE)
POSTED_SEGMENT: Final = re.compile(rf"\W*(?:{_POSTED})\b", re.IGNORECASE)
_DATELINE = rf"""(?ix)(?:par\s.{{3,40}}\s)? (?:publi[ée]e?|postée?|mise?\s+en\s+ligne|parue?|diffusée?)\b
      | (?:(?:{BY})\s.{{3,50}}?\s)? [\[(]? [\w\s,./:–-]{{0,26}} \d{{1,2}}(?:er)? \D.{{0,30}} $
      | \( [^()\d]{{2,30}} \) \s* {ANY_DATE} \W{{0,5}} {HOUR} [^.!?]{{0,40}} $
      | [\w\s,./:|·•–-]{{0,26}} (?:\b{DAY_NAME}\s+)? (?<!\w){ANY_DATE} (?:\W{{0,5}}{HOUR})? [^.!?]{{0,30}} $
      | (?:le\s+)? {ANY_DATE} \W{{0,5}}{HOUR} \s*[–—|•·/-]\s* (?-i:[A-ZÀ-Ý]) [^|.!?\d]{{3,80}} $
      | (?:\S+\s+){{0,2}} \d{{1,2}}(?:er)?[\s./-] [^|]{{0,40}}? \b(?:par|by)\s+[A-ZÀ-Ý][^|.!?]{{3,80}} $
      | (?:\S+\s+){{1,4}} le\s+ (?:\w+\s+)? \d{{1,2}}(?:er)? \D.{{0,30}} $"""
"""Compiled when the first page asks: most declare their day."""
_DAY_AND_MONTH = re.compile(rf"\b\d{{1,2}}(?:er|\.)?\s+(?:de\s+)?{MONTH_NAME}")
_OTHER_DAY = re.compile(r"\b(?:hier|yesterday|gestern)\b", re.IGNORECASE)
_PARTING = frozenset(".!?|•·–—-/:")
"""Marks that part what a line says of publication from what stands before it."""
_BYLINE = re.compile(rf"(?:{BY})\s", re.IGNORECASE)
_MAX_WITNESSES, _MOST_LINES = 12, 20


class Datelines:
    """The short lines of a page around its article, cut into what they say of publication and of changes.

    They are gone through once somebody asks: most pages declare both moments.
    """

    def __init__(self, lines: Iterable[str], timezone: ZoneInfo) -> None:
        self._lines, self._timezone = lines, timezone

    @cached_property
    def _segments(self) -> tuple[list[str], list[str], list[str]]:
        """What lines say of publication, of changes, and what they say no more of."""
        posted, updated, bare = list[str](), list[str](), list[str]()
        for segment in chain.from_iterable(map(_segments_of, self._lines)):
            if segment:
                is_posted = POSTED_SEGMENT.match(segment)
                (updated if UPDATED_SEGMENT.match(segment) else posted if is_posted else bare).append(segment)
        return posted, updated, bare

    @property
    def _posted(self) -> list[str]:
        return self._segments[0]

    @property
    def _updated(self) -> list[str]:
        return self._segments[1]

    @property
    def _bare(self) -> list[str]:
        return self._segments[2]

    def posted(self) -> datetime | None:
        """When a line such as "Publié le 12 mars 2026 à 08h15" says the article was published."""
        return self._first(self._posted)

    def updated(self, published: datetime | None) -> datetime | None:
        """When a line such as "Mis à jour à 10h02" says it was changed; without a day, that of publication."""
        found = self._first(self._updated)
        if found or published is None:
            return self.complete(found, changed=True) if found else None
        day = published.astimezone(self._timezone).date()
        times = (
            clock_time(segment, day, self._timezone) for segment in self._updated if not _OTHER_DAY.search(segment)
        )
        return next((moment for moment in times if moment and moment >= published), None)

    def bare(self) -> Iterator[datetime]:
        """The moments of lines that say no more of them, the first ones only."""
        for segment in [*self._posted, *self._bare][:_MAX_WITNESSES]:
            if moment := find_moment(segment, self._timezone):
                yield moment

    def dateline(self) -> datetime | None:
        """The moment in the first line that is a date and little more."""
        return self._first(segment for segment in self._bare[:_MOST_LINES] if re.match(_DATELINE, segment))

    def complete(self, moment: datetime, *, changed: bool = False) -> datetime:
        """A moment of which only the day is known with the time of day that a line gives for that day."""
        if not is_day(moment, self._timezone):
            return moment
        day = moment.astimezone(self._timezone).date()
        segments = self._updated if changed else [*self._posted, *self._bare]
        return next((found for text in segments[:_MOST_LINES] if (found := self._at(text, day))), moment)

    def _at(self, text: str, day: date) -> datetime | None:
        """The time that a line gives for a day, which it names with or without its year, or not at all."""
        found = find_moment(text, self._timezone)
        if found:
            is_same = found.astimezone(self._timezone).date() == day and not is_day(found, self._timezone)
            return found if is_same else None
        named = _DAY_AND_MONTH.search(text)
        if named and parse_moment(f"{named.group()} {day.year}", self._timezone) != midnight(day, self._timezone):
            return None
        return clock_time(text, day, self._timezone) if named or POSTED_SEGMENT.match(text) else None

    def _first(self, segments: Iterable[str]) -> datetime | None:
        return next((moment for text in segments if (moment := find_moment(text, self._timezone))), None)


def _segments_of(line: str) -> list[str]:
    """What a line says, one after another; a sentence stays whole: "Le décret, publié le 3 mars 2026, s’applique."."""
    segments = _SEGMENT.split(line)
    first = segments[0].rstrip()
    is_sentence = line.endswith(SENTENCE_ENDS) and len(first.split()) > 1 and first[-1:] not in _PARTING
    return [line] if is_sentence and not _BYLINE.match(first) else segments
