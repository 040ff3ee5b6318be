"""Tidies each article: one form for every record, whatever page it came from."""

from __future__ import annotations

from ingest.items import Article
from ingest.page.cleaning import tidy


class CleanPipeline:
    """Puts texts and address of an article into the form that the store promises."""

    def process_item(self, article: Article) -> Article:
        """The same article, tidied."""
        return tidy(article)
