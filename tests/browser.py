"""A real browser for tests: Debian's Chromium, driven by Playwright, strict about what a page does."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import cast

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, sync_playwright

from tests.visitor import Visitor

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# It keeps to the page: no look-ups of its maker's hosts, which a closed network answers late.
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser itself, started once. Skips the test where there is none."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("no Chromium on this machine")
    # Playwright runs an event loop in this thread, in which Django would refuse to use the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=QUIET)
        with closing(browser):
            yield browser


@pytest.fixture(scope="session")
def site_address() -> Iterator[str]:
    """Where the site under test answers, on database connections of its own, as in earnest."""
    server = LiveServerThread("localhost", StaticFilesHandler, connections_override={})
    server.daemon = True
    server.start()
    server.is_ready.wait()
    if server.error:
        raise cast(Exception, server.error)
    yield f"http://localhost:{server.port}"
    server.terminate()


@pytest.fixture
def visit(chromium: Browser, site_address: str) -> Iterator[Callable[..., Visitor]]:
    """``visit(width=360)``: somebody at the site. Fails the test when a page they saw was at fault."""
    visitors: list[Visitor] = []

    def arrive(*, width: int = 1280, javascript: bool = True) -> Visitor:
        visitors.append(Visitor(chromium, site_address, width=width, javascript=javascript))
        return visitors[-1]

    yield arrive
    faults = [fault for visitor in visitors for fault in visitor.leave()]
    assert faults == []
