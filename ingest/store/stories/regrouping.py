"""Groups the articles around one anew: all that likely pairs link it with, directly or through others."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ingest.store.database import Database
from ingest.store.stories.grouping import ALIKE, Pair, groups

TOGETHER = 60  # articles that are grouped at once, those that are nearest by links
_NEAR = """
SELECT one, two, likeness FROM json_each(:ids) n CROSS JOIN story_pairs p ON p.two = n.value
UNION ALL SELECT one, two, likeness FROM json_each(:ids) n CROSS JOIN story_pairs p ON p.one = n.value
"""


def regroup(db: Database, article_id: int) -> None:
    """Make stories anew of the article and all that are linked with it; call it inside a transaction."""
    members, edge, pairs = _linked(db, article_id)
    before = _stories_of(db, members)
    found = groups(sorted(members), pairs)
    # groups beyond which chains go on keep the story that they have: what else is in it is not known here
    left = {article for group in found if edge.issuperset(group) for article in group}
    stories = [group for group in found if len(group) > 1 and left.isdisjoint(group)]
    after = _named(stories, before, {before[article] for article in left & before.keys()})
    before = {article: story for article, story in before.items() if article not in left}
    kept = {article: story for story, group in after for article in group if story is not None}
    if kept == before and all(story is not None for story, _ in after):
        return
    changed = json.dumps(sorted(members - left))
    db.execute("DELETE FROM article_story WHERE article_id IN (SELECT value FROM json_each(?))", [changed])
    for story, group in after:
        number = story or db.execute("INSERT INTO stories DEFAULT VALUES").lastrowid
        db.conn.executemany("INSERT INTO article_story VALUES (?, ?)", [(article, number) for article in group])
    gone = set(before.values()) - {story for story, _ in after}
    db.execute(
        "DELETE FROM stories WHERE id IN (SELECT value FROM json_each(?))"
        " AND id NOT IN (SELECT story_id FROM article_story)",
        [json.dumps(sorted(gone))],
    )


def _stories_of(db: Database, articles: set[int]) -> dict[int, int]:
    sql = "SELECT article_id, story_id FROM article_story WHERE article_id IN (SELECT value FROM json_each(?))"
    return dict(db.execute(sql, [json.dumps(sorted(articles))]).fetchall())


def _named(
    stories: Iterable[list[int]], before: dict[int, int], others: set[int]
) -> list[tuple[int | None, list[int]]]:
    """Each group with the id of the story that most of it was in, None for a new one; larger groups choose first.

    Args:
        stories: the groups.
        before: the articles' stories until now.
        others: stories that none may have.
    """
    taken = set(others)
    named: list[tuple[int | None, list[int]]] = []
    for group in sorted(stories, key=lambda group: (-len(group), group)):
        votes = [before[article] for article in group if before.get(article) not in (None, *taken)]
        story = max(sorted(set(votes)), key=votes.count, default=None)
        if story is not None:
            taken.add(story)
        named.append((story, group))
    return named


def _linked(db: Database, article_id: int) -> tuple[set[int], set[int], dict[Pair, float]]:
    """The articles that chains of likely pairs lead to, the nearest first and at most so many.

    Pairs that are no more alike than `ALIKE` need not be followed: two groups without a closer pair never become one.

    Returns:
        The articles; those of them beyond which the chains go on; and the pairs among all of them.
    """
    members, edge = {article_id}, {article_id}
    pairs: dict[Pair, float] = {}
    while edge and len(members) < TOGETHER:
        near = {(one, two): score for one, two, score in db.execute(_NEAR, {"ids": json.dumps(sorted(edge))})}
        pairs |= near
        likely = sorted((-score, pair) for pair, score in near.items() if score > ALIKE)
        reached = dict.fromkeys(article for _, pair in likely for article in pair if article not in members)
        edge = set(list(reached)[: TOGETHER - len(members)])
        members |= edge
    for one, two, score in db.execute(_NEAR, {"ids": json.dumps(sorted(edge))}) if edge else ():
        pairs[one, two] = score
    return members, edge, {pair: score for pair, score in pairs.items() if members.issuperset(pair)}
