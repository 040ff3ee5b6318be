"""The plainest written dates, read at a hundredth of dateparser's cost: "12 mars 2026 à 10h12", "March 12, 2026".

Those of the neighbours' press are read here alone, without asking which language it is.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from ingest.times.calendar_names import MONTHS, WEEKDAYS

CLOCK_WORD: Final = "(?:Uhr|uur)"
"""What Germans and Dutchmen say after an hour."""
_AT = (
    r"(?:(?:\ [àa]|\ at|\ om|\ um|\ ore|\ alle(?:\ ore)?|\ a\ las|\ às|\ kl\.?|\ klo|\ g\.|\ godz\.|\ [-–—|·•]|,){0,2})"
)
_REST = rf"""(?P<year>(?:19|20)\d\d)
    (?:{_AT}\ (?P<hour>\d\d?)(?:[h:.](?P<minute>\d\d)(?:\ (?:{CLOCK_WORD}|h))?|\ {CLOCK_WORD}))?"""
_FORMS = tuple(
    re.compile(rf"{day}{_REST}", re.VERBOSE)
    for day in (
        r"(?P<day>\d\d?)(?:er|\.|º|°|st|nd|rd|th)?\ (?:de\ )?(?P<month>[^\W\d]{3,11})\.?,?\ (?:del?\ )?",
        r"(?P<month>[^\W\d]{3,9})\.?\ (?P<day>\d\d?)(?:st|nd|rd|th)?,\ ",
        r"(?P<day>\d\d?)[/.](?P<month>\d\d?)[/.]",
    )
)
_HOUR = r"(?:[\s,]*(?:[^\W\d_]{4,11},?\s+)?(?P<hour>\d\d?)(?:[h:.]|[時时点시]\s?)(?P<minute>\d\d)[分분]?)?"
_YEAR_FIRST = tuple(
    re.compile(rf"(?P<year>(?:19|20)\d\d){day}{_HOUR}")
    for day in (
        r"(?:\.|\sm\.|\.?\sgada)?\s(?P<month>[^\W\d]{3,12})\s(?P<day>\d\d?)\.?(?:\sd\.)?",
        r"\.?\sgada\s(?P<day>\d\d?)\.\s(?P<month>[^\W\d]{3,12})",
        r"\s?[年년]\s?(?P<month>\d\d?)\s?[月월]\s?(?P<day>\d\d?)\s?[日일](?:\s?[(（][^()（）]{1,4}[)）])?",
    )
)
"""As Hungarians, Lithuanians, Latvians, Chinese, Japanese and Koreans write a day."""


_WITH_WEEKDAY = re.compile(
    r"(?P<name>[^\W\d]{3,9})\.?,?\s+(\d\d?)/(\d\d?)/((?:19|20)\d\d)(?:\s+-\s+([01]?\d|2[0-3]):([0-5]\d))?"
)
_SHORT = {
    name: number
    for names in (
        "janv févr mars avr mai juin juil août sept oct nov déc",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "jan feb mrt apr mei jun jul aug sept okt nov dec",
        "jan feb mrz apr mai jun jul aug sep okt nov dez",
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "jan feb mar apr maj jun jul aug sep okt nov dec",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    )
    for number, name in enumerate(names.split(), 1)
}
"""As months are abbreviated; "mar" beside a day and a year is no Tuesday."""
_HUNGARIAN_TOO = frozenset({"november", "december"})
"""English months of the same letters in Hungarian, where a full stop ends the day."""
_ABROAD = {
    name: number
    for names in (
        "januar februar märz april mai juni juli august september oktober november dezember",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "januar februar marts april maj juni juli august september oktober november december",
        "januar februar mars april mai juni juli august september oktober november desember",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
        "január február március április május június július augusztus szeptember október november december",
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου"
        " δεκεμβρίου",
        "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
        "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris",
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta"
        " marraskuuta joulukuuta",
    )
    for number, name in enumerate(names.split(), 1)
}
"""Months of Europe's other languages as dates have them; `listopada` is Poland's November, not Croatia's October."""


def plain_date(text: str) -> datetime | None:
    """The moment of a full date, day before month in figures, with its time or without.

    None for any other form and for what is no date: dateparser knows more of them.

    >>> plain_date("12 mars 2026 à 10h12"), plain_date("hier")
    (datetime.datetime(2026, 3, 12, 10, 12), None)
    """
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    return next(filter(None, (_moment(form.fullmatch(text)) for form in (*_FORMS, *_YEAR_FIRST))), None)


def year_first(text: str) -> datetime | None:
    """The moment of the first date in a line that is written with its year first.

    >>> year_first("Megjelent: 2026. május 21. 13:48")
    datetime.datetime(2026, 5, 21, 13, 48)
    """
    matches = filter(None, (form.search(text) for form in _YEAR_FIRST))
    return next(filter(None, (_moment(match) for match in matches if not _begins_sentence(match))), None)


def with_weekday(text: str) -> datetime | None:
    """The moment of a day in figures behind its weekday, which tells its order: Drupal's "Tue, 07/14/2026 - 17:57".

    >>> with_weekday("sam. 04/11/2026 - 17:02"), with_weekday("Wed, 11/04/2026 - 17:02")
    (datetime.datetime(2026, 4, 11, 17, 2), datetime.datetime(2026, 11, 4, 17, 2))
    """
    match = _WITH_WEEKDAY.fullmatch(text)
    if match is None:
        return None
    name = match["name"].lower()
    first, second, year, hour, minute = (int(figure or 0) for figure in match.group(2, 3, 4, 5, 6))
    for day, month in ((first, second), (second, first)):
        try:
            found = datetime(year, month, day, hour, minute)  # noqa: DTZ001 - it names no zone
        except ValueError:
            continue
        if any(known.startswith(name) and number == found.weekday() for known, number in WEEKDAYS.items()):
            return found
    return None


def _begins_sentence(match: re.Match[str]) -> bool:
    """Whether a French or English month stands behind the year, which ends a sentence: "Bilan 2025. Mai 12 hausses"."""
    month = match["month"].lower()
    return month in MONTHS and (month not in _HUNGARIAN_TOO or match.string[match.end("day") :][:1] != ".")


def _moment(match: re.Match[str] | None) -> datetime | None:
    month = _month(match["month"]) if match else None
    if match is None or month is None:
        return None
    hour, minute = int(match["hour"] or 0), int(match["minute"] or 0)
    try:
        return datetime(int(match["year"]), month, int(match["day"]), hour, minute)  # noqa: DTZ001 - it names no zone
    except ValueError:
        return None


def _month(name: str) -> int | None:
    if name.isdigit():
        return int(name)
    low = name.lower()
    return MONTHS.get(low) or _SHORT.get(low) or _ABROAD.get(low)
