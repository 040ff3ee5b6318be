"""Text -> language. The only module that imports langdetect."""

from __future__ import annotations

import langdetect

UNDETERMINED = "und"
"""ISO 639-2 code for a text whose language is not sure."""

_MIN_LETTERS = 40
"""Below this langdetect guesses: of French headlines alone it got 14 of 20 right."""
_MIN_CONFIDENCE = 0.7
_SAMPLE = 400
"""Characters looked at. langdetect's cost grows with the text, its answer no longer changes beyond this."""

# Its sampling is random; each detector starts from this seed, so one text has one answer in whatever order texts come.
langdetect.DetectorFactory.seed = 0


def detect_language(title: str, body: str) -> tuple[str, float]:
    """Return the ISO 639-1 code of the body's language and its probability, `("und", 0.0)` where it is not sure.

    The title helps a short body over the line, and is never judged alone.
    """
    if not body.strip():
        return UNDETERMINED, 0.0
    sample = f"{title}\n{body[:_SAMPLE]}" if title else body[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _MIN_LETTERS:
        return UNDETERMINED, 0.0
    best = _candidates(sample)
    if not best or best[0][1] < _MIN_CONFIDENCE:
        return UNDETERMINED, 0.0
    return best[0]


def _candidates(sample: str) -> list[tuple[str, float]]:
    """Return codes and probabilities, the most probable first; none where the text has no known letters."""
    try:
        found = langdetect.detect_langs(sample)
    except langdetect.LangDetectException:
        return []
    return [(candidate.lang[:2], round(candidate.prob, 4)) for candidate in found]
