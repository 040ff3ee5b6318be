"""Tell whether an article is about a company, only names it, or quotes it."""

from collections.abc import Iterable
from functools import cached_property
from itertools import islice, pairwise, takewhile

from ingest.finance import role_cues as cues
from ingest.finance.cues import COMPANY_AFTER
from ingest.finance.matcher import Found
from ingest.finance.passage import Passage
from ingest.finance.quoted import Sources, listed
from ingest.finance.sentences import Span, sentences
from ingest.finance.tags import Place, Role

_OPENING_SENTENCES = 2
_ARTICLE = 10  # before a name that begins a text: “Le groupe ”
_FIRST_WORDS = 120  # where the actor of a first sentence stands


class Roles:
    """Reads the roles from the title and the first two sentences."""

    def __init__(self, passages: dict[Place, Passage], found: dict[Place, list[Found]]) -> None:
        self._passages = passages
        self._found = found
        self._sources = Sources(passages, found)

    def of(self, found: Iterable[tuple[Place, Found]]) -> Role:
        """The strongest role that one of a company's names has."""
        roles = {self._role(place, one) for place, one in found}
        if "subject" in roles:
            return "subject"
        return "source" if "source" in roles else "mentioned"

    def _role(self, place: Place, found: Found) -> Role:
        if self._sources.quotes(place, found):
            return "source"
        if self._is_of_a_market and not (place == "title" and found.start == 0):
            return "mentioned"
        subject = self._in_title(found) if place == "title" else self._in_opening(place, found)
        return "subject" if subject else "mentioned"

    @cached_property
    def _is_of_a_market(self) -> bool:
        """Whether the article tells of a market as a whole; “Bourse : NAME …” does not."""
        title, names = self._passages["title"].folded, self._found["title"]
        rubric = cues.RUBRIC.match(title)
        if rubric and any(found.start == rubric.end() for found in names):
            return False
        if names and cues.INDEX_CHANGE.search(title):
            return False
        return bool(cues.MARKET_WRAP.match(title) or (not names and cues.OF_A_MARKET.search(title)))

    def _in_title(self, found: Found) -> bool:
        """What the headline names it is about, unless only to compare or to say where somebody came from.

        A headline that names one company is about it, even if it says that the company is spared.
        """
        others = any(one.name.key != found.name.key for one in self._found["title"])
        return not (self._is_compared("title", found) or (others and self._is_not_concerned("title", found)))

    def _in_opening(self, place: Place, found: Found) -> bool:
        sentence = next(
            (span for where, span in self._opening if where == place and span[0] <= found.start < span[1]), None
        )
        if sentence is None or self._is_compared(place, found):
            return False
        if any(not self._sources.quotes("title", one) for one in self._found["title"]):
            return self._begins(place, found) or self._is_partner(place, found, sentence)
        return self._is_actor(place, found, sentence)

    @cached_property
    def _opening(self) -> list[tuple[Place, Span]]:
        parts: tuple[Place, Place] = ("lead", "body")
        spans = ((place, span) for place in parts for span in sentences(self._passages[place].plain))
        return list(islice(spans, _OPENING_SENTENCES))

    def _begins(self, place: Place, found: Found) -> bool:
        """Whether the text begins with a company that the headline leaves out: it acts in the same news."""
        where, (start, _) = self._opening[0]
        if where != place or found.start - start >= _ARTICLE:
            return False
        last = self._actors(place, start)[-1]
        acts = COMPANY_AFTER.match(self._passages[place].after(last.end))
        return bool(acts) and found.name.key not in {one.name.key for one in self._found["title"]}

    def _is_partner(self, place: Place, found: Found, sentence: Span) -> bool:
        """The other side of a deal that the headline's company does."""
        passage = self._passages[place]
        text = passage.folded[slice(*sentence)]
        if not cues.DEAL.search(text) or cues.BEFORE_THAT.search(text):
            return False
        before = passage.before(found.start)
        if "(" in before and ")" not in before.rpartition("(")[2]:
            return False
        return bool(cues.PARTNER_BEFORE.search(before) or cues.PARTNER_AFTER.match(passage.after(found.end)))

    def _is_actor(self, place: Place, found: Found, sentence: Span) -> bool:
        """The first companies of a sentence that begins with them; or each one that a broker judges."""
        passage = self._passages[place]
        judged = cues.JUDGED.search(passage.folded[slice(*sentence)])
        if judged and self._is_judged(place, found, sentence):
            return True
        actors = self._actors(place, sentence[0])
        if found not in actors or found.start - sentence[0] >= _FIRST_WORDS:
            return False
        if sentence != self._opening[0][1] and not self._acts(place, actors, sentence):
            return False
        by_the_way = cues.BY_THE_WAY_BEFORE.search(passage.before(actors[0].start))
        return not (by_the_way or self._is_not_concerned(place, actors[-1]))

    def _is_judged(self, place: Place, found: Found, sentence: Span) -> bool:
        """Whether the verdict of the sentence is on it: “sur NAME”, or the item of a list that begins “NAME : ”."""
        passage = self._passages[place]
        item = found.start == sentence[0] and passage.after(found.end).lstrip().startswith(":")
        return item or bool(cues.JUDGED_BEFORE.search(passage.before(found.start)))

    def _acts(self, place: Place, actors: list[Found], sentence: Span) -> bool:
        """Whether a verb of companies follows them; any verb, where the sentence begins with them."""
        after = self._passages[place].after(actors[-1].end)
        begins = actors[0].start - sentence[0] < _ARTICLE
        return bool(COMPANY_AFTER.match(after) or (begins and cues.ACTS_NEXT.match(after)))

    def _actors(self, place: Place, start: int) -> list[Found]:
        """The first company from there on, and those in one list with it."""
        names = [one for one in self._found[place] if one.start >= start and not self._sources.quotes(place, one)]
        together = takewhile(lambda pair: listed(self._passages[place], *pair), pairwise(names))
        return names[:1] + [second for _, second in together]

    def _is_compared(self, place: Place, found: Found) -> bool:
        return bool(cues.COMPARED_BEFORE.search(self._passages[place].before(found.start)))

    def _is_not_concerned(self, place: Place, found: Found) -> bool:
        passage = self._passages[place]
        spared = cues.NOT_CONCERNED_BEFORE.search(passage.before(found.start))
        return bool(spared or cues.NOT_CONCERNED_AFTER.match(passage.after(found.end)))
