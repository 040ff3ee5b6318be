"""stems, the index, what a person types, candidates, ranking, snippets. `ingest.search` uses them."""
