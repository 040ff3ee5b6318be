"""The tags of headings below the headline."""

from typing import Final

HEADINGS: Final = ("h2", "h3", "h4", "h5", "h6")
"""All of them, as boxes and lists have them."""
SUBHEADS: Final = ("h2", "h3", "h4")
"""Those that stand between a text's paragraphs."""
