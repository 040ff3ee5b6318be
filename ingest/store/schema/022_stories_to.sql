-- The article up to which all are in stories: what a crawl's end need not look through again, half a second in a million.
ALTER TABLE store ADD COLUMN stories_to INTEGER NOT NULL DEFAULT 0;
