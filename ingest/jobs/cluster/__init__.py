"""Crawls on many machines: Dask spreads them, each into a small store of its own; one process merges what they bring.

Without Dask the same tasks run in local processes. Workers need a checkout of the project and nothing of the store.
"""
