-- The sections' names, of which a query may mean any by its case and accents: a step of the index each, where an index of
-- all columns was read through.
CREATE INDEX articles_section ON articles (section);
