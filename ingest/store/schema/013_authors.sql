-- The words of the authors' names, for queries such as auteur:martin; rowid is articles.id. By triggers, so that whoever
-- writes an article keeps it: most of what is written has no author and costs nothing.
CREATE VIRTUAL TABLE authors_fts USING fts5 (authors, content = '', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO authors_fts (rowid, authors) SELECT id, authors FROM articles WHERE authors <> '[]';
CREATE TRIGGER authors_added AFTER INSERT ON articles WHEN new.authors <> '[]' BEGIN
    INSERT INTO authors_fts (rowid, authors) VALUES (new.id, new.authors);
END;
CREATE TRIGGER authors_removed AFTER DELETE ON articles WHEN old.authors <> '[]' BEGIN
    INSERT INTO authors_fts (authors_fts, rowid, authors) VALUES ('delete', old.id, old.authors);
END;
CREATE TRIGGER authors_changed AFTER UPDATE OF authors ON articles WHEN old.authors <> new.authors BEGIN
    INSERT INTO authors_fts (authors_fts, rowid, authors) SELECT 'delete', old.id, old.authors WHERE old.authors <> '[]';
    INSERT INTO authors_fts (rowid, authors) SELECT new.id, new.authors WHERE new.authors <> '[]';
END;
