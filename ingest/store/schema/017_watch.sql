-- Saved searches (ingest.jobs.watch; their definitions stand in a file beside the store): how far each has looked.
CREATE TABLE watches (
    name TEXT PRIMARY KEY,
    seen INTEGER NOT NULL, -- id of the last article that it has looked at
    digest_at TEXT, -- when its last digest was sent
    error TEXT -- why its query could not be asked last time
) STRICT;

-- What each found for each of its receivers. A delivery is named before it is sent: where a kill falls between the
-- receiver's answer and `sent_at`, the same articles go out again under the same name.
CREATE TABLE watch_hits (
    watch TEXT NOT NULL,
    receiver TEXT NOT NULL, -- without secrets
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    found_at TEXT NOT NULL,
    delivery TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TEXT,
    error TEXT,
    sent_at TEXT,
    PRIMARY KEY (watch, receiver, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX watch_hits_article ON watch_hits (article_id);
CREATE INDEX watch_hits_waiting ON watch_hits (watch, receiver) WHERE sent_at IS NULL;
