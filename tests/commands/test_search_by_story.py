"""`depeche search --stories`."""

from __future__ import annotations

from datetime import timedelta

from ingest import times
from ingest.store import Database
from tests.conftest import Run
from tests.support import mornings


def test_hits_stand_by_story_and_those_that_nobody_else_tells_below(db: Database, scrapy: Run) -> None:
    mornings.furnish(db, times.now() - timedelta(minutes=5))
    told = scrapy("search", "valdorne OU blé", "--stories").stdout
    assert "(3 journaux)" in told
    assert told.count("valdorne OU blé : 4 sur 4") == 1
    assert "les plus récents" not in told
    assert told.index("(3 journaux)") < told.index("Le blé se replie")
    assert scrapy("search", "zinc", "--stories").stdout.endswith("zinc : aucun article\n")
