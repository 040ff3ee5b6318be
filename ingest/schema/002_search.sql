-- Full-text index over the stems of each article (ingest.french); rowid is articles.id. Contentless: the text itself is
-- in `articles` alone. Stems are ASCII-separated words already, so the plainest tokenizer serves.
CREATE VIRTUAL TABLE articles_fts USING fts5 (title, lead, body, content = '', tokenize = 'ascii');

-- What the filters of search and export read, beside the long rows: a whole-table scan of it costs a hundredth.
CREATE INDEX articles_facets ON articles (id, duplicate_of, source, language, access, section, published_at);
