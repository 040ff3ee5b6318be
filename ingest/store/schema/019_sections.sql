-- The sections' names, of which a query may mean any by its case and accents: a step of the index each, where an index of
-- all columns was read through. With the dates, so that the latest of a section are found without sorting all of it.
CREATE INDEX articles_section ON articles (section, published_at, duplicate_of);
