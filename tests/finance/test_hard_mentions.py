"""Names that are words, places, people, brokers, streets, stadiums: a line of hard_mentions.txt each."""

from pathlib import Path

import pytest

from ingest.finance import tag

_MARKS = {"subject": "*", "source": ">", "mentioned": ""}


def _records():
    trap = ""
    for line in Path(__file__).with_name("hard_mentions.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            trap = line.strip("[]")
        elif line and not line.startswith("#"):
            title, text, named = (part.strip() for part in line.split(" |"))
            yield pytest.param(title, text, set(filter(None, named.split(", "))), id=f"{trap}: {title[:40]}")


@pytest.mark.parametrize(("title", "text", "named"), list(_records()))
def test_who_is_named_and_how(title, text, named):
    tags = tag(title, None, text)
    assert {_MARKS[mention.role] + mention.name for mention in tags.issuers if mention.isin} == named
