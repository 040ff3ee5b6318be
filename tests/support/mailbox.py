"""A mail server of our own on loopback."""

from __future__ import annotations

from socketserver import StreamRequestHandler, ThreadingTCPServer


class Mailbox(ThreadingTCPServer):
    """A mail server that keeps what it is sent, for all but the addresses in `unknown`; it offers no encryption."""

    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Smtp)
        self.mails: list[str] = []
        self.unknown: set[bytes] = set()


class _Smtp(StreamRequestHandler):
    server: Mailbox

    def handle(self) -> None:
        self.wfile.write(b"220 test\r\n")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                self.server.mails.append(b"".join(iter(self.rfile.readline, b".\r\n")).decode())
            if word == b"RCPT" and line.rpartition(b"<")[2].partition(b">")[0] in self.server.unknown:
                self.wfile.write(b"550 no such mailbox\r\n")
            else:
                self.wfile.write(b"221 bye\r\n" if word == b"QUIT" else b"250 ok\r\n")
