-- The parts of each sitemap index as it last listed them: they are asked though the index itself answers 304.
CREATE TABLE way_parts (
    way TEXT NOT NULL,  -- the index's address
    url TEXT NOT NULL,
    kind TEXT NOT NULL,
    modified_at TEXT,
    PRIMARY KEY (way, url)
) STRICT;
