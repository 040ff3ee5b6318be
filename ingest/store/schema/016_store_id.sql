-- Which store this is: a copy has another id, so that a file copied over the store while a program writes is noticed.
CREATE TABLE store (id TEXT NOT NULL) STRICT;
INSERT INTO store VALUES (lower(hex(randomblob(16))));
