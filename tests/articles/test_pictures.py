"""Pictures: who may see them and when, what the page says about them, what may be changed."""

from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import User
from articles import workflow
from articles.models import Desk, Edition, EditionPicture
from people.images.renditions import all_of
from people.images.shapes import PICTURE_SHAPES
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.urls("articles.picture_urls")]


@pytest.fixture
def draft(council_desk: Desk, alice: User) -> Edition:
    return factories.a_draft(council_desk, alice)


@pytest.fixture
def use(draft: Edition) -> EditionPicture:
    """A picture that leads a draft."""
    return factories.with_picture(draft, caption="The reading room", credit="Marl Bridge Council")


def addresses_of(use: EditionPicture) -> list[str]:
    sizes = [
        f"/pictures/{use.picture_id}/{one.file_name}" for one in all_of(use.picture.kept, PICTURE_SHAPES)
    ]
    return [*sizes, f"/pictures/{use.picture_id}/download"]


def statuses(client: Client, use: EditionPicture) -> set[int]:
    return {client.get(address).status_code for address in addresses_of(use)}


def test_nobody_outside_the_desk_sees_a_picture_before_its_page_is_out(
    client: Client, use: EditionPicture, dave: User
) -> None:
    assert statuses(client, use) == {404}
    client.force_login(dave)
    assert statuses(client, use) == {404}


def test_its_desk_sees_it_before_and_nothing_in_between_may_keep_it(
    client: Client, use: EditionPicture, alice: User
) -> None:
    client.force_login(alice)
    for address in addresses_of(use):
        response = client.get(address)
        assert (response.status_code, response["Cache-Control"]) == (200, "private, no-store")


def test_everybody_sees_it_while_its_page_is_out(
    client: Client, use: EditionPicture, alice: User, bob: User
) -> None:
    factories.published(use.edition, by=alice, editor=bob)
    assert statuses(client, use) == {200}


@pytest.mark.parametrize(("verb", "seen"), [(workflow.withdraw, 200), (workflow.remove, 404)])
def test_a_picture_goes_when_its_page_is_gone(
    verb: Callable[..., object], seen: int, client: Client, use: EditionPicture, alice: User, bob: User
) -> None:
    live = factories.published(use.edition, by=alice, editor=bob)
    verb(live, by=bob, reason="The figures were wrong.")
    assert statuses(client, use) == {seen}
