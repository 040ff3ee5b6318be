"""What a crawl runs on, most of it loaded by Scrapy by name: session, scheduler, reading processes, records."""
