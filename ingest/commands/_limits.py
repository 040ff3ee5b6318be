"""Checks the shell's limits (`ulimit`) before a crawl begins: one that is too narrow would end it in the middle."""

from __future__ import annotations

import resource

from ingest.errors import UsageError

_FILES, _FILES_WANTED = 128, 4096
"""Open files: the least that a crawl needs, and what it asks the shell for, as many publishers take more."""
_MEMORY = 1 << 30
"""Bytes that a process may address: what reading a page may need."""


def check() -> None:
    """Raise the limits as far as the shell allows; refuse those that stay too narrow.

    Raises:
        UsageError: it is too little for a crawl.
    """
    files = _raised(resource.RLIMIT_NOFILE, _FILES_WANTED)
    if files < _FILES:
        raise UsageError(f"at most {files} files may be open here (ulimit -n); a crawl needs {_FILES}")
    memory = _raised(resource.RLIMIT_AS, _MEMORY)
    if memory < _MEMORY:
        told = f"{memory >> 20} MiB of memory may be addressed here (ulimit -v); a crawl needs {_MEMORY >> 20} MiB"
        raise UsageError(f"at most {told}")


def _raised(what: int, wanted: int) -> int:
    """A limit after it was raised as far as it may be, up to what is wanted."""
    soft, hard = resource.getrlimit(what)
    have, most = _plain(soft), min(_plain(hard), wanted)
    if have < most:
        resource.setrlimit(what, (most, hard))
    return max(have, most)


def _plain(limit: int) -> int:
    return 1 << 62 if limit == resource.RLIM_INFINITY else limit
