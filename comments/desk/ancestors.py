"""The comments above a comment: what it answers, from the top of the thread."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Q

from comments.models import Comment
from comments.models.comment import STEP


def ancestors_of(comments: Iterable[Comment]) -> dict[int, list[Comment]]:
    """By the comment's key, the topmost first; one query for all of them, or none."""
    comments = list(comments)
    above = {comment.pk: _numbers_above(comment) for comment in comments}
    wanted = [
        Q(article=comment.article_id, number__in=above[comment.pk])
        for comment in comments
        if above[comment.pk]
    ]
    if not wanted:
        return {comment.pk: [] for comment in comments}
    rows = Comment.objects.filter(reduce(or_, wanted)).select_related("author", "revision")
    found = {(row.article_id, row.number): row for row in rows}
    return {
        comment.pk: [
            found[place] for number in above[comment.pk] if (place := (comment.article_id, number)) in found
        ]
        for comment in comments
    }


def _numbers_above(comment: Comment) -> list[int]:
    """The steps of the path but for the last, which is the comment's own."""
    steps = [comment.path[start : start + STEP] for start in range(0, len(comment.path), STEP)]
    return [int(step, 36) for step in steps[:-1]]
