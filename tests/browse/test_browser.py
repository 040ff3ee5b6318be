"""The pages of `scrapy serve` in headless Chromium, on a wide screen and on a phone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.conftest import PROJECT
from tests.support.browsing import PAGES, furnished, serving
from tests.support.patience import LONGEST

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = [
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="needs Debian's packages chromium and chromium-driver"),
    pytest.mark.skipif(find_spec("selenium") is None, reason="needs selenium, of the extra `dev`"),
]

WIDE, PHONE = (1280, 900), (390, 844)
OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
AXE = PROJECT / "build" / "node_modules" / "axe-core" / "axe.min.js"
PLOTS = ["articles_par_jour", "fraicheur", "langues", "refus"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(furnished(tmp_path_factory.mktemp("browser"))) as (url, _):
        yield url.rstrip("/")


@pytest.fixture(scope="module")
def chromium_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from selenium import webdriver  # here: it takes half a second, and most workers never need it

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for option in (*OPTIONS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    browser = webdriver.Chrome(options, webdriver.ChromeService(DRIVER))
    yield browser
    browser.quit()


@pytest.fixture
def chromium(chromium_process: Any) -> Any:
    for kind in ("browser", "performance"):
        chromium_process.get_log(kind)  # what an earlier test left there
    return chromium_process


@pytest.fixture(params=[WIDE, PHONE], ids=["wide", "phone"])
def browser(request: pytest.FixtureRequest, chromium: Any) -> Any:
    screen(chromium, *request.param)
    return chromium


def screen(browser: Any, width: int, height: int) -> None:
    """Show pages on a screen of this size."""
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def until(browser: Any, met: Callable[[Any], bool]) -> None:
    from selenium.webdriver.support.wait import WebDriverWait

    WebDriverWait(browser, LONGEST, poll_frequency=0.05).until(met)


def settled(browser: Any) -> bool:
    """Whether the page is there."""
    return bool(browser.execute_script("return document.readyState == 'complete'"))


def hosts(browser: Any) -> set[str]:
    """The hosts that were asked for anything."""
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    urls = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
    return {urlsplit(url).netloc for url in urls if url.startswith("http")}


@pytest.mark.parametrize("path", PAGES)
def test_page_fits_every_screen_and_asks_nobody_else(chromium: Any, site: str, path: str) -> None:
    screen(chromium, *WIDE)
    chromium.get(site + path)
    until(chromium, settled)
    for size in (WIDE, PHONE):
        screen(chromium, *size)
        width = chromium.execute_script("return [document.documentElement.scrollWidth, innerWidth]")
        assert width[0] <= width[1] == size[0]
    assert chromium.get_log("browser") == []
    assert hosts(chromium) == {urlsplit(site).netloc}


def test_plots_are_drawn_without_a_script(browser: Any, site: str) -> None:
    browser.get(site + "/-/etat")
    script = """const seen = (bar) => bar.getBoundingClientRect().height > 3;
        return [...document.querySelectorAll("figure[data-plot]")].map(figure => [
            figure.dataset.plot, [...figure.querySelectorAll("svg rect")].filter(seen).length])"""
    drawn = browser.execute_script(script)
    assert [name for name, _ in drawn] == PLOTS
    assert all(bars > 0 for _, bars in drawn)
    scripts = browser.execute_script("return [...document.scripts].map(script => script.src)")
    assert scripts == [site + "/assets/reader.js"]


def test_search_leads_to_an_article(browser: Any, site: str) -> None:
    browser.get(site)
    box = browser.find_element("css selector", "input[name=q]")
    box.send_keys("l'inflation des services")
    box.submit()
    until(browser, lambda page: page.find_elements("css selector", "mark"))
    assert [mark.text for mark in browser.find_elements("css selector", "p mark")] == ["inflation", "services"]
    browser.find_element("css selector", ".hits h2 a").click()
    until(browser, lambda page: page.find_elements("css selector", "article h1"))
    assert browser.find_element("css selector", "article h1").text == "La BCE laisse ses taux inchangés"
    assert browser.get_log("browser") == []


def test_facet_narrows_the_table(browser: Any, site: str) -> None:
    browser.get(site + "/depeche/articles")
    browser.find_element("css selector", "[data-facet=source] summary").click()
    browser.find_element("link text", "Latribune").click()
    until(browser, lambda page: "source=latribune" in page.current_url)
    assert len(browser.find_elements("css selector", ".cards tbody tr")) == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser: Any, site: str, scheme: str) -> None:
    if not AXE.exists():
        pytest.skip(f"needs axe-core: npm install --no-save --prefix {PROJECT / 'build'} axe-core")
    lights(browser, scheme)
    for path in (*PAGES, "/-/comparer", "/-/recherche?q=source:personne"):
        browser.get(site + path)
        until(browser, settled)
        browser.execute_script(AXE.read_text("utf-8"))
        script = "axe.run(document, {resultTypes: ['violations']}).then(found => arguments[0](found.violations))"
        violations = browser.execute_async_script(script)
        found = [(one["id"], *map(one["nodes"][0].get, ("html", "failureSummary"))) for one in violations]
        assert found == [], path


def lights(browser: Any, scheme: str) -> None:
    preferred = {"name": "prefers-color-scheme", "value": scheme}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [preferred]})


def test_lines_are_of_a_length_that_reads_well(chromium: Any, site: str) -> None:
    chromium.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    chromium.set_window_size(*WIDE)
    chromium.get(site + "/depeche/articles/5")
    script = """const text = document.querySelector(".text p"), style = getComputedStyle(text);
        return text.clientWidth / (parseFloat(style.fontSize) * 0.5)"""
    assert 55 <= chromium.execute_script(script) <= 75


def pressed(browser: Any, keys: str) -> None:
    browser.find_element("css selector", "body").send_keys(keys)


@pytest.mark.parametrize("browser", [WIDE], indirect=True)
def test_keys_lead_from_headline_to_headline_and_keep_stars(browser: Any, site: str) -> None:
    browser.get(site + "/-/recherche?q=taux&tri=date")
    browser.execute_script("localStorage.clear()")
    pressed(browser, "jje")
    assert browser.find_elements("css selector", ".star[aria-pressed=true]")[0].get_attribute("data-star") == "1"
    pressed(browser, "o")
    until(browser, lambda page: page.find_elements("css selector", "article h1"))
    assert browser.current_url.split("?")[0] == site + "/depeche/articles/1"
    pressed(browser, "k")
    until(browser, lambda page: "/articles/5" in page.current_url)
    browser.get(site + "/-/etoiles")
    assert [link.text for link in browser.find_elements("css selector", "#etoiles a")] == [
        "La BCE laisse ses taux inchangés"
    ]
    browser.get(site + "/-/recherche?q=taux&tri=date")
    read = [item.get_attribute("data-article") for item in browser.find_elements("css selector", ".told.read")]
    assert sorted(read) == ["1", "5"]
    pressed(browser, "?")
    assert browser.find_element("css selector", "#touches").is_displayed()


@pytest.mark.parametrize("path", ["/", "/-/recherche?q=taux", "/-/histoires", "/depeche/articles/1"])
def test_a_headline_stands_in_the_first_view_in_any_light(browser: Any, site: str, path: str) -> None:
    browser.get(site + path)
    top = "return document.querySelector('.told a, article h1, main .empty').getBoundingClientRect().top"
    shade = "return getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)[0]"
    for scheme in ("dark", "light"):
        lights(browser, scheme)
        assert browser.execute_script(top) <= 300
        assert (browser.execute_script(shade) < 128) == (scheme == "dark")
