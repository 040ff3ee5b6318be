"""Lines that are nothing but a name: beside a date or a role, or under a class that hints at a signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.class_names import names
from ingest.page.head.datelines import SAYS_WHEN
from ingest.page.head.name_kinds import is_agency, is_full_name, is_person
from ingest.page.head.person_names import split_names
from ingest.page.head.written_dates import ANY_DATE, DAY_NAME, HOUR, ON
from ingest.text.clean import squeeze

_LONGEST = 40  # characters of a name
_LONGEST_SPACED = 400  # characters of names with all their white space
_LONGEST_BESIDE = 60  # characters of a date or a role
_SHORT_WORD = 3  # letters: "de", "van"
_LETTERS = re.compile(r"(?:[^\W\d_]|[ '’-])+")
_MOST_WORDS = 6
_LONGEST_NAMES = 120  # characters of several names
_BETWEEN_NAMES = (",", " & ", " and ", " und ", " et ", " y ", " e ", " i ", " och ", " og ", " oraz ")
_MOST_BETWEEN = 5  # characters between two names, of "oraz" and spaces
_PAIR = re.compile(r"\S+\s(?:and|und|et|y|e|i|och|og|en|&)\s\S+")
"""Two words, as of a section: "Empresas y Finanzas"."""
_NO_NAME = re.compile(r"[\d.,:;!?%()«»/]")
"""What no name on a line of its own has, and most other lines do."""
_SIGN = re.compile(r"(?:^|[\s_-])(?:sgn|sign?|nom|name|aut|auth|redac|journ)(?=$|[\s_-])", re.IGNORECASE)
"""Short forms by which templates call a signature, and other things too."""
_SIGNS = re.compile(
    r"(?:^|[\s_-])(?:sign|by|(?<!\bsection )par(?!.*\b(?:parsys|section|parbase)))(?=$|\s|__)", re.IGNORECASE
)
"""Those that call a name alone nothing else, but for what people press; Adobe's sites call their paragraphs `par`."""
_DATE = re.compile(
    rf"""\W*(?:(?:{SAYS_WHEN}(?:\s+{ON})?\s*:?|{DAY_NAME}|{ON}|[^\W\d]{{3,9}}\.?)\s+){{0,3}}
    (?:{ANY_DATE}|(?:[àa]\s*)?\d{{1,2}}\s?[h:]\s?\d\d\b)
    (?:[\s,|•·–-]*{HOUR})? (?:\W*(?:mise?|modifiée?|temps|lecture|\d+\s*min)\b.*)? \W*""",
    re.VERBOSE | re.IGNORECASE,
)
_FORMER = r"(?:[^\W\d]{2,15}\s+){0,2}(?:(?:former|ancien|ehemalig|antigu|antig|già|oud|były)\w*|ex)\b"
_ROLE = re.compile(
    rf"""(?!{_FORMER})(?:[^\W\d]{{2,15}}\s+){{0,3}}
    (?:\w*(?:reda[ck]t(?:eur|ör|or|ør|ric|ion\b)|rédact(?:eur|rice)|[kc]orrespond[ae]nt|corrispondente|corresponsal|rep[oó]rter|journalist
      |jornalista|giornalista|periodista|cronista|chroniqueu|éditorialiste|verslaggever|dziennikar|columnist|novinář|toimittaja
      |újságíró|szerkesztő|muhabir)\w*
    |(?:staff\s+)?writer\b|editor\b|envoyée?\s+spéciale?\b|inviat[oa]\s+(?:a|in|speciale)\b)
    |chef(?:fe)?\s+(?:adjointe?\s+)?(?:de\s+(?:la\s+)?rubrique\b|d['’]enquêtes?\b
      |d[ue]\s+(?:service|pôle)\s*(?:$|\W*(?:(?:de\s+)?(?:l[ae]s?\s+|l['’])?|d['’])(?:
          [ée]co\w*|politique|société|monde|international|culture|sports?|france|entreprises?|finances?|marchés|bourse|enquêtes?
          |investigation|numérique|web|vidéo|photo|tech\w*|santé|idées|opinions?|info\w*|national|régions?|social|planète
          |environnement|immobilier|patrimoine|argent|automobile|énergies?|conso\w*|emploi|transports?|justice|éducation|sciences?
          |médias?|luxe|agri\w*|industrie|logement|data|débats|magazine|édition|innovation|start-?up|commerce|réseaux)\b)
      |d[ue]\s+bureau\s*(?:$|(?:de|à|en|d['’])\s*(?-i:(?=[A-ZÀ-Ý]))))""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_OURS = re.compile(r"\sde\s+(?:notre|nos)\s", re.IGNORECASE)  # "Jeanne Martin De notre correspondante à Rome"
_PLACE = re.compile(
    r"\(?(?i:à|au|aux|en)\s+(?:(?i:la|le)\s+)?[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+)?(?:\s*\([A-ZÀ-Ý][^()]{2,20}\))?\)?"
)
"""Where somebody writes from, or where he was seen."""
_AGENCY = re.compile(r"\(?(?i:avec\s+(?:l['’])?)(?:AFP|Reuters|agences?)\)?")
_WITH = re.compile(r"\s*[,(]?\s*\b(?:avec|with|mit|con)\s+(?:l['’])?(?P<agencies>[\w’' -]{2,40})\)?\.?\s*$")
"""What stands behind the name of whoever has written with agencies."""
_WITH_WORDS = ("avec ", "with ", "mit ", "con ")
_WITH_BREAK = range(1, 3)  # elements of a line with a break
_LEVELS = 2  # elements around a name which may say that it signs
_IS_ROLE = re.compile(
    rf"^(?!{_FORMER}).*\b(?:reporter|journalist[ae]?|journaliste|correspond[ae]nte?|corrispondente|corresponsal|editor|writer|columnist|redakteur(?:in)?"
    r"|rédact(?:eur|rice)(?:\s+en\s+chef)?|chroniqueu(?:r|se)|giornalista|periodista|redact(?:eur|rice|or[ae]?))\s*$",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"""\b(?:mati[èe]res?|premi[èe]res?|march[ée]s?|private|equity|estate|patrimoine|fiscalit[ée]|[ée]nergies?|crypto|green|tech
      |industries?|immobilier|assurances?|placements?|capital|vie|pratique|news|focus|analyse|opinion|angle|une|lecture
      |release|business|econom(?:y|ics)|politics|policy|finance|investing|banking|sports|health|science|lifestyle|travel
      |review|insights?|stories|features?|blog|editorial|update|breaking|corporate|company|results|statement|\w+mitteilung
      |comunicado|communiqué|economía|economia|wirtschaft|börse|group|holdings?)\b
    | \bde\s+prensa\b | \b(?:comunicato|ufficio|sala|rassegna|conferenza)\s+stampa\b | ^(?:bolsa|borsa)\b
    | \b(?:(?:wall|main|fleet)\s+street|avenue|city)$
    | ^new\s+(?:york|delhi|jersey|orleans|hampshire|mexico|zealand|haven|england)\b
    | ^san\s+(?:francisco|diego|jos[eé]|antonio|marino|sebasti[aá]n|salvador|juan|luis|pedro|mateo)$
    | ^santa\s+(?:clara|cruz|monica|barbara|fe|marta|catarina)$
    | ^(?:hong\s+kong|los\s+angeles|são\s+paulo|buenos\s+aires|tel\s+aviv|abu\s+dhabi|cape\s+town)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words of sections and of places, which stand beside dates as names do."""


def is_topic(name: str) -> bool:
    """Whether what looks like a name is a section's or a place's, and no agency's: "Vie Pratique", "Wall Street"."""
    return _TOPIC.search(name) is not None and not is_agency(name)


def is_beside_date(element: HtmlElement, text: str) -> bool:
    """Whether the element beside one whose `text` may be a name is a date, an hour or what he is."""
    if is_beside_role(element, text):
        return True
    if next(element.iter("a"), None) is not None:
        return False
    beside = _beside(element)
    if any(_DATE.fullmatch(said) or _AGENCY.fullmatch(said) for said in beside):
        return True
    return any(map(_PLACE.fullmatch, beside)) and _is_in_byline(element)


def is_beside_role(element: HtmlElement, text: str) -> bool:
    """Whether what somebody is stands behind the name that an element's `text` may be, or in the element beside it."""
    if _has_role(text) or _has_agency(text):
        return True
    return next(element.iter("a"), None) is None and any(map(_ROLE.match, _beside(element)))


def may_be_name(text: str) -> bool:
    """Whether a text is a name, or a name with what its bearer is, or with an agency."""
    return _begins_as_name(text) and (_has_role(text) or _has_agency(text) or _is_name(text) or are_names(text))


def are_names(text: str) -> bool:
    """Whether a text is nothing but the full names of several: "Jana Priel, Uwe Stolz und Ruth Orme"."""
    if len(text) > _LONGEST_NAMES or not any(mark in text for mark in _BETWEEN_NAMES):
        return False
    found = split_names(text) if _begins_as_name(text) and not _PAIR.fullmatch(text.strip()) else []
    is_full = len(found) > 1 and all(is_full_name(name) and not is_topic(name) for name in found)
    return is_full and len(squeeze(text)) <= sum(map(len, found)) + _MOST_BETWEEN * len(found)


def of_two_lines(element: HtmlElement) -> tuple[str, str]:
    """What stands before and behind the break in a short element that has one, and little else; nothing in others."""
    breaks = [child for child in element if child.tag == "br"] if len(element) in _WITH_BREAK else []
    said = [squeeze(text) for text in islice(element.itertext(), len(_WITH_BREAK) + 2)] if len(breaks) == 1 else []
    lines = [text for text in said if text]
    return (lines[0], lines[1]) if len(lines) == len(breaks) + 1 else ("", "")


def _is_name(text: str) -> bool:
    name = _name(text)
    return name is not None and not is_topic(name)


def _is_in_byline(element: HtmlElement) -> bool:
    """Whether more than a place says that a name signs: a list, a class, or a day beside. Captions have none."""
    around = [element, *islice(element.iterancestors(), _LEVELS)]
    if any(one.tag == "li" or _hints_at_signature(names(one)) for one in around):
        return True
    return any(_DATE.fullmatch(said) for one in around[1:] for said in _beside(one))


def _has_role(text: str) -> bool:
    """Whether a text is a person's name, a comma and what he is: "Devon Marsh, Shipping Correspondent"."""
    if len(text) > 3 * _LONGEST_BESIDE:
        return False
    first, comma, role = _OF_OURS.sub(",", text, count=1).partition(",")
    role = squeeze(role) if comma else ""
    is_role = 0 < len(role) <= _LONGEST and bool(_IS_ROLE.search(role) or _ROLE.match(role))
    return is_role and _name(first) is not None and not is_topic(first)


def _has_agency(text: str) -> bool:
    """Whether a text is a person's name and the agencies that had a part: "Jeanne Martin, avec l’AFP"."""
    may_be = len(text) <= 2 * _LONGEST_BESIDE and any(word in text for word in _WITH_WORDS)
    found = _WITH.search(text) if may_be else None
    name = _name(text[: found.start()]) if found else None
    if found is None or name is None or is_topic(name):
        return False
    agencies = split_names(found["agencies"])
    return bool(agencies) and all(map(is_agency, agencies))


def is_named_signature(text: str, name: str) -> bool:
    """Whether an element holds nothing but names, in capitals where its class `name` only hints at a signature."""
    is_sure = _leads_in(name)
    if not (is_sure or _hints_at_signature(name)) or len(text) > _LONGEST_SPACED:
        return False
    text = squeeze(text)
    if len(text) > 2 * _LONGEST or not (is_sure or text.isupper()):
        return False
    found = split_names(text)
    if any(map(is_topic, found)):
        return False
    return bool(found) and all(map(is_person if text.isupper() else is_full_name, found))


@lru_cache(maxsize=10_000)
def _leads_in(name: str) -> bool:
    return _SIGNS.search(name) is not None


@lru_cache(maxsize=10_000)
def _hints_at_signature(name: str) -> bool:
    return _SIGN.search(name) is not None


def _begins_as_name(text: str) -> bool:
    """Whether a text begins with a capital, or with a mark that may stand before one."""
    first = text.lstrip()[:1]
    return first.isupper() or not first.isascii()


def _name(text: str) -> str | None:
    """The person whose name is all that a text says."""
    words = text.split(maxsplit=_MOST_WORDS)
    if not words or len(words) > _MOST_WORDS or (len(words) == 1 and words[0].isalnum()) or _NO_NAME.search(text):
        return None
    text = squeeze(text)
    if not 0 < len(text) <= _LONGEST or not text[0].isupper() or not _LETTERS.fullmatch(text) or _PAIR.fullmatch(text):
        return None
    is_full = all(word[:1].isupper() or len(word) <= _SHORT_WORD for word in text.split())
    return text if is_full and is_person(text) else None


def _beside(element: HtmlElement) -> list[str]:
    """What the next elements with letters or figures on both sides say, where that is little."""
    found = (next(_said(element.itersiblings(preceding=preceding)), "") for preceding in (False, True))
    return [said for said in found if said and len(said) <= _LONGEST_BESIDE]


def _said(elements: Iterable[HtmlElement]) -> Iterator[str]:
    texts = (squeeze(element.text_content()) for element in elements if isinstance(element.tag, str))
    return (text for text in texts if any(map(str.isalnum, text)))
