"""Reading the store: filters, the query language, search and its ranking, stories, the morning, a company's brief."""
