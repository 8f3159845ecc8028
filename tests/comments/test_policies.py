"""Changing policies: who may, what is written down, and what is refused."""

from datetime import time

import pytest
from django.db import IntegrityError, connection, transaction

from accounts import groups
from accounts.models import User
from articles import workflow
from articles.models import Article, Desk
from comments.models import CommentPolicy, PolicyChange
from comments.policies import Hours, Terms, change_policy, lock, unlock
from comments.policy import policy_of
from comments.refusals import AlreadyDone, HoursWrong, NotAllowed, NoticeMissing, NoticeTooLong, PostRefused
from tests import factories

pytestmark = pytest.mark.django_db

Mode, Lock = CommentPolicy.Mode, CommentPolicy.Lock
NINE_TO_FIVE = Hours(0, time(9), time(17))


def test_an_articles_policy_is_made_changed_and_on_record(article: Article, mo: User) -> None:
    change_policy(article, Terms(Mode.ALL_FIRST, 14, (NINE_TO_FIVE,)), by=mo)
    change_policy(article, Terms(Mode.CLOSED), by=mo)
    assert policy_of(article).mode == Mode.CLOSED
    latest, first = PolicyChange.objects.all()
    assert first.before == {
        "mode": "open",
        "closes_after_days": None,
        "hours": [],
        "lock": "",
        "lock_notice": "",
    }
    assert first.after["hours"] == ["Monday 09:00 to 17:00"]
    assert latest.before == first.after
    assert (latest.article, latest.desk, latest.by) == (article, None, mo)


def test_what_changes_nothing_is_not_written_down(article: Article, mo: User) -> None:
    for _ in range(2):
        change_policy(article, Terms(Mode.ALL_FIRST, hours=(NINE_TO_FIVE,)), by=mo)
    assert PolicyChange.objects.count() == 1
    assert article.comment_policy.hours.count() == 1


def test_locking_and_unlocking(article: Article, mo: User) -> None:
    lock(article, Lock.LEGAL, " On legal advice. ", by=mo)
    assert policy_of(article).notice == "On legal advice."
    with pytest.raises(AlreadyDone):
        lock(article, Lock.LEGAL, "On legal advice.", by=mo)
    lock(article, Lock.ELECTION, "Until the polls close.", by=mo)
    unlock(article, by=mo)
    assert policy_of(article).accepts
    with pytest.raises(AlreadyDone):
        unlock(article, by=mo)
    assert PolicyChange.objects.count() == 3


def test_unlocking_the_article_leaves_the_lock_of_its_desk(article: Article, mo: User) -> None:
    lock(article.desk, Lock.LEGAL, "On legal advice.", by=mo)
    with pytest.raises(AlreadyDone):
        unlock(article, by=mo)
    assert not policy_of(article).shows


def test_the_sentence_to_readers_is_no_essay(article: Article, mo: User) -> None:
    with pytest.raises(NoticeTooLong, match="300"):
        lock(article, Lock.LEGAL, "x" * 301, by=mo)
    assert lock(article, Lock.LEGAL, " " + "x" * 300, by=mo)


def test_a_lock_comes_with_a_sentence_to_readers(article: Article, mo: User) -> None:
    with pytest.raises(NoticeMissing):
        lock(article, Lock.ELECTION, "  ", by=mo)
    assert not PolicyChange.objects.exists()


@pytest.mark.parametrize(
    "hours",
    [
        (Hours(0, time(17), time(9)),),
        (Hours(0, time(9), time(9)),),
        (NINE_TO_FIVE, Hours(0, time(16), time(20))),
        (NINE_TO_FIVE, NINE_TO_FIVE),
    ],
)
def test_hours_have_to_make_sense(article: Article, mo: User, hours: tuple[Hours, ...]) -> None:
    with pytest.raises(HoursWrong, match="Monday"):
        change_policy(article, Terms(Mode.OPEN, hours=hours), by=mo)
    assert not CommentPolicy.objects.filter(article=article).exists()


def test_hours_may_follow_each_other(article: Article, mo: User) -> None:
    hours = (NINE_TO_FIVE, Hours(0, time(17), time(18)), Hours(1, time(9), time(17)))
    change_policy(article, Terms(Mode.OPEN, hours=hours), by=mo)
    assert article.comment_policy.hours.count() == 3


@pytest.mark.parametrize("of", ["article", "desk", "site"])
def test_who_may_close_and_lock_what(
    article: Article, mo: User, party_desk: Desk, bob: User, of: str
) -> None:
    subject = {"article": article, "desk": article.desk, "site": None}[of]
    administrator = factories.a_user("Gwen Administrator")
    groups.join(administrator, groups.ADMINISTRATORS)
    may = {
        "a moderator of the desk": (mo, of != "site"),
        "of every desk": (factories.a_moderator("Max"), True),
        "of another desk": (factories.a_moderator("Olga", party_desk), False),
        "an editor": (bob, False),
        "an administrator": (administrator, of == "site"),
        "a superuser": (factories.a_user("Boss", is_superuser=True), True),
        "one who left": (factories.a_user("Gone", is_superuser=True, is_active=False), False),
    }
    for number, (user, allowed) in enumerate(may.values()):
        if allowed:
            lock(subject, Lock.LEGAL, f"Notice {number}.", by=user)
        else:
            with pytest.raises(NotAllowed):
                lock(subject, Lock.LEGAL, f"Notice {number}.", by=user)
    assert PolicyChange.objects.count() == sum(allowed for _, allowed in may.values())


def test_an_administrator_who_left_has_no_say(article: Article) -> None:
    user = factories.a_user("Gwen Administrator", is_active=False)
    groups.join(user, groups.ADMINISTRATORS)
    with pytest.raises(NotAllowed):
        change_policy(None, Terms(Mode.CLOSED), by=user)


def test_another_desks_lock_means_nothing_here(article: Article, party_desk: Desk) -> None:
    lock(party_desk, Lock.LEGAL, "On legal advice.", by=factories.a_moderator("Olga", party_desk))
    assert policy_of(article).accepts


@pytest.mark.parametrize("take_down", [workflow.withdraw, workflow.remove])
def test_a_page_that_was_taken_down_takes_no_comments(article: Article, bob: User, take_down) -> None:  # type: ignore[no-untyped-def]
    take_down(article.editions.get(), by=bob, reason="It was wrong.")
    with pytest.raises(PostRefused, match="page"):
        factories.a_comment(article)


def test_a_draft_takes_no_comments(council_desk: Desk, alice: User) -> None:
    draft = factories.a_draft(council_desk, alice)
    with pytest.raises(PostRefused, match="not published"):
        factories.a_comment(draft.article)


def test_changes_stay_on_record(article: Article, mo: User) -> None:
    lock(article, Lock.LEGAL, "On legal advice.", by=mo)
    for change in ("UPDATE comments_policychange SET after='{}'", "DELETE FROM comments_policychange"):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change)
