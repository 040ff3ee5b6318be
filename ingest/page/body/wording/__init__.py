"""Which lines are not the article's own, told by their words."""
