"""Anybody reports a comment: a reader who is signed in, or a visitor who leaves an address."""

import pytest
from django.core.cache import cache
from django.test import Client

from accounts.models import User
from articles.models import Article
from comments import posting, report_limit
from comments.models import Comment, Report
from tests import factories
from tests.comments.views.pages import form_of, reading, signed_in

pytestmark = pytest.mark.django_db

BY_MAIL = {"rule": "abuse", "text": "It is about my mother.", "email": "ann@example.org"}


@pytest.fixture(autouse=True)
def _no_reports_yet() -> None:
    cache.clear()


@pytest.fixture
def comment(article: Article) -> Comment:
    return factories.a_comment(article)


def address(comment: Comment) -> str:
    return f"/comments/{comment.pk}/report/"


def test_a_visitor_reports_with_an_address(client: Client, comment: Comment) -> None:
    answer = client.post(address(comment), BY_MAIL)
    assert answer.headers["Location"] == f"/comments/{comment.pk}/reported/"
    assert "Thank you" in reading(client, answer.headers["Location"])
    report = Report.objects.get()
    assert (report.email, report.text, report.reason.code) == ("ann@example.org", BY_MAIL["text"], "abuse")
    assert report.reporter is None


def test_a_reader_reports_without(comment: Comment) -> None:
    reader = factories.a_reader("Somebody Else")
    client = signed_in(reader)
    assert "e-mail" not in reading(client, address(comment))
    client.post(address(comment), {"rule": "abuse"})
    assert Report.objects.get().reporter == reader


def test_somebody_with_an_account_and_no_name_is_written_to_there(client: Client, comment: Comment) -> None:
    user = factories.a_user("")
    client.force_login(user)
    client.post(address(comment), {"rule": "abuse"})
    assert Report.objects.get().email == user.email


def test_the_words_that_were_seen_are_those_reported(client: Client, comment: Comment) -> None:
    seen = form_of(client, address(comment))
    posting.edit(comment, "Harmless now.", by=comment.author)
    client.post(address(comment), {**seen, **BY_MAIL})
    assert Report.objects.get().revision.number == 1


@pytest.mark.parametrize("revision", ["", "x", "0", "-1", "9" * 30, "9" * 5000, "1e9", "\0", "٣"])
def test_a_forged_revision_reports_the_words_that_stand(
    client: Client, comment: Comment, revision: str
) -> None:
    """An error in a field that nobody sees could not be put right."""
    client.post(address(comment), {**BY_MAIL, "revision": revision})
    assert Report.objects.get().revision == comment.words


@pytest.mark.parametrize(
    "wrong",
    [
        {"rule": ""},
        {"rule": "no-such-rule"},
        {"rule": "9" * 5000},
        {"email": ""},
        {"email": "nobody"},
        {"text": "x" * 1001},
        {"text": "\0"},
    ],
)
def test_what_is_wrong_is_said_and_the_rest_kept(
    client: Client, comment: Comment, wrong: dict[str, str]
) -> None:
    sent = {**BY_MAIL, **wrong}
    page = client.post(address(comment), sent).content.decode()
    assert 'role="alert"' in page
    kept = "ann@example.org" if "email" not in wrong else "about my mother"
    assert kept in page
    assert not Report.objects.exists()


def test_one_report_of_each_is_enough(client: Client, comment: Comment) -> None:
    client.post(address(comment), BY_MAIL)
    assert "already" in client.post(address(comment), BY_MAIL).content.decode()


def test_capitals_do_not_make_another_reporter(client: Client, comment: Comment) -> None:
    client.post(address(comment), BY_MAIL)
    again = client.post(address(comment), {**BY_MAIL, "email": BY_MAIL["email"].upper()})
    assert "already" in again.content.decode()
    assert Report.objects.get().email == BY_MAIL["email"].lower()


def test_authors_are_led_to_their_own_comment(comment: Comment) -> None:
    answer = signed_in(comment.author).get(address(comment))
    assert answer.headers["Location"].startswith(f"/comments/{comment.pk}/yours/")


def test_nobody_buries_the_moderators(
    client: Client, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_limit, "MOST", 2)
    comments = [factories.a_comment(article) for _ in range(3)]
    *taken, refused = [client.post(address(one), BY_MAIL) for one in comments]
    assert [answer.status_code for answer in taken] == [302, 302]
    assert "try again in an hour" in refused.content.decode()
    assert Report.objects.count() == 2


def test_a_stale_token_against_forgery_keeps_what_was_typed(comment: Comment) -> None:
    answer = Client(enforce_csrf_checks=True).post(address(comment), BY_MAIL)
    assert answer.status_code == 403
    assert "about my mother" in answer.content.decode()
    assert not Report.objects.exists()


def test_a_comment_that_is_gone_cannot_be_reported(client: Client, comment: Comment, mo: User) -> None:
    posting.withdraw(comment, by=comment.author)
    assert client.get(address(comment)).status_code == 404


def test_the_house_rules_are_listed(client: Client) -> None:
    page = reading(client, "/comments/rules/")
    assert factories.a_reason("privacy").wording in page
    assert "appeal" in page
