"""Where a site lists its articles: the crawl behind `discover`, and the spider file that it proposes."""
