"""How much a reader's first visit to an article fetches, beside its pictures."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from accounts.models import User
from articles.models import Desk
from tests import factories
from tests.articles.pages import NOON, a_full_draft, a_speaker, many_live

pytestmark = pytest.mark.django_db
LIMIT = 60_000  # bytes, before any compression
FETCHED = re.compile(r'<(?:link rel="(?:stylesheet|icon|manifest)" |script )[^>]*(?:href|src)="([^"]+)"')


def size_of(client: Client, address: str) -> int:
    if address.startswith("/static/"):
        return Path(str(finders.find(address.removeprefix("/static/")))).stat().st_size
    return len(client.get(address).content)


def weight(client: Client, address: str) -> dict[str, int]:
    html = client.get(address).content
    parts = dict.fromkeys(FETCHED.findall(html.decode()), 0)
    return {"html": len(html), **{part: size_of(client, part) for part in parts}}


def test_a_first_visit_to_an_article_is_light(
    client: Client, council_desk: Desk, alice: User, bob: User
) -> None:
    Desk.objects.filter(pk=council_desk.pk).update(colour="#1a5fb4")
    many_live(council_desk, alice, 4)
    long_body = "<p>" + "Work begins in May, and the first homes are let in autumn. " * 150 + "</p>"
    body = long_body + "<blockquote><p>We keep our word.</p></blockquote>"
    draft = a_full_draft(council_desk, alice, a_speaker(), body=body)
    live = factories.published(draft, by=alice, editor=bob, at=NOON)
    parts = weight(client, live.get_absolute_url())
    assert {"/static/public/tokens.css", "/static/public/copy-link.js", "/colours/1a5fb4.css"} < set(parts)
    assert sum(parts.values()) < LIMIT, parts


def test_nothing_is_fetched_from_elsewhere(client: Client, council_desk: Desk, alice: User) -> None:
    many_live(council_desk, alice, 4)
    assert all(part == "html" or part.startswith("/") for part in weight(client, "/"))
