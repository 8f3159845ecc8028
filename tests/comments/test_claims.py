"""Two moderators never have the same card open, and nobody holds one for long."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta
from types import ModuleType
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from articles.models import Article
from comments import claims, moderation
from comments.claims import LEASE, claim, claim_next, keep, release
from comments.keepers import Keeper, keeper
from comments.models import Action, Claim, Comment
from comments.moderation import decide
from comments.queues import QUEUES
from tests import factories
from tests.comments.heaps import a_heap

HELD = QUEUES["held"]
MODERATORS, WAITING = 8, 100


@pytest.fixture
def nia(article: Article) -> User:
    return factories.a_moderator("Nia Next", article.desk)


def at_work(user: User) -> Keeper:
    found = keeper(user)
    assert found is not None
    return found


@pytest.mark.django_db
def test_the_next_moderator_is_given_the_next_card(article: Article, mo: User, nia: User) -> None:
    second, first, third = (comment.pk for comment in a_heap(article, 3))
    assert claim_next(HELD, at_work(mo), 1) == [first]
    assert claim_next(HELD, at_work(nia), 2) == [second, third]
    assert claim_next(HELD, at_work(mo), 3) == [first]


@pytest.mark.django_db
@pytest.mark.parametrize("meanwhile", ["opened by another", "decided"])
def test_who_was_not_quick_enough_is_given_what_comes_next(
    article: Article, mo: User, nia: User, monkeypatch: pytest.MonkeyPatch, meanwhile: str
) -> None:
    first, second = (factories.a_held_comment(article) for _ in range(2))
    look = claims.first_keys

    def look_slowly(*args: Any, **named: Any) -> list[int]:
        keys = look(*args, **named)
        monkeypatch.setattr(claims, "first_keys", look)
        if meanwhile == "decided":
            decide(first, first.words, Action.APPROVE, by=nia)
        else:
            claim(keys, by=nia)
        return keys

    monkeypatch.setattr(claims, "first_keys", look_slowly)
    assert claim_next(HELD, at_work(mo), 1) == [second.pk]


@pytest.mark.django_db
def test_an_empty_queue_is_looked_at_once(
    article: Article, mo: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    kept = at_work(mo)
    with django_assert_num_queries(1):
        assert claim_next(HELD, kept, 1) == []


@pytest.mark.django_db
def test_a_claim_ends_by_itself(article: Article, mo: User, nia: User) -> None:
    [waiting] = a_heap(article, 1)
    now = timezone.now()
    assert claim_next(HELD, at_work(mo), 5, at=now) == [waiting.pk]
    assert claim_next(HELD, at_work(nia), 5, at=now + LEASE - timedelta(seconds=1)) == []
    assert claim_next(HELD, at_work(nia), 5, at=now + LEASE) == [waiting.pk]
    assert Claim.objects.get().by == nia


@pytest.mark.django_db
def test_who_is_still_there_keeps_the_card(article: Article, mo: User, nia: User) -> None:
    waiting, other = a_heap(article, 2)
    now = timezone.now()
    claim([waiting.pk, other.pk], by=mo, at=now)
    assert keep([waiting.pk], by=mo, at=now + timedelta(minutes=4)) == {waiting.pk}
    assert keep([waiting.pk], by=nia, at=now + timedelta(minutes=4)) == set()
    assert claim([waiting.pk, other.pk], by=nia, at=now + timedelta(minutes=6)) == {other.pk}


@pytest.mark.django_db
def test_a_released_card_is_free_and_others_claims_stay(article: Article, mo: User, nia: User) -> None:
    ours, theirs, still_ours = (comment.pk for comment in a_heap(article, 3))
    claim([ours, still_ours], by=mo)
    claim([theirs], by=nia)
    release([ours, theirs], by=mo)
    assert set(Claim.objects.values_list("comment", flat=True)) == {theirs, still_ours}


@pytest.mark.django_db
def test_a_decision_ends_the_claim(
    article: Article, mo: User, django_capture_on_commit_callbacks: Any
) -> None:
    comment = factories.a_held_comment(article)
    claim([comment.pk], by=mo)
    with django_capture_on_commit_callbacks(execute=True):
        decide(comment, comment.words, Action.APPROVE, by=mo)
    assert not Claim.objects.exists()
    assert claim_next(HELD, at_work(mo), 5) == []


@pytest.mark.on_postgresql
@pytest.mark.django_db(transaction=True)
def test_opening_what_is_being_decided_makes_nobody_wait_for_ever(
    article: Article, mo: User, nia: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    comment = factories.a_held_comment(article)
    claim([comment.pk], by=mo, at=timezone.now() - 2 * LEASE)
    with ThreadPoolExecutor(1) as pool:
        open_it = lambda: pool.submit(_opens, nia, [comment.pk])  # noqa: E731
        opened = _begun_after(moderation, "_tell", open_it, monkeypatch)
        decide(comment, comment.words, Action.APPROVE, by=mo)
        assert opened[0].result() <= {comment.pk}


@pytest.mark.on_postgresql
@pytest.mark.django_db(transaction=True)
def test_nor_do_two_who_take_over_the_same_cards(
    article: Article, mo: User, nia: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    free, ended = (comment.pk for comment in a_heap(article, 2))
    claim([ended], by=mo, at=timezone.now() - 2 * LEASE)
    with ThreadPoolExecutor(1) as pool:
        open_both = lambda: pool.submit(_opens, nia, [free, ended])  # noqa: E731
        theirs = _begun_after(claims, "_forget_what_has_ended", open_both, monkeypatch)
        ours = claim([free, ended], by=mo)
        assert sorted([*ours, *theirs[0].result()]) == [free, ended]


def _begun_after(
    module: ModuleType, name: str, begin: Callable[[], Future[set[int]]], monkeypatch: pytest.MonkeyPatch
) -> list[Future[set[int]]]:
    """What somebody else begins right behind a step, the first time it is taken; the step then takes long."""
    step, begun = getattr(module, name), []

    def slowly(*args: object) -> None:
        monkeypatch.setattr(module, name, step)
        step(*args)
        begun.append(begin())
        time.sleep(0.5)  # long enough to run into a lock, too short for a deadlock to be found

    monkeypatch.setattr(module, name, slowly)
    return begun


def _opens(user: User, cards: list[int]) -> set[int]:
    try:
        return claim(cards, by=user)
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_eight_moderators_at_once_never_open_the_same_card(article: Article) -> None:
    a_heap(article, WAITING)
    everybody = [factories.a_moderator(f"Moderator {number}", article.desk) for number in range(MODERATORS)]
    with ThreadPoolExecutor(MODERATORS) as pool:
        opened = list(pool.map(_opens_cards, everybody))
    together = [pk for cards in opened for pk in cards]
    assert len(together) == len(set(together))
    assert set(together) == set(Comment.objects.values_list("pk", flat=True))


def _opens_cards(user: User) -> list[int]:
    """Three at a time, until there are none left; those it has already are given again."""
    kept, opened = at_work(user), []
    while new := [pk for pk in claim_next(HELD, kept, len(opened) + 3) if pk not in opened]:
        opened += new
    connection.close()
    return opened
