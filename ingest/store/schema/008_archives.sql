-- The archive files that `scrapy backfill` has read, for whose pages; a file of another size is read again.
CREATE TABLE archives (
    path TEXT NOT NULL,
    hosts TEXT NOT NULL CHECK (json_valid(hosts)),
    size INTEGER NOT NULL,
    done_at TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (path, hosts)
) STRICT;
