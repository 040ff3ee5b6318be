"""What a page says of itself: headline, byline, dates, access, and the rest of an article's record."""
