-- Keys of each article's text (ingest.likeness): articles with a key in common may be copies of each other. At most nine
-- keys an article and three articles a key, so that phrases which stand in every daily report cost nothing. No second index by
-- article and no foreign key, which would double its size: `ingest.duplicates` takes keys out by computing them again.
CREATE TABLE near_duplicates (
    key INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;

-- Where the first copy is removed, the next published takes its place for the others.
CREATE TRIGGER articles_first_copy_removed BEFORE DELETE ON articles WHEN OLD.duplicate_of IS NULL
BEGIN
    UPDATE articles
    SET duplicate_of = nullif(
        (SELECT id FROM articles WHERE duplicate_of = OLD.id ORDER BY published_at IS NULL, published_at, id LIMIT 1), id)
    WHERE duplicate_of = OLD.id;
END;
