"""Downloader middlewares: what is asked, whom, how fast, and how often; `DOWNLOADER_MIDDLEWARES` gives their order."""
