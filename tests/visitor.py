"""Somebody at the site with a browser of their own, who notices everything a page does wrong."""

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import axe_playwright_python
from django.conf import settings
from django.test import Client

from accounts.models import User

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
RUN_AXE = "axe.run(document, {preload: false}).then(result => result.violations)"
REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", violation => console.error(
    `policy: ${violation.effectiveDirective} refused ${violation.blockedURI} ${violation.sample}`));
"""
# The innermost ones: what holds them is only as wide as they make it.
TOO_WIDE = """() => {
    const wide = [...document.querySelectorAll("body *")].filter(
        element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1
            || (element.scrollWidth > element.clientWidth + 1 && element.clientWidth
                && getComputedStyle(element).overflowX === "visible"));
    return wide.filter(element => !wide.some(other => other !== element && element.contains(other)))
        .slice(0, 5).map(element => element.outerHTML.slice(0, 160));
}"""


@cache
def axe() -> str:
    return AXE.read_text()


class Visitor:
    """``page`` is Playwright's. ``leave`` tells what was wrong with the pages seen."""

    def __init__(self, chromium: Any, address: str, *, width: int, javascript: bool) -> None:
        self.address = address
        self.faults: list[str] = []
        self.context = chromium.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=javascript, base_url=address
        )
        self.context.set_default_timeout(30_000)
        self.context.add_init_script(REPORT_VIOLATIONS)
        self.page = self.context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.page.url}: {error}"))
        self.page.on("response", self._receive)

    def open(self, path: str) -> int:
        """The status of the answer."""
        response = self.page.goto(path)
        return response.status

    def sign_in(self, user: User) -> None:
        """Without the form, which has tests of its own."""
        client = Client()
        client.force_login(user)
        key = client.cookies[settings.SESSION_COOKIE_NAME].value
        self.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": self.address}])

    def barriers(self) -> list[str]:
        """What shuts people out of the page before them, as axe finds it."""
        self.page.evaluate(axe())
        return [
            f"{violation['id']}: {violation['help']}: {node['html'][:200]}"
            for violation in self.page.evaluate(RUN_AXE)
            for node in violation["nodes"]
        ]

    def troubles_at(self, width: int) -> list[str]:
        """Barriers and what sticks out, with the window that wide."""
        self.page.set_viewport_size({"width": width, "height": 900})
        found = [*self.barriers(), *(f"sticks out: {html}" for html in self.sticking_out())]
        return [f"at {width} px: {trouble}" for trouble in found]

    def sticking_out(self) -> list[str]:
        """The elements that make the page scroll sideways; empty when it does not."""
        scrolls = self.page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        )
        return (self.page.evaluate(TOO_WIDE) or ["something"]) if scrolls else []

    def leave(self) -> list[str]:
        self.context.close()
        return self.faults

    def _hear(self, message: Any) -> None:
        """A page that is itself a 404 is announced on the console too: that is no fault of it."""
        expected = (
            message.text.startswith("Failed to load resource") and message.location["url"] == self.page.url
        )
        if message.type == "error" and not expected:
            self.faults.append(f"{self.page.url}: {message.text}")

    def _receive(self, response: Any) -> None:
        if response.status >= 400 and response.request.resource_type != "document":
            self.faults.append(f"{self.page.url}: {response.status} for {urlsplit(response.url).path}")
