"""Tells whether a link leads to the article whose headline it shows: its address has the headline's words."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from ingest.text.keys import key

_WORD = re.compile(r"[^\W\d_]{4,}")
_OF_ADDRESS = 3  # words of a headline that stand in an address, from which on it is that article's
_LONGEST = 400  # characters of a headline


def is_address_of(address: str, headline: str) -> bool:
    """Whether an address is that of the article with this headline, as far as it is told in words.

    >>> is_address_of("/bourse/le-cuivre-bat-un-record.html", "Le cuivre bat un nouveau record à Londres")
    False
    >>> is_address_of("/bourse/le-cuivre-bat-un-record-a-londres.html", "Le cuivre bat un nouveau record à Londres")
    True
    """
    try:
        path = key(unquote(urlsplit(address).path))
    except ValueError:
        return False
    return sum(key(word) in path for word in _WORD.findall(headline[:_LONGEST])) >= _OF_ADDRESS
