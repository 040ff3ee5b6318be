"""Tell whether an article is about a company, only names it, or quotes it."""

from collections.abc import Iterable
from functools import cached_property
from itertools import islice

from ingest.finance import broker_cues
from ingest.finance import role_cues as cues
from ingest.finance.asides import is_compared, is_detail, is_not_concerned
from ingest.finance.cues import COMPANY_AFTER
from ingest.finance.headline_subjects import Headline
from ingest.finance.matcher import Found
from ingest.finance.passage import Passage
from ingest.finance.quoted import Sources
from ingest.finance.sentences import Span, sentences
from ingest.finance.tags import Place, Role

_OPENING_SENTENCES = 2
_ARTICLE = 10  # before a name that begins a text: “Le groupe ”
_FIRST_WORDS = 120  # where the actor of a first sentence stands


class Roles:
    """Reads the roles from the title and the first two sentences; who comes into an index and goes from three."""

    def __init__(self, passages: dict[Place, Passage], found: dict[Place, list[Found]]) -> None:
        self._passages = passages
        self._found = found
        self._sources = Sources(passages, found)
        self._headline = Headline(passages["title"], found["title"], self._sources)

    def of(self, found: Iterable[tuple[Place, Found]]) -> Role:
        """The strongest role that one of a company's names has."""
        roles = {self._role(place, one) for place, one in found}
        if "subject" in roles:
            return "subject"
        return "source" if "source" in roles else "mentioned"

    def _role(self, place: Place, found: Found) -> Role:
        if self._sources.quotes(place, found):
            return "source"
        if self._headline.is_of_a_market and not (place == "title" and found.start == 0):
            return "mentioned"
        subject = self._headline.is_about(found) if place == "title" else self._in_opening(place, found)
        return "subject" if subject else "mentioned"

    def _in_opening(self, place: Place, found: Found) -> bool:
        for at, (where, sentence) in enumerate(self._sentences):
            if where == place and sentence[0] <= found.start < sentence[1]:
                return self._in_sentence(at, place, found, sentence)
        return False

    def _in_sentence(self, at: int, place: Place, found: Found, sentence: Span) -> bool:
        passage = self._passages[place]
        if is_compared(passage, found) or is_detail(passage, found):
            return False
        if self._headline.changes_an_index:
            return self._comes_or_goes(place, sentence)
        if at >= _OPENING_SENTENCES:
            return False
        if self._headline.subjects:
            return self._begins(place, found) or self._is_partner(place, found, sentence)
        return self._is_actor(place, found, sentence)

    @cached_property
    def _sentences(self) -> list[tuple[Place, Span]]:
        """The first sentences below the headline, one more than the opening has."""
        parts: tuple[Place, Place] = ("lead", "body")
        spans = ((place, span) for place in parts for span in sentences(self._passages[place].plain))
        return list(islice(spans, _OPENING_SENTENCES + 1))

    def _comes_or_goes(self, place: Place, sentence: Span) -> bool:
        """Whether the sentence tells who comes into the index and who goes."""
        text = self._passages[place].folded[slice(*sentence)]
        return bool(cues.INDEX_PLACE.search(text) and cues.INDEX_MOVE.search(text))

    def _begins(self, place: Place, found: Found) -> bool:
        """Whether the text begins with a company that the headline leaves out: it acts in the same news."""
        where, (start, _) = self._sentences[0]
        if where != place or not self._leads(place, start, found) or found.name.key in self._headline.named:
            return False
        last = self._sources.actors(place, start)[-1]
        return COMPANY_AFTER.match(self._passages[place].after(last.end)) is not None

    def _is_partner(self, place: Place, found: Found, sentence: Span) -> bool:
        """The other side of a deal that the headline's company does; who lends or places is none."""
        passage = self._passages[place]
        text = passage.folded[slice(*sentence)]
        if not cues.DEAL.search(text) or cues.BEFORE_THAT.search(text):
            return False
        if "broker" in found.name.cautions and broker_cues.LENDS.search(text):
            return False
        before = passage.before(found.start)
        if "(" in before and ")" not in before.rpartition("(")[2]:
            return False
        return bool(cues.PARTNER_BEFORE.search(before) or cues.PARTNER_AFTER.match(passage.after(found.end)))

    def _is_actor(self, place: Place, found: Found, sentence: Span) -> bool:
        """The first companies of a sentence that begins with them; or each one that a broker judges."""
        passage = self._passages[place]
        judged = broker_cues.JUDGED.search(passage.folded[slice(*sentence)])
        if judged and self._is_judged(place, found, sentence):
            return True
        actors = self._sources.actors(place, sentence[0])
        if found not in actors or found.start - sentence[0] >= _FIRST_WORDS:
            return False
        if sentence != self._sentences[0][1] and not self._acts(place, actors, sentence):
            return False
        by_the_way = cues.BY_THE_WAY_BEFORE.search(passage.before(actors[0].start))
        return not (by_the_way or is_not_concerned(passage, actors[-1]))

    def _is_judged(self, place: Place, found: Found, sentence: Span) -> bool:
        """Whether the verdict of the sentence is on it: “sur NAME”, or the item of a list that begins “NAME : ”."""
        passage = self._passages[place]
        item = found.start == sentence[0] and passage.after(found.end).lstrip().startswith(":")
        before = broker_cues.JUDGED_BEFORE.search(passage.before(found.start))
        return item or before is not None or self._sources.judges(place, found)

    def _acts(self, place: Place, actors: list[Found], sentence: Span) -> bool:
        """Whether a verb of companies follows them; any verb, where the sentence begins with them."""
        after = self._passages[place].after(actors[-1].end)
        begins = self._leads(place, sentence[0], actors[0])
        return bool(COMPANY_AFTER.match(after) or (begins and cues.ACTS_NEXT.match(after)))

    def _leads(self, place: Place, start: int, found: Found) -> bool:
        """Whether a sentence begins with the company, but for an article, what it is or a word that links."""
        if found.start - start < _ARTICLE:
            return True
        return cues.LEADS.fullmatch(self._passages[place].folded, start, found.start) is not None
