"""The publishers, one a file; `news` and `warc` read any other site and archives."""
