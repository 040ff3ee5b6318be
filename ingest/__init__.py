"""Dépêche: French finance news, cleaned and kept in one SQLite file that can be searched."""

from __future__ import annotations


def __getattr__(name: str) -> str:
    if name == "__version__":
        from importlib.metadata import version

        return version("depeche")
    raise AttributeError(f"module 'ingest' has no attribute '{name}'")
