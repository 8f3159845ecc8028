"""Moderators decide, undo, and decide about many at once."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from accounts.models import User
from articles.models import Article
from comments import erasure, moderation, posting, reporting
from comments.models import Action, Comment, Decision, Notice, Status, WordRule
from comments.moderation import decide, decide_together, undo, undo_together
from comments.moving import standing_of
from comments.recount import wrong_counts
from comments.refusals import AlreadyDecided, AlreadyDone, Conflict, NotAllowed, ReasonMissing
from comments.replay import replay
from outbox.models import Letter
from tests import factories

pytestmark = pytest.mark.django_db


def kinds() -> list[str]:
    return list(Notice.objects.order_by("pk").values_list("kind", flat=True))


def test_a_held_comment_is_approved_and_its_author_told(article: Article, mo: User) -> None:
    comment = factories.a_held_comment(article)
    decision = decide(comment, comment.revision, Action.APPROVE, by=mo)
    comment.refresh_from_db()
    assert comment.is_shown
    assert comment.is_reviewed
    assert comment.last_decision == decision
    told = Notice.objects.get()
    assert (told.kind, told.comment, told.decision) == (Notice.Kind.APPROVED, comment, decision)
    assert not list(wrong_counts())


def test_a_rejection_names_a_house_rule_and_its_author_is_told_which(article: Article, mo: User) -> None:
    comment = factories.a_comment(article)
    with pytest.raises(ReasonMissing):
        decide(comment, comment.revision, Action.REJECT, by=mo)
    decide(comment, comment.revision, Action.REJECT, factories.a_reason(), by=mo, note="Second time.")
    comment.refresh_from_db()
    assert comment.status == Status.REJECTED
    letter = Letter.objects.get()
    assert factories.a_reason().wording in letter.text
    assert "Second time." in letter.text


def test_only_a_moderator_of_the_desk_decides(article: Article, bob: User, party_desk) -> None:  # type: ignore[no-untyped-def]
    comment = factories.a_held_comment(article)
    for somebody in (bob, factories.a_moderator("Other Moderator", party_desk)):
        with pytest.raises(NotAllowed):
            decide(comment, comment.revision, Action.APPROVE, by=somebody)


def test_a_decision_on_words_that_have_changed_is_a_conflict(article: Article, mo: User) -> None:
    comment = factories.a_comment(article)
    seen = Comment.objects.select_related("revision").get(pk=comment.pk)
    posting.edit(comment, "Other words.", by=comment.author)
    with pytest.raises(Conflict, match="changed"):
        decide(seen, seen.revision, Action.APPROVE, by=mo)


def test_the_second_of_two_moderators_is_told(article: Article, mo: User) -> None:
    comment = factories.a_held_comment(article)
    seen = Comment.objects.select_related("revision").get(pk=comment.pk)
    decide(comment, comment.revision, Action.APPROVE, by=mo)
    nia = factories.a_moderator("Nia Next", article.desk)
    for action, reason in ((Action.APPROVE, None), (Action.REJECT, factories.a_reason())):
        with pytest.raises(Conflict, match="Mo Moderator approved this comment meanwhile"):
            decide(seen, seen.revision, action, reason, by=nia)


@pytest.mark.parametrize(
    ("happened", "said"),
    [
        (lambda comment, mo: decide(comment, comment.words, Action.APPROVE, by=mo), "You yourself approved"),
        (lambda comment, mo: posting.withdraw(comment, by=comment.author), "Its author has taken"),
        (lambda comment, mo: erasure.erase(comment.author), "Its author has left"),
    ],
)
def test_a_conflict_says_who_did_what(
    article: Article, mo: User, happened: Callable[[Comment, User], object], said: str
) -> None:
    comment = factories.a_held_comment(article)
    seen = Comment.objects.select_related("revision").get(pk=comment.pk)
    happened(comment, mo)
    with pytest.raises(Conflict, match=said):
        decide(seen, seen.revision, Action.REJECT, factories.a_reason(), by=mo)


def test_what_would_change_nothing_is_refused(article: Article, mo: User) -> None:
    comment = factories.a_held_comment(article)
    decide(comment, comment.revision, Action.APPROVE, by=mo)
    comment.refresh_from_db()
    with pytest.raises(AlreadyDecided):
        decide(comment, comment.revision, Action.APPROVE, by=mo)


def test_undo_puts_it_back_and_says_so(article: Article, mo: User) -> None:
    comment = factories.a_comment(article)
    before = standing_of(comment)
    decision = decide(comment, comment.revision, Action.REJECT, factories.a_reason(), by=mo)
    undo(decision, by=mo)
    comment.refresh_from_db()
    assert standing_of(comment) == before
    assert kinds() == [Notice.Kind.REJECTED, Notice.Kind.REVERSED]
    with pytest.raises(AlreadyDone):
        undo(decision, by=mo)
    assert replay(comment.decisions.all()) == before
    assert not list(wrong_counts())


def test_what_came_after_cannot_be_undone_away(article: Article, mo: User) -> None:
    comment = factories.a_held_comment(article)
    decision = decide(comment, comment.revision, Action.APPROVE, by=mo)
    posting.withdraw(comment, by=comment.author)
    with pytest.raises(Conflict, match="since"):
        undo(decision, by=mo)


def test_a_batch_is_decided_and_undone_in_one_go(article: Article, mo: User) -> None:
    spammer = factories.a_reader("Buy Now")
    first = factories.a_comment(article, spammer)
    answer = factories.a_comment(article, spammer, "Buy.", answered=first)
    other = factories.a_comment(article, spammer, "Buy more.")
    seen = [(comment, comment.revision) for comment in (first, answer, other)]
    posting.edit(other, "Buy even more.", by=spammer)
    batch, decisions, conflicts = decide_together(seen, Action.REJECT, factories.a_reason("spam"), by=mo)
    assert len(decisions) == 2
    assert len(conflicts) == 1
    assert not Comment.objects.standing().exclude(pk=other.pk).exists()
    undone, left = undo_together(batch, by=mo)
    assert len(undone) == 2
    assert left == []
    assert not list(wrong_counts())


def test_of_a_batch_what_is_left_is_undone(article: Article, mo: User) -> None:
    comments = [factories.a_comment(article) for _ in range(4)]
    chosen = [(comment, comment.words) for comment in comments]
    batch, decisions, _ = decide_together(chosen, Action.APPROVE, by=mo)
    undo(decisions[0], by=mo)
    posting.withdraw(comments[1], by=comments[1].author)
    undone, [moved_on] = undo_together(batch, by=mo)
    assert {undoing.undoes for undoing in undone} == set(decisions[2:])
    assert len({undoing.batch for undoing in undone} - {None, batch}) == 1, "they are one entry of a list"
    assert "since" in str(moved_on)


def test_a_batch_is_decided_and_undone_at_one_moment_with_one_note(article: Article, mo: User) -> None:
    chosen = [(comment, comment.words) for comment in (factories.a_comment(article) for _ in range(2))]
    then = timezone.now() - timedelta(days=2)
    later = then + timedelta(days=1)
    batch, decisions, _ = decide_together(
        chosen, Action.REJECT, factories.a_reason(), by=mo, note=" Enough. ", at=then
    )
    assert [(one.at, one.note.text) for one in decisions] == [(then, "Enough.")] * 2
    undone, _ = undo_together(batch, by=mo, at=later)
    assert [one.at for one in undone] == [later] * 2


def test_undoing_a_batch_leaves_out_what_the_moderator_wrote(article: Article, mo: User) -> None:
    mia = factories.a_moderator("Mia Moderator", article.desk)
    own = factories.a_comment(article, factories.a_reader("Mia At Home", user=mia))
    other = factories.a_comment(article)
    chosen = [(own, own.words), (other, other.words)]
    batch, _, _ = decide_together(chosen, Action.APPROVE, by=mo)
    [undone], [conflict] = undo_together(batch, by=mia)
    assert undone.comment == other
    assert "about yourself" in str(conflict)


def test_passing_a_comment_on_tells_nobody_and_is_done_once(article: Article, mo: User) -> None:
    comment = factories.a_held_comment(article)
    decide(comment, comment.words, Action.ESCALATE, by=mo, note="  ")
    comment.refresh_from_db()
    assert (comment.status, comment.is_escalated) == (Status.HELD, True)
    assert kinds() == []
    assert not hasattr(comment.last_decision, "note"), "one of blanks only is none"
    with pytest.raises(AlreadyDecided, match="escalated already"):
        decide(comment, comment.words, Action.ESCALATE, by=mo)


def test_reports_are_answered_by_the_decision_and_open_again_when_it_is_undone(
    article: Article, mo: User
) -> None:
    comment, reporter = factories.a_comment(article), factories.a_reader("Rita Reporter")
    reporting.report(comment, comment.revision, factories.a_reason(), by=reporter)
    reporting.report(comment, comment.revision, factories.a_reason(), email="passer.by@example.org")
    with pytest.raises(AlreadyDone):
        reporting.report(comment, comment.revision, factories.a_reason(), by=reporter)
    comment.refresh_from_db()
    assert comment.open_reports == 2
    decision = decide(comment, comment.revision, Action.APPROVE, by=mo)
    assert Letter.objects.filter(to="passer.by@example.org").count() == 1
    assert kinds() == [Notice.Kind.REPORT_ANSWERED]
    assert not Comment.objects.reported().exists()
    undo(decision, by=mo)
    assert Comment.objects.reported().get() == comment
    assert not list(wrong_counts())


def test_a_comment_can_be_reported_again_after_it_was_approved(article: Article, mo: User) -> None:
    comment, reporter = factories.a_comment(article), factories.a_reader("Rita Reporter")
    for _ in range(2):
        reporting.report(comment, comment.revision, factories.a_reason(), by=reporter)
        comment.refresh_from_db()
        decide(comment, comment.revision, Action.APPROVE, by=mo)
        comment.refresh_from_db()
    assert comment.decisions.filter(action=Action.APPROVE).count() == 2


@pytest.mark.parametrize(
    "change", ["UPDATE comments_decision SET to_status='shown'", "DELETE FROM comments_decision"]
)
def test_the_database_refuses_to_rewrite_a_decision(article: Article, change: str) -> None:
    factories.a_comment(article)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)
    assert Decision.objects.count() == 1


def test_an_unknown_action_is_a_mistake_of_ours(article: Article, mo: User) -> None:
    comment = factories.a_comment(article)
    with pytest.raises(ValueError, match="not for a moderator"):
        moderation.decide(comment, comment.revision, Action.POST, by=mo)


def test_nobody_decides_about_a_comment_of_their_own(article: Article, mo: User) -> None:
    comment = factories.a_held_comment(article, factories.a_reader("Mo as a reader", user=mo))
    with pytest.raises(NotAllowed, match="another moderator"):
        decide(comment, comment.revision, Action.APPROVE, by=mo)
    mia = factories.a_moderator("Mia Moderator", article.desk)
    decision = decide(comment, comment.revision, Action.REJECT, factories.a_reason(), by=mia)
    with pytest.raises(NotAllowed, match="another moderator"):
        undo(decision, by=mo)


def test_a_batch_leaves_out_what_the_moderator_wrote(article: Article, mo: User) -> None:
    own = factories.a_held_comment(article, factories.a_reader("Mo At Home", user=mo))
    other = factories.a_held_comment(article)
    chosen = [(own, own.words), (other, other.words)]
    _, [decision], [conflict] = decide_together(chosen, Action.APPROVE, by=mo)
    assert decision.comment == other
    assert "about yourself" in str(conflict)


def test_a_decision_makes_a_comment_no_more_pressing_than_others(article: Article, mo: User) -> None:
    comment = factories.a_comment(article)
    reporting.report(comment, comment.words, factories.a_reason(), by=factories.a_reader("Wren Poster"))
    comment.refresh_from_db()
    assert comment.priority >= 5
    escalated = decide(comment, comment.words, Action.ESCALATE, by=mo)
    comment.refresh_from_db()
    assert comment.priority >= 5
    approved = decide(comment, comment.words, Action.APPROVE, by=mo, seen=escalated.pk)
    comment.refresh_from_db()
    assert comment.priority == 0
    undo(approved, by=mo)
    comment.refresh_from_db()
    assert (comment.open_reports, comment.priority) == (1, 5 + comment.words.priority)
    assert comment.words.priority > 0
    assert not list(wrong_counts())


def test_undo_brings_back_how_pressing_screening_found_it(article: Article, mo: User) -> None:
    WordRule.objects.create(phrase="marmalade", folded="marmalade")
    comment = factories.a_comment(article, text="Marmalade, all of it.")
    assert (comment.status, comment.priority) == (Status.HELD, 2)
    for action, reason in ((Action.APPROVE, None), (Action.REJECT, factories.a_reason())):
        decision = decide(Comment.objects.get(pk=comment.pk), comment.words, action, reason, by=mo)
        comment.refresh_from_db()
        assert comment.priority == 0
        undo(decision, by=mo)
        comment.refresh_from_db()
        assert comment.priority == 2


def test_milder_words_are_less_pressing(article: Article) -> None:
    WordRule.objects.create(phrase="marmalade", folded="marmalade")
    comment = factories.a_comment(article, text="Marmalade, all of it.")
    posting.edit(comment, "Jam, all of it.", by=comment.author)
    comment.refresh_from_db()
    assert (comment.status, comment.priority) == (Status.HELD, comment.words.priority)
    assert comment.priority < 2
