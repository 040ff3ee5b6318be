"""What makes a line a sentence: its length, and how it ends."""

from typing import Final

MIN_SENTENCE: Final = 60
"""Characters: shorter lines are labels, headings and menu entries as often as they are text."""
SENTENCE_ENDS: Final = (".", "!", "?", "…", "»", "”")
"""What a sentence of the French press ends with, and a name or a label does not."""
ENDS_ANYWHERE: Final = (*".!?…。！？؟।", "»", "”", '"')
"""The same in any language, with straight quotation marks."""
