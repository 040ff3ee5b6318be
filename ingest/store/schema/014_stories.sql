-- A story: articles of different papers that tell one event within 48 hours. Made as articles are saved, mended as more is
-- known; an id stays with the story that most of its articles were in.
CREATE TABLE stories (
    id INTEGER PRIMARY KEY AUTOINCREMENT -- never given again, so that a reader's link does not lead to another story
) STRICT;
CREATE TABLE article_story (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    story_id INTEGER NOT NULL REFERENCES stories (id)
) STRICT;
CREATE INDEX article_story_story ON article_story (story_id);

-- What stories are made of (ingest.store.stories): what of each article is compared, by which of it others are found at a
-- time, and which pairs are alike.
CREATE TABLE story_features (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    features BLOB NOT NULL
) STRICT;
CREATE TABLE story_keys (
    key INTEGER NOT NULL,
    at INTEGER NOT NULL, -- seconds since 1970
    article_id INTEGER NOT NULL,
    PRIMARY KEY (key, at, article_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE story_pairs (
    one INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    two INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    likeness REAL NOT NULL,
    PRIMARY KEY (one, two)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_pairs_two ON story_pairs (two);
