"""Tell which companies a headline is about, and whether it tells of a market or of an index."""

from functools import cached_property

from ingest.finance import role_cues as cues
from ingest.finance.asides import is_compared, is_detail, is_not_concerned
from ingest.finance.matcher import Found
from ingest.finance.passage import Passage
from ingest.finance.quoted import Sources


class Headline:
    """The headline with the companies that it names."""

    def __init__(self, passage: Passage, names: list[Found], sources: Sources) -> None:
        self._passage = passage
        self._names = names
        self._sources = sources

    def is_about(self, found: Found) -> bool:
        """What it names it is about, unless only to compare or to say where somebody came from.

        One that begins with the only company that it names is about it, even if it says that the company is spared.
        """
        passage = self._passage
        others = any(one.name.key != found.name.key for one in self._names)
        others = others or passage.before(found.start).endswith(", ")
        return not (
            is_compared(passage, found)
            or is_detail(passage, found)
            or (others and is_not_concerned(passage, found))
            or self._lists_for_a_report(found)
        )

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The companies that it is about."""
        names = (one for one in self._names if not self._sources.quotes("title", one))
        return frozenset(one.name.key for one in names if self.is_about(one))

    @cached_property
    def named(self) -> frozenset[str]:
        """All companies that it names."""
        return frozenset(one.name.key for one in self._names)

    @cached_property
    def is_of_a_market(self) -> bool:
        """Whether the article tells of a market as a whole; “Bourse : NAME …” does not."""
        title, names = self._passage.folded, self._names
        rubric = cues.RUBRIC.match(title)
        if rubric and any(found.start == rubric.end() for found in names):
            return False
        if names and (cues.INDEX_CHANGE.search(title) or cues.DIGEST.match(title)):
            return False
        if cues.INDEX.search(title) and cues.INDEX_REVIEW.search(title):
            return False
        return bool(cues.MARKET_WRAP.match(title) or (not names and cues.OF_A_MARKET.search(title)))

    @cached_property
    def changes_an_index(self) -> bool:
        """Whether it says that somebody comes into an index or goes."""
        title = self._passage.folded
        moves = cues.INDEX_MOVE.search(title) or cues.INDEX_REVIEW.search(title)
        return bool(moves and cues.INDEX.search(title))

    def _lists_for_a_report(self, found: Found) -> bool:
        """Whether it announces a report on several: “NAME, NAME : ce que …”."""
        actors = self._sources.actors("title", 0)
        if len(actors) < 2 or found not in actors:
            return False
        return cues.REPORT_ON_SEVERAL.match(self._passage.after(actors[-1].end)) is not None
