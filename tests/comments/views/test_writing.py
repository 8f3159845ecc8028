"""Readers write and answer: what is taken, what is refused, and that no words are lost."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from articles import workflow
from articles.models import Article
from comments import attempt_limit, form_signing, moderation
from comments.models import Action, Comment, CommentPolicy, Reader, Status
from tests import factories
from tests.comments.views.pages import form_of, reading, send, signed_in, thread_of, write_page

pytestmark = pytest.mark.django_db

WORDS = "The bus is late again."


@pytest.fixture
def reader(db: None) -> Reader:
    return factories.a_reader("Rowan Ash")


@pytest.fixture
def rowan(reader: Reader) -> Client:
    return signed_in(reader)


def refusal_in(answer: object, words: str = WORDS) -> str:
    """The page after a refusal, which still holds the words."""
    page: str = answer.content.decode()  # type: ignore[attr-defined]
    assert 'role="alert"' in page
    assert words in page
    assert not Comment.objects.exists()
    return page


def test_a_visitor_is_led_to_sign_in_and_back(client: Client, article: Article) -> None:
    answer = client.get(write_page(article))
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/sign-in/?next={write_page(article)}"


def test_a_comment_is_posted_and_its_author_led_to_it(
    rowan: Client, reader: Reader, article: Article
) -> None:
    answer = send(rowan, write_page(article), WORDS)
    comment = Comment.objects.get()
    assert answer.headers["Location"] == f"/comments/{comment.pk}/yours/#comment-{comment.pk}"
    assert (comment.author, comment.words.text, comment.status) == (reader, WORDS, Status.SHOWN)
    own = reading(rowan, f"/comments/{comment.pk}/yours/")
    assert "on the page" in own
    assert f"{article.get_absolute_url()}#comment-{comment.pk}" in own


def test_an_answer_stands_under_what_it_answers(rowan: Client, article: Article) -> None:
    first = factories.a_comment(article)
    send(rowan, write_page(article, first), WORDS)
    assert Comment.objects.get(parent=first).words.text == WORDS


def test_somebody_new_chooses_a_name_in_the_same_step(article: Article) -> None:
    client = Client()
    client.force_login(factories.a_user(""))
    assert "The name you write under" in reading(client, write_page(article))
    send(client, write_page(article), WORDS, display_name="Linnet Grey")
    assert Comment.objects.get().author.display_name == "Linnet Grey"
    assert "You write as" in reading(client, write_page(article))


def test_a_name_that_cannot_be_had_keeps_the_words(article: Article) -> None:
    client = Client()
    client.force_login(factories.a_user(""))
    page = refusal_in(send(client, write_page(article), WORDS, display_name="The Council"))
    assert "The Council" in page
    assert not Reader.objects.exists()


def test_no_name_is_taken_for_words_that_cannot_be_posted(article: Article) -> None:
    client = Client()
    client.force_login(factories.a_user(""))
    send(client, write_page(article), "", display_name="Linnet Grey")
    assert not Reader.objects.exists()


def test_a_preview_stores_nothing_and_shows_what_it_would_be(rowan: Client, article: Article) -> None:
    answer = send(rowan, write_page(article), "See https://example.org/a <b>now</b>", preview="")
    page = answer.content.decode()
    assert 'href="https://example.org/a" rel="nofollow ugc noopener"' in page
    assert "&lt;b&gt;now" in page
    assert "<b>now" not in page
    assert not Comment.objects.exists()


def test_a_held_comment_says_so_to_its_author_alone(rowan: Client, client: Client, article: Article) -> None:
    CommentPolicy.objects.create(article=article, mode=CommentPolicy.Mode.ALL_FIRST)
    answer = send(rowan, write_page(article), WORDS)
    assert "A moderator will look at your comment" in reading(rowan, answer.headers["Location"])
    assert WORDS not in reading(client, article.get_absolute_url())


def test_the_same_form_sent_twice_makes_one_comment(rowan: Client, article: Article) -> None:
    sent = {**form_of(rowan, write_page(article)), "text": WORDS, "post": ""}
    first, again = (rowan.post(write_page(article), sent) for _ in range(2))
    assert first.headers["Location"] == again.headers["Location"]
    assert Comment.objects.count() == 1


def test_the_first_form_of_somebody_new_sent_twice_makes_one_comment(article: Article) -> None:
    client = Client()
    client.force_login(factories.a_user(""))
    sent = {**form_of(client, write_page(article)), "text": WORDS, "display_name": "Linnet Grey"}
    for _ in range(2):
        assert client.post(write_page(article), sent).status_code == 302
    assert Comment.objects.count() == 1


# Refusals


def test_closed_comments_are_refused_and_the_words_kept(rowan: Client, article: Article) -> None:
    sent = {**form_of(rowan, write_page(article)), "text": WORDS}
    CommentPolicy.objects.create(article=article, lock="legal", lock_notice="Locked on legal advice.")
    assert "Locked on legal advice." in refusal_in(rowan.post(write_page(article), sent))
    assert "Locked on legal advice." in reading(rowan, write_page(article))
    assert "<textarea" not in reading(rowan, write_page(article))


def test_a_locked_article_does_not_show_what_is_answered(rowan: Client, article: Article) -> None:
    first = factories.a_comment(article, text="Something actionable.")
    CommentPolicy.objects.create(article=article, lock="legal", lock_notice="Locked on legal advice.")
    assert "actionable" not in reading(rowan, write_page(article, first))


def test_an_answer_to_what_has_gone_keeps_its_words(rowan: Client, article: Article, mo: User) -> None:
    first = factories.a_comment(article, text="Unkind words.")
    sent = {**form_of(rowan, write_page(article, first)), "text": WORDS}
    moderation.decide(first, first.words, Action.REJECT, factories.a_reason(), by=mo)
    page = rowan.post(write_page(article, first), sent).content.decode()
    assert "not there any more" in page
    assert WORDS in page
    assert "Unkind words." not in page


def test_a_reader_who_was_signed_out_keeps_the_words(rowan: Client, article: Article) -> None:
    sent = {**form_of(rowan, write_page(article)), "text": WORDS}
    answer = Client().post(write_page(article), sent)
    assert answer.status_code == 403
    assert "not signed in any more" in refusal_in(answer)


def test_an_expired_form_is_signed_again_with_the_words_in_it(rowan: Client, article: Article) -> None:
    sent = {**form_of(rowan, write_page(article)), "text": WORDS, "post": ""}
    later = timezone.now() + form_signing.GOOD_FOR + timedelta(minutes=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.core.signing.time.time", later.timestamp)
        page = refusal_in(rowan.post(write_page(article), sent))
        token = page.split('name="token" value="')[1].split('"', maxsplit=1)[0]
        rowan.post(write_page(article), {**sent, "token": token})
    assert Comment.objects.get().words.text == WORDS


@pytest.mark.parametrize("token", ["", "x", "a:b:c", "\0", "9" * 5000, "é:é:é"])
def test_a_forged_token_is_refused_and_the_words_kept(rowan: Client, article: Article, token: str) -> None:
    refusal_in(rowan.post(write_page(article), {"text": WORDS, "token": token}))


def test_a_form_for_one_place_is_not_good_for_another(rowan: Client, article: Article) -> None:
    first = factories.a_comment(article)
    sent = {**form_of(rowan, write_page(article)), "text": WORDS}
    page = rowan.post(write_page(article, first), sent).content.decode()
    assert WORDS in page
    assert Comment.objects.get() == first


def test_a_form_with_a_stale_token_against_forgery_keeps_the_words(reader: Reader, article: Article) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(reader.user)
    sent = {**form_of(client, write_page(article)), "text": WORDS}
    answer = client.post(write_page(article), {**sent, "csrfmiddlewaretoken": "x" * 64})
    assert answer.status_code == 403
    page = refusal_in(answer)
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"', maxsplit=1)[0]
    assert client.post(write_page(article), {**sent, "csrfmiddlewaretoken": token}).status_code == 302


# Whatever anybody sends


@pytest.mark.parametrize(
    "text",
    ["", "   \n ", "\u200b" * 500, "\u202e\u2066", "\0\0", "a" * 5001, "a" * 1_000_000, "broken \ufffd"],
    ids=["empty", "blanks", "unseen", "turning", "nulls", "long", "a megabyte", "broken"],
)
def test_what_cannot_be_a_comment_is_refused_with_a_sentence(
    rowan: Client, article: Article, text: str
) -> None:
    page = refusal_in(send(rowan, write_page(article), text), words="")
    assert "Not posted" in page


def test_bytes_that_are_no_text_are_refused(rowan: Client, article: Article) -> None:
    fields = form_of(rowan, write_page(article))
    body = b"text=caf%E9+%FF%FE&token=" + fields["token"].encode()
    answer = rowan.post(write_page(article), body, content_type="application/x-www-form-urlencoded")
    assert "did not arrive" in refusal_in(answer, words="caf")


def test_markup_and_what_turns_the_page_around_is_text_only(
    rowan: Client, client: Client, article: Article
) -> None:
    send(
        rowan,
        write_page(article),
        "<script>alert(1)</script><style>*{}</style>\u202eabc\0def\u200b\u200b\u200bghi",
    )
    page = client.get(article.get_absolute_url()).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "alert(1)</script>" not in page
    assert "abcdefghi" in page


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(rowan: Client, article: Article, method: str) -> None:
    assert getattr(rowan, method)(write_page(article)).status_code == 405
    assert rowan.post(thread_of(article)).status_code == 405


@pytest.mark.parametrize("key", ["0", "9" * 19, "9" * 30, "9" * 5000, "x", "-1", "%00", "٣"])
@pytest.mark.parametrize("page", ["answer", "edit", "withdraw", "report", "yours"])
def test_forged_keys_lead_nowhere(rowan: Client, page: str, key: str) -> None:
    assert rowan.get(f"/comments/{key}/{page}/").status_code == 404
    assert rowan.post(f"/comments/{key}/{page}/", {"text": WORDS}).status_code in (404, 405)


def test_nobody_writes_under_what_is_not_published(
    rowan: Client, article: Article, alice: User, bob: User
) -> None:
    draft = factories.a_draft(article.desk, alice)
    assert rowan.get(write_page(draft.article)).status_code == 404
    sent = form_of(rowan, write_page(article))
    workflow.remove(article.editions.get(), by=bob, reason="It named a child.")
    answer = rowan.post(write_page(article), {**sent, "text": WORDS})
    assert answer.status_code == 404
    assert f"{WORDS}</textarea>" in answer.content.decode()
    assert sent["token"] not in answer.content.decode()
    assert not Comment.objects.exists()


def test_what_stands_in_the_field_nobody_sees_is_passed_on(
    rowan: Client, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = []
    monkeypatch.setattr(
        "comments.views.writing.post", lambda draft, by: drafts.append(draft) or Comment(pk=1)
    )
    send(rowan, write_page(article), WORDS, more="Buy now")
    assert drafts[0].form.honeypot == "Buy now"
    assert len(drafts[0].address_hash) == 64


def test_the_page_of_a_form_is_kept_nowhere(rowan: Client, article: Article) -> None:
    assert "no-store" in rowan.get(write_page(article)).headers["Cache-Control"]


@pytest.mark.parametrize("limit", ["MOST_OF_A_READER", "MOST_OF_AN_ADDRESS"])
def test_refused_posts_have_a_limit_too(
    rowan: Client, article: Article, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(attempt_limit, limit, 2)
    send(rowan, write_page(article), WORDS)
    assert "posted these words already" in send(rowan, write_page(article), WORDS).content.decode()
    page = send(rowan, write_page(article), "Other words.").content.decode()
    assert "wait an hour" in page
    assert "Other words." in page
    assert Comment.objects.count() == 1
