"""Two colleagues put the same thing on a page, or the first picture each: nobody's words are lost."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from articles import drafting
from articles.models import Desk, Edition, EditionPerson, EditionPicture
from tests import factories
from tests.articles.admin import pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(council_desk: Desk, alice: User) -> Edition:
    return factories.a_draft(council_desk, alice)


@pytest.fixture
def browser(client: Client, alice: User) -> Client:
    client.force_login(alice)
    return client


def saved_on_purpose(browser: Client, draft: Edition, sent: dict[str, Any]) -> Any:
    """The first attempt is told of the colleague's; saving once more is on purpose."""
    told = browser.post(pages.url(draft), sent)
    assert told.status_code == 200
    return browser.post(pages.url(draft), {**sent, "seen_version": pages.fields_of(told)["seen_version"]})


def test_the_same_person(browser: Client, draft: Edition, bob: User) -> None:
    person = factories.a_person()
    sent = {**pages.form_of(browser, draft), "do": "save"}
    with drafting.editing(draft, by=bob) as theirs:
        theirs.edition_people.create(person=person, part=EditionPerson.Part.AUTHOR)
    sent |= {"edition_people-0-person": person.pk, "edition_people-0-part": "author", "headline": "Mine"}
    assert saved_on_purpose(browser, draft, sent).status_code == 302
    draft.refresh_from_db()
    assert draft.headline == "Mine"
    assert draft.edition_people.get().person == person


def test_the_picture_that_leads(browser: Client, draft: Edition, bob: User, council_desk: Desk) -> None:
    first, second = factories.a_picture(council_desk), factories.a_picture(council_desk)
    sent = {**pages.form_of(browser, draft), "do": "save"}
    with drafting.editing(draft, by=bob) as theirs:
        EditionPicture.objects.create(edition=theirs, picture=first, position=0)
    sent |= {"edition_pictures-0-picture": second.pk, "edition_pictures-TOTAL_FORMS": "1"}
    assert saved_on_purpose(browser, draft, sent).status_code == 302
    assert [row.picture for row in draft.edition_pictures.all()] == [second, first]
