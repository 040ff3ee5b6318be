-- The latest articles of a company are found in this index alone: SQLite looks at `role` in each row, which took a look into
-- the table and ten times as long.
DROP INDEX article_issuers_latest;
CREATE INDEX article_issuers_latest ON article_issuers (key, at, article_id, role) WHERE role <> 'source';
