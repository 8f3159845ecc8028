"""A lock in the middle of a crowd: once it is committed nothing is accepted or shown.

Forms that are open already are no exception.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import monotonic, sleep
from uuid import uuid4

import pytest
from django.db import connection

from accounts.models import User
from articles import court_case
from articles.models import Article
from comments import posting
from comments.models import Comment, CommentPolicy, Reader
from comments.policies import Terms, change_policy, lock
from comments.policy import policy_of
from comments.recount import wrong_counts
from comments.refusals import PostRefused
from tests import factories

WRITERS = 6
IN_FULL_FLIGHT = 20  # comments
PATIENCE = 30.0
BREATH = 0.01  # seconds; SQLite lets whoever asks at the right moment write first, and nobody posts faster

Close = Callable[[Article, User], object]
Lock = CommentPolicy.Lock
WAYS: dict[str, Close] = {
    "an article": lambda article, by: lock(article, Lock.LEGAL, "On legal advice.", by=by),
    "its desk": lambda article, by: lock(article.desk, Lock.LEGAL, "On legal advice.", by=by),
    "the site": lambda article, by: lock(None, Lock.LEGAL, "On legal advice.", by=by),
    "a court case": lambda article, by: court_case.begin(article, by=by),
    "closed, not locked": lambda article, by: change_policy(
        article.desk, Terms(CommentPolicy.Mode.CLOSED), by=by
    ),
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("way", WAYS)
def test_after_it_commits_nothing_is_accepted_or_shown(article: Article, way: str) -> None:
    by = factories.a_user("Boss", is_superuser=True)
    readers = [factories.a_reader(f"Reader {number}") for number in range(WRITERS)]
    committed = Event()
    with ThreadPoolExecutor(WRITERS) as pool:
        writers = [pool.submit(_write_until_refused, article, reader, committed) for reader in readers]
        _wait_for_comments(article, IN_FULL_FLIGHT)
        began = monotonic()
        WAYS[way](article, by)
        took = monotonic() - began
        there = Comment.objects.filter(article=article).count()
        committed.set()
        accepted = [writer.result() for writer in writers]
    assert all(late == 0 for _, late in accepted)
    assert there == sum(early for early, _ in accepted) == Comment.objects.filter(article=article).count()
    assert took < PATIENCE / 3, "Those who post keep the moderator waiting."
    assert policy_of(article).shows is (way == "closed, not locked")
    assert not list(wrong_counts())


def _write_until_refused(article: Article, reader: Reader, committed: Event) -> tuple[int, int]:
    """How many were accepted: of those begun before the lock had been committed, and of those begun after."""
    early = late = 0
    deadline = monotonic() + PATIENCE
    try:
        while monotonic() < deadline:
            is_late = committed.is_set()
            draft = posting.Draft(article, f"Words nobody wrote before: {uuid4()}", uuid4())
            posting.post(draft, by=reader)
            early, late = early + (not is_late), late + is_late
            sleep(BREATH)
    except PostRefused:
        pass
    finally:
        connection.close()
    return early, late


def _wait_for_comments(article: Article, many: int) -> None:
    deadline = monotonic() + PATIENCE
    while Comment.objects.filter(article=article).count() < many:
        assert monotonic() < deadline, "Nobody gets anything posted."
        sleep(0.02)
