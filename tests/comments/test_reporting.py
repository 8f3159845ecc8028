"""Somebody complains about a comment, and what a decision and its undoing mean for the complaint."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import User
from articles.models import Article
from comments import erasure, moderation, posting
from comments.models import Action, Comment, Decision, Reader, Report
from comments.recount import wrong_counts
from comments.refusals import AlreadyDone, NotAllowed
from comments.reporting import report
from tests import factories

pytestmark = pytest.mark.django_db
MAIL = "passer.by@example.org"


@pytest.fixture
def comment(article: Article) -> Comment:
    return factories.a_comment(article)


@pytest.fixture
def rita(db: None) -> Reader:
    return factories.a_reader("Rita Reporter")


def complain(comment: Comment, by: Reader | None = None, email: str = "") -> Report:
    return report(comment, comment.words, factories.a_reason(), by=by, email=email)


def approve(comment: Comment, by: User) -> Decision:
    now = Comment.objects.get(pk=comment.pk)
    return moderation.decide(now, now.words, Action.APPROVE, by=by)


def waiting(comment: Comment) -> set[int]:
    return set(comment.reports.filter(decision=None).values_list("pk", flat=True))


def test_a_report_keeps_its_words_and_its_moment(comment: Comment, rita: Reader) -> None:
    then = timezone.now() - timedelta(hours=1)
    made = report(comment, comment.words, factories.a_reason(), " Look! ", by=rita, at=then)
    assert (made.text, made.made_at) == ("Look!", then)


def test_it_comes_from_a_reader_or_from_an_address(comment: Comment, rita: Reader) -> None:
    for by, email in ((None, ""), (rita, MAIL)):
        with pytest.raises(ValueError, match="from a reader, or from"):
            complain(comment, by, email)


def test_one_open_report_of_each_leaves_the_rest_as_it_is(comment: Comment, rita: Reader) -> None:
    complain(comment, rita)
    complain(comment, email=MAIL)
    for by, email in ((rita, ""), (None, MAIL.upper())):
        with pytest.raises(AlreadyDone):
            complain(comment, by, email)
    assert Comment.objects.get(pk=comment.pk).open_reports == 2


def test_only_what_others_show_can_be_reported(comment: Comment, rita: Reader) -> None:
    with pytest.raises(NotAllowed, match="your own"):
        complain(comment, comment.author)
    posting.withdraw(comment, by=comment.author)
    with pytest.raises(NotAllowed, match="not shown"):
        complain(comment, rita)


def test_whoever_is_leaving_reports_nothing_more(comment: Comment, rita: Reader) -> None:
    erasure.erase(rita)
    with pytest.raises(NotAllowed, match="erased"):
        complain(comment, rita)


def test_a_decision_answers_the_reports_on_its_comment_and_no_others(
    article: Article, comment: Comment, rita: Reader, mo: User
) -> None:
    answered, other = complain(comment, rita), complain(factories.a_comment(article), rita)
    decision = approve(comment, mo)
    assert list(decision.reports_answered.all()) == [answered]
    moderation.undo(decision, by=mo)
    assert waiting(comment) == {answered.pk}
    assert waiting(other.comment) == {other.pk}
    assert not list(wrong_counts())


@pytest.mark.parametrize("again", ["the reader", "the address"])
def test_of_two_reports_by_the_same_one_is_open_when_the_answer_to_the_first_is_undone(
    comment: Comment, rita: Reader, mo: User, again: str
) -> None:
    by_rita, by_mail = complain(comment, rita), complain(comment, email=MAIL)
    decision = approve(comment, mo)
    by_rita_is_anew = again == "the reader"
    anew = complain(comment, rita) if by_rita_is_anew else complain(comment, email=MAIL)
    moderation.undo(decision, by=mo)
    assert waiting(comment) == {anew.pk, by_mail.pk if by_rita_is_anew else by_rita.pk}
    assert not list(wrong_counts())
