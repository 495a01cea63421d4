"""A Chromium of this machine's, without a window: the pages are driven in it as people drive them.

`make test` installs it where it may. Where there is none, the tests that need it are skipped and say so.
"""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 15_000
"""Milliseconds. What a page is waited for comes by itself; this is for crowded machines."""


def there() -> str | None:
    """The path of a Chromium that starts."""
    for path in filter(None, map(shutil.which, NAMES)):
        told = subprocess.run([path, "--version"], capture_output=True, text=True, check=False, timeout=60)
        if told.returncode == 0 and "Chrom" in told.stdout:
            return path
    return None


@contextmanager
def running() -> Iterator[Browser]:
    """The browser, for as long as tests need it."""
    path = there()
    if path is None:
        pytest.skip("no Chromium on this machine; on Debian: sudo apt-get install chromium")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()


@contextmanager
def window(browser: Browser, width: int = 1440, *, scheme: str = "light") -> Iterator[Page]:
    """An empty window of a browser that knows nothing. Whatever its console complains about fails the test."""
    context = browser.new_context(
        viewport={"width": width, "height": 900 if width > 600 else 760},
        color_scheme="dark" if scheme == "dark" else "light",
        locale="zh-CN",
    )
    context.set_default_timeout(PATIENCE)
    page, complaints = context.new_page(), list[str]()

    def complain(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    page.on("console", complain)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert [words for words in complaints if "ERR_" not in words] == []


def flaws(page: Page) -> list[str]:
    """What keeps people with a screen reader, a keyboard or weak eyes from using the page as it stands."""
    found = Axe().run(page).response["violations"]
    return [f"{flaw['id']}: {[node['html'][:120] for node in flaw['nodes']]}" for flaw in found]
