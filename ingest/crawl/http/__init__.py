"""HTTP without Scrapy's middlewares: safe addresses, headers, waits, reservations, failures."""
