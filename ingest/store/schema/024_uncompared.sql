-- Articles of a store that have yet to be looked for in another, of those up to `articles_to` of compared_across: after one id,
-- up to another. The newest are looked for first, so that what a crawl did not get done is a gap below them.
CREATE TABLE uncompared_across (
    store TEXT NOT NULL,
    other_store TEXT NOT NULL,
    after INTEGER NOT NULL,
    up_to INTEGER NOT NULL,
    PRIMARY KEY (store, other_store, after)
) STRICT, WITHOUT ROWID;
