-- Memory, in bytes, in which the full-text index gathers what a transaction adds. Five thousand articles, as a merge saves
-- them at a time, make one part of the index in it and not a dozen, which halves their cost; a crawl uses little of it.
INSERT INTO articles_fts (articles_fts, rank) VALUES ('hashsize', 33554432);
INSERT INTO headlines_fts (headlines_fts, rank) VALUES ('hashsize', 33554432);
