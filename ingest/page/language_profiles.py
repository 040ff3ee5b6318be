"""langdetect's profiles: how frequent each group of up to three letters is in each language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from ingest.remembered import Remembered

_KNOWN = 20_000
"""Groups whose frequencies are remembered, 10 MB; those of a week of news in several languages are half as many."""

Frequencies = tuple[float, ...]
"""Of a group of letters in each language, in the order of `Profiles.languages`; empty where none has it."""


class Profiles(NamedTuple):
    """What langdetect's `DetectorFactory` holds, made of a group of letters when a text first has it.

    Made of all 87,598 groups at once, as it does there, it took three times as long and 40 MB.
    """

    languages: list[str]
    frequencies: Remembered[str, Frequencies]

    @classmethod
    def read(cls, folder: str) -> Profiles:
        """Read the profiles in langdetect's order, on which the last digits of its answers depend."""
        profiles: list[dict[str, Any]] = [json.loads(file.read_bytes()) for file in Path(folder).iterdir()]

        def frequencies(group: str) -> Frequencies:
            counts = [profile["freq"].get(group, 0) for profile in profiles]
            if not any(counts):
                return ()
            of_length = [profile["n_words"][len(group) - 1] for profile in profiles]
            return tuple(1.0 * count / whole for count, whole in zip(counts, of_length, strict=True))

        return cls([profile["name"] for profile in profiles], Remembered(frequencies, most=_KNOWN))
