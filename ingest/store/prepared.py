"""What the store keeps of an article beside its row, made of its texts alone, so that a reading process can make it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ingest import times
from ingest.items import Article
from ingest.store import duplicates, tags
from ingest.store.fulltext import index
from ingest.store.stories.features import Features, features


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was made of an article's texts."""

    made_of: tuple[Any, ...]
    """All that the rest depends on."""
    content_hash: str
    """As the column has it."""
    stems: tuple[str, str, str]
    """Of title, lead and body, as the full-text index has them."""
    sketch: bytes
    """As the table `sketches` has it."""
    features: Features
    """What stories compare."""

    def fits(self, article: Article) -> bool:
        """Whether it was made of the article as it is now; a step in between may have changed a text."""
        return self.made_of == _made_of(article)


def prepared(article: Article) -> Prepared:
    """What was made of the article, made now where that is missing or out of date."""
    known = article.prepared
    return known if isinstance(known, Prepared) and known.fits(article) else _prepare(article)


def _prepare(article: Article) -> Prepared:
    _, *stems = index.stemmed(0, article.title, article.lead, article.body)
    return Prepared(
        made_of=_made_of(article),
        content_hash=duplicates.content_hash(article.body),
        stems=(stems[0], stems[1], stems[2]),
        sketch=duplicates.packed_sketch(article.body),
        features=features(
            title=article.title,
            lead=article.lead,
            body=article.body,
            source=article.source,
            language=article.language,
            moment=_moment(article),
            events=tags.events_for_stories(article.finance),
            known_stems=" ".join(stems),
        ),
    )


def _made_of(article: Article) -> tuple[Any, ...]:
    texts = (article.title, article.lead, article.body, article.source, article.language)
    return (*texts, _moment(article), tags.events_for_stories(article.finance))


def _moment(article: Article) -> datetime:
    """When it was published or else first seen; an article that nobody has fetched is seen now."""
    return article.published_at or article.first_seen_at or times.now()
