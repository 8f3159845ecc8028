"""The register of letters, as an administrator uses it."""

import re

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts import groups
from accounts.models import User
from newsroom.back_office import outgoing_mail
from outbox.models import Letter
from tests import factories
from tests.outbox.letters import a_letter, as_stored, many_letters

pytestmark = pytest.mark.django_db
LIST = "/desk/outbox/letter/"


@pytest.fixture
def administrator(client: Client) -> Client:
    ada = factories.a_user("Ada", is_staff=True)
    groups.join(ada, groups.ADMINISTRATORS)
    client.force_login(ada)
    return client


def page_of(letter: Letter) -> str:
    return reverse("admin:outbox_letter_change", args=[letter.pk])


def given_up(**fields: object) -> Letter:
    letter = a_letter(**fields)
    Letter.objects.filter(pk=letter.pk).update(given_up_at=timezone.now(), last_error="550 No such mailbox")
    return letter


def test_it_stands_on_the_administrators_home(administrator: Client) -> None:
    assert re.search(rf'<a href="{LIST}"[^>]*>Outgoing mail</a>', administrator.get("/desk/").text)


def test_whoever_works_at_a_desk_does_not_see_it(client: Client, bob: User) -> None:
    client.force_login(bob)
    letter = given_up()
    assert client.get(LIST).status_code == 403
    assert client.get(page_of(letter)).status_code == 403
    assert client.post(f"{LIST}{letter.pk}/try-again/").status_code == 403
    assert as_stored(letter).given_up_at is not None


def test_it_says_what_became_of_a_letter(administrator: Client) -> None:
    page = administrator.get(page_of(given_up())).text
    assert "550 No such mailbox" in page
    assert "Given up " in page
    assert "It breaks house rule 3." in page


def test_nothing_can_be_changed(administrator: Client) -> None:
    letter = a_letter()
    assert administrator.get(f"{LIST}add/").status_code == 403
    assert administrator.post(page_of(letter), {"to": "somebody@else.home.arpa"}).status_code == 403
    assert administrator.post(f"{LIST}{letter.pk}/delete/", {"post": "yes"}).status_code == 403
    assert as_stored(letter).to == letter.to


def test_codes_are_shown_to_nobody(administrator: Client) -> None:
    letter = given_up(subject="123456 is your code", text="Your code is 123456.", is_secret=True)
    pages = [administrator.get(address).text for address in (LIST, page_of(letter), f"{LIST}?q={letter.to}")]
    assert not any("123456" in page for page in pages)
    assert "Not shown" in pages[1]


def test_what_was_given_up_can_be_tried_again(administrator: Client) -> None:
    letter = given_up()
    again = f"{LIST}{letter.pk}/try-again/"
    assert f'action="{again}"' in administrator.get(page_of(letter)).text
    page = administrator.post(again, follow=True).text
    assert "It is due now" in page
    assert f'action="{again}"' not in page
    assert Letter.objects.due(timezone.now()).get() == letter
    assert LogEntry.objects.get().object_id == str(letter.pk)


def test_a_refusal_is_said(administrator: Client) -> None:
    letter = a_letter()
    page = administrator.post(f"{LIST}{letter.pk}/try-again/", follow=True).text
    assert "It has not been given up" in page
    page = administrator.post(f"{LIST}987654321/try-again/", follow=True).text
    assert "There is nothing at that address" in page


def test_trying_again_needs_a_post(administrator: Client) -> None:
    assert administrator.get(f"{LIST}{given_up().pk}/try-again/").status_code == 405


def test_letters_are_found_by_their_whole_address(administrator: Client) -> None:
    many_letters(2)
    page = administrator.get(f"{LIST}?q=READER-1@marl-bridge.home.arpa").text
    assert "reader-1@" in page
    assert "reader-0@" not in page


@pytest.mark.parametrize(("end", "shown"), [("waiting", "waiting@"), ("given-up", "given-up@")])
def test_the_list_can_be_narrowed(administrator: Client, end: str, shown: str) -> None:
    a_letter("1", "waiting@marl.home.arpa")
    given_up(key="2", to="given-up@marl.home.arpa")
    page = administrator.get(f"{LIST}?end={end}").text
    assert re.findall(r"([\w-]+@)marl", page) == [shown]


def test_the_list_is_cut_off_before_it_is_slow(
    administrator: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outgoing_mail, "MOST_LISTED", 60)
    many_letters(70)
    with CaptureQueriesContext(connection) as asked:
        administrator.get(LIST)
    counting = [query["sql"] for query in asked if "COUNT(" in query["sql"]]
    assert all("LIMIT 60" in sql for sql in counting)
    assert len(counting) == 1
    last_page = administrator.get(f"{LIST}?p=2").text
    assert ("reader-10@" in last_page, "reader-9@" in last_page) == (True, False)


def test_one_letter_or_many_take_the_same_queries(administrator: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert administrator.get(LIST).status_code == 200
        return len(asked)

    a_letter()
    one = queries()
    many_letters(120)
    assert queries() == one
