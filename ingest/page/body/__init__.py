"""From a page's tree to the part of it that is the article's text."""
