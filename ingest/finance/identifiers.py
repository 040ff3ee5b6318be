"""ISIN and LEI: their check digits, and the form in which a text has them."""

import re
from functools import lru_cache

ISIN = re.compile(r"[A-Z](?<!\w.)[A-Z][A-Z0-9]{9}[0-9]\b")  # begun by a capital, which is found soon
_LEI = re.compile(r"[A-Z0-9]{18}[0-9]{2}")


def _as_digits(text: str) -> str:
    """Letters as two digits (A is 10), as ISO 6166 and ISO 17442 have it."""
    return "".join(str(int(character, 36)) for character in text)


@lru_cache(4096)  # of the same companies every day
def is_isin(text: str) -> bool:
    """Whether the check digit is right (Luhn over the digits).

    >>> is_isin("FR0000121014"), is_isin("FR0000121015")
    (True, False)
    """
    if not ISIN.fullmatch(text):
        return False
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(_as_digits(text))))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def is_lei(text: str) -> bool:
    """Whether the two check digits are right (mod 97, ISO 17442).

    >>> is_lei("529900S21EQ1BO4ESM68"), is_lei("529900S21EQ1BO4ESM86")
    (True, False)
    """
    return _LEI.fullmatch(text) is not None and int(_as_digits(text)) % 97 == 1
