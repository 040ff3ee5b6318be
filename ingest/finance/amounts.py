"""Read numbers, multipliers and currencies as they are written: `1.234,5 millions d'euros`, `1,2 Md€`, `$1.2bn`."""

from __future__ import annotations

import re

SPACES = "\u0020\u00a0\u202f\u2009"
NUMERAL = re.compile(
    rf"[0-9](?<![\w.,][0-9])(?:[0-9]{{0,2}}(?:[{SPACES}][0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)?|[0-9]*(?:[.,][0-9]+)*)"
)

MULTIPLIERS = (
    dict.fromkeys(("k", "mille", "millier", "milliers"), 1e3)
    | dict.fromkeys(("m", "mn", "mln", "mio", "million", "millions"), 1e6)
    | dict.fromkeys(("md", "mds", "mrd", "mrds", "mia", "milliard", "milliards", "bn", "billion", "billions"), 1e9)
    | dict.fromkeys(("tn", "trillion", "trillions"), 1e12)
)
MULTIPLIER = r"millions?|milliards?|milliers?|billions?|trillions?|mille|[Mm]r?ds?|[Mm]io|[Mm]ia|mln|mn|bn|tn|[MmKk]"
WORDS = {
    "un": 1.0,
    "one": 1.0,
    "deux": 2.0,
    "two": 2.0,
    "trois": 3.0,
    "three": 3.0,
    "quatre": 4.0,
    "cinq": 5.0,
    "six": 6.0,
    "sept": 7.0,
    "huit": 8.0,
    "neuf": 9.0,
    "dix": 10.0,
    "douze": 12.0,
    "quinze": 15.0,
    "vingt": 20.0,
    "trente": 30.0,
    "quarante": 40.0,
    "cinquante": 50.0,
    "soixante": 60.0,
    "cent": 100.0,
}
"""Numbers in words, as they stand before millions and milliards."""

_SCALES = re.compile("[mb]illi(?:on|ard)")
_IN_WORDS = re.compile(
    rf"\b(?:{'|'.join(WORDS)})(?=[{SPACES}](?:(?:à|ou|et)[{SPACES}]\w+[{SPACES}])?[mb]illi)", re.IGNORECASE
)


def numerals(text: str) -> list[re.Match[str]]:
    """Find the numbers of a text: in digits and, before millions and milliards, in words."""
    found = list(NUMERAL.finditer(text))
    in_words = {
        match.start(): match
        for scale in (_SCALES.finditer(text) if "illi" in text else ())
        for match in _IN_WORDS.finditer(text, max(0, scale.start() - 24), scale.end())
    }
    return sorted(found + list(in_words.values()), key=lambda match: match.start()) if in_words else found


# Ways to write a currency; the longer ones first.
_CURRENCIES = {
    "EUR": r"euros?|EUR|€|\x80",
    "CAD": r"dollars?\scanadiens?|CAD|C\$",
    "AUD": r"dollars?\saustraliens?|AUD|A\$",
    "HKD": r"dollars?\s(?:de\s)?Hong[ -]?Kong|HKD|HK\$",
    "SGD": r"dollars?\s(?:de\s)?Singapour|SGD|S\$",
    "TWD": r"dollars?\sta[iï]wanais|TWD|NT\$",
    "USD": r"dollars?(?:\saméricains)?|USD|US\$|\$",
    "TRY": r"livres?\sturques?|TRY",
    "GBP": r"livres?\ssterling|livres?|pounds?|GBP|£",
    "JPY": r"yens?|JPY|¥",
    "CNY": r"yuans?|renminbis?|RMB|CNY",
    "XOF": r"francs?\sCFA|FCFA|XOF",
    "CHF": r"francs?\ssuisses?|francs?|CHF",
    "SEK": r"couronnes?\ssuédoises?|SEK",
    "NOK": r"couronnes?\snorvégiennes?|NOK",
    "DKK": r"couronnes?\sdanoises?|DKK",
    "CZK": r"couronnes?\stchèques?|CZK",
    "INR": r"roupies?(?:\sindiennes?)?|INR",
    "BRL": r"r[ée]als?|r[ée]ais|r[ée]aux|BRL",
    "RUB": r"roubles?|RUB",
    "KRW": r"wons?|KRW",
    "PLN": r"zlotys?|PLN",
    "HUF": r"forints?|HUF",
    "AED": r"dirhams?\sémiratis?|AED",
    "MAD": r"dirhams?|MAD",
    "ZAR": r"rands?|ZAR",
    "MXN": r"pesos?\smexicains?|MXN",
    "ARS": r"pesos?\sargentins?|ARS",
    "ILS": r"shekels?|ILS",
    "SAR": r"riyals?(?:\ssaoudiens?)?|SAR",
}
CURRENCY = "|".join(_CURRENCIES.values()) + "|E"
CURRENCY_BEFORE = r"(?:US|HK|NT|[CAS])?\$|[€£¥\x80]|" + "|".join(_CURRENCIES)
_READ = re.compile("|".join(f"(?P<{code}>{pattern})" for code, pattern in _CURRENCIES.items()) + "|(?P<E>E)")


def currency_code(text: str) -> str | None:
    """The ISO 4217 code of a currency as it is written; `E` is what some wires write for the euro."""
    match = _READ.fullmatch(text)
    return match and ("EUR" if match.lastgroup == "E" else match.lastgroup)


def read_number(text: str, *, english: bool = False) -> float:
    """Read a number; `english` (`$1.234bn`) says what a lone point or comma means."""
    text = re.sub(rf"[{SPACES}]", "", text)
    decimal = _decimal_sign(text, english=english)
    whole, _, fraction = text.rpartition(decimal) if decimal else (text, "", "")
    return float(f"{re.sub('[.,]', '', whole)}.{fraction or 0}")


def _decimal_sign(text: str, *, english: bool) -> str:
    """The separator in front of the decimals, if any: of two the last; a lone one unless it marks thousands."""
    points, commas = text.count("."), text.count(",")
    if points and commas:
        return max(".,", key=text.rfind)
    if points + commas != 1:
        return ""
    own, other = (".", ",") if english else (",", ".")
    if own in text:
        return own
    whole, _, rest = text.partition(other)
    thousands = len(rest) == 3 and whole != "0" and len(whole) <= 3
    return "" if thousands else other
