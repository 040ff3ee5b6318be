"""The French full-text index: stems, writing it, keeping it in few parts; `ingest.query.search` reads it."""
