"""How sentences end."""

from typing import Final

SENTENCE_ENDS: Final = (".", "!", "?", "…", "»", "”")
"""What a sentence of the French press ends with, and a name or a label does not."""
ENDS_ANYWHERE: Final = (*".!?…。！？؟।", "»", "”", '"')
"""The same in any language, with straight quotation marks."""
