"""Which articles of different papers tell the same event within 48 hours: by names, figures, words, events and time.

`features` says what of an article is compared, `same_event` how alike two are, `grouping` makes stories of the pairs,
`membership` keeps it all in the store: an article joins in the transaction that saves it, and `regrouping` mends the
stories around it.
"""

from ingest.store.stories.membership import add, catch_up, remove, stored_features

__all__ = ["add", "catch_up", "remove", "stored_features"]
