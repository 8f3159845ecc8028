"""The button that copies a page's address, in a real browser."""

from collections.abc import Callable

import pytest

from accounts.models import User
from articles.models import Desk, Edition
from tests import factories
from tests.visitor import Visitor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.once]


@pytest.fixture
def live(council_desk: Desk, alice: User, bob: User) -> Edition:
    return factories.published(factories.a_draft(council_desk, alice), by=alice, editor=bob)


def test_it_copies_the_address_and_says_so(live: Edition, visit: Callable[..., Visitor]) -> None:
    reader = visit()
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.open(live.get_absolute_url())
    reader.page.get_by_role("button", name="Copy link").click()
    reader.page.get_by_text("The link has been copied.").wait_for()
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(live.get_absolute_url())


def test_where_copying_is_not_allowed_it_shows_the_address(
    live: Edition, visit: Callable[..., Visitor]
) -> None:
    reader = visit()
    reader.page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    reader.open(live.get_absolute_url())
    reader.page.get_by_role("button", name="Copy link").click()
    reader.page.get_by_text("The browser did not allow it.").wait_for()


def test_without_scripts_there_is_no_button_and_nothing_else_is_missing(
    live: Edition, visit: Callable[..., Visitor]
) -> None:
    reader = visit(javascript=False)
    reader.open(live.get_absolute_url())
    assert reader.page.get_by_role("button").count() == 0
    assert reader.page.get_by_role("link", name="Bluesky").is_visible()
