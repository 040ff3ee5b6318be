"""Dask, an optional library: imported where it is asked for, and only there."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def distributed() -> Any:
    """The library `distributed`; it has no types.

    Raises:
        ImportError: it is not installed.
    """
    return import_module("distributed")


def present_worker() -> Any:
    """The Dask worker that this code runs in, None elsewhere."""
    try:
        return distributed().get_worker()
    except (ImportError, ValueError):
        return None
