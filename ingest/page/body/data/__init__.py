"""Texts that stand in a page's data and not in its elements."""
