"""The town's comments in the database: complete, on record, and with something left to do."""

from collections import Counter
from datetime import timedelta

import pytest

from accounts.models import User
from articles.models import Article, Edition, State
from comments import queues
from comments.keepers import keeper
from comments.models import (
    Action,
    Appeal,
    Comment,
    Decision,
    LegalCase,
    Notice,
    PolicyChange,
    Reader,
    Report,
    Sanction,
    Status,
)
from comments.models.comment import DEPTH_SHOWN
from comments.models.tally import DeskTally, Measure
from comments.moving import standing_of
from comments.policy import policy_of
from comments.queues import QUEUES
from comments.recount import wrong_counts
from comments.replay import replay
from newsroom.demo.cast import sign_ins
from newsroom.demo.rounds import LAST_LOOK
from newsroom.demo.talk import remarks
from newsroom.demo.talking import THE_END
from outbox.models import Letter
from people.models import Person

pytestmark = pytest.mark.django_db


def article(slug: str) -> Article:
    return Article.objects.get(slug=slug)


def test_readers_have_talked_for_three_years() -> None:
    years = Counter(Comment.objects.values_list("posted_at__year", flat=True))

    assert Comment.objects.count() == len(remarks()) >= 600
    assert set(years) == {2023, 2024, 2025, 2026}
    assert Article.objects.filter(comments__isnull=False).distinct().count() >= 70
    assert Reader.objects.count() >= 60


def test_every_comment_can_be_found_in_every_state() -> None:
    assert set(Comment.objects.values_list("status", flat=True)) == set(Status.values)


def test_moderators_have_done_everything_they_can_do() -> None:
    done = set(Decision.objects.values_list("action", flat=True))

    assert done >= set(Action.values)
    assert Decision.objects.filter(batch__isnull=False, undoes__isnull=False).exists()


def test_readers_were_told_of_everything_that_is_told() -> None:
    assert set(Notice.objects.values_list("kind", flat=True)) >= set(Notice.Kind.values)


def test_something_waits_in_every_queue() -> None:
    waiting = queues.numbers_waiting(keeper(User.objects.get(email="tamsin@demo.example")))  # type: ignore[arg-type]

    assert set(waiting) == set(QUEUES)
    assert 30 <= sum(waiting.values()) <= 50
    assert Appeal.objects.filter(answer=None).count() == 1
    assert Counter(LegalCase.objects.values_list("stage", flat=True)) == {"waiting": 1, "closed": 1}


def test_what_waits_is_recent_and_nothing_older_was_forgotten() -> None:
    held = Comment.objects.filter(status=Status.HELD)
    unseen = Comment.objects.filter(status=Status.SHOWN, is_reviewed=False)

    assert not (held | unseen).filter(posted_at__lt=LAST_LOOK - timedelta(days=1)).exists()


def test_a_held_comment_waits_for_each_kind_of_reason() -> None:
    held = Comment.objects.held()

    checks = set(held.values_list("revision__findings__check_name", flat=True))
    assert {"policy", "words", "links", "duplicate"} <= checks


def test_what_is_kept_agrees_with_what_is_on_record() -> None:
    assert list(wrong_counts()) == []
    for comment in Comment.objects.prefetch_related("decisions"):
        assert replay(comment.decisions.all()) == standing_of(comment)


def test_nothing_of_it_is_waiting_to_be_mailed_or_was_given_up() -> None:
    assert Letter.objects.exists()
    assert not Letter.objects.waiting().exists()
    assert not Letter.objects.given_up().exists()
    assert not Letter.objects.filter(sent_at__gte=THE_END).exists()


def test_nobody_writes_under_the_name_of_somebody_in_public_life() -> None:
    names = set(Person.objects.values_list("name"))
    others = Reader.objects.filter(person=None).values_list("display_name")

    assert not names & set(others)


def test_a_councillor_answers_in_the_office_of_the_day() -> None:
    said = Comment.objects.filter(author__person__slug="simon-prudhoe").values_list("role_label", flat=True)

    assert set(said) == {"Cabinet Member for Roads and Buses, Hathersby Borough Council"}


def test_some_conversations_go_deeper_than_their_page_shows() -> None:
    deepest = Comment.objects.on_the_page_of(article("foxholes-first-week")).filter(depth=DEPTH_SHOWN)

    assert deepest.exists()
    assert Comment.objects.filter(depth__gt=DEPTH_SHOWN + 2).exists()


def test_no_appeal_was_heard_by_who_made_the_decision() -> None:
    heard = Decision.objects.filter(action__in=(Action.UPHOLD, Action.DISMISS))

    assert {decision.action for decision in heard} == {Action.UPHOLD, Action.DISMISS}
    for decision in heard.select_related("appeal_answered__against"):
        assert decision.by != decision.appeal_answered.against.by


def test_the_election_lock_was_lifted_and_the_court_case_still_closes_its_page() -> None:
    reasons = [
        (change.before["lock"], change.after["lock"]) for change in PolicyChange.objects.order_by("id")
    ]

    assert ("", "election") in reasons
    assert ("election", "") in reasons
    assert not policy_of(article("potholes-penelope-garrick")).shows
    assert policy_of(article("wendside-sleeps"), at=THE_END).accepts


def test_comments_were_made_before_their_page_was_taken_down() -> None:
    for state in (State.WITHDRAWN, State.REMOVED):
        assert Comment.objects.filter(article=Edition.objects.get(state=state).article).exists()


def test_sanctions_of_every_kind_were_imposed_and_one_was_lifted() -> None:
    assert set(Sanction.objects.values_list("kind", flat=True)) == set(Sanction.Kind.values)
    assert Sanction.objects.filter(lifted_at__isnull=False).count() == 1


def test_the_record_counts_every_comment() -> None:
    received = DeskTally.objects.filter(measure=Measure.RECEIVED).values_list("number", flat=True)

    assert sum(received) == Comment.objects.count()


def test_none_of_it_carries_the_time_it_was_loaded_at() -> None:
    assert not Decision.objects.filter(at__gte=THE_END).exists()
    assert not Notice.objects.filter(at__gte=THE_END).exists()
    assert not Report.objects.filter(made_at__gte=THE_END).exists()
    assert not Reader.objects.filter(joined_at__gte=THE_END).exists()


def test_moderators_open_the_back_office_and_readers_do_not() -> None:
    accounts = {account.email: account for account in sign_ins()}
    readers = Reader.objects.filter(user__email__in=accounts).select_related("user")

    assert readers.count() == 3
    for reader in readers:
        assert reader.user is not None
        assert reader.user.check_password(accounts[reader.user.email].password)
        assert not reader.user.is_staff
        assert keeper(reader.user) is None
