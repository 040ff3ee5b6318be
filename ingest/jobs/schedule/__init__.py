"""When each publisher is crawled: cron lines as triggers, crawls as processes, and the service that joins the two."""
