"""An article's title, lead and body with the names that were found in them."""

from collections.abc import Iterator
from functools import cached_property

from ingest.finance.matcher import Found
from ingest.finance.news_kind import NewsKind
from ingest.finance.passage import Passage
from ingest.finance.tags import Place


class Text:
    """The three parts of an article and the names found in each."""

    def __init__(self, title: str | None, lead: str | None, body: str) -> None:
        lead = lead or ""
        self.passages: dict[Place, Passage] = {
            "title": Passage(title or "", headline=True),
            "lead": Passage(lead),
            "body": Passage(body.removeprefix(lead)),
        }
        self.found: dict[Place, list[Found]] = {}

    @cached_property
    def news_kind(self) -> NewsKind:
        """What kind of news the title and the opening are."""
        parts = [passage.folded for passage in self.passages.values() if passage.text]
        return NewsKind.of(" ".join(parts), long=len(parts) > 1)

    def all(self) -> Iterator[tuple[Place, Found]]:
        """All names found, in the order of the text."""
        for place, found in self.found.items():
            yield from ((place, one) for one in found)
