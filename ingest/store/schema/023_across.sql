-- Copies of a text in two of the stores that are read as one (data/20*.db), by the ids of the stores: an article and what it
-- is a copy of, each with its text's hash of then; where a text has changed since, the row says nothing any more.
CREATE TABLE copies_across (
    store TEXT NOT NULL,
    article_id INTEGER NOT NULL,
    content_hash TEXT NOT NULL,
    other_store TEXT NOT NULL,
    other_id INTEGER NOT NULL,
    other_hash TEXT NOT NULL,
    same_url INTEGER NOT NULL, -- 1, 2: one address, of which the newer store has what it says now; 2: the texts are no copies
    PRIMARY KEY (store, article_id, other_store, other_id)
) STRICT, WITHOUT ROWID;

-- Up to which article, and which revision, the articles of a store have been looked for in another.
CREATE TABLE compared_across (
    store TEXT NOT NULL,
    other_store TEXT NOT NULL,
    articles_to INTEGER NOT NULL,
    revisions_to INTEGER NOT NULL,
    PRIMARY KEY (store, other_store)
) STRICT, WITHOUT ROWID;
