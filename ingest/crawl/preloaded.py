"""Imported where reading processes are forked from: they begin with all that reading takes, loaded once for all.

What libraries and our own tables load at first use (the languages' profiles, time zones, the register's names) takes
half a second, which each process would spend on its first pages; here it is spent while the crawl itself begins.
"""

from __future__ import annotations

from ingest.crawl.loading import lasting

_SENTENCE = "Das Unternehmen meldet einen Gewinn von 3 Millionen Euro im ersten Quartal, sagt der Vorstand in Paris."
_PAGE = f"""<html><head><meta property="og:type" content="article"></head><body><article><h1>Ein Bericht</h1>
{"".join(f"<p>{number}. {_SENTENCE}</p>" for number in range(9))}</article></body></html>"""


def _load() -> None:
    """Import what readers need, and do once what is done with each page.

    That in a language that is not told at sight. A form of date that is not takes a tenth of a second the first time;
    hardly a page of the French press has one, and a process that meets one loads that itself.
    """
    import ingest.crawl.page_reading
    import ingest.crawl.workers
    import ingest.listings.readers  # noqa: F401 -- for those forked from here
    from ingest.extract import extract_article
    from ingest.finance import tag_article
    from ingest.finance.register import shipped
    from ingest.page.language import detect_language
    from ingest.store.prepared import prepared

    detect_language("", _SENTENCE)
    article = extract_article(_PAGE.encode(), "https://gazette.example/2026/03/03/ein-bericht")
    if article is not None:
        article.finance = tag_article(article.title, article.lead, _SENTENCE, "fr", shipped())
        prepared(article)


with lasting():
    _load()
