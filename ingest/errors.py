"""The base of all our errors; why a page is not stored stands in `ingest.refusals`."""

from __future__ import annotations

from ingest.exitcodes import Exit


class DepecheError(Exception):
    """An error of ours; the message is one line that says what is wrong, and what to do. Raise a subclass."""

    exit_code: Exit = Exit.USAGE
    """What a command exits with that ends by this error."""


class UsageError(DepecheError):
    """Something asked for is wrong: an option, an argument, a name. Raised by commands and what they call."""


class MissingLibraryError(DepecheError):
    """An optional library is not installed; the message says how to get it. Raised by `ingest.export`."""

    exit_code = Exit.OUTPUT
