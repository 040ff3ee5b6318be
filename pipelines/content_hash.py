"""Hashes each article's words: by that the store finds copies, which it keeps and links.

Whatever else the store keeps of its texts is made here too, before the store's transaction, where no reading process
has made it.
"""

from __future__ import annotations

from ingest.items import Article
from ingest.store.prepared import prepared


class ContentHashPipeline:
    """Gives each article the hash of its words.

    `ingest.store.duplicates` finds the copies, while `ingest.store.articles` saves and so holds the write lock: two
    crawls that meet the same dispatch at the same moment do not miss each other's.
    """

    def process_item(self, article: Article) -> Article:
        """The same article, with its hash and all else that the store keeps of its texts."""
        article.prepared = prepared(article)
        article.content_hash = article.prepared.content_hash
        return article
