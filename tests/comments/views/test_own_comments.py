"""Authors see what became of a comment, change it for a few minutes, and withdraw it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from articles import workflow
from articles.models import Article
from comments import moderation
from comments.models import Action, Comment, CommentPolicy, Status
from tests import factories
from tests.comments.views.pages import reading, signed_in

pytestmark = pytest.mark.django_db

PAGES = ("yours", "edit", "withdraw")


@pytest.fixture
def comment(article: Article) -> Comment:
    return factories.a_comment(article, factories.a_reader("Rowan Ash"), "The bus is late.")


@pytest.fixture
def author(comment: Comment) -> Client:
    return signed_in(comment.author)


def address(comment: Comment, page: str) -> str:
    return f"/comments/{comment.pk}/{page}/"


@pytest.mark.parametrize("page", PAGES)
def test_other_readers_are_told_that_there_is_none(comment: Comment, page: str, mo: User) -> None:
    other, staff = signed_in(factories.a_reader("Somebody Else")), Client()
    staff.force_login(mo)
    for client in (other, staff):
        assert client.get(address(comment, page)).status_code == 404
        assert client.post(address(comment, page), {"text": "Mine now."}).status_code in (404, 405)
    comment.refresh_from_db()
    assert (comment.words.text, comment.status) == ("The bus is late.", Status.SHOWN)


@pytest.mark.parametrize("page", PAGES)
def test_a_visitor_signs_in_first(client: Client, comment: Comment, page: str) -> None:
    answer = client.get(address(comment, page))
    assert answer.headers["Location"] == f"/sign-in/?next={address(comment, page)}"


def test_a_change_is_seen_by_everybody(author: Client, client: Client, comment: Comment) -> None:
    answer = author.post(address(comment, "edit"), {"text": "The bus was late.", "save": ""})
    assert answer.headers["Location"].startswith(address(comment, "yours"))
    page = reading(client, comment.get_absolute_url())
    assert "The bus was late." in page
    assert "edited" in page


def test_a_change_can_be_looked_at_first(author: Client, comment: Comment) -> None:
    page = author.post(
        address(comment, "edit"), {"text": "Better <b>words</b>.", "preview": ""}
    ).content.decode()
    assert "Better &lt;b&gt;words&lt;/b&gt;." in page
    comment.refresh_from_db()
    assert comment.words.number == 1


def test_a_change_that_comes_too_late_keeps_its_words(
    author: Client, comment: Comment, monkeypatch: pytest.MonkeyPatch
) -> None:
    Comment.objects.update(posted_at=timezone.now() - timedelta(minutes=6))
    page = author.post(address(comment, "edit"), {"text": "Too late, alas."}).content.decode()
    assert "5 minutes" in page
    assert "Too late, alas." in page
    assert "5 minutes" in reading(author, address(comment, "edit"))
    assert "Change it" not in reading(author, address(comment, "yours"))


@pytest.mark.parametrize("text", ["", "\u200b", "x" * 5001, "\ufffd"])
def test_a_change_that_cannot_be_a_comment_is_refused(author: Client, comment: Comment, text: str) -> None:
    page = author.post(address(comment, "edit"), {"text": text}).content.decode()
    assert 'role="alert"' in page
    assert "<textarea" in page
    comment.refresh_from_db()
    assert comment.words.number == 1


def test_a_change_by_somebody_who_was_signed_out_keeps_its_words(client: Client, comment: Comment) -> None:
    answer = client.post(address(comment, "edit"), {"text": "Better words."})
    assert answer.status_code == 403
    assert "Better words." in answer.content.decode()
    assert "The bus is late." not in answer.content.decode()
    assert client.post(address(comment, "edit")).status_code == 403


def test_a_change_with_a_stale_token_against_forgery_keeps_its_words(comment: Comment) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(comment.author.user)
    answer = client.post(address(comment, "edit"), {"text": "Better words."})
    assert answer.status_code == 403
    assert "Better words." in answer.content.decode()


def test_a_comment_is_withdrawn_after_one_question(author: Client, client: Client, comment: Comment) -> None:
    reading(author, address(comment, "withdraw"))
    comment.refresh_from_db()
    assert comment.is_shown
    answer = author.post(address(comment, "withdraw"))
    assert "You have withdrawn" in reading(author, answer.headers["Location"])
    assert client.get(comment.get_absolute_url()).status_code == 404
    again = author.post(address(comment, "withdraw"))
    assert "gone already" in again.content.decode()


def test_a_rejected_author_sees_which_rule(author: Client, comment: Comment, mo: User) -> None:
    rule = factories.a_reason("privacy")
    moderation.decide(comment, comment.words, Action.REJECT, rule, by=mo)
    page = reading(author, address(comment, "yours"))
    assert "not shown" in page
    assert rule.wording in page
    assert f"/account/appeals/{comment.decisions.get(action=Action.REJECT).pk}/" in page
    assert "Withdraw it" in page


def test_a_comment_that_nobody_sees_is_not_said_to_be_on_the_page(
    author: Client, comment: Comment, article: Article, bob: User
) -> None:
    lock = CommentPolicy.objects.create(article=article, lock="legal", lock_notice="Locked on legal advice.")
    page = reading(author, address(comment, "yours"))
    assert "cannot be seen" in page
    assert "Locked on legal advice." in page
    assert "on the page" not in page
    assert "See it in the conversation" not in page
    assert "Change it" not in page
    lock.delete()
    workflow.remove(article.editions.get(), by=bob, reason="It named a child.")
    page = reading(author, address(comment, "yours"))
    assert "cannot be seen" in page
    assert "taken off the site" in page


def test_there_is_no_change_where_comments_are_closed(
    author: Client, comment: Comment, article: Article
) -> None:
    assert "You can change it until" in reading(author, address(comment, "yours"))
    CommentPolicy.objects.create(article=article, mode=CommentPolicy.Mode.CLOSED)
    assert "Change it" not in reading(author, address(comment, "yours"))


def test_authors_keep_their_words_when_the_article_goes(
    author: Client, comment: Comment, article: Article, bob: User
) -> None:
    workflow.remove(article.editions.get(), by=bob, reason="It named a child.")
    for page in PAGES:
        assert "The bus is late." in reading(author, address(comment, page))
    assert article.editions.get().headline not in reading(author, address(comment, "yours"))
