-- What `scrapy health` and `scrapy prune` look at.
ALTER TABLE runs ADD COLUMN latency REAL;  -- median seconds until a server began to answer
ALTER TABLE ways ADD COLUMN moved_to TEXT;  -- where its permanent redirect (301, 308) leads
ALTER TABLE frontier ADD COLUMN listed_at TEXT;  -- when a way in last listed it; NULL: not since discovered_at

-- New articles of a source by day, and their length, without reading the long rows.
CREATE INDEX articles_seen ON articles (source, first_seen_at, word_count);
