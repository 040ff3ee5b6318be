-- Whether what a way in says can be believed: some stamp every article as changed just now, some answer 304 though they changed.
ALTER TABLE ways ADD COLUMN asked_again INTEGER NOT NULL DEFAULT 0;  -- articles fetched once more because it listed them as changed
ALTER TABLE ways ADD COLUMN same_again INTEGER NOT NULL DEFAULT 0;  -- those of them whose text was what it was
ALTER TABLE ways ADD COLUMN not_modified INTEGER NOT NULL DEFAULT 0;  -- how often it has answered 304 since it was last read
ALTER TABLE ways ADD COLUMN believed INTEGER NOT NULL DEFAULT 2;  -- so many 304 on end are believed; 0: its validators are not sent
ALTER TABLE ways ADD COLUMN digest TEXT;  -- of the addresses that it listed when it was last read

ALTER TABLE frontier ADD COLUMN listed_as TEXT;  -- digests of the titles and dates under which it was listed, the latest first

-- What waits of a way in, whichever spider found it; addresses that are done are not in it.
CREATE INDEX frontier_waiting ON frontier (way, published_at) WHERE state IN ('pending', 'failed');
