"""The same text under several addresses: found by its words, linked to the copy that was published first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from hashlib import blake2b
from heapq import nlargest
from math import inf
from struct import pack, unpack

from ingest.store.database import Database
from ingest.store.likeness import contradict, likeness, sketch
from ingest.text.word_runs import all_words

_IN_COMMON = 2  # keys that two copies share at least, of all that each has; unrelated texts share one by chance
SHARED = 3
"""Articles a key; a phrase that stands in more is a template's, and its key is passed over."""
_STORED = 9  # keys an article, 13 bytes each; of two texts that share half their shingles, 2 in 1,000 share none
_COMPARED = 6  # candidates whose texts are compared; with five, 1 copy in 300 was not among them

_BEFORE = "ORDER BY published_at IS NULL, published_at, id LIMIT 1"
_LINK = """
UPDATE articles SET duplicate_of = nullif(:first, id)
WHERE (id IN (:a, :b) OR duplicate_of IN (:a, :b)) AND duplicate_of IS NOT nullif(:first, id)
"""  # only rows that change are written: a text may have hundreds of copies
_EARLIER = """
SELECT first.id FROM articles copy JOIN articles first ON first.id = coalesce(copy.duplicate_of, copy.id)
WHERE copy.content_hash = :hash AND coalesce(first.published_at, '~') <= coalesce(:at, '~') LIMIT 1
"""  # undated articles come last
_CANDIDATES = """
SELECT a.id, a.source, a.body, coalesce(first.body, a.body)
FROM articles a LEFT JOIN articles first ON first.id = a.duplicate_of WHERE a.id IN ({})
"""
_LEAVE = f"""
UPDATE articles SET duplicate_of = nullif((SELECT id FROM articles WHERE duplicate_of = :id {_BEFORE}), id)
WHERE duplicate_of = :id
"""  # noqa: S608


Judge = Callable[[str, str, str, bool], float]
"""`judge`, or what has its answers at hand."""


def judge(body: str, text: str, first: str, same_source: bool) -> float:
    """How likely a text is a copy of another: 0 where it is not, or contradicts the first of the other's copies."""
    found = likeness(body, text, same_source=same_source)
    return 0.0 if found and first != text and contradict(body, first) else found


def content_hash(text: str) -> str:
    """Hash of a text's words, 128 bits as hexadecimal; case, punctuation and white space do not count.

    >>> content_hash("L’or monte.") == content_hash("l'or  monte")
    True
    """
    words = " ".join(all_words(text.casefold()))
    return blake2b(words.encode(), digest_size=16).hexdigest()


def add(db: Database, article_id: int, packed_keys: bytes | None = None, *, judged_by: Judge = judge) -> int | None:
    """Make a stored article findable and link it with its copies; the caller's transaction holds the write lock.

    Args:
        db: the store.
        article_id: the article.
        packed_keys: its sketch, where it is known, as `sketches` has it.
        judged_by: what compares its text with those that it may be a copy of.

    Returns:
        The `id` of a copy, None where there is none.
    """
    source, body, hash_ = db.execute(
        "SELECT source, body, content_hash FROM articles WHERE id = ?", [article_id]
    ).fetchone()
    own = packed_sketch(body) if packed_keys is None else packed_keys
    keys = list(_unpacked(own))
    known = _articles_by_key(db, keys)
    copies = _exact(db, article_id, hash_) or near(db, _candidates(db, own, known), source, body, judged_by)
    free = [key for key in keys if len(known[key]) < SHARED][:_STORED]
    db.conn.executemany("INSERT INTO near_duplicates VALUES (?, ?)", [(key, article_id) for key in free])
    db.execute("INSERT INTO sketches VALUES (?, ?)", [article_id, own])
    for copy in copies:
        link(db, article_id, copy)
    return copies[0] if copies else None


def earlier_copy(db: Database, hash_: str, published_at: str | None) -> int | None:
    """The first published of the articles with the very words of one that is about to be stored, if it was before it.

    A row is written with it at once: to change it is to write the whole text again, and five indexes.
    """
    found = db.execute(_EARLIER, {"hash": hash_, "at": published_at}).fetchone()
    return found[0] if found else None


def packed_sketch(text: str) -> bytes:
    """A text's sketch as the table `sketches` has it."""
    return packed(sketch(text))


def packed(keys: Sequence[int]) -> bytes:
    """A sketch's keys as bytes."""
    return pack(f"<{len(keys)}i", *keys)


def may_be_copies(sketch_: bytes, other: bytes | None) -> bool:
    """Whether two articles' sketches have enough in common to compare their texts; None: there is no sketch."""
    return other is None or len(set(_unpacked(sketch_)).intersection(_unpacked(other))) >= _IN_COMMON


def candidates(db: Database, sketch_: bytes, before: float = inf) -> list[int]:
    """The articles, of those with ids below `before`, whose texts are compared with one that has this sketch."""
    known = _articles_by_key(db, _unpacked(sketch_)).items()
    return _candidates(db, sketch_, {key: [one for one in articles if one < before] for key, articles in known})


def texts(db: Database, articles: Sequence[int]) -> list[tuple[int, str, str, str]]:
    """What is compared of articles: id, source, text and the text of the first of its copies."""
    return db.execute(_CANDIDATES.format(", ".join("?" * len(articles))), articles).fetchall()


def near(db: Database, candidates: Sequence[int], source: str, body: str, judged_by: Judge = judge) -> list[int]:
    """Which of some articles a text is a copy of, the likeliest first."""
    found = texts(db, candidates)
    likely = [(judged_by(body, text, first, source == of), copy, text) for copy, of, text, first in found]
    copies = sorted((copy for copy in likely if copy[0]), reverse=True)
    # What is left of a shortened report can resemble two days' reports; to link it with both would join the two.
    return [copy for _, copy, text in copies if text == copies[0][2] or not contradict(copies[0][2], text)]


def remove(db: Database, article_id: int, body: str) -> None:
    """Remove what `add` wrote of an article, given its text of then; its copies stay linked among themselves."""
    forget(db, article_id, body)
    db.execute(_LEAVE, {"id": article_id})
    db.execute("UPDATE articles SET duplicate_of = NULL WHERE id = ?", [article_id])


def forget(db: Database, article_id: int, body: str) -> None:
    """Remove the sketch of an article whose text is about to be pruned: no new copy is found of it; its links stay."""
    db.conn.executemany(
        "DELETE FROM near_duplicates WHERE key = ? AND article_id = ?", [(key, article_id) for key in sketch(body)]
    )
    db.execute("DELETE FROM sketches WHERE article_id = ?", [article_id])


def link(db: Database, article_id: int, copy_id: int) -> None:
    """Make two articles and all their copies one group, whose members point to the first published of them."""
    heads = "SELECT coalesce(duplicate_of, id) FROM articles WHERE id = ?"
    pair = {
        "a": db.execute(heads, [article_id]).fetchone()[0],
        "b": db.execute(heads, [copy_id]).fetchone()[0],
    }
    if pair["a"] == pair["b"]:  # linked already
        return
    first = db.execute(f"SELECT id FROM articles WHERE id IN (:a, :b) {_BEFORE}", pair).fetchone()[0]  # noqa: S608
    db.execute(_LINK, pair | {"first": first})


def _exact(db: Database, article_id: int, hash_: str) -> list[int]:
    found = db.execute("SELECT id FROM articles WHERE content_hash = ? AND id <> ? LIMIT 1", [hash_, article_id])
    return [row[0] for row in found]


def _articles_by_key(db: Database, keys: Sequence[int]) -> defaultdict[int, list[int]]:
    places = ", ".join("?" * len(keys))
    found = db.execute(f"SELECT key, article_id FROM near_duplicates WHERE key IN ({places})", keys)  # noqa: S608
    articles: defaultdict[int, list[int]] = defaultdict(list)
    for key, article_id in found:
        articles[key].append(article_id)
    return articles


def _candidates(db: Database, own: bytes, known: dict[int, list[int]]) -> list[int]:
    """The articles that share most keys; a key counts the less, the more articles it is in."""
    votes: defaultdict[int, float] = defaultdict(float)
    for articles in known.values():
        for article in articles:
            votes[article] += 1 / len(articles)
    likely = [article for article, vote in votes.items() if vote > 1 / SHARED]  # one key that all have says nothing
    theirs = _sketches(db, likely)
    alike = [one for one in likely if may_be_copies(own, theirs.get(one))]
    return nlargest(_COMPARED, alike, key=votes.__getitem__)


def _sketches(db: Database, articles: list[int]) -> dict[int, bytes]:
    """The sketches of those articles that have one."""
    places = ", ".join("?" * len(articles))
    sql = f"SELECT article_id, keys FROM sketches WHERE article_id IN ({places})"  # noqa: S608
    return dict(db.execute(sql, articles).fetchall())


def _unpacked(keys: bytes) -> tuple[int, ...]:
    return unpack(f"<{len(keys) // 4}i", keys)
