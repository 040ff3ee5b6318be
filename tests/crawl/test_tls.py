"""A server whose certificate proves nothing is not read."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.conftest import LOOPBACK, rows, run_scrapy
from tests.support.web import serve

HOST = "127.0.0.1"
HERE, ELSEWHERE = x509.IPAddress(ip_address(HOST)), x509.DNSName("www.lesechos.fr")
REASONS = {
    "good": "http_404",
    "wrong name": "tls: the certificate is for another name",
    "expired": "tls: certificate verify failed",
    "self-signed": "tls: certificate verify failed",
    "unknown authority": "tls: certificate verify failed",
    "nameless": "tls: the certificate is for another name",
}


class Signed:
    """A certificate and its key; signed by itself where no authority is given."""

    def __init__(
        self, name: str, *, of: Signed | None = None, to: x509.GeneralName | None = HERE, age: int = 0
    ) -> None:
        self.name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        self.key: EllipticCurvePrivateKey = generate_private_key(SECP256R1())
        begin = datetime.now(UTC) - timedelta(days=age + 1)
        issuer = of or self
        builder = x509.CertificateBuilder(issuer.name, self.name, self.key.public_key(), x509.random_serial_number())
        builder = builder.not_valid_before(begin).not_valid_after(begin + timedelta(days=3))
        builder = builder.add_extension(x509.BasicConstraints(ca=of is None, path_length=None), critical=True)
        if to:
            builder = builder.add_extension(x509.SubjectAlternativeName([to]), critical=False)
        self.pem = builder.sign(issuer.key, SHA256()).public_bytes(Encoding.PEM)

    def context(self, folder: Path) -> ssl.SSLContext:
        """What a server with it needs."""
        file = folder / "server.pem"
        file.write_bytes(self.pem + self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context


@pytest.fixture(scope="module")
def reasons(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """One crawl of a server with each certificate."""
    folder: Path = tmp_path_factory.mktemp("tls")
    authority, stranger = Signed("Authority"), Signed("Stranger")
    (folder / "authorities.pem").write_bytes(authority.pem)
    certificates = {
        "good": Signed("good", of=authority),
        "wrong name": Signed("wrong", of=authority, to=ELSEWHERE),
        "expired": Signed("expired", of=authority, age=10),
        "self-signed": Signed("self-signed"),
        "unknown authority": Signed("unknown", of=stranger),
        "nameless": Signed("nameless", of=authority, to=None),
    }
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        contexts = [certificate.context(folder) for certificate in certificates.values()]
        sites = [stack.enter_context(serve(HOST, tls=context))[0] for context in contexts]
        patch.setenv("SSL_CERT_FILE", str(folder / "authorities.pem"))
        (folder / "urls.txt").write_text("\n".join(f"{site.url}/page" for site in sites))
        given = ("-a", f"urls={folder / 'urls.txt'}", *LOOPBACK, "-s", "ROBOTSTXT_OBEY=False")
        crawled = run_scrapy("crawl", "news", *given, database=folder / "news.db")
        assert "Traceback" not in crawled.stderr
        found = dict(rows(folder / "news.db", "SELECT url, reason FROM frontier"))
        assert [site.connections for site in sites[1:]] == [2] * 5  # rules and page; a refusal is not tried again
        yield {name: str(found[f"{site.url}/page"]) for name, site in zip(certificates, sites, strict=True)}


@pytest.mark.parametrize("name", REASONS)
def test_certificate(reasons: dict[str, str], name: str) -> None:
    assert reasons[name] == REASONS[name]
