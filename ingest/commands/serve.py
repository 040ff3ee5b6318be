"""`depeche serve`."""

from __future__ import annotations

import argparse
import socket
import webbrowser
from collections.abc import Callable

from ingest.commands import _base
from ingest.commands._errors import StoppedError
from ingest.exitcodes import Exit

_PUBLIC = "public: every machine that reaches this one can read; SQL of their own is off"


class Command(_base.Command):
    """The store in a browser."""

    stores = "all"

    def long_desc(self) -> str:
        return (
            "Serve the store with Datasette, read-only, on this machine alone unless --public; Ctrl-C ends it."
            " A crawl may go on meanwhile."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        group = parser.add_argument_group("Server")
        group.add_argument("--port", type=_port, default=8001, help="0 takes a free one (default: %(default)s)")
        group.add_argument("--host", help="address to answer at (default: 127.0.0.1, with --public 0.0.0.0)")
        group.add_argument("--name", action="append", default=[], help="a name more under which it is reached; several")
        group.add_argument("--public", action="store_true", help="for the network: no SQL but ours")
        group.add_argument("--open", action="store_true", help="open the start page in a browser")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        try:
            from ingest.browse import server  # only here: `depeche -h` loads every command, with or without Datasette
        except ImportError as error:
            message = f"{error.name} is missing; install it with .venv/bin/pip install -e '.[browse]'"
            raise StoppedError(Exit.USAGE, message) from error
        with self.store():  # refused before a port is taken
            pass
        host = opts.host or ("0.0.0.0" if opts.public else "127.0.0.1")  # noqa: S104 -- asked for
        with _listening(server.listen, host, opts.port) as listener, server.until_stopped():
            _announce(f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}/", opts)
            server.serve(self.database, listener, public=opts.public, host=host, names=opts.name)


def _listening(listen: Callable[[str, int], socket.socket], host: str, port: int) -> socket.socket:
    try:
        return listen(host, port)
    except OSError as error:
        why = str(error.strerror).partition(" (")[0]
        message = f"cannot serve on {host} port {port}: {why}; choose another with --port"
        raise StoppedError(Exit.USAGE, message) from error


def _announce(url: str, opts: argparse.Namespace) -> None:
    if opts.public:
        print(_PUBLIC)
    print(f"{url}  (Ctrl-C ends it)", flush=True)
    if opts.open:
        webbrowser.open(url)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"'{text}' is no port; they go from 0 to 65535")
    return int(text)
