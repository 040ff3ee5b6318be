"""Where the watches of a store stand; by itself, so that a crawl without any loads nothing more to know it."""

from __future__ import annotations

from pathlib import Path


def watch_path(database: Path) -> Path:
    """The file with the watches of a store."""
    return database.with_suffix(".watch.toml")
