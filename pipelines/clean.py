"""Tidies each article: one form for every record, whatever page it came from."""

from __future__ import annotations

from ingest.items import Article
from ingest.page.cleaning import tidy, tidy_beside_texts


class CleanPipeline:
    """Puts texts and address of an article into the form that the store promises.

    Texts are in it as they were read; where they are what the reading process has prepared, nobody has changed them.
    """

    def process_item(self, article: Article) -> Article:
        """The same article, tidied."""
        made = article.prepared
        return tidy_beside_texts(article) if made and made.fits(article) else tidy(article)
