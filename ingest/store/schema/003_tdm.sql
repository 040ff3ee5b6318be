-- What the publisher says of text and data mining (ingest.network.tdm), and which AI crawlers its robots.txt keeps off the page.
ALTER TABLE articles ADD COLUMN tdm_reserved INTEGER CHECK (tdm_reserved IN (0, 1));
ALTER TABLE articles ADD COLUMN tdm_policy TEXT;
ALTER TABLE articles ADD COLUMN ai_disallowed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(ai_disallowed));
