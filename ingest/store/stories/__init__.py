"""Which articles of different papers tell the same event within 48 hours: by names, figures, words, events and time.

`features` says what of an article is compared, `likeness` how alike two are, `grouping` makes stories of the pairs,
`index` keeps it all in the store: an article joins, and stories are mended, in the transaction that saves it.
"""

from ingest.store.stories.membership import add, catch_up, remove

__all__ = ["add", "catch_up", "remove"]
