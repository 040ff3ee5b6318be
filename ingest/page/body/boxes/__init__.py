"""What stands beside an article or is set into it: calls, cards, captions, comments, offers."""
