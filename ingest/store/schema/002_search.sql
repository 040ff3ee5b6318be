-- Full-text index over the stems of each article (ingest.french); rowid is articles.id. Contentless: the text itself is
-- in `articles` alone. Stems are words parted by spaces already, so the plainest tokenizer serves.
CREATE VIRTUAL TABLE articles_fts USING fts5 (title, lead, body, content = '', tokenize = 'ascii');

-- The same of titles and leads alone. A word stands in a tenth as many of them, so that those articles which a search
-- puts first are found in a tenth of the time.
CREATE VIRTUAL TABLE headlines_fts USING fts5 (title, lead, content = '', tokenize = 'ascii');

-- The filters of search and export are answered by indexes alone: one article is a page of the file, and a hundred of
-- these entries are. By id for what the full text found, by source and by date for filters that let little through.
CREATE INDEX articles_facets ON articles (id, duplicate_of, source, language, access, section, published_at);
DROP INDEX articles_published;
CREATE INDEX articles_published ON articles (published_at, duplicate_of, source, language, access, section);
DROP INDEX articles_source;
CREATE INDEX articles_source ON articles (source, published_at, duplicate_of, language, access, section);

-- Merging eight parts of the index at a time, not four: at a million articles saving one takes as long as at ten
-- thousand but for a fifth, and a search a fifth longer.
INSERT INTO articles_fts (articles_fts, rank) VALUES ('automerge', 8);
INSERT INTO headlines_fts (headlines_fts, rank) VALUES ('automerge', 8);
