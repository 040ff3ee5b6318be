-- All keys of an article's text, in order: 32-bit numbers, little-endian; empty for a short text, no row for what was stored
-- before. Two texts that share one key by chance are told apart by it, at a page of forty articles and not at two of the text.
CREATE TABLE sketches (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    keys BLOB NOT NULL
) STRICT;
