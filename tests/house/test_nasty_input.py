"""Whatever anybody sends to whichever address: an answer, never a fault of ours.

The test client hands over what a view lets through as a page with the status 500.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from accounts.models import User
from articles.models import Desk
from articles.releases.receiving import receive_release
from tests import factories
from tests.articles.admin import pages
from tests.articles.test_release_pages import fields_of

pytestmark = pytest.mark.django_db

HUGE = "9" * 30
ENDLESS = "9" * 5000
KEYS = ["0", str(2**63), HUGE, ENDLESS, "_00", "%00", "a'--", "%ff%fe", "٣"]
NAMES = [
    "a",
    "-",
    "a" * 300,
    "..%2f..%2fetc%2fpasswd",
    "%00.pdf",
    "%0d%0aX-Evil:1",
    "%ff",
    "card-0000000000-1.avif",
]
MONTHS = ["news-9999-12", "news-0001-01", "news-2024-13", "news-0000-00", "news-99999-01", "a"]
PLACES = ["", "1", f"{'9' * 16}-1", f"1-{'9' * 18}", f"{HUGE}-1", f"1-{HUGE}", "%00-1", "%ff-1", "٣-٣"]
PAGED = [f"?{name}={place}" for name in ("before", "after") for place in PLACES]
FILTERS = [
    *(f"?{name}=%00%ff%ED%A0%80" for name in ("q", "p", "o", "desk", "state", "kind", "pk", "_to_field")),
    *(f"?{name}={HUGE}" for name in ("q", "p", "o", "desk", "pk", "kind__exact")),
    *(f"?{name}={ENDLESS}" for name in ("p", "o", "desk")),
]
CHOICE = "?app_label=articles&model_name=editionpicture&field_name=picture&term="
CHOICES = [
    "?term=%00",
    CHOICE + "%00",
    *(f"{CHOICE}a&{name}={value}" for name in ("desk", "page") for value in (HUGE, ENDLESS, "-1", "%00")),
]
TOO_MANY = "?" + "&".join(f"a{number}=1" for number in range(5000))


def patterns(within: Any = None, before: str = "") -> Iterator[str]:
    for one in (within or get_resolver()).url_patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from patterns(one, route)
        elif isinstance(one, URLPattern) and "(?P" not in route:
            yield route


def addresses() -> Iterator[str]:
    """Each pattern with each value in every one of its places."""
    for route in patterns():
        if "<" not in route:
            yield f"/{route}"
            continue
        values = [*KEYS, *NAMES, *(MONTHS if "sitemap" in route else [])]
        for value in values:
            yield "/" + re.sub(r"<[^>]+>", lambda _match, value=value: value, route)


@pytest.fixture
def root(client: Client, council_desk: Desk) -> Client:
    """Somebody before whom no permission stops a value."""
    user = factories.a_user("Root", is_staff=True, is_superuser=True)
    client.force_login(user)
    client.raise_request_exception = False
    return client


TYPED = [
    "\0",
    "9" * 30,
    "9" * 5000,
    "-1",
    "x" * 20_000,
    "9999-12-31",
    "0001-01-01",
    "0000-00-00",
    "\x1b[31m",
]
FORGED = ["\0", ENDLESS, "-1", "x"]


def faults(answers: Iterator[tuple[str, Any]]) -> list[str]:
    return [asked for asked, answer in answers if answer.status_code >= 500]


def test_addresses(root: Client) -> None:
    asked = (one for one in addresses() if "logout" not in one)
    assert faults((address[:200], root.get(address)) for address in asked) == []


def test_questions(root: Client, council_desk: Desk) -> None:
    factories.a_draft(council_desk, User.objects.get())
    routes = set(patterns())
    registers = [f"/{route}" for route in routes if f"{route}add/" in routes]
    asked = [
        *(council_desk.get_absolute_url() + query for query in PAGED),
        *(register + query for register in registers for query in FILTERS),
        *(f"/desk/autocomplete/{query}" for query in CHOICES),
        *(f"{page}{TOO_MANY}" for page in ("/news/", "/desk/login/", "/desk/")),
    ]
    assert faults((address[:200], root.get(address)) for address in asked) == []


HIDDEN = ("_FORMS", "-id", "-number", "-known", "version", "-key")


def typed(sent: dict[str, str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Each value in every field at once; and in all that only a program would send."""
    hidden = [name for name in sent if name.endswith(HIDDEN)]
    for value in TYPED:
        everywhere = dict.fromkeys(sent, value)
        yield f"everywhere={value[:20]!r}", {**everywhere, **{name: sent[name] for name in hidden}}
    for value in FORGED:
        yield f"hidden={value[:20]!r}", {**sent, **dict.fromkeys(hidden, value)}


def forged(sent: dict[str, str]) -> Iterator[tuple[str, dict[str, str]]]:
    """A value by itself in one field that only a program would send."""
    for name in sent:
        if name.endswith(HIDDEN) and not name.endswith("_FORMS"):
            yield from ((f"{name}={value[:20]!r}", {**sent, name: value}) for value in FORGED)


def test_every_field_of_the_writing_page(root: Client, council_desk: Desk) -> None:
    draft = factories.a_draft(council_desk, User.objects.get())
    draft.edition_people.create(person=factories.a_person())
    sent = pages.form_of(root, draft) | {
        "seen_version": "-1",
        "do": "save",
    }  # nothing is saved: it is too old
    assert faults((one, root.post(pages.url(draft), data)) for one, data in typed(sent)) == []
    sent = pages.form_of(root, draft) | {"do": "save"}
    asked = [*typed(sent), *forged(sent)]
    assert faults((one, root.post(pages.url(draft), data)) for one, data in asked) == []


def test_every_field_of_the_checking_page(root: Client, council_desk: Desk) -> None:
    text = "Ferry saved\n\nCllr Owen Pryce, Leader of Marl Bridge Council, said: “It is safe.”\n\nENDS"
    release = receive_release(council_desk, "ours.txt", text.encode(), by=User.objects.get()).release
    page = f"/desk/releases/{release.pk}/"
    sent = fields_of(root.get(page)) | {"kind": "no such kind"}  # so no draft is made, and the page stays
    asked = [*typed(sent), *forged(sent)]
    assert faults((one, root.post(page, data)) for one, data in asked) == []
