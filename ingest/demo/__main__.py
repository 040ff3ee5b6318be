"""`python -m ingest.demo --port 8000` serves the demo newsroom by hand, until Ctrl-C."""

import argparse
import sys
from contextlib import suppress
from threading import Event

from .server import Request, serve


def show(request: Request) -> None:
    """One line a request on standard output."""
    sys.stdout.write(f"{request.method} {request.path} {request.status}\n")
    sys.stdout.flush()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m ingest.demo", description="Serve the demo newsroom on 127.0.0.1.")
    parser.add_argument("--port", type=int, default=8000, help="0 takes a free one (default: %(default)s)")
    parser.add_argument("--revised", action="store_true", help="serve the later version of the article that changes")
    args = parser.parse_args()
    with suppress(KeyboardInterrupt), serve(args.port, revised=args.revised, log=show) as newsroom:
        sys.stdout.write(f"{newsroom.url}/\n")
        sys.stdout.flush()
        Event().wait()


if __name__ == "__main__":
    main()
