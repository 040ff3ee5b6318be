"""Reading the store: filters, the query language, search and its ranking, export and its formats."""
