"""What is read of the spiders' files without Scrapy is what Scrapy loads."""

from __future__ import annotations

import sys
from dataclasses import fields
from pathlib import Path

import pytest

from ingest.publishers import Publisher, publishers
from tests.publishers import LOADER

FACTS = [field.name for field in fields(Publisher)]


def test_every_spider_has_the_facts_that_scrapy_loads() -> None:
    loaded = {name: {fact: getattr(LOADER.load(name), fact) for fact in FACTS} for name in LOADER.list()}
    read = {name: {fact: getattr(one, fact) for fact in FACTS} for name, one in publishers(["spiders"]).items()}
    assert read == loaded


def test_a_module_outside_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "facts_elsewhere.py").write_text(
        "from spiders.local import LocalSpider\nfrom spiders.base import NewsSpider\n"
        "class Fil(NewsSpider):\n    name, schedule = 'fil', '0 6 * * *'\n"
        "class Local(LocalSpider):\n    name = 'local'\n    site_name: str = 'Local'\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    read = publishers(["facts_elsewhere"])
    assert (read["fil"].schedule, read["fil"].enabled) == ("0 6 * * *", True)
    assert (read["local"].site_name, read["local"].enabled) == ("Local", False)
    assert "spiders.local" not in read
    assert "facts_elsewhere" not in sys.modules


def test_a_fact_that_is_computed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "facts_computed.py").write_text("class Fil:\n    name = 'fil'\n    enabled = bool(name)\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ValueError, match="spider Fil: write the value of `enabled` out"):
        publishers(["facts_computed"])
