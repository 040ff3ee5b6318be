"""One page: bytes -> tree -> what it declares of itself, its head and its body. No Scrapy, no database."""
