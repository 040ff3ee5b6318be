"""Tell whether a broker, a bank or a pollster is only quoted."""

from itertools import pairwise

from ingest.finance import broker_cues as cues
from ingest.finance.cues import NEIGHBOUR
from ingest.finance.matcher import Found
from ingest.finance.passage import Passage
from ingest.finance.sentences import sentence_of
from ingest.finance.tags import Place

_LIST = 3  # names that make a list


class Sources:
    """Tells which of the names found are only quoted."""

    def __init__(self, passages: dict[Place, Passage], found: dict[Place, list[Found]]) -> None:
        self._passages = passages
        self._found = found

    def quotes(self, place: Place, found: Found) -> bool:
        """Whether the company is quoted as a source, and nothing is told of itself."""
        if "broker" not in found.name.cautions:
            return False
        passage = self._passages[place]
        before, after = passage.before(found.start), passage.after(found.end)
        leads = place == "title" and found.start == 0
        if cues.FORECASTS_NEXT.match(after) or cues.POLL_AFTER.match(after):
            return True
        if cues.QUOTED_BEFORE.search(before) or (not leads and cues.QUOTED_AFTER.match(after)):
            return True
        if leads and self._is_quoted_below(found) and not after.lstrip().startswith(":"):
            return True
        if not self._judges(place, found) or (leads and after.lstrip().startswith(":")):
            return False
        return self._names_another(found) and not (place == "title" and self._in_a_list(found))

    def actors(self, place: Place, start: int) -> list[Found]:
        """The first company from there on that is no source, and those in one list with it."""
        actors: list[Found] = []
        for one in self._found[place]:
            if one.start < start or self.quotes(place, one):
                continue
            if actors and not listed(self._passages[place], actors[-1], one):
                break
            actors.append(one)
        return actors

    def judges(self, place: Place, found: Found) -> bool:
        """Whether a quoted broker and a verb stand before a company: “Berenberg ramène NAME à conserver”."""
        at = self._found[place].index(found)
        if not at or not self.quotes(place, broker := self._found[place][at - 1]):
            return False
        return cues.JUDGES.fullmatch(self._passages[place].folded, broker.end, found.start) is not None

    def _is_quoted_below(self, found: Found) -> bool:
        """Whether the headline names another company, and the text quotes this one."""
        if all(one.name.key == found.name.key for one in self._found["title"]):
            return False
        return any(
            one.name.key == found.name.key and cues.QUOTED_BEFORE.search(self._passages[place].before(one.start))
            for place, names in self._found.items()
            for one in names
        )

    def _judges(self, place: Place, found: Found) -> bool:
        """Whether the sentence gives the broker's opinion of another company."""
        passage = self._passages[place]
        if cues.JUDGED_BY_BEFORE.search(passage.before(found.start)):
            return True
        if cues.VERDICT.search(sentence_of(passage, found.start, found.end)):
            return True
        verb = cues.JUDGES_NEXT.match(passage.after(found.end))
        return verb is not None and passage.plain[found.end + verb.end() :][:1].isupper()

    def _names_another(self, found: Found) -> bool:
        """Whether the text names another company, no broker, that could be the one judged."""
        return any(
            one.name.key != found.name.key and "broker" not in one.name.cautions
            for names in self._found.values()
            for one in names
        )

    def _in_a_list(self, found: Found) -> bool:
        """Whether the headline lists it among other values."""
        names, passage = self._found["title"], self._passages["title"]
        place = names.index(found)
        beside = [pair for pair in pairwise(names[max(0, place - 2) : place + 3]) if listed(passage, *pair)]
        return len(beside) >= _LIST - 1


def listed(passage: Passage, one: Found, other: Found) -> bool:
    """Whether only a comma, an “et” or the like stands between two names."""
    return NEIGHBOUR.fullmatch(passage.folded, one.end, other.start) is not None
