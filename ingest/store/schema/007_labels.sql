ALTER TABLE frontier ADD COLUMN labels TEXT; -- JSON: authors, section and tags as listed; NULL where none are
