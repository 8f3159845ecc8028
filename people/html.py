"""HTML written by people, reduced to what a page of ours may contain.

An allow-list, applied whenever a row is written, whatever the face it came through.
"""

import re

import nh3
from django.db import models

TAGS = {
    "p",
    "h2",
    "h3",
    "ul",
    "ol",
    "li",
    "a",
    "strong",
    "em",
    "blockquote",
    "br",
    "abbr",
    "sub",
    "sup",
    "hr",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
ATTRIBUTES = {
    "a": {"href"},
    "abbr": {"title"},
    "ol": {"start"},
    "th": {"scope", "colspan"},
    "td": {"colspan"},
}
SCHEMES = {"http", "https", "mailto", "tel"}
# What word processors mean by these is what the allow-list calls by another name.
RENAMED = [
    (re.compile(r"<(/?)b>", re.IGNORECASE), r"<\1strong>"),
    (re.compile(r"<(/?)i>", re.IGNORECASE), r"<\1em>"),
    (re.compile(r"<(/?)h1(?=[\s>])", re.IGNORECASE), r"<\1h2"),
    (re.compile(r"<(/?)h[456](?=[\s>])", re.IGNORECASE), r"<\1h3"),
]
EMPTY_PARAGRAPH = re.compile(r"<p>(?:\s|&nbsp;|<br>)*</p>")


def clean_html(html: str) -> str:
    """Safe to show as it is; running it again changes nothing."""
    for pattern, replacement in RENAMED:
        html = pattern.sub(replacement, html)
    safe = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener")
    return EMPTY_PARAGRAPH.sub("", safe).strip()


class HTMLField(models.TextField):  # type: ignore[type-arg]
    """A text column that holds clean HTML only: bulk writes and imports pass here too."""

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: FBT001 -- Django's signature
        html = clean_html(getattr(model_instance, self.attname) or "")
        setattr(model_instance, self.attname, html)
        return html
