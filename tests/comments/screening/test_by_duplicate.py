"""The same words again, however they are disguised."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article
from comments import posting
from comments.models import Comment, Finding, Status
from comments.refusals import PostRefused
from comments.screening.by_duplicate import BY_ONESELF, BY_OTHERS, LOOKED_AT
from tests import factories

pytestmark = pytest.mark.django_db

WORDS = "Sign the petition against the Kirkgate car park at once, friends"
# Case, accents, punctuation, full-width letters, Cyrillic that looks Latin.
DISGUISED = "SIGN the pétition... against the Кirkgаte ｃａｒ ｐａｒｋ — at once; friends!!!"


@pytest.fixture
def other(article: Article, alice, bob) -> Article:  # type: ignore[no-untyped-def]
    return factories.published(factories.a_draft(article.desk, alice), by=alice, editor=bob).article


def test_a_readers_own_words_are_refused_under_any_article(article: Article, other: Article) -> None:
    reader = factories.a_reader()
    factories.a_comment(article, reader, WORDS)
    with pytest.raises(PostRefused, match="already"):
        factories.a_comment(other, reader, DISGUISED)


def test_anothers_words_wait_for_a_moderator(article: Article, other: Article) -> None:
    factories.a_comment(article, text=WORDS)
    assert factories.a_comment(other, text=DISGUISED).status == Status.HELD


def test_anybody_may_say_something_short(article: Article) -> None:
    assert factories.a_comment(article, text="Hear, hear!").is_shown
    assert factories.a_comment(article, text="Hear hear").is_shown


def test_one_reader_may_thank_two_others_but_each_of_them_once(article: Article) -> None:
    reader, first, second = factories.a_reader(), factories.a_comment(article), factories.a_comment(article)
    factories.a_comment(article, reader, "Thank you!", answered=first)
    factories.a_comment(article, reader, "Thank you.", answered=second)
    with pytest.raises(PostRefused, match="already"):
        factories.a_comment(article, reader, "Thank you", answered=first)


def test_in_time_it_may_be_said_again(article: Article) -> None:
    reader, now = factories.a_reader(), timezone.now()
    factories.a_comment(article, reader, WORDS, at=now - BY_OTHERS)
    assert factories.a_comment(article, text=WORDS, at=now).is_shown
    factories.a_comment(article, reader, "Said today.", at=now - BY_ONESELF + timedelta(seconds=1))
    with pytest.raises(PostRefused):
        factories.a_comment(article, reader, "Said today.", at=now)
    factories.a_comment(article, reader, WORDS, at=now)


def test_what_was_taken_back_may_be_posted_anew(article: Article, other: Article) -> None:
    reader = factories.a_reader()
    posting.withdraw(factories.a_comment(article, reader, WORDS), by=reader)
    assert factories.a_comment(other, reader, WORDS).is_shown


def test_a_comment_is_not_a_repetition_of_itself(article: Article) -> None:
    comment = factories.a_comment(article, text=WORDS)
    posting.edit(comment, "Something else.", by=comment.author)
    posting.edit(comment, WORDS + "!", by=comment.author)
    assert Comment.objects.get().is_shown


def test_an_edit_is_screened_like_a_new_comment(article: Article) -> None:
    factories.a_comment(article, text=WORDS)
    comment = factories.a_comment(article)
    posting.edit(comment, DISGUISED, by=comment.author)
    comment.refresh_from_db()
    assert comment.status == Status.HELD


def test_a_campaign_is_looked_at_as_far_as_needed(article: Article) -> None:
    for _ in range(LOOKED_AT + 2):
        factories.a_comment(article, text=WORDS)
    found = Finding.objects.filter(check_name="duplicate")
    assert found.count() == LOOKED_AT + 1
    assert found[0].summary.startswith("Another reader posted")
    assert found[LOOKED_AT].summary.startswith(f"{LOOKED_AT} other readers posted")
