"""Who signs in a text's last line."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import INLINE
from ingest.page.head.name_kinds import is_agency, is_full_name
from ingest.page.head.name_lines import of_two_lines
from ingest.page.head.person_names import split_names
from ingest.page.head.zone import Zone
from ingest.page.sentence_form import SENTENCE_ENDS
from ingest.text.clean import squeeze

_LONGEST = 60  # characters
_BESIDE_NAMES = 28  # characters of a last line beside its names: " et ", " (AFP)", " (avec ... à Lyon)"
_AGENCIES = re.compile(r"\W{0,3}(?:(?:avec|sources?\s*:)\s+)?(?:l['’])?([^()\[\]]{3,30}?)[)\]]?\.?", re.IGNORECASE)
"""A last line of agencies: "(avec AFP et Reuters)"."""
_QUOTED = ("»", "”", '"')
_INITIAL = r"(?:[A-ZÀ-Ý][a-z]?\.[\s-]?)"
_INITIALS = re.compile(
    rf"(?!(?:S\.A|N\.V|S\.E|U\.S|E\.U|J\.C)\.$){_INITIAL}{{2,4}}"
    r"|[A-ZÀ-Ý][a-z]?\.\s?(?:-\s?[A-ZÀ-Ý]\.\s?)?(?:[A-ZÀ-Ý][a-zé]{1,3}\s|d[eu]\s|d['’])?[A-ZÀ-Ý][^\W\d]+(?:[’'-][^\W\d]+)*"
)
"""Two initials before a name are a company's as often: "J. P. Morgan"."""
_NUMBER = re.compile(r"[A-Z]\d|\d{5,}")  # "ISIN FR0010000017"
_STREET = re.compile(r"(?:place|rue|avenue|quai|boulevard|cours|fin)\b", re.IGNORECASE)


def names_in_last_line(zone: Zone) -> list[str]:
    """The person whose name is all that the text's last block says."""
    last = next((element for element in reversed(zone.within) if squeeze(zone.said.get(element, ""))), None)
    if last is None:
        return []
    block = next((one for one in (last, *last.iterancestors()) if one.tag not in INLINE or _is_alone(one)), last)
    if initials := _initials_behind(block):
        return [initials]
    name, role = of_two_lines(block)
    before = block.getprevious()
    if role and before is not None and all(of_two_lines(before)):
        return []  # the last of a list of persons
    text = (name or squeeze(block.text_content())) if len(block) <= 1 else ""
    if (
        len(text) >= _LONGEST
        or block.tag not in ("p", "div", *INLINE)
        or text.endswith(("!", "?", "…"))
        or _STREET.match(text)
        or _NUMBER.search(text)
    ):
        return []
    agencies = _AGENCIES.fullmatch(text)
    found = split_names(agencies[1]) if agencies else []
    if found and all(map(is_agency, found)):
        return found
    found = split_names(text)
    is_all = len(text) - sum(map(len, found)) <= _BESIDE_NAMES
    return found if found and is_all and all(map(is_full_name, found)) else []


def _initials_behind(block: HtmlElement) -> str:
    """The initials, or the initial and the name, that are set in other letters behind the last full stop."""
    last = next(block.iterchildren(reversed=True), None)
    if last is None or last.tag not in INLINE or (last.tail or "").strip():
        return ""
    before = last.getprevious()
    said = squeeze((block.text if before is None else before.tail) or "")
    is_quoted = said.endswith(_QUOTED)  # whose words they are, stands behind them
    name = squeeze(last.text_content()).strip("()") if said.endswith(SENTENCE_ENDS) and not is_quoted else ""
    return name if _INITIALS.fullmatch(name) else ""


def _is_alone(element: HtmlElement) -> bool:
    """Whether an inline element stands below a block, in no sentence."""
    before = element.getprevious()
    tails = (element.tail, before.tail if before is not None else None)
    return before is not None and before.tag not in INLINE and not any(text and text.strip() for text in tails)
