"""Every Scrapy setting that Dépêche changes, with the reason; `-s NAME=VALUE` overrides any of them."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent

BOT_NAME = "depeche"  # the project's name in Scrapy's own lines
SPIDER_MODULES = ["spiders"]  # where publishers are looked for
COMMANDS_MODULE = "ingest.commands"  # so that `scrapy` has the commands of `depeche`

# -- The store ---------------------------------------------------------------------------------------------------------
# the store's file, data/news.db of the checkout where nothing is said; or a pattern that reads several, data/20*.db
DATABASE = os.environ.get("INGEST_DATABASE") or str(PROJECT / "data" / "news.db")
REGISTER = ""  # a CSV of companies in place of those in data/issuers
FILINGS_API = False  # whether `depeche filings --since` may ask the open interface, which robots.txt closes to crawlers
# the data set that it has: regulated filings, Licence Ouverte 2.0
FILINGS_URL = "https://www.info-financiere.gouv.fr/api/explore/v2.1/catalog/datasets/flux-amf-new-prod/records"

# -- Who asks, and how politely ----------------------------------------------------------------------------------------
CONTACT = os.environ.get("INGEST_CONTACT", "")  # an address where a publisher can reach whoever runs the crawl
USER_AGENT = "Depeche/0.2 (French finance news archive)"  # a name that publishers find again
ADDONS = {"ingest.crawl.http.contact.Contact": 0}  # adds CONTACT to the User-Agent, also one given with -s
ROBOTSTXT_OBEY = True  # the default of the setting is False
ROBOTSTXT_USER_AGENT = "Depeche"  # what robots.txt can name us; default: the whole User-Agent, contact and all
DOWNLOAD_DELAY = 2  # seconds between two requests to a host (default 0); La Tribune refuses 1 and accepts 2
DOWNLOAD_DELAY_JITTER = 0  # never less than the delay (default 0.5: half of it at times)
CONCURRENT_REQUESTS_PER_DOMAIN = 1  # of all crawls of a store together (default 8, of each)
CONCURRENT_REQUESTS = 32  # hosts side by side (default 16)
WARN_ON_GENERATOR_RETURN_VALUE = False  # default True: reads a callback's source for each page, 3 ms of processor
CONCURRENT_ITEMS = 1  # an answer has one page; Scrapy starts so many tasks for each (default 100: 4 ms of processor)
AUTOTHROTTLE_ENABLED = True  # slows down further where a site answers slowly
AUTOTHROTTLE_START_DELAY = 0  # begin with DOWNLOAD_DELAY (default 5 seconds)
PACE_SHARED_WITH = ""  # another store, whose crawls ask the same servers in turn with this one; `add` tries a site so
CRAWL_DELAY_MAX = 60  # seconds; a robots.txt that asks for more gets this much, or nothing of the site would be read
RETRY_AFTER_MAX_WAIT = 120  # seconds; a host that asks for more is left to a later crawl, not before it said
RETRY_GIVE_UP_LOG_LEVEL = "INFO"  # default ERROR; the frontier has the reason
TDM_SKIP_RESERVED = False  # whether pages are refused whose publisher reserves text and data mining (TDMRep)
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "fr,en;q=0.5",  # default en; the AMF answers in French only when asked
}
REFERRER_POLICY = "same-origin"  # tells a site nothing of another

# -- What a server may do to us ----------------------------------------------------------------------------------------
DOWNLOAD_VERIFY_CERTIFICATES = True  # default False: expired and wrong-name certificates would be accepted
DOWNLOAD_HANDLERS = {
    **dict.fromkeys(("file", "ftp", "s3", "data")),  # http and https only
    **dict.fromkeys(("http", "https"), "ingest.crawl.http.turn.InTurn"),  # one pace for all crawls of a store
}
DOWNLOAD_MAXSIZE = 10 * 1024 * 1024  # bytes, unpacked (default 1 GiB, which a gzip bomb fills)
DOWNLOAD_TIMEOUT = 30  # seconds (default 180)
REDIRECT_MAX_TIMES = 5  # default 20; as many as RFC 9309 asks for robots.txt
METAREFRESH_MAXDELAY = 5  # seconds (default 100); a live page that reloads itself every minute leads nowhere else
TWISTED_DNS_RESOLVER = "ingest.crawl.http.resolver.SafeResolver"  # names that lead to private addresses are refused
DNS_TIMEOUT = 20  # seconds (default 60)
DEPTH_LIMIT = 3  # indexes within indexes that are followed (default 0: endless)
PAGE_LIMIT = 20  # documents asked for each way in: pages of a listing, parts of an archive
SPIDER_MIDDLEWARES = {
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,  # it stops without a word; spiders.listings says so
}
CLOSESPIDER_TIMEOUT = 1800  # seconds; what is left is fetched by the next crawl
MEMUSAGE_LIMIT_MB = 700  # the crawl's own process; reading processes have limits of their own
CLUSTER_ROUND = 500  # articles in a round of `crawlall --cluster`: what a lost worker can cost, a quarter of an hour
READING_PROCESSES = 0  # processes that pages are read in; 0: one a core
ALLOW_LOOPBACK = False  # whether 127.0.0.1 may be crawled: for the demo and tests

# -- The schedule ------------------------------------------------------------------------------------------------------
SCHEDULE_CRAWLS = 3  # side by side: each takes up to a core and 300 MB
SCHEDULE_JITTER = 60  # seconds; not all on the minute
SCHEDULE_TIME_LIMIT = 2400  # seconds; above CLOSESPIDER_TIMEOUT, by which a crawl ends itself

# -- Our parts ---------------------------------------------------------------------------------------------------------
SCHEDULER = "ingest.crawl.scheduler.FrontierScheduler"  # article URLs wait in the store, not in memory
DOWNLOADER_MIDDLEWARES_BASE = {  # Scrapy's own; what is turned off in DOWNLOADER_MIDDLEWARES would still be loaded
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": 50,  # a spider's allowed_domains
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": 300,  # a spider's http_user
    "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,  # DOWNLOAD_TIMEOUT
    "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,  # DEFAULT_REQUEST_HEADERS
    "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": 500,  # USER_AGENT
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": 590,  # answers that are packed
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": 600,  # REDIRECT_MAX_TIMES
    "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": 750,  # http_proxy of the environment
    "scrapy.downloadermiddlewares.stats.DownloaderStats": 850,  # requests and answers of a crawl
    "scrapy.downloadermiddlewares.httpcache.HttpCacheMiddleware": 900,  # where HTTPCACHE_ENABLED asks for it
    # not cookies.CookiesMiddleware: a reader without an account; it brings an HTTP client, a twentieth of a crawl's
    # start; and not robotstxt, retry and redirect.MetaRefreshMiddleware: ours are below
}
DOWNLOADER_MIDDLEWARES = {
    "ingest.crawl.middlewares.pace.Pace": 90,  # before robots: a host left alone is not asked for its robots.txt
    "ingest.crawl.middlewares.robots.Robots": 100,  # Scrapy's place for it
    "ingest.crawl.middlewares.ai_rules.AiRules": 110,  # needs what Robots has read
    "ingest.crawl.middlewares.tdm.Reservations": 120,  # after Robots: a forbidden page asks for no rules
    "ingest.crawl.middlewares.credentials.Credentials": 300,  # Scrapy's place for it
    "ingest.crawl.middlewares.retry.PatientRetry": 550,  # Scrapy's place for it
    "ingest.crawl.middlewares.meta_refresh.MetaRefresh": 580,  # Scrapy's place for it
    "ingest.crawl.middlewares.safe_addresses.SafeAddresses": 760,  # after HttpProxyMiddleware (750)
}
EXTENSIONS_BASE = {  # Scrapy's own; what is turned off in EXTENSIONS would still be loaded
    "scrapy.extensions.corestats.CoreStats": 0,  # times of a crawl
    "scrapy.extensions.logcount.LogCount": 0,  # how many warnings and errors there were
    "scrapy.extensions.memusage.MemoryUsage": 0,  # MEMUSAGE_LIMIT_MB
    "scrapy.extensions.memdebug.MemoryDebugger": 0,  # where MEMDEBUG_ENABLED asks for it
    "scrapy.extensions.closespider.CloseSpider": 0,  # CLOSESPIDER_TIMEOUT
    "scrapy.extensions.feedexport.FeedExporter": 0,  # `-o FILE`
    "scrapy.extensions.logstats.LogStats": 0,  # pages a minute, where LOG_LEVEL is INFO
    "scrapy.extensions.spiderstate.SpiderState": 0,  # where JOBDIR is set
    "scrapy.extensions.throttle.AutoThrottle": 0,  # AUTOTHROTTLE_ENABLED
    # not telnet.TelnetConsole and remote_control.RemoteControl: ways in for others on this machine, and the second
    # brings a web server, a sixth of a crawl's start
}
EXTENSIONS = {
    "ingest.crawl.session.StoreSession": 0,  # first: the others use it
    "ingest.crawl.reading_pool.ReadingProcesses": 10,  # before what reads pages and listings
    "ingest.crawl.truncate.TruncateDownloads": 15,  # the beginning of an oversized sitemap
    "ingest.crawl.recorder.RunRecorder": 20,  # reasons into `frontier`, counters into `runs`
    "ingest.crawl.response_times.ResponseTimes": 25,  # latency and moved feeds, for `health`
    "ingest.crawl.progress.ProgressLine": 30,  # on a terminal only
    "ingest.crawl.json_log.JsonLog": 40,  # where LOG_JSON asks for it
}
ITEM_PIPELINES = {
    "pipelines.tdm.TdmPipeline": 50,  # before a page is read that is not wanted
    "pipelines.extract.ExtractPipeline": 100,  # everything else needs an article; a reading process tags it, too
    "pipelines.clean.CleanPipeline": 200,  # before duplicates, which compares tidied texts
    "pipelines.language.LanguagePipeline": 300,  # turns away before the store is asked
    "pipelines.finance.FinancePipeline": 350,  # tags what is not tagged as it was read; needs the language
    "pipelines.content_hash.ContentHashPipeline": 400,  # of the tidied text; before the transaction, kept short
    "pipelines.addresses.AddressesPipeline": 440,  # before walls, which asks what is stored of an address
    "pipelines.walls.WallsPipeline": 450,  # after languages are turned away: it compares with what is stored
    "pipelines.store.StorePipeline": 500,  # last: what is stored is final
}

# -- Logs --------------------------------------------------------------------------------------------------------------
LOG_LEVEL = "WARNING"  # default DEBUG; each crawl ends with one line of its own
LOG_JSON = False  # log records and each crawl's last line as JSON objects, for a log collector
LOG_FORMAT = "%(asctime)s %(levelname)s %(message)s"  # without the logger's name (default)
LOG_SHORT_NAMES = True  # where a name is shown, its last part
FEED_EXPORT_ENCODING = "utf-8"  # default: JSON with its accents escaped
