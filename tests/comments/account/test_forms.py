"""The name, the choice of letters, the appeal, the copy, and the end."""

import json

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from accounts.models import User
from articles.models import Article
from comments import mail_off, moderation
from comments.models import Action, Appeal, Decision, Notice, Reader
from tests import factories
from tests.accounts.mailbox import code_sent_to
from tests.accounts.steps import sign_in_just_now

pytestmark = pytest.mark.django_db
Kind = Notice.Kind
BY_CODE = "/account/again/code/"


@pytest.fixture
def rejection(article: Article, reader: Reader, mo: User) -> Decision:
    comment = factories.a_comment(article, reader)
    return moderation.decide(comment, comment.revision, Action.REJECT, factories.a_reason(), by=mo)


def test_a_name_is_chosen_and_the_way_goes_on(client: Client) -> None:
    user = factories.a_user("")
    client.force_login(user)
    answer = client.post(reverse("account_name"), {"name": "Rowan Ash", "next": "/news/"})
    assert answer["Location"] == "/news/"
    assert Reader.objects.get(user=user).display_name == "Rowan Ash"


@pytest.mark.parametrize(
    "onward", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"]
)
def test_the_way_never_goes_to_another_site(client: Client, onward: str) -> None:
    client.force_login(factories.a_user(""))
    answer = client.post(reverse("account_name"), {"name": "Rowan Ash", "next": onward})
    assert answer["Location"] == reverse("account")


def test_names_one_had_before_are_shown_to_oneself(signed_in: Client, reader: Reader) -> None:
    assert "Names you had before" not in signed_in.get(reverse("account_name")).text
    signed_in.post(reverse("account_name"), {"name": "Rowan Beech"})
    page = signed_in.get(reverse("account_name")).text
    assert "Names you had before" in page
    assert "Rowan Ash, until" in page


def test_a_refused_name_is_kept_with_the_reason(signed_in: Client, reader: Reader) -> None:
    answer = signed_in.post(reverse("account_name"), {"name": "Site Moderator"})
    assert 'value="Site Moderator"' in answer.text
    assert "leave out titles" in answer.text
    reader.refresh_from_db()
    assert reader.display_name == "Rowan Ash"


def test_the_same_form_sent_twice_is_no_fault(client: Client) -> None:
    client.force_login(factories.a_user(""))
    for _ in range(2):
        assert client.post(reverse("account_name"), {"name": "Rowan Ash"}).status_code == 302


def test_letters_are_chosen(signed_in: Client, reader: Reader) -> None:
    signed_in.post(reverse("account_mail"), {"mail_on_approval": "on"})
    reader.refresh_from_db()
    assert (reader.mail_on_reply, reader.mail_on_approval) == (False, True)


def test_a_letter_switches_off_its_like_without_signing_in(reader: Reader) -> None:
    path = mail_off.address_that_switches_off(reader, Kind.REPLY).partition("//")[2].partition("/")[2]
    client = Client(enforce_csrf_checks=True)
    assert client.get(f"/{path}").status_code == 200
    reader.refresh_from_db()
    assert reader.mail_on_reply, "programs that look ahead follow links"
    for _ in range(2):
        answer = client.post(f"/{path}", {"List-Unsubscribe": "One-Click"})
        assert answer.status_code == 200
    reader.refresh_from_db()
    assert not reader.mail_on_reply
    assert reader.mail_on_approval


def test_a_forged_link_switches_nothing_off(client: Client, reader: Reader) -> None:
    token = mail_off.address_that_switches_off(reader, Kind.REPLY).split("/")[-2]
    for forged in ("x", f"{reader.pk}-reply", token[:-1] + ("a" if token[-1] != "a" else "b"), "x" * 3000):
        assert client.post(reverse("mail_off", args=[forged])).status_code == 404
    reader.refresh_from_db()
    assert reader.mail_on_reply


def test_letters_that_are_owed_cannot_be_switched_off(reader: Reader) -> None:
    for kind in set(Kind) - {Kind.REPLY, Kind.APPROVED}:
        assert mail_off.address_that_switches_off(reader, kind) == ""


def test_an_author_appeals(signed_in: Client, rejection: Decision) -> None:
    address = reverse("appeal_decision", args=[rejection.pk])
    assert rejection.reason.wording in signed_in.get(address).text
    answer = signed_in.post(address, {"text": "I only asked."}, follow=True)
    assert Appeal.objects.get().text == "I only asked."
    assert "Your appeal has arrived." in answer.text
    assert "<textarea" not in answer.text
    again = signed_in.post(address, {"text": "Once more."})
    assert "You have appealed against this decision already." in again.text
    assert Appeal.objects.get().text == "I only asked."


def test_a_refused_appeal_keeps_its_words(signed_in: Client, rejection: Decision) -> None:
    words = "Because. " * 300
    answer = signed_in.post(reverse("appeal_decision", args=[rejection.pk]), {"text": words})
    assert words.strip() in answer.text
    assert "up to 2,000 characters" in answer.text
    assert not Appeal.objects.exists()


def test_somebody_elses_rejection_is_not_there(client: Client, rejection: Decision) -> None:
    client.force_login(factories.a_reader("Hazel Wood").user)
    for address in (rejection.pk, 10**17):
        for ask in (client.get, client.post):
            assert ask(reverse("appeal_decision", args=[address])).status_code == 404


def test_nor_is_a_decision_that_rejects_nothing(signed_in: Client, reader: Reader, article: Article) -> None:
    comment = factories.a_comment(article, reader)
    assert signed_in.get(reverse("appeal_decision", args=[comment.last_decision_id])).status_code == 404


def test_a_rejection_that_was_undone_says_so(signed_in: Client, rejection: Decision, mo: User) -> None:
    moderation.undo(rejection, by=mo)
    page = signed_in.get(reverse("appeal_decision", args=[rejection.pk])).text
    assert "does not stand any more" in page
    assert "<textarea" not in page


def test_the_copy_is_one_file(client: Client, reader: Reader, rejection: Decision) -> None:
    sign_in_just_now(client, reader.user)
    assert reverse("account_export_file") in client.get(reverse("account_export")).text
    answer = client.get(reverse("account_export_file"))
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"].startswith("application/json")
    assert "no-store" in answer["Cache-Control"]
    assert json.loads(b"".join(answer.streaming_content))["comments"][0]["status"] == "rejected"


def test_whoever_finds_an_open_session_gets_no_copy(signed_in: Client, reader: Reader) -> None:
    assert signed_in.get(reverse("account_export_file")).url == reverse("account_export")
    page = signed_in.get(reverse("account_export")).text
    assert reverse("account_export_file") not in page
    assert "/account/again/?next=/account/export/" in page
    prove(signed_in, reader.user, reverse("account_export"))
    assert signed_in.get(reverse("account_export_file")).headers["Content-Disposition"]


def prove(client: Client, user: User, going: str) -> HttpResponse:
    """With a code: the answer to it."""
    client.post(BY_CODE, {"action": "send"})
    return client.post(BY_CODE, {"code": code_sent_to(user.email), "next": going}, follow=True)


def test_an_account_is_erased_by_saying_so(client: Client, reader: Reader, rejection: Decision) -> None:
    address = reverse("account_erase")
    sign_in_just_now(client, reader.user)
    for said in ("", "yes", "erase"):
        assert client.post(address, {"phrase": said}).status_code == 200
    assert User.objects.filter(pk=reader.user_id).exists()
    answer = client.post(address, {"phrase": " Erase my account. "}, follow=True)
    assert "Your account is erased" in answer.text
    assert not User.objects.filter(pk=reader.user_id).exists()
    assert client.get(reverse("account"))["Location"].startswith(reverse("sign_in"))
    reader.refresh_from_db()
    assert reader.erased_at


def test_whoever_finds_an_open_session_erases_nothing(client: Client) -> None:
    """The reader is asked once more, and what they typed then counts."""
    user, address = User.objects.create_user("rowan@example.org"), reverse("account_erase")
    client.force_login(user)
    answer = client.post(address, {"phrase": "erase my account"})
    assert answer.url == f"{BY_CODE}?next=%2Faccount%2Ferase%2F"
    assert User.objects.filter(pk=user.pk).exists()
    assert "Your account is erased" in prove(client, user, address).text
    assert not User.objects.filter(pk=user.pk).exists()


def test_an_account_without_a_name_is_erased_too(client: Client) -> None:
    user = factories.a_user("")
    sign_in_just_now(client, user)
    client.post(reverse("account_erase"), {"phrase": "erase my account"})
    assert not User.objects.filter(pk=user.pk).exists()


def test_staff_are_told_why_not(client: Client, mo: User) -> None:
    sign_in_just_now(client, mo)
    answer = client.post(reverse("account_erase"), {"phrase": "erase my account"})
    assert "stays on record" in answer.text
    assert User.objects.filter(pk=mo.pk).exists()


def test_the_hub_leads_to_every_page(signed_in: Client) -> None:
    page = signed_in.get(reverse("account")).text
    for name in (
        *("account_comments", "account_notices", "account_reports", "account_sanctions"),
        *("account_name", "account_mail", "account_export", "account_erase"),
    ):
        assert f'href="{reverse(name)}"' in page
