"""The steps from a fetched page to a stored row, one a file; `ITEM_PIPELINES` in the settings gives their order."""
