"""What a receiver's refusal is told by."""

from ingest.errors import DepecheError


class RefusedError(DepecheError):
    """A receiver did not take a message; the message says why, without secrets. It is tried again later."""
