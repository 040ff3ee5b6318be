"""Breaks of the wiring, each a small change of one file, and the test that must notice it.

What only one part knows, and another must be told, is a seam: types and unit tests of both sides stay green when nobody
tells it any more.
"""

from __future__ import annotations

from typing import NamedTuple

_PUBLISHER = "tests/seams/test_publisher.py"
_CONDUCT = "tests/seams/test_conduct.py"
_FAULTS = "tests/seams/test_faults.py"
_COMMANDS = "tests/seams/test_commands.py"
_MERGE = "tests/store/test_merge.py"
_RULES = "rules=SiteRules(self.timezone, self.site_name, self.body, self.remove)"
_STATED = "test_what_the_page_does_not_say_is_taken_from_its_listing"
_PROMISE = f"{_CONDUCT}::test_the_settings_keep_what_the_readme_promises"


class Break(NamedTuple):
    """A change that no user would want."""

    what: str
    """What does not work any more."""
    file: str
    old: str
    """Stands once in the file."""
    new: str
    test: str
    """The test that fails then: `FILE::NAME`."""


def _spider(what: str, old: str, new: str, test: str) -> Break:
    return Break(
        f"the spider's {what} does not reach the extractor", "spiders/base.py", old, new, f"{_PUBLISHER}::{test}"
    )


def _label(name: str, old: str, new: str, column: str | None = None) -> Break:
    test = f"{_PUBLISHER}::{_STATED}[{column or name}"
    return Break(f"the listing's {name} is dropped", "ingest/crawl/page_reading.py", old, new, test)


def _setting(name: str, value: str, other: str) -> Break:
    old, new = (f"\n{name} = {one}" for one in (value, other))
    return Break(f"{name} is {other}", "ingest/settings.py", old, new, f"{_PROMISE}[{name}")


BREAKS = (
    Break(
        "a publisher's languages refuse nothing",
        "pipelines/language.py",
        'frozenset(getattr(crawler.spider, "languages", ()))',
        "frozenset()",
        f"{_PUBLISHER}::test_a_language_that_the_publisher_leaves_out_is_refused",
    ),
    _spider(
        "timezone",
        _RULES,
        _RULES.replace("self.timezone", '"Europe/Paris"'),
        "test_a_date_without_a_zone_is_of_the_spiders_zone",
    ),
    _spider(
        "site_name",
        _RULES,
        _RULES.replace("self.site_name", "None"),
        "test_the_spiders_site_name_counts_more_than_the_pages",
    ),
    _spider(
        "body", _RULES, _RULES.replace("self.body", "None"), "test_the_spiders_body_is_where_the_text_is_taken_from"
    ),
    _spider("remove", _RULES, _RULES.replace("self.remove", "()"), "test_what_the_spider_removes_is_not_in_the_text"),
    Break(
        "nothing that the spider states reaches the extractor",
        "ingest/crawl/page_reading.py",
        "        rules=page.rules,\n",
        "",
        f"{_PUBLISHER}::test_a_date_without_a_zone_is_of_the_spiders_zone",
    ),
    _label("authors", "article.authors or list(page.labels.authors)", "article.authors"),
    _label("section", "article.section or page.labels.section", "article.section"),
    _label("tags", "article.tags or list(page.labels.tags)", "article.tags"),
    _label("title", "listed_title=page.title", "listed_title=None"),
    _label("date", "article.published_at or page.published_at", "article.published_at", "published_at"),
    Break(
        "a 304 for an article is written as failed",
        "spiders/base.py",
        'finish(due.url, "stored", same=True)',
        'finish(due.url, "failed", "http_304")',
        f"{_PUBLISHER}::test_an_article_that_answers_304_stays_stored",
    ),
    Break(
        "a 304 for an article is taken for an error",
        "spiders/base.py",
        'meta={"handle_httpstatus_list": headers.answers(due.validators)},',
        "",
        f"{_PUBLISHER}::test_an_article_that_answers_304_stays_stored",
    ),
    Break(
        "a fault in a pipeline is not recorded",
        "ingest/crawl/recorder.py",
        '"item_error", ',
        "",
        f"{_FAULTS}::test_the_page_that_it_cost_has_it_as_its_reason[pipes",
    ),
    Break(
        "a fault in a callback is not recorded",
        "ingest/crawl/recorder.py",
        '"spider_error", ',
        "",
        f"{_FAULTS}::test_the_page_that_it_cost_has_it_as_its_reason[calls",
    ),
    Break(
        "a crawl with a fault exits with 0",
        "ingest/crawl/exit_code.py",
        "return Exit.BUG",
        "return Exit.OK",
        f"{_FAULTS}::test_the_command_exits_with_70",
    ),
    _setting("DOWNLOAD_DELAY", "2", "1"),
    _setting("CONCURRENT_REQUESTS_PER_DOMAIN", "1", "8"),
    _setting("DOWNLOAD_VERIFY_CERTIFICATES", "True", "False"),
    _setting("ROBOTSTXT_OBEY", "True", "False"),
    Break(
        "cookies are kept and sent back",
        "ingest/settings.py",
        "    # not cookies.CookiesMiddleware:",
        '    "scrapy.downloadermiddlewares.cookies.CookiesMiddleware": 700,  # not',
        f"{_PUBLISHER}::test_no_request_brings_a_cookie_back",
    ),
    Break(
        "any certificate will do",
        "ingest/settings.py",
        "\nDOWNLOAD_VERIFY_CERTIFICATES = True",
        "\nDOWNLOAD_VERIFY_CERTIFICATES = False",
        "tests/crawl/test_tls.py::test_",
    ),
    Break(
        "robots.txt is not asked",
        "ingest/settings.py",
        "\nROBOTSTXT_OBEY = True",
        "\nROBOTSTXT_OBEY = False",
        "tests/crawl/test_robots.py::test_",
    ),
    Break(
        "two crawls ask a slow host two things at once",
        "ingest/crawl/http/server_turn.py",
        "        if not self._lock():\n            return LOOK\n",
        "        self._lock()\n",
        f"{_CONDUCT}::test_a_slow_host_is_asked_one_thing_at_a_time",
    ),
    Break(
        "a redirected request waits in the slot of the host that it comes from",
        "ingest/crawl/middlewares/pace.py",
        '        request.meta.pop("download_slot", None)',
        "        pass",
        f"{_CONDUCT}::test_a_page_that_another_host_sends_on_to",
    ),
    Break(
        "a merge forgets the ways in",
        "ingest/store/merge/__init__.py",
        "            ways.take(db)\n",
        "",
        f"{_MERGE}::test_a_way_in_is_taken_with_its_parts",
    ),
    Break(
        "a merge leaves a run unfinished",
        "ingest/store/merge/runs.py",
        "            _finish(db, run, found[0])\n",
        "            pass\n",
        f"{_MERGE}::test_a_run_that_was_taken_while_it_went_on_is_finished",
    ),
    Break(
        "a crawl outlives the worker that began it",
        "ingest/jobs/die_with_parent.py",
        "    os.killpg(0, signal.SIGKILL)",
        "    return",
        "tests/jobs/test_cluster.py::test_a_crawl_dies_with_the_worker_that_began_it",
    ),
    Break(
        "nobody sees how far a crawl is",
        "ingest/settings.py",
        '"ingest.crawl.progress.ProgressLine": 30,',
        "",
        f"{_COMMANDS}::test_a_terminal_sees_how_far_a_crawl_is",
    ),
    Break(
        "the demo shows no search",
        "ingest/commands/demo.py",
        '_hits.FORMATS["table"](store.search(QUESTION, limit=3))',
        "pass",
        f"{_COMMANDS}::test_the_demo_shows_table_search_and_csv",
    ),
    Break(
        "`extract URL` reads what robots.txt forbids",
        "ingest/crawl/http/one_page.py",
        '"ITEM_PIPELINES": {}, ',
        '"ITEM_PIPELINES": {}, "ROBOTSTXT_OBEY": False, ',
        f"{_COMMANDS}::test_extract_keeps_to_robots_and_to_public_addresses",
    ),
)
