"""What every change of how a comment stands has in common."""

from typing import Any

import pytest

from accounts.models import User
from articles.models import Article
from comments.models import Action, Comment, Decision
from comments.moderation import decide
from comments.signals import comment_moved
from tests import factories

pytestmark = pytest.mark.django_db


def test_news_of_it_is_sent_once_it_has_been_committed(
    article: Article, mo: User, django_capture_on_commit_callbacks: Any
) -> None:
    comment = factories.a_held_comment(article)
    heard: list[Decision] = []

    def hear(decision: Decision, **_named: object) -> None:
        heard.append(decision)

    comment_moved.connect(hear, sender=Comment)
    with django_capture_on_commit_callbacks(execute=True):
        decision = decide(comment, comment.words, Action.APPROVE, by=mo)
        assert heard == []
    assert heard == [decision]
