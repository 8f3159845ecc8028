"""Many moderators at once: each comment is decided once, and nobody is left believing otherwise."""

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from accounts.models import User
from articles.models import Article
from comments.models import Action, Comment, Decision, Reason, Status
from comments.models.decision import BY_MODERATORS
from comments.moderation import decide
from comments.recount import wrong_counts
from comments.refusals import Conflict
from tests import factories
from tests.comments.crowd import Crowd, after_bulk, some_readers

HELD, MODERATORS = 1_000, 8


@pytest.mark.long
@pytest.mark.django_db(transaction=True)
def test_eight_moderators_on_a_thousand_held_comments(article: Article) -> None:
    Crowd(some_readers(40), held=1_000).comment_on(article, HELD)
    after_bulk()
    seen = list(Comment.objects.select_related("revision").held())
    everybody = [factories.a_moderator(f"Moderator {number}") for number in range(MODERATORS)]
    with ThreadPoolExecutor(MODERATORS) as pool:
        outcomes = list(pool.map(lambda mo: _work_through(seen, mo), everybody))
    told = sum(outcomes, Counter[str]())
    assert told["decided"] == HELD
    assert told["conflict"] == HELD * (MODERATORS - 1)
    by_moderators = Decision.objects.filter(action__in=BY_MODERATORS)
    assert by_moderators.count() == by_moderators.values("comment").distinct().count() == HELD
    assert not Comment.objects.filter(status=Status.HELD).exists()
    assert list(wrong_counts()) == []


def _work_through(seen: list[Comment], moderator: User) -> Counter[str]:
    """Everything, in an order of one's own, as it stood when the list was opened."""
    _wait_for_ones_turn()
    choose, outcomes = random.Random(moderator.pk), Counter[str]()
    reason = Reason.objects.get(code="spam")
    for comment in choose.sample(seen, len(seen)):
        action = choose.choice([Action.APPROVE, Action.REJECT])
        try:
            decide(comment, comment.words, action, reason, by=moderator)
            outcomes["decided"] += 1
        except Conflict:
            outcomes["conflict"] += 1
    connection.close()
    return outcomes


def _wait_for_ones_turn() -> None:
    """However late it comes, with eight at once on a busy machine: nothing here is about how late."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout = 120000")
