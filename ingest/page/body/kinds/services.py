"""What speaks for a site's page about itself: who it is, its terms, its help, its newsletters."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from lxml.html import HtmlElement

from ingest.page.body.kinds.page_addresses import LAST_SERVICES, SERVICES, has_path
from ingest.page.evidence import Evidence
from ingest.text.clean import squeeze

_PHRASES = tomllib.loads(Path(__file__).with_name("services.toml").read_text(encoding="utf-8"))
_TITLE = re.compile("|".join(_PHRASES["titles"]))
_SUBJECTS = {subject: re.compile("|".join(phrases)) for subject, phrases in _PHRASES["subjects"].items()}
_WORDS: dict[str, list[str]] = _PHRASES["words"]
_MANY_SUBJECTS = 4  # no article goes into so many of them
_SAMPLE = 3000  # characters
_MOST_PARTS = 20  # of the region


def service_signs(region: list[HtmlElement], evidence: Evidence, title: str) -> dict[str, bool]:
    """The witnesses for a site's page about itself; its text is looked at where there is another."""
    signs = {
        "address": has_path(evidence.url, SERVICES, LAST_SERVICES),
        "a service page's title": _TITLE.fullmatch(title.lower().strip(" .:!\u00a0")) is not None,
    }
    return signs | {"a service page's subjects": any(signs.values()) and _has_subjects(region)}


def _has_subjects(region: list[HtmlElement]) -> bool:
    pieces = (element.text_content()[:_SAMPLE] for element in region[:_MOST_PARTS])
    low = squeeze(" ".join(pieces))[:_SAMPLE].lower()
    likely = [subject for subject, words in _WORDS.items() if any(map(low.__contains__, words))]
    return len(likely) >= _MANY_SUBJECTS <= sum(_SUBJECTS[subject].search(low) is not None for subject in likely)
