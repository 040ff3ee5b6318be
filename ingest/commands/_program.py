"""What the program is called."""

from __future__ import annotations

import sys
from pathlib import Path


def program() -> str:
    """The name as it was typed: every error begins with it."""
    return "depeche" if Path(sys.argv[0]).stem == "depeche" else "scrapy"
