"""Text -> language. The only module that imports langdetect."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice

import langdetect
from langdetect.detector import Detector
from langdetect.detector_factory import PROFILES_DIRECTORY
from langdetect.utils.ngram import NGram

from ingest.page.language_profiles import Profiles

UNDETERMINED = "und"
"""ISO 639-2 code for a text whose language is not sure."""

_MIN_LETTERS = 40
"""Letters of a text below which langdetect guesses: of French headlines alone it got 14 of 20 right."""
_MIN_CONFIDENCE = 0.7
_SAMPLE = 400
"""Characters looked at. langdetect's cost grows with the text, its answer no longer changes beyond this."""
_FEW_TRIALS, _ALL_TRIALS = 2, 7
"""langdetect answers with the mean of seven trials, each on letters drawn at random. Where the first two are soon sure,
so are the others, and are left out."""
SOON = 25
"""How often two trials may look at the probabilities to count as soon sure. Texts on which later trials differ, such as
Xhosa or Danish, took 36 to 274 looks."""
_COMMON = {
    language: frozenset(words.split())
    for language, words in {
        "fr": "les des du est une dans pour qui sur avec cette ces aux leur leurs ont été sont être mais ses nous vous"
        " où dont sans selon après qu elle",
        "en": "the of and that is with was by from this have has are were which their been at it be as not its"
        " will would",
    }.items()
}
"""Language -> its commonest words, without "on" and "an", which are of both.

Of 500 texts in ten others none began with more than two of either.
"""
_PLAINLY, _AT_MOST = 5, 1
"""Common words of a language from which on a text is plainly in it, and of the other language at the most."""
_WORD = re.compile(r"\w+")
_LONGEST_GROUP = 3  # letters
_LONG = 300
"""Characters of a sample that is told so; headlines are not."""

# Its sampling is random; each detector starts from this seed, so one text has one answer in whatever order texts come.
langdetect.DetectorFactory.seed = 0


@cache
def _factory() -> langdetect.DetectorFactory:
    """The languages' profiles, read once."""
    factory = langdetect.DetectorFactory()
    factory.langlist, factory.word_lang_prob_map = Profiles.read(PROFILES_DIRECTORY)
    return factory


class _Detector(Detector):  # type: ignore[misc]
    """langdetect's own arithmetic, number by number, in half the time."""

    looks = 0
    """How often the trials looked whether they are sure."""

    def _update_lang_prob(self, prob: list[float], word: str, alpha: float) -> bool:
        weight = alpha / self.BASE_FREQ
        prob[:] = [p * (weight + of_word) for p, of_word in zip(prob, self.word_lang_prob_map[word], strict=True)]
        return True

    def _normalize_prob(self, prob: list[float]) -> float:
        self.looks += 1
        whole = sum(prob)
        prob[:] = [p / whole for p in prob]
        return max(prob)

    def _extract_ngrams(self) -> list[str]:
        """The known groups of up to three letters, none of words in capitals."""
        found: list[str] = []
        known = self.word_lang_prob_map
        gram, in_capitals = " ", False
        for letter in map(_normal, self.text):
            last = gram[-1]
            if last == letter == " ":
                continue
            gram = (" " if last == " " else gram[-2:]) + letter
            in_capitals = letter.isupper() and (in_capitals or last.isupper())
            if not in_capitals:
                parts = (letter, gram) if len(gram) < _LONGEST_GROUP else (letter, gram[1:], gram)
                found += [part for part in parts if part != " " and known[part]]
        return found


@lru_cache(maxsize=4096)
def _normal(letter: str) -> str:
    return str(NGram.normalize(letter))


def detect_language(title: str, body: str) -> tuple[str, float]:
    """The ISO 639-1 code of the body's language and its probability, `("und", 0.0)` where it is not sure.

    The title helps a short body over the line, and is never judged alone.
    """
    if not body.strip():
        return UNDETERMINED, 0.0
    sample = f"{title}\n{body[:_SAMPLE]}" if title else body[:_SAMPLE]
    if next(islice(filter(str.isalpha, sample), _MIN_LETTERS - 1, None), None) is None:
        return UNDETERMINED, 0.0
    if len(sample) >= _LONG and (plain := plain_language(f"{title}\n{body[: 2 * _SAMPLE]}")):
        return plain, 1.0
    best = _candidates(sample)
    if not best or best[0][1] < _MIN_CONFIDENCE:
        return UNDETERMINED, 0.0
    return best[0]


def plain_language(text: str) -> str | None:
    """French or English where the commonest words say so: langdetect then is sure, at fifty times the cost."""
    words = set(_WORD.findall(text.lower()))
    counts = sorted((len(words & common), language) for language, common in _COMMON.items())
    return counts[-1][1] if counts[-1][0] >= _PLAINLY and counts[0][0] <= _AT_MOST else None


def _candidates(sample: str) -> list[tuple[str, float]]:
    """Codes and probabilities, the most probable first; none where the text has no known letters."""
    detector = _Detector(_factory())
    detector.append(sample)
    if len(sample) >= _LONG:
        found = _tried(detector, _FEW_TRIALS)
        if found and found[0][1] == 1 and detector.looks <= SOON:
            return found
    return _tried(detector, _ALL_TRIALS)


def _tried(detector: _Detector, trials: int) -> list[tuple[str, float]]:
    """Codes and probabilities after so many trials, always the same ones."""
    detector.n_trial, detector.langprob = trials, None
    try:
        found = detector.get_probabilities()
    except langdetect.LangDetectException:
        return []
    return [(candidate.lang[:2], round(candidate.prob, 4)) for candidate in found]
