"""What a reading process hands back: the article with its tags and with what the store keeps beside its row."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import Mock

import pytest

from ingest import demo
from ingest.crawl.page_reading import RegisterSource, read_page
from ingest.crawl.reading_pool import ReadingProcesses
from ingest.crawl.session import StoreSession
from ingest.finance import Register
from ingest.finance.register import shipped
from ingest.items import Labels, Page
from ingest.store import open_store, register
from ingest.store.prepared import prepared
from pipelines.clean import CleanPipeline
from pipelines.extract import ExtractPipeline
from pipelines.finance import FinancePipeline

_HTML = """<html lang="fr"><head><meta property="og:type" content="article"></head><body><article>
<h1>Val-Ombre relève son dividende</h1>
<p>Le groupe Val-Ombre relève son dividende de 5 % après un bénéfice net de 42 millions d’euros au trimestre.</p>
<p>La production a progressé de 2 % sur un an, portée par de nouveaux gisements et par le gaz naturel liquéfié.</p>
</article></body></html>"""


@pytest.fixture
def page() -> Page:
    return Page(
        url="https://gazette.example/val-ombre-releve-son-dividende",
        requested_url="https://gazette.example/val-ombre-releve-son-dividende",
        body=_HTML.encode(),
        content_type="text/html; charset=utf-8",
        source="gazette",
        fetched_at=datetime(2026, 11, 20, 9, tzinfo=UTC),
        title="Val-Ombre relève son dividende",
        published_at=datetime(2026, 11, 20, 8, tzinfo=UTC),
        labels=Labels(authors=("Anne Roux",), section="Valeurs", tags=("dividende",)),
    )


@pytest.fixture
def source(tmp_path: Path) -> RegisterSource:
    """A store into which a list of companies was loaded."""
    database = tmp_path / "news.db"
    with closing(open_store(database)) as db:
        register.load(db, demo.ISSUERS)
        return RegisterSource(str(database), "", register.register(db).digest)


def test_a_page_is_read_tagged_and_prepared(page, source):
    article = read_page(page, source)
    assert (article.authors, article.section, article.tags) == (["Anne Roux"], "Valeurs", ["dividende"])
    assert article.published_at == page.published_at
    assert [company.name for company in article.finance.subjects] == ["Val-Ombre"]
    assert article.finance.register == source.digest
    assert prepared(article) is article.prepared


def test_the_shipped_register_needs_no_store(page):
    article = read_page(page, RegisterSource("/nowhere/news.db", "", shipped().digest))
    assert article.finance.register == shipped().digest
    assert article.finance.issuers == ()


@pytest.mark.parametrize("changed", ["digest", "database"])
def test_a_register_that_is_not_the_crawls_tags_nothing(page, source, changed, tmp_path):
    article = read_page(page, source._replace(**{changed: str(tmp_path / "other")}))
    assert article.title
    assert article.finance is article.prepared is None


@pytest.mark.parametrize("content", [None, "name;isin\nVal-"])
def test_a_list_that_went_or_is_half_written_costs_no_page(page, source, content, tmp_path):
    changed = tmp_path / "issuers.csv"
    if content:
        changed.write_text(content, encoding="utf-8")
    article = read_page(page, source._replace(file=str(changed)))
    assert article.title
    assert article.finance is None


def test_the_crawl_tags_what_the_reader_could_not(page, source, tmp_path):
    with closing(open_store(source.database)) as db:
        known = register.register(db)
    tagged, untagged = read_page(page, source), read_page(page, source._replace(digest="other"))
    before = tagged.finance
    assert FinancePipeline(known).process_item(tagged).finance is before
    assert FinancePipeline(known).process_item(untagged).finance == before


def test_a_text_that_another_step_has_changed_is_tagged_anew(page, source):
    with closing(open_store(source.database)) as db:
        known = register.register(db)
    article = read_page(page, source)
    article.title, article.body = "Le marché attend", "Rien ne bouge."
    assert FinancePipeline(known).process_item(article).finance.issuers == ()
    article = read_page(page, source)
    assert FinancePipeline(shipped()).process_item(article).finance.register == shipped().digest


def test_what_another_step_has_changed_is_tidied(page, source):
    article, expected = read_page(page, source), read_page(page, source)
    article.authors, article.section = [*article.authors, " Rose  Delatour"], " Bourse "
    article = CleanPipeline().process_item(article)
    assert (article.authors, article.section) == ([*expected.authors, "Rose Delatour"], "Bourse")
    article.body += "\n\n  Rien  ne bouge. "
    article = CleanPipeline().process_item(article)
    assert article.body == f"{expected.body}\nRien ne bouge."
    assert article.word_count == expected.word_count + 3


def test_a_crawl_makes_its_register_once_for_all_pipelines(
    source: RegisterSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Register] = []
    make = register.register
    monkeypatch.setattr(register, "register", lambda *given: made.append(make(*given)) or made[-1])
    settings = {"DATABASE": source.database, "REGISTER": source.file}
    with closing(open_store(source.database)) as db:
        session = StoreSession(Mock(settings=settings), db, "gazette", None)
        found = {StoreSession: session, ReadingProcesses: Mock()}
        crawler = Mock(settings=settings, get_extension=found.__getitem__)
        assert ExtractPipeline.from_crawler(crawler).source == source
        assert FinancePipeline.from_crawler(crawler).register.digest == source.digest
    assert len(made) == 1
