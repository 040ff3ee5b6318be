"""Finance tags: the companies that a text names, what happened to them, and the figures."""

from ingest.finance.register import Register
from ingest.finance.tagger import tag, tag_article
from ingest.finance.tags import VERSION, Event, Figure, Mention, Tags

__all__ = ["VERSION", "Event", "Figure", "Mention", "Register", "Tags", "tag", "tag_article"]
