"""Keep of the names found in a text those that are companies: each judged by its place and by what the others prove."""

import re
from collections.abc import Iterator
from itertools import compress

from ingest.finance.matcher import Found
from ingest.finance.named_text import Text
from ingest.finance.news_kind import NewsKind, RestOfText
from ingest.finance.passage import Passage
from ingest.finance.proof import Candidate
from ingest.finance.quoted import listed
from ingest.finance.register import Register


def keep_the_proven(text: Text, register: Register) -> None:
    """Drop what is no company; a company that is named beyond doubt anywhere is proven for the whole text."""
    lookalikes = [found for _, found in text.all() if register[found.name.key].kind == "lookalike"]
    for place, names in text.found.items() if lookalikes else ():
        text.found[place] = [found for found in names if found not in lookalikes]
    if not any(text.found.values()):
        return
    candidates = {
        place: [Candidate(found, text.passages[place]) for found in names] for place, names in text.found.items()
    }
    known = {found.name.key for _, found in text.all() if not found.name.cautions - {"broker"}}
    known |= {found.name.key for place, found in text.all() if _has_its_code(found, text.passages[place], register)}
    ambiguous = frozenset(
        one.found.name.key
        for names in candidates.values()
        for one in names
        if one.is_something_else or _ends_one(one.found, lookalikes)
    ) | _written_small(text)
    for _ in range(2):  # what the text below proves speaks for the headline
        before = len(known)
        for place, passage in text.passages.items():
            rest = RestOfText(frozenset(known), ambiguous)
            text.found[place] = list(_proven(candidates[place], passage, text.news_kind, rest))
            known |= {found.name.key for found in text.found[place]}
        if len(known) == before:
            break


def _ends_one(found: Found, lookalikes: list[Found]) -> bool:
    """Whether a longer name, which is no company's, ends with this one: Léonard de Vinci."""
    return any(lookalike.surface.endswith(f" {found.surface}") for lookalike in lookalikes)


def _written_small(text: Text) -> frozenset[str]:
    """Companies whose name the text has as a common noun, too: “Neurones au repos … les neurones”."""
    words = {(found.surface.lower(), found.name.key) for _, found in text.all() if "word" in found.name.cautions}
    letters = " ".join(passage.plain for passage in text.passages.values()) if words else ""
    return frozenset(key for word, key in words if word in letters and _stands_alone(word, letters))


def _stands_alone(word: str, letters: str) -> bool:
    return re.search(rf"(?<!au )\b{re.escape(word)}[sx]?\b", letters) is not None


def _has_its_code(found: Found, passage: Passage, register: Register) -> bool:
    """Whether its own ticker or ISIN stands in brackets beside it."""
    after = passage.plain[found.end : found.end + 40]
    bracket, closed, _ = after.partition(")")
    if not closed or not bracket.lstrip().startswith("("):
        return False
    issuer = register[found.name.key]
    words = set(bracket.replace(":", " ").replace(",", " ").replace("(", " ").split())
    return bool(words & {code for code in (issuer.ticker, issuer.isin) if code})


def _proven(candidates: list[Candidate], passage: Passage, news_kind: NewsKind, rest: RestOfText) -> Iterator[Found]:
    """Those that are companies; what is proven speaks for the names beside it in a list."""
    names = [candidate.found for candidate in candidates]
    proven = [candidate.is_company(news_kind, rest) for candidate in candidates]
    doubtful = [at for at, is_proven in enumerate(proven) if not is_proven]
    for at in (*doubtful, *reversed(doubtful)):
        beside = [other for other in (at - 1, at + 1) if 0 <= other < len(names) and proven[other]]
        neighbour = any(listed(passage, names[min(at, other)], names[max(at, other)]) for other in beside)
        proven[at] = proven[at] or (neighbour and candidates[at].is_company(news_kind, rest, neighbour=True))
    yield from compress(names, proven)
