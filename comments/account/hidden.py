"""Where comments that were let through are not to be seen at present: a court case, a lock, no page."""

from collections.abc import Collection
from datetime import datetime

from django.db import models
from django.db.models import Q

from articles.models import Article, State
from comments.models import CommentPolicy
from comments.policy import policy_from

GONE = "The article was taken off the site, and its comments with it."


def why_hidden(articles: Collection[Article], readable: Collection[int], at: datetime) -> dict[int, str]:
    """A sentence by the key of each article that shows none; ``readable`` are the keys of those with a page.

    Two queries, however many there are.
    """
    policies = list(_applying_to_any(articles).prefetch_related("hours"))
    found = {}
    for article in articles:
        applying = [policy for policy in policies if _applies(policy, article)]
        # A withdrawn page shows its comments too, so which of the two it is does not matter here.
        now = policy_from(article, applying, at, page=State.PUBLISHED)
        if article.pk not in readable:
            found[article.pk] = GONE
        elif not now.shows:
            found[article.pk] = now.notice
    return found


def _applying_to_any(articles: Collection[Article]) -> "models.QuerySet[CommentPolicy]":
    of_a_desk = Q(desk__in={article.desk_id for article in articles})
    return CommentPolicy.objects.filter(Q(article__in=articles) | of_a_desk | Q(article=None, desk=None))


def _applies(policy: CommentPolicy, article: Article) -> bool:
    if policy.article_id is not None:
        return policy.article_id == article.pk
    return policy.desk_id in (None, article.desk_id)
