"""The store in a browser: Datasette with our pages, queries and plots.

Each module but `application` and `server` is one Datasette plugin. Needs the extra `browse`; nothing outside imports it
at start.
"""
