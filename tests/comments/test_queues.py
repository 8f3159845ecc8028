"""What waits for which moderator, in which order, and that reading it never means reading all of it."""

import re

import pytest
from django.http import Http404
from django.utils import timezone

from accounts.models import User
from articles.models import Article, Desk
from comments import moderation, queues
from comments.claims import claim
from comments.keepers import Keeper, keeper
from comments.models import Action, Comment, Moderator, Status
from comments.queues import QUEUES, Place, Queue, first_keys, in_words, numbers_waiting
from tests import factories
from tests.comments.heaps import a_heap, analyse
from tests.comments.plans import plan_of, plans_of, sorts

pytestmark = pytest.mark.django_db
HELD = QUEUES["held"]


@pytest.fixture
def elsewhere(party_desk: Desk, carol: User, dave: User) -> Article:
    return factories.published(factories.a_draft(party_desk, carol), by=carol, editor=dave).article


def keys(comments: list[Comment]) -> list[int]:
    return [comment.pk for comment in sorted(comments, key=lambda one: (-one.priority, one.pk))]


def at_work(user: User) -> Keeper:
    found = keeper(user)
    assert found is not None
    return found


def everywhere() -> Keeper:
    return at_work(factories.a_moderator("Every Desk"))


def test_the_most_pressing_come_first_and_the_oldest_of_them(article: Article, mo: User) -> None:
    waiting = a_heap(article, 9)
    assert first_keys(HELD, at_work(mo), 100) == keys(waiting)


def test_another_desks_moderator_sees_nothing(article: Article, elsewhere: Article, mo: User) -> None:
    a_heap(elsewhere, 2)
    assert first_keys(HELD, at_work(mo), 100) == []
    assert not at_work(mo).comments().exists()
    assert numbers_waiting(at_work(mo))["held"] == 0


def test_several_desks_queues_are_one(article: Article, elsewhere: Article, mo: User) -> None:
    Moderator.objects.create(user=mo, desk=elsewhere.desk)
    waiting = keys([*a_heap(article, 5), *a_heap(elsewhere, 5)])
    assert first_keys(HELD, at_work(mo), 7) == waiting[:7]
    assert first_keys(HELD, everywhere(), 7) == waiting[:7]


@pytest.mark.parametrize("both", [True, False])
def test_a_page_begins_behind_a_place(article: Article, elsewhere: Article, mo: User, both: bool) -> None:
    if both:
        Moderator.objects.create(user=mo, desk=elsewhere.desk)
    waiting = a_heap(article, 9)
    ordered = keys(waiting)
    fifth = next(one for one in waiting if one.pk == ordered[4])
    # One as pressing and later, two less pressing: of these one is older.
    assert first_keys(HELD, at_work(mo), 3, after=Place.of(fifth)) == ordered[5:8]
    assert min(ordered[5:8]) < fifth.pk < max(ordered[5:8])


def test_a_place_is_read_as_it_was_written() -> None:
    assert Place.parse(str(Place(12, 345))) == Place(12, 345)
    assert Place.parse(str(Place(-1, 345))) == Place(-1, 345)
    assert Place.parse("") is None
    for written in ("x", "1", "1_", "1_2_3", "1_" + "9" * 19):
        with pytest.raises(Http404):
            Place.parse(written)


def test_what_others_have_open_is_left_out(article: Article, mo: User) -> None:
    waiting = keys(a_heap(article, 3))
    claim(waiting[:1], by=factories.a_moderator("Other", article.desk))
    claim(waiting[1:2], by=mo)
    assert first_keys(HELD, at_work(mo), 10, unclaimed_at=timezone.now()) == waiting[1:]


def test_each_comment_waits_in_its_queue(article: Article, mo: User) -> None:
    held = factories.a_held_comment(article)
    unreviewed = factories.a_comment(article)
    [reported] = a_heap(article, 1, status=Status.SHOWN, is_reviewed=True, open_reports=1)
    escalated = factories.a_held_comment(article)
    moderation.decide(escalated, escalated.words, Action.ESCALATE, by=mo)
    found = {slug: first_keys(queue, at_work(mo), 10) for slug, queue in QUEUES.items()}
    assert found == {
        "held": [held.pk],
        "unreviewed": [unreviewed.pk],
        "reported": [reported.pk],
        "escalated": [escalated.pk],
    }
    assert numbers_waiting(at_work(mo)) == dict.fromkeys(QUEUES, 1)


def test_numbers_are_counted_to_a_hundred_and_no_further(article: Article, mo: User) -> None:
    a_heap(article, 120)
    a_heap(article, 7, status=Status.SHOWN)
    numbers = numbers_waiting(at_work(mo))
    assert numbers == {"held": 100, "unreviewed": 7}
    assert [in_words(number) for number in (7, 99, 100)] == ["7", "99", "99+"]


def test_several_desks_are_counted_to_a_hundred_too(article: Article, elsewhere: Article, mo: User) -> None:
    Moderator.objects.create(user=mo, desk=elsewhere.desk)
    a_heap(article, 70)
    a_heap(elsewhere, 70)
    assert numbers_waiting(at_work(mo))["held"] == 100


@pytest.mark.parametrize("rows", [1, 150])
def test_they_are_counted_in_one_query(
    article: Article, elsewhere: Article, mo: User, rows: int, django_assert_num_queries
) -> None:
    Moderator.objects.create(user=mo, desk=elsewhere.desk)
    a_heap(article, rows)
    kept = at_work(mo)
    with django_assert_num_queries(1):
        numbers_waiting(kept)


# The plans. Whatever is asked of a queue, its own index answers, in its own order.

INDEX = {
    "held": "comments_held",
    "reported": "comments_reported",
    "unreviewed": "comments_unseen",
    "escalated": "comments_escalated",
}


@pytest.fixture
def much(article: Article, elsewhere: Article) -> list[Article]:
    """Some of everything, at two desks."""
    for one in (article, elsewhere):
        a_heap(one, 200, status=Status.SHOWN, is_reviewed=True)
        a_heap(one, 40)
        a_heap(one, 40, status=Status.SHOWN)
        a_heap(one, 20, status=Status.SHOWN, is_reviewed=True, open_reports=1)
        a_heap(one, 20, is_escalated=True)
    analyse()
    return [article, elsewhere]


@pytest.mark.parametrize("queue", QUEUES.values(), ids=QUEUES.keys())
def test_a_desks_queue_is_read_in_the_order_of_its_index(much: list[Article], mo: User, queue: Queue) -> None:
    [plan] = plans_of(lambda: first_keys(queue, at_work(mo), 11, unclaimed_at=timezone.now()))[-1:]
    assert INDEX[queue.slug] + "_at_desk" in plan, plan
    assert not sorts(plan), plan


@pytest.mark.parametrize("queue", QUEUES.values(), ids=QUEUES.keys())
def test_every_desks_queue_is_read_in_the_order_of_its_index(much: list[Article], queue: Queue) -> None:
    kept = everywhere()
    [plan] = plans_of(lambda: first_keys(queue, kept, 11, unclaimed_at=timezone.now()))
    assert re.search(rf"\b{INDEX[queue.slug]}\b", plan), plan
    assert not sorts(plan), plan


@pytest.mark.parametrize("queue", QUEUES.values(), ids=QUEUES.keys())
def test_several_desks_queues_are_read_a_few_of_each(much: list[Article], mo: User, queue: Queue) -> None:
    Moderator.objects.create(user=mo, desk=much[1].desk)
    kept = at_work(mo)
    [plan] = plans_of(lambda: first_keys(queue, kept, 11, unclaimed_at=timezone.now()))
    assert plan.count(INDEX[queue.slug] + "_at_desk") == 2, plan
    assert not sorts(plan), plan


def test_a_later_page_begins_in_the_middle_of_the_index(much: list[Article], mo: User) -> None:
    [branch] = at_work(mo).branches
    rows = queues._behind(HELD.rows(branch), Place(1, 20)).values_list("pk")[:11]
    plan = plan_of(rows)
    assert "comments_held_at_desk" in plan
    assert "priority<?" in plan or "priority <=" in plan, plan
    assert not sorts(plan), plan


def test_the_numbers_are_read_from_the_indexes(much: list[Article], mo: User) -> None:
    Moderator.objects.create(user=mo, desk=much[1].desk)
    kept = at_work(mo)
    [plan] = plans_of(lambda: numbers_waiting(kept))
    for name in INDEX.values():
        assert plan.count(name + "_at_desk") == 2, plan
    assert not sorts(plan), plan
