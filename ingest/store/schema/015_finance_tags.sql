-- The register of issuers as the store's articles were last tagged with it (ingest.finance.register): companies, and the indices,
-- commodities, currencies and central banks that finance news names.
CREATE TABLE issuers (
    key TEXT PRIMARY KEY, -- the ISIN; a symbol or the name for what has none
    isin TEXT,
    ticker TEXT,
    lei TEXT, -- of the register, else learned from filings
    name TEXT NOT NULL, -- as the press writes it
    kind TEXT NOT NULL, -- company, foreign, index, commodity, currency, central_bank
    sector TEXT,
    market TEXT,
    country TEXT,
    indices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(indices)),
    as_of TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE issuer_names (
    folded TEXT NOT NULL, -- the name in small letters without accents
    key TEXT NOT NULL REFERENCES issuers (key) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL, -- company, former, subsidiary, brand; label: ISIN, ticker or LEI
    cautions TEXT NOT NULL DEFAULT '', -- why the name alone is no proof: word, place, person, ...
    PRIMARY KEY (folded, key, name)
) STRICT, WITHOUT ROWID;

-- Lists of issuers that were loaded with `depeche issuers --load`, in that order: the register is the shipped one with these.
CREATE TABLE issuer_lists (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    loaded_at TEXT NOT NULL,
    content TEXT NOT NULL UNIQUE
) STRICT;

-- What of an article is tagged, and by which version of the tagger with which register; no row: not yet.
CREATE TABLE tagged (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    register TEXT NOT NULL -- digest of the issuers and their names
) STRICT;
CREATE TABLE article_issuers (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    key TEXT NOT NULL, -- of issuers
    isin TEXT, -- the key, where it is one
    role TEXT NOT NULL CHECK (role IN ('subject', 'mentioned', 'source')), -- source: a broker or pollster that is quoted
    kind TEXT NOT NULL, -- how it is named: company, former, subsidiary, brand; or what it is: foreign, index, ...
    mentions INTEGER NOT NULL,
    in_title INTEGER NOT NULL CHECK (in_title IN (0, 1)),
    surface TEXT NOT NULL, -- the first form, as written
    at INTEGER, -- articles.published_at, in seconds since 1970
    PRIMARY KEY (article_id, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE article_events (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    event TEXT NOT NULL,
    place TEXT NOT NULL CHECK (place IN ('title', 'lead', 'body')),
    surface TEXT NOT NULL, -- the words it was read from
    at INTEGER,
    PRIMARY KEY (article_id, event)
) STRICT, WITHOUT ROWID;
CREATE TABLE article_figures (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    number INTEGER NOT NULL, -- in the order of the text, from 1
    surface TEXT NOT NULL,
    value REAL NOT NULL, -- in full and without sign
    unit TEXT NOT NULL, -- ISO 4217, percent, points or bp
    kind TEXT, -- what it belongs to, where the sentence says it
    direction TEXT CHECK (direction IN ('up', 'down')),
    PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

-- The latest of a company or an event are found without looking at the others.
CREATE INDEX article_issuers_latest ON article_issuers (key, at, article_id) WHERE role <> 'source';
CREATE INDEX article_events_latest ON article_events (event, at, article_id);
CREATE TRIGGER articles_redated AFTER UPDATE OF published_at ON articles WHEN old.published_at IS NOT new.published_at
BEGIN
    UPDATE article_issuers SET at = unixepoch(new.published_at) WHERE article_id = new.id;
    UPDATE article_events SET at = unixepoch(new.published_at) WHERE article_id = new.id;
END;
