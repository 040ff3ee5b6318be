-- Parts of the index are merged when a crawl has ended (ingest.fulltext.upkeep), not while each article is saved: at a
-- million articles saving one then costs what it does at ten thousand, and a search has a dozen parts to look into and not
-- eighty. Sixty-four parts of a size are merged at once wherever they come together: a crawl of very many articles.
INSERT INTO articles_fts (articles_fts, rank) VALUES ('automerge', 0), ('crisismerge', 64);
INSERT INTO headlines_fts (headlines_fts, rank) VALUES ('automerge', 0), ('crisismerge', 64);
