"""Whether an article is about a company, only names it, or quotes it."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice, pairwise, takewhile

from ingest.finance import role_cues as cues
from ingest.finance.cues import NEIGHBOUR as LISTED
from ingest.finance.issuers import Issuer
from ingest.finance.matcher import Found
from ingest.finance.passage import Passage
from ingest.finance.tags import Place, Role

_SENTENCE_END = re.compile(r"(?<=[.!?»])(?<!\b[A-Z]\.)(?<!\bMM\.)\s+(?=[\"«“(]?\s?[A-ZÀ-Þ0-9])|\n+")
_OPENING_SENTENCES = 2
_LIST = 3  # names that make a list
_LONGEST_SENTENCE = 500
_FIRST_WORDS = 120  # where the actor of a first sentence stands

Placed = tuple[Place, Found]


class Roles:
    """Reads the roles off the title and the first two sentences."""

    def __init__(self, passages: dict[Place, Passage], found: dict[Place, list[Found]]) -> None:
        self._passages = passages
        self._found = found
        self.title = passages["title"].folded
        rubric = cues.RUBRIC.match(self.title)
        named_next = rubric and any(found.start == rubric.end() for found in found["title"])
        market = cues.MARKET_WRAP.match(self.title) or (not found["title"] and cues.OF_A_MARKET.search(self.title))
        self.wrap = bool(market) and not named_next

    def of(self, issuer: Issuer, found: Iterable[Placed]) -> Role:
        """The strongest role that one of its names has."""
        roles = {self._role(place, one) for place, one in found}
        if "subject" in roles:
            return "subject"
        return "source" if "source" in roles else "mentioned"

    def _role(self, place: Place, found: Found) -> Role:
        if "broker" in found.name.cautions and self._is_source(place, found):
            return "source"
        if self.wrap and not self._leads_the_title(found, place):
            return "mentioned"
        subject = self._in_title(found) if place == "title" else self._in_opening(place, found)
        return "subject" if subject else "mentioned"

    def _leads_the_title(self, found: Found, place: Place) -> bool:
        return place == "title" and found.start == 0

    def _in_title(self, found: Found) -> bool:
        """What the headline names it is about, unless only to compare or to say where somebody came from."""
        passage = self._passages["title"]
        return not (
            cues.COMPARED_BEFORE.search(passage.before(found.start))
            or cues.NOT_CONCERNED_AFTER.match(passage.after(found.end))
        )

    def _in_opening(self, place: Place, found: Found) -> bool:
        sentence = self._sentence(place, found)
        if sentence is None or cues.COMPARED_BEFORE.search(self._passages[place].before(found.start)):
            return False
        if self._title_subjects:
            return self._is_partner(place, found, sentence)
        return self._is_actor(place, found, sentence)

    def _is_partner(self, place: Place, found: Found, sentence: tuple[int, int]) -> bool:
        """The other side of a deal that the headline's company does."""
        passage = self._passages[place]
        text = passage.folded[slice(*sentence)]
        if not cues.DEAL.search(text) or cues.BEFORE_THAT.search(text):
            return False
        before, after = passage.before(found.start), passage.after(found.end)
        if "(" in before and ")" not in before.rpartition("(")[2]:
            return False
        return bool(cues.PARTNER_BEFORE.search(before) or cues.PARTNER_AFTER.match(after))

    def _is_actor(self, place: Place, found: Found, sentence: tuple[int, int]) -> bool:
        """The first company of a sentence that begins with it; or each one that a broker judges."""
        text = self._passages[place].folded[slice(*sentence)]
        if cues.JUDGED.search(text) and cues.JUDGED_BEFORE.search(self._passages[place].before(found.start)):
            return True
        if found.start - sentence[0] >= _FIRST_WORDS or found not in self._actors(place, sentence[0]):
            return False
        passage = self._passages[place]
        by_the_way = cues.BY_THE_WAY_BEFORE.search(passage.before(found.start))
        return not (by_the_way or cues.NOT_CONCERNED_AFTER.match(passage.after(found.end)))

    def _actors(self, place: Place, start: int) -> list[Found]:
        """The first company from there on, and those in one list with it."""
        names = [one for one in self._found[place] if one.start >= start and not self._quoted(place, one)]
        text = self._passages[place].folded
        together = takewhile(lambda pair: _listed(text, *pair), pairwise(names))
        return names[:1] + [second for _, second in together]

    def _quoted(self, place: Place, found: Found) -> bool:
        return "broker" in found.name.cautions and self._is_source(place, found)

    def _is_source(self, place: Place, found: Found) -> bool:
        """Whether a broker, bank or pollster is only quoted."""
        passage = self._passages[place]
        before, after = passage.before(found.start), passage.after(found.end)
        leads = self._leads_the_title(found, place)
        if cues.QUOTED_BEFORE.search(before) or (not leads and cues.QUOTED_AFTER.match(after)):
            return True
        if not self._others(found) or (leads and after.lstrip().startswith(":")):
            return False
        if place == "title":
            return self._judges(found, before, after) and not self._in_a_list(found)
        return bool(cues.JUDGED.search(self._around(place, found)))

    def _in_a_list(self, found: Found) -> bool:
        """Whether the headline lists it among other values."""
        names, text = self._found["title"], self._passages["title"].folded
        place = names.index(found)
        beside = [pair for pair in pairwise(names[max(0, place - 2) : place + 3]) if _listed(text, *pair)]
        return len(beside) >= _LIST - 1

    def _judges(self, found: Found, before: str, after: str) -> bool:
        """Whether a headline gives the broker's opinion of another company."""
        if cues.JUDGED_BY_BEFORE.search(before) or cues.VERDICT.search(self.title):
            return True
        verb = cues.JUDGES_NEXT.match(after)
        return verb is not None and self._passages["title"].plain[found.end + verb.end() :][:1].isupper()

    def _others(self, found: Found) -> bool:
        """Whether the title or the text names another company that could be the one judged."""
        return any(
            one.name.key != found.name.key and "broker" not in one.name.cautions
            for place in self._found
            for one in self._found[place]
        )

    @cached_property
    def _title_subjects(self) -> bool:
        return any(not self._quoted("title", found) for found in self._found["title"])

    def _sentence(self, place: Place, found: Found) -> tuple[int, int] | None:
        """The opening sentence in which a name stands."""
        for where, (start, end) in self._opening:
            if where == place and start <= found.start < end:
                return start, end
        return None

    @cached_property
    def _opening(self) -> list[tuple[Place, tuple[int, int]]]:
        parts: tuple[Place, Place] = ("lead", "body")
        sentences = ((place, sentence) for place in parts for sentence in _sentences(self._passages[place].plain))
        return list(islice(sentences, _OPENING_SENTENCES))

    def _around(self, place: Place, found: Found) -> str:
        """The sentence of a name, folded."""
        passage = self._passages[place]
        before = max(0, found.start - _LONGEST_SENTENCE)
        start = max((end.end() for end in _SENTENCE_END.finditer(passage.plain, before, found.start)), default=before)
        end = _SENTENCE_END.search(passage.plain, found.end)
        return passage.folded[start : end.start() if end else None]


def _listed(text: str, one: Found, other: Found) -> bool:
    return LISTED.fullmatch(text, one.end, other.start) is not None


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield start, end.start()
        start = end.end()
    if start < len(text):
        yield start, len(text)
