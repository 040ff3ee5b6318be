"""What `ingest.export` writes with: files that are replaced whole, CSV, Excel, JSON Lines, Parquet."""
