"""Nothing is connected to but the public internet, however an address is written or reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.crawl.http.public_addresses import refusal
from ingest.urls import normalize
from tests.conftest import LOOPBACK, rows
from tests.support import watched
from tests.support.web import serve

OWN = "(this machine: -s ALLOW_LOOPBACK=True)"
SCHEMES = ("file:///etc/passwd", "data:text/html,x", "ftp://10.0.0.1/", "gopher://10.0.0.1/", "javascript:alert(1)")
LOOPBACKS = (
    *("127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001"),
    *("127.0.0.1.", "127.8.9.10", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]"),
    *("[2002:7f00:1::]", "localhost", "localhost.", "LOCALHOST", "www.localhost", "127。0。0。1", "①②⑦.0.0.1"),
    *("127%2e0%2e0%2e1", "good@127.0.0.1", "good.example:80@127.0.0.1"),
)
PRIVATE = (
    *("10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "0", "10.1"),
    *("224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "[::]", "[fe80::1]", "[fe80::1%25eth0]"),
    *(
        "192.0.0.1",
        "192.0.0.9",
        "192.0.0.170",
        "192.88.99.1",
        "192.175.48.1",
        "[64:ff9b:1::1]",
        "[3fff::1]",
        "[5f00::1]",
    ),
    *("[100::1]", "[100:0:0:1::1]", "[fec0::1]", "[::a00:1]", "[2001:2::1]", "[2001:20::1]", "[2001:1::1]"),
    *("[fc00::1]", "[ff02::1]", "[::ffff:10.0.0.1]", "[64:ff9b::a00:1]", "[2001:db8::1]", "167772161", "0xa000001"),
)
BROKEN = ("http://[::1/", "http://www.lesechos.fr:port/", "http:///etc/passwd", "http://")
PUBLIC = ("www.lesechos.fr", "93.184.215.14", "127.0.0.1.example", "localhost.example", "[2606:2800:21f:cb07::1]")


@pytest.mark.parametrize("url", [*SCHEMES, *BROKEN, *(f"http://{host}/" for host in LOOPBACKS + PRIVATE)])
def test_refused(url: str) -> None:
    assert refusal(url)


@pytest.mark.parametrize("host", PUBLIC)
def test_public_addresses_pass(host: str) -> None:
    assert refusal(f"https://{host}:8443/à-la-une?q=http://127.0.0.1/") is None


@pytest.mark.parametrize("host", LOOPBACKS)
def test_loopback_passes_where_it_is_allowed(host: str) -> None:
    assert refusal(f"http://{host}/", loopback=True) is None


@pytest.mark.parametrize("url", [*SCHEMES, *(f"http://{host}/" for host in PRIVATE)])
def test_the_permission_is_for_loopback_only(url: str) -> None:
    assert refusal(url, loopback=True)


def outcomes(database: Path) -> dict[str, str]:
    """The reason that the frontier has for each URL."""
    return {
        str(url): f"{state} {reason}"
        for url, state, reason in rows(database, "SELECT url, state, reason FROM frontier")
    }


TARGETS = (*(f"http://{host}/" for host in PRIVATE), "http://intranet.example/", "http://metadata.example/")


def _rss(*links: str) -> bytes:
    items = "".join(f"<item><title>À lire</title><link>{link}</link></item>" for link in links)
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'.encode()


def test_feed_links_redirects_and_meta_refreshes_lead_nowhere_private(tmp_path: Path) -> None:
    with serve("127.0.0.1") as [site]:
        site.pages["/feed.xml"] = (200, {"Content-Type": "application/rss+xml"}, b"")
        jumps = {f"/jump/{number}": target for number, target in enumerate((*TARGETS, *SCHEMES))}
        pages = {path: (302, {"Location": target}, b"") for path, target in jumps.items()}
        refresh = '<html><meta http-equiv="refresh" content="0; url={}"></html>'.format
        metas = {f"/meta/{n}": refresh(target).encode() for n, target in enumerate(TARGETS)}
        site.pages |= pages | {path: (200, {"Content-Type": "text/html"}, body) for path, body in metas.items()}
        links = [*TARGETS, *SCHEMES, *(site.url + path for path in (*jumps, *metas))]
        site.pages["/feed.xml"] = (200, {"Content-Type": "application/rss+xml"}, _rss(*links))
        report = watched.crawl(tmp_path, "-a", f"feed={site.url}/feed.xml", *LOOPBACK)
    found = outcomes(tmp_path / "news.db")
    assert set(report["connections"]) == {"127.0.0.1"}
    asked = [url for url in found if url.startswith("http://127.0.0.1")]
    assert len(asked) == len(jumps) + len(metas)
    unsafe = {url for url, outcome in found.items() if outcome.startswith("rejected unsafe_address: address")}
    assert {url for url in found if not url.startswith(site.url)} <= unsafe
    assert {site.url + path for path in metas} <= unsafe
    assert {site.url + path for path, target in jumps.items() if target in TARGETS} <= unsafe
    assert {found[site.url + path].partition(":")[0] for path, target in jumps.items() if target in SCHEMES} == {
        *("failed http_302", "failed bad_address"),  # what Scrapy follows no redirect to, and what is no address
    }


def test_without_permission_loopback_is_not_connected_to(tmp_path: Path) -> None:
    with serve("127.0.0.1") as [site]:
        port = site.server_port
        addresses = [f"http://{host}:{port}/" for host in LOOPBACKS] + [f"http://rebound.example:{port}/"]
        addresses = [url for url in addresses if normalize(url)]  # what is no address at all is no line of a list
        (tmp_path / "urls.txt").write_text("\n".join(addresses))
        report = watched.crawl(tmp_path, "-a", f"urls={tmp_path / 'urls.txt'}", "-s", "DOWNLOAD_DELAY=0")
        assert site.connections == 0
    assert report["connections"] == []
    found = outcomes(tmp_path / "news.db")
    assert (
        found[f"http://rebound.example:{port}/"]
        == f"rejected unsafe_address: address 127.0.0.1 {OWN} of rebound.example"
    )
    assert {outcome.partition(":")[0] for outcome in found.values()} == {"rejected unsafe_address"}


def test_behind_a_proxy_names_are_the_proxys_and_literal_addresses_are_still_refused(tmp_path: Path) -> None:
    with serve("127.0.0.1") as [proxy]:
        addresses = ["http://nowhere.example/a", "http://intranet.example/b", "http://127.0.0.1/c", "http://10.1/d"]
        (tmp_path / "urls.txt").write_text("\n".join(addresses))
        options = ("-a", f"urls={tmp_path / 'urls.txt'}", "-s", "DOWNLOAD_DELAY=0")
        report = watched.crawl(tmp_path, *options, http_proxy=proxy.url, no_proxy="")
    assert set(report["connections"]) == {"127.0.0.1"}
    assert {*addresses[:2]} <= set(proxy.paths)
    assert not {*addresses[2:]} & set(proxy.paths)
    assert [outcomes(tmp_path / "news.db")[url] for url in addresses] == [
        *("failed http_404", "failed http_404"),
        *(f"rejected unsafe_address: address 127.0.0.1 {OWN}", "rejected unsafe_address: address 10.0.0.1"),
    ]


@pytest.mark.parametrize(
    "environment",
    [
        {"no_proxy": "proxy.example"},  # what `no` names is no proxy
        {"no_proxy": "proxy.example,localhost", "http_proxy": "http://10.9.9.9:3128"},
        {"https_proxy": "http://proxy.example:{port}", "no_proxy": ""},  # the proxy's own name, asked directly
        {"http_proxy": "http://proxy.example:3128", "no_proxy": ".example"},
        {"http_proxy": "http://proxy.example:{port}", "no_proxy": "proxy.example"},
        {"ftp_proxy": "http://proxy.example:3128", "no_proxy": ""},
    ],
)
def test_the_settings_of_proxies_open_nothing_but_the_way_to_the_proxy(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    with serve("127.0.0.1") as [site]:
        port = site.server_port
        (tmp_path / "urls.txt").write_text(f"http://proxy.example:{port}/secret\n")
        given = {name: value.format(port=port) for name, value in environment.items()}
        watched.crawl(tmp_path, "-a", f"urls={tmp_path / 'urls.txt'}", "-s", "DOWNLOAD_DELAY=0", **given)
        assert site.connections == 0
    [outcome] = outcomes(tmp_path / "news.db").values()
    assert outcome == f"rejected unsafe_address: address 127.0.0.1 {OWN} of proxy.example"


@pytest.mark.parametrize("address", ["http://lecteur:secret@[::1", "http://lecteur:secret@proxy.example:port"])
def test_a_proxys_address_that_is_none_is_told_in_a_line_without_its_password(crawl, monkeypatch, address):
    monkeypatch.setenv("http_proxy", address)
    answer = crawl(feed="http://gazette.example/rss")
    assert (answer.returncode, answer.stderr.count("\n")) == (2, 1)
    assert "http_proxy in the environment is no address" in answer.stderr
