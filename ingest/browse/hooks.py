"""Datasette's plugin marker with a type, so that mypy goes on checking what it marks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

import datasette

_Hook = TypeVar("_Hook", bound=Callable[..., Any])

hookimpl: Final[Callable[[_Hook], _Hook]] = datasette.hookimpl

DATABASE: Final = "depeche"
"""The store's name in addresses, whatever its file is called: links and queries stay good."""
