"""The error that receivers raise."""

from ingest.errors import DepecheError


class RefusedError(DepecheError):
    """A receiver did not take a message; the message says why, without secrets. It is tried again later."""


class PartlyRefusedError(RefusedError):
    """Some have the message, others do not; it isn't sent again, as those who have it would get it twice."""
