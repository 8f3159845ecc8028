"""Readers write, edit and withdraw."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from accounts.models import User
from articles.models import Article
from comments import moderation, posting, reporting
from comments.models import Action, Comment, CommentPolicy, Finding, Notice, Origin, Status, Thread, Verdict
from comments.models.comment import DEEPEST
from comments.moving import standing_of
from comments.recount import wrong_counts
from comments.refusals import FormUsed, NotAllowed, PostRefused, TooLate
from comments.replay import replay
from comments.screening.submission import FormSigns
from outbox.models import Letter
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_comment_is_shown_at_once_under_an_open_policy(article: Article) -> None:
    known = factories.a_reader(shown_count=10)
    comment = factories.a_comment(article, known, "Late again.\n\nhttps://example.org/times")
    assert comment.is_shown
    assert comment.revision.text.startswith("Late again.")
    assert 'rel="nofollow ugc' in comment.revision.html
    assert [decision.action for decision in comment.decisions.all()] == [Action.POST]
    assert Thread.objects.get(article=article).shown_count == 1


def test_the_same_form_makes_one_comment(article: Article) -> None:
    reader, key = factories.a_reader(), uuid4()
    first = posting.post(posting.Draft(article, "Once only.", key), by=reader)
    again = posting.post(posting.Draft(article, "Once only.", key), by=reader)
    assert again == first
    assert Comment.objects.count() == 1


def test_other_words_in_a_form_that_was_used_are_not_lost_in_silence(article: Article) -> None:
    reader, key = factories.a_reader(), uuid4()
    posting.post(posting.Draft(article, "Once only.", key), by=reader)
    with pytest.raises(FormUsed):
        posting.post(posting.Draft(article, "Something else.", key), by=reader)


def test_nor_are_those_it_had_before_it_was_edited_taken_for_others(article: Article) -> None:
    reader, key = factories.a_reader(), uuid4()
    first = posting.post(posting.Draft(article, "Once only.", key), by=reader)
    posting.edit(first, "Better words.", by=reader)
    for text in ("Once only.", "Better words."):
        assert posting.post(posting.Draft(article, text, key), by=reader) == first


def test_what_another_readers_form_is_called_makes_no_difference(article: Article) -> None:
    key = uuid4()
    for name in ("Rowan Ash", "Linnet Grey"):
        made = posting.post(posting.Draft(article, f"{name} says so.", key), by=factories.a_reader(name))
        assert made.author.display_name == name


def test_a_closed_thread_refuses_and_keeps_only_the_finding(article: Article) -> None:
    CommentPolicy.objects.create(article=article, mode=CommentPolicy.Mode.CLOSED)
    with pytest.raises(PostRefused, match="closed"):
        factories.a_comment(article)
    assert not Comment.objects.exists()
    assert Finding.objects.get(check_name="policy").revision is None


def test_an_answer_stands_below_what_it_answers(article: Article) -> None:
    first = factories.a_comment(article)
    second = factories.a_comment(article)
    answer = factories.a_comment(article, answered=first)
    assert list(Comment.objects.on_the_page_of(article)) == [first, answer, second]
    assert list(Comment.objects.below(first)) == [answer]


def test_at_the_deepest_level_an_answer_stands_beside_what_it_answers(article: Article) -> None:
    comment = None
    for _ in range(DEEPEST + 3):
        comment = factories.a_comment(article, answered=comment)
    assert comment.depth == DEEPEST
    assert not list(wrong_counts())


def test_what_was_taken_away_keeps_its_place_above_an_answer(article: Article) -> None:
    author = factories.a_reader()
    first = factories.a_comment(article, author)
    answer = factories.a_comment(article, answered=first)
    posting.withdraw(first, by=author)
    assert list(Comment.objects.on_the_page_of(article)) == [first, answer]
    posting.withdraw(answer, by=answer.author)
    assert not Comment.objects.on_the_page_of(article).exists()
    assert not list(wrong_counts())


def test_an_answer_under_another_article_is_refused(article: Article, alice, bob) -> None:  # type: ignore[no-untyped-def]
    other = factories.published(factories.a_draft(article.desk, alice), by=alice, editor=bob).article
    comment = factories.a_comment(other)
    with pytest.raises(PostRefused, match="not there any more"):
        factories.a_comment(article, answered=comment)


def test_an_edit_makes_a_new_revision_within_five_minutes(article: Article) -> None:
    comment = factories.a_comment(article)
    posting.edit(comment, "Better words.", by=comment.author)
    comment.refresh_from_db()
    assert comment.words.number == 2
    assert comment.revision.text == "Better words."
    last_moment = comment.posted_at + timedelta(minutes=5)
    with pytest.raises(TooLate, match="5 minutes"):
        posting.edit(comment, "Too late.", by=comment.author, at=last_moment + timedelta(seconds=1))
    posting.edit(comment, "Just in time.", by=comment.author, at=last_moment)


def test_each_version_knows_until_when_it_stood(article: Article) -> None:
    comment = factories.a_comment(article)
    moments = [comment.posted_at + timedelta(minutes=more) for more in (1, 2)]
    for number, at in enumerate(moments):
        posting.edit(comment, f"Better words, {number}.", by=comment.author, at=at)
    versions = comment.revisions.order_by("number")
    assert list(versions.values_list("superseded_at", flat=True)) == [*moments, None]
    assert list(versions.values_list("written_at", flat=True)) == [comment.posted_at, *moments]


def test_what_happens_under_one_article_is_not_counted_under_another(
    article: Article, alice: User, bob: User
) -> None:
    other = factories.published(factories.a_draft(article.desk, alice), by=alice, editor=bob).article
    comment = factories.a_comment(article)
    factories.a_comment(other)
    posting.withdraw(comment, by=comment.author)
    assert not list(wrong_counts())


def test_an_edit_that_changes_no_word_is_none(article: Article) -> None:
    comment = factories.a_comment(article, text="The same.")
    assert posting.edit(comment, " The same. ", by=comment.author) is None
    assert comment.revisions.count() == comment.decisions.count() == 1


def test_an_edit_is_screened_like_a_post_but_not_against_itself(article: Article) -> None:
    comment = factories.a_comment(article, text="Nobody says why the bus is late.")
    posting.edit(comment, "Nobody says why the bus is LATE!", by=comment.author)
    by_a_machine = FormSigns(timezone.now() - timedelta(minutes=1), honeypot="Buy now")
    posting.edit(comment, "Other words.", by=comment.author, form=by_a_machine)
    comment.refresh_from_db()
    assert comment.status == Status.HELD
    CommentPolicy.objects.create(article=article, mode=CommentPolicy.Mode.CLOSED)
    with pytest.raises(PostRefused, match="closed"):
        posting.edit(comment, "Others again.", by=comment.author)
    assert Comment.objects.get(pk=comment.pk).words.text == "Other words."
    assert Finding.objects.get(revision=None, verdict=Verdict.REFUSED).check_name == "policy"


def test_what_is_withdrawn_answers_its_reports(article: Article) -> None:
    comment = factories.a_comment(article)
    reporting.report(comment, comment.words, factories.a_reason(), by=factories.a_reader("Rita Reporter"))
    then = timezone.now() - timedelta(minutes=1)
    withdrawal = posting.withdraw(comment, by=comment.author, at=then)
    comment.refresh_from_db()
    assert (withdrawal.at, comment.status, comment.open_reports) == (then, Status.WITHDRAWN, 0)
    assert comment.reports.get().decision == withdrawal
    with pytest.raises(TooLate, match="gone"):
        posting.withdraw(comment, by=comment.author)


def test_nothing_is_known_of_where_an_import_came_from(article: Article) -> None:
    factories.a_comment(article)
    assert not Origin.objects.exists()


def test_an_edit_takes_nothing_away_from_moderators(article: Article, mo: User) -> None:
    comment = factories.a_held_comment(article)
    posting.edit(comment, "Other words, which no check would hold.", by=comment.author)
    comment.refresh_from_db()
    assert comment.status == Status.HELD
    moderation.decide(comment, comment.words, Action.ESCALATE, by=mo)
    posting.edit(comment, "Other words again.", by=comment.author)
    comment.refresh_from_db()
    assert (comment.status, comment.is_escalated) == (Status.HELD, True)
    assert replay(comment.decisions.all()) == standing_of(comment)


def test_nobody_else_edits_or_withdraws(article: Article) -> None:
    comment = factories.a_comment(article)
    stranger = factories.a_reader("Somebody Else")
    with pytest.raises(NotAllowed):
        posting.edit(comment, "Mine now.", by=stranger)
    with pytest.raises(NotAllowed):
        posting.withdraw(comment, by=stranger)


def test_whoever_is_answered_is_told_once(article: Article) -> None:
    first = factories.a_comment(article)
    answer = factories.a_comment(article, answered=first)
    posting.edit(answer, "Said better.", by=answer.author)
    notice = Notice.objects.get(kind=Notice.Kind.REPLY)
    assert notice.reader == first.author
    assert Letter.objects.get().key == notice.letter_key


def test_a_held_comment_is_not_shown(article: Article) -> None:
    comment = factories.a_held_comment(article)
    assert comment.status == Status.HELD
    assert not Comment.objects.on_the_page_of(article).exists()
    assert Thread.objects.get().held_count == 1


def test_of_a_flood_of_refusals_the_first_are_noted_each_day(article: Article) -> None:
    reader, now = factories.a_reader(shown_count=10), timezone.now()
    CommentPolicy.objects.create(article=article, mode=CommentPolicy.Mode.CLOSED)
    for minutes in range(25):
        with pytest.raises(PostRefused):
            factories.a_comment(article, reader, at=now + timedelta(minutes=minutes))
    assert Finding.objects.filter(reader=reader).count() == 20
    with pytest.raises(PostRefused):
        factories.a_comment(article, reader, at=now + timedelta(days=1))
    assert Finding.objects.filter(reader=reader).count() == 21
    with pytest.raises(PostRefused):
        factories.a_comment(article, factories.a_reader("Somebody Else", shown_count=10), at=now)
    assert Finding.objects.exclude(reader=reader).exists(), "nor is another reader’s flood theirs"
