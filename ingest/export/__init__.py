"""The stored articles as files: CSV, Excel, JSON Lines, Parquet, Atom and JSON Feed, and as a pandas DataFrame."""
