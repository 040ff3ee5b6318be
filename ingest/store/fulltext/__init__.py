"""stems, the index, what a person types, candidates, ranking, snippets. `ingest.query.search` uses them."""
