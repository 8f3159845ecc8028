"""A rejected author asks for a second pair of eyes, and is told what they saw."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import User
from articles.models import Article, Desk
from comments import moderation, posting
from comments.appeals import LONGEST, appeal, hear, standing_rejection
from comments.models import Action, Appeal, Comment, Decision, Notice, Reader, Status
from comments.models.appeal import DUE_WITHIN, WINDOW
from comments.moving import standing_of
from comments.recount import wrong_counts
from comments.refusals import AlreadyDone, Conflict, NotAllowed, TooLate, WordsRefused
from comments.replay import replay
from outbox.models import Letter
from tests import factories

pytestmark = pytest.mark.django_db
Kind = Notice.Kind


@pytest.fixture
def mia(council_desk: Desk) -> User:
    """A second moderator of the council's desk."""
    return factories.a_moderator("Mia Moderator", council_desk)


@pytest.fixture
def rejection(article: Article, mo: User) -> Decision:
    comment = factories.a_comment(article)
    return moderation.decide(comment, comment.revision, Action.REJECT, factories.a_reason(), by=mo)


def author_of(decision: Decision) -> Reader:
    return Reader.objects.get(pk=decision.comment.author_id)


def now(comment: Comment) -> Comment:
    return Comment.objects.get(pk=comment.pk)


def told(reader: Reader) -> list[str]:
    return list(reader.notices.order_by("pk").values_list("kind", flat=True))


def test_an_appeal_is_due_in_two_weeks_and_its_author_told(rejection: Decision) -> None:
    made = appeal(rejection, " I only asked.\u202e ", by=author_of(rejection))
    assert made.text == "I only asked."
    assert made.due_at - made.made_at == DUE_WITHIN == timedelta(days=14)
    assert told(author_of(rejection)) == [Kind.REJECTED, Kind.APPEAL_RECEIVED]


def test_somebody_else_upholds_it_and_the_comment_is_shown(rejection: Decision, mia: User) -> None:
    made = appeal(rejection, "I only asked.", by=author_of(rejection))
    decision = hear(made, upheld=True, by=mia, note="You are right.")
    made.refresh_from_db()
    comment = now(rejection.comment)
    assert comment.is_shown
    assert comment.is_reviewed
    assert (made.answer, made.heard_by, made.heard_at) == (decision, mia, decision.at)
    assert told(comment.author)[-1] == Kind.APPEAL_HEARD
    letter = Letter.objects.order_by("pk").last()
    assert "You are right." in letter.text
    assert not list(wrong_counts())
    assert replay(comment.decisions.all()) == standing_of(comment)


def test_or_lets_the_rejection_stand(rejection: Decision, mia: User) -> None:
    made = appeal(rejection, "", by=author_of(rejection))
    hear(made, upheld=False, by=mia)
    comment = now(rejection.comment)
    assert comment.status == Status.REJECTED
    assert told(comment.author)[-1] == Kind.APPEAL_HEARD
    assert replay(comment.decisions.all()) == standing_of(comment)
    with pytest.raises(Conflict):
        hear(made, upheld=True, by=mia)
    with pytest.raises(AlreadyDone):
        appeal(rejection, "Again.", by=author_of(rejection))


def test_whoever_made_the_decision_does_not_hear_the_appeal(rejection: Decision, mo: User) -> None:
    made = appeal(rejection, "", by=author_of(rejection))
    for upheld in (True, False):
        with pytest.raises(NotAllowed, match="somebody else"):
            hear(made, upheld=upheld, by=mo)
    made.refresh_from_db()
    assert made.answer is None


def test_nor_does_its_author(article: Article, mo: User, mia: User) -> None:
    author = factories.a_reader("Mia as a reader", user=mia)
    comment = factories.a_comment(article, author)
    rejected = moderation.decide(comment, comment.revision, Action.REJECT, factories.a_reason(), by=mo)
    made = appeal(rejected, "It was fair.", by=author)
    with pytest.raises(NotAllowed, match="another moderator"):
        hear(made, upheld=True, by=mia)


def test_nor_does_a_moderator_of_another_desk(rejection: Decision, party_desk: Desk, bob: User) -> None:
    made = appeal(rejection, "", by=author_of(rejection))
    for somebody in (bob, factories.a_moderator("Pia", party_desk)):
        with pytest.raises(NotAllowed):
            hear(made, upheld=True, by=somebody)


def test_only_the_author_appeals(rejection: Decision) -> None:
    with pytest.raises(NotAllowed):
        appeal(rejection, "For a friend.", by=factories.a_reader("A Friend"))


def test_an_appeal_has_its_time(rejection: Decision) -> None:
    late = rejection.at + WINDOW + timedelta(seconds=1)
    with pytest.raises(TooLate):
        appeal(rejection, "", by=author_of(rejection), at=late)
    assert appeal(rejection, "", by=author_of(rejection), at=rejection.at + WINDOW)


@pytest.mark.parametrize("text", ["x" * (LONGEST + 1), "x" * 1_000_000])
def test_an_appeal_is_no_novel(rejection: Decision, text: str) -> None:
    with pytest.raises(WordsRefused):
        appeal(rejection, text, by=author_of(rejection))


def test_only_a_rejection_can_be_appealed_against(article: Article, mo: User) -> None:
    comment = factories.a_held_comment(article)
    approval = moderation.decide(comment, comment.revision, Action.APPROVE, by=mo)
    for decision in (approval, comment.decisions.get(action=Action.POST)):
        with pytest.raises(Conflict):
            appeal(decision, "", by=comment.author)


@pytest.mark.parametrize("what", ["undo", "approve", "withdraw"])
def test_an_open_appeal_ends_with_what_it_was_about(
    rejection: Decision, mo: User, mia: User, what: str
) -> None:
    made = appeal(rejection, "", by=author_of(rejection))
    comment = now(rejection.comment)
    if what == "undo":
        answer = moderation.undo(rejection, by=mo)
    elif what == "approve":
        answer = moderation.decide(comment, comment.revision, Action.APPROVE, by=mo)
    else:
        answer = posting.withdraw(comment, by=comment.author)
    made.refresh_from_db()
    assert (made.answer, made.heard_by, made.heard_at) == (answer, answer.by, answer.at)
    with pytest.raises(Conflict):
        hear(made, upheld=False, by=mia)
    with pytest.raises(Conflict):
        appeal(rejection, "", by=comment.author)


def test_it_is_open_again_when_the_approval_is_undone(rejection: Decision, mo: User, mia: User) -> None:
    made = appeal(rejection, "", by=author_of(rejection))
    comment = now(rejection.comment)
    approval = moderation.decide(comment, comment.revision, Action.APPROVE, by=mo)
    moderation.undo(approval, by=mo)
    made.refresh_from_db()
    assert (made.answer, made.heard_by, made.heard_at) == (None, None, None)
    assert standing_rejection(now(comment)) == rejection
    hear(made, upheld=True, by=mia)
    assert now(comment).is_shown


def test_a_new_rejection_can_be_appealed_against_anew(rejection: Decision, mo: User, mia: User) -> None:
    author = author_of(rejection)
    hear(appeal(rejection, "", by=author), upheld=True, by=mia)
    comment = now(rejection.comment)
    again = moderation.decide(comment, comment.revision, Action.REJECT, factories.a_reason("spam"), by=mia)
    assert appeal(again, "", by=author)
    assert Appeal.objects.count() == 2


def test_whom_it_answers_hears_of_a_comment_that_is_shown_on_appeal(
    article: Article, mo: User, mia: User
) -> None:
    first = factories.a_comment(article)
    held = factories.a_held_comment(article)
    Comment.objects.filter(pk=held.pk).update(parent=first, depth=1, path=first.path + held.path)
    held.refresh_from_db()
    rejection = moderation.decide(held, held.revision, Action.REJECT, factories.a_reason(), by=mo)
    hear(appeal(rejection, "", by=held.author), upheld=True, by=mia)
    assert told(first.author) == [Kind.REPLY]


def test_what_an_author_is_told_names_the_moment_it_happened(rejection: Decision) -> None:
    at = timezone.now() + timedelta(days=1)
    appeal(rejection, "", by=author_of(rejection), at=at)
    assert Notice.objects.get(kind=Kind.APPEAL_RECEIVED).at == at
