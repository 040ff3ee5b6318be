"""Every Scrapy setting that Dépêche changes, with the reason; `-s NAME=VALUE` overrides any of them."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent

BOT_NAME = "depeche"
SPIDER_MODULES = ["spiders"]
COMMANDS_MODULE = "ingest.commands"

# -- The store ---------------------------------------------------------------------------------------------------------
DATABASE = os.environ.get("INGEST_DATABASE", str(PROJECT / "data" / "news.db"))

# -- Who asks, and how politely ----------------------------------------------------------------------------------------
CONTACT = os.environ.get("INGEST_CONTACT", "")  # an address where a publisher can reach whoever runs the crawl
USER_AGENT = f"Depeche/0.1 (French finance news archive{f'; +{CONTACT}' if CONTACT else ''})"
ROBOTSTXT_OBEY = True  # the default of the setting is False
DOWNLOAD_DELAY = 2  # seconds between two requests to a host (default 0); La Tribune refuses 1 and accepts 2
DOWNLOAD_DELAY_JITTER = 0  # never less than the delay (default 0.5: half of it at times)
CONCURRENT_REQUESTS_PER_DOMAIN = 1  # default 8
CONCURRENT_REQUESTS = 32  # hosts side by side (default 16)
AUTOTHROTTLE_ENABLED = True  # slows down further where a site answers slowly
AUTOTHROTTLE_START_DELAY = 0  # begin with DOWNLOAD_DELAY (default 5 seconds)
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "fr,en;q=0.5",  # default en; the AMF answers in French only when asked
}
COOKIES_ENABLED = False  # a reader without an account
REFERRER_POLICY = "same-origin"  # tells a site nothing of another

# -- What a server may do to us ----------------------------------------------------------------------------------------
DOWNLOAD_VERIFY_CERTIFICATES = True  # default False: expired and wrong-name certificates would be accepted
DOWNLOAD_HANDLERS = {"file": None, "ftp": None, "s3": None, "data": None}  # http and https only
DOWNLOAD_MAXSIZE = 10 * 1024 * 1024  # bytes, unpacked (default 1 GiB, which a gzip bomb fills)
DOWNLOAD_TIMEOUT = 30  # seconds (default 180)
REDIRECT_MAX_TIMES = 5  # default 20
DEPTH_LIMIT = 3  # an endless sitemap index or pagination stops here (default 0: nowhere)
CLOSESPIDER_TIMEOUT = 1800  # seconds; what is left is fetched by the next crawl
MEMUSAGE_LIMIT_MB = 700  # the crawl's own process; reading processes have limits of their own
READING_PROCESSES = 0  # processes that pages are read in; 0: one a core
ALLOW_LOOPBACK = False  # whether 127.0.0.1 may be crawled: for the demo and tests
TELNETCONSOLE_ENABLED = False  # default True
REMOTE_CONTROL_ENABLED = False  # default True: an endpoint that others on the machine could use

# -- Our parts ---------------------------------------------------------------------------------------------------------
SCHEDULER = "ingest.scheduler.FrontierScheduler"  # article URLs wait in the store, not in memory
EXTENSIONS = {
    "ingest.extensions.session.StoreSession": 0,  # first: the others use it
    "ingest.extensions.processes.ReadingProcesses": 10,
    "ingest.extensions.recorder.RunRecorder": 20,
    "ingest.extensions.progress.ProgressLine": 30,
}
ITEM_PIPELINES = {
    "pipelines.extract.ExtractPipeline": 100,  # everything else needs an article
    "pipelines.clean.CleanPipeline": 200,  # before duplicates, which compares tidied texts
    "pipelines.language.LanguagePipeline": 300,  # turns away before the store is asked
    "pipelines.duplicates.DuplicatesPipeline": 400,
    "pipelines.store.StorePipeline": 500,  # last: what is stored is final
}

# -- Logs --------------------------------------------------------------------------------------------------------------
LOG_LEVEL = "WARNING"  # default DEBUG; each crawl ends with one line of its own
LOG_FORMAT = "%(asctime)s %(levelname)s %(message)s"
LOG_SHORT_NAMES = True
FEED_EXPORT_ENCODING = "utf-8"
