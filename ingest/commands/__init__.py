"""The commands of Dépêche, one a file; Scrapy lists them in `scrapy -h`."""
