"""Scrapy extensions: what a crawl opens at its start and closes at its end, what it writes down and shows."""
