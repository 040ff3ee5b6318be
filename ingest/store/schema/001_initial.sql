-- One row a crawl of one spider.
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    spider TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    finish_reason TEXT,
    exit_status INTEGER,
    discovered INTEGER NOT NULL DEFAULT 0,
    fetched INTEGER NOT NULL DEFAULT 0,
    stored INTEGER NOT NULL DEFAULT 0,
    revised INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0,
    refused TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(refused)),
    failed TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(failed)),
    not_modified INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX runs_spider ON runs (spider, started_at);

-- One row an article; ingest.items.Article says what each column means.
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    site_name TEXT,
    title TEXT NOT NULL,
    lead TEXT,
    body TEXT NOT NULL,
    authors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(authors)),
    section TEXT,
    tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
    image_url TEXT,
    language TEXT NOT NULL DEFAULT 'und',
    language_confidence REAL NOT NULL DEFAULT 0,
    published_at TEXT,
    modified_at TEXT,
    first_seen_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    access TEXT NOT NULL DEFAULT 'unknown' CHECK (access IN ('free', 'paid', 'unknown')),
    word_count INTEGER NOT NULL DEFAULT 0,
    content_hash TEXT NOT NULL,
    duplicate_of INTEGER REFERENCES articles (id) ON DELETE SET NULL,
    run_id INTEGER REFERENCES runs (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX articles_published ON articles (published_at);
CREATE INDEX articles_source ON articles (source, published_at);
CREATE INDEX articles_content_hash ON articles (content_hash);
CREATE INDEX articles_duplicate_of ON articles (duplicate_of) WHERE duplicate_of IS NOT NULL;

-- What an article said before its publisher changed it.
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    modified_at TEXT,
    replaced_at TEXT NOT NULL
) STRICT;
CREATE INDEX revisions_article ON revisions (article_id);

-- Every URL ever discovered, and what became of it.
CREATE TABLE frontier (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,  -- the spider that found it and fetches it
    way TEXT,  -- the feed, sitemap or page given to the spider through which it was found
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'stored', 'rejected', 'failed')),
    reason TEXT,  -- code, and what is known beyond it after a colon
    attempts INTEGER NOT NULL DEFAULT 0,
    title TEXT,
    published_at TEXT,
    modified_at TEXT,
    discovered_at TEXT NOT NULL,
    fetched_at TEXT,
    next_attempt_at TEXT,  -- when a failed URL is tried again; NULL: never
    etag TEXT,
    last_modified TEXT,
    article_id INTEGER REFERENCES articles (id) ON DELETE SET NULL,
    run_id INTEGER  -- the run that last took it to fetch
) STRICT;
CREATE INDEX frontier_queue ON frontier (source, state, published_at);
CREATE INDEX frontier_article ON frontier (article_id);

-- The ways in (feeds, sitemaps, front pages): what each answered when it was last asked.
CREATE TABLE ways (
    url TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT,  -- HTTP status, or what went wrong
    checked_at TEXT,
    changed_at TEXT,  -- when it last answered with other contents
    entries INTEGER,  -- how many it listed then
    newest_at TEXT,  -- publication time of the newest of them
    etag TEXT,
    last_modified TEXT
) STRICT;
