-- Eight parts of a size are merged wherever they come together, not sixty-four: while a crawl goes on a search has some
-- fifteen parts to look into where it had eighty, and saving takes as long (5 ms of the processor; at worst 90).
INSERT INTO articles_fts (articles_fts, rank) VALUES ('crisismerge', 8);
INSERT INTO headlines_fts (headlines_fts, rank) VALUES ('crisismerge', 8);
