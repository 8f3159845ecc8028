"""The pages on the way from a provider, filled in: nobody is shut out, and nothing sticks out."""

from collections.abc import Callable

import pytest
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.accounts.social.signing_in import Person, Place
from tests.accounts.steps import sign_in_by_code
from tests.visitor import Visitor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.once]
LONG = "a.rather.long.address.that.has.no.place.to.break.anywhere@example.org"


def go_on(visitor: Visitor, client: Client, address: str) -> None:
    """In the browser, from where the client has come to."""
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    visitor.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": visitor.address}]
    )
    visitor.open(address)


def look(visitor: Visitor, words: str) -> None:
    assert words in visitor.page.locator("main").inner_text()
    troubles = [*visitor.troubles_at(360), *visitor.troubles_at(1280)]
    assert not troubles, "\n".join(troubles)


def test_from_facebook_to_an_account(visit: Callable[..., Visitor], client: Client, facebook: Place) -> None:
    visitor = visit()
    on_the_way = facebook.sign_in(client, Person(address=LONG))
    go_on(visitor, client, on_the_way.url)
    look(visitor, "You came from Facebook")
    go_on(visitor, client, sign_in_by_code(client, LONG).url)
    look(visitor, f"Then Facebook can open the account of {LONG} from now on")
    visitor.page.get_by_role("button", name="Connect Facebook", exact=True).click()
    visitor.page.wait_for_load_state()
    assert SocialAccount.objects.get().user.email == LONG
    visitor.open(reverse("socialaccount_connections"))
    look(visitor, "Disconnect")
    visitor.open(reverse("connect_provider"))
    look(visitor, "Nothing is waiting to be connected")
