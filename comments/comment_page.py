"""One comment on a page of its own: what it answers in short above, and everything that answers it below."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.http import QueryDict

from articles.models import Edition
from comments.commented import edition_of, policy_for, with_authors
from comments.models import Comment
from comments.models.comment import CommentQuerySet
from comments.policy import PolicyNow
from comments.thread_page import Turn, answered_above, nested, taken
from comments.thread_places import path_asked_for


@dataclass(frozen=True)
class CommentPage:
    """``above`` is what the comment answers, from the top.

    ``further`` is the query string of the next page, empty on the last one.
    """

    edition: Edition
    policy: PolicyNow
    comment: Comment
    above: list[Comment] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    further: str = ""
    is_first: bool = True


def comment_page(comment: Comment, asked: QueryDict) -> CommentPage:
    """Raises Http404 where the article may not be read, and for a place that no page ever named."""
    after = path_asked_for(asked)
    edition = edition_of(comment)
    policy = policy_for(edition)
    if not policy.shows:
        return CommentPage(edition, policy, comment)
    answers, more = taken(answers_after(comment, after))
    between = answered_above(answers[0], comment.path) if after and answers else []
    return CommentPage(
        edition,
        policy,
        comment,
        above=answered_above(comment),
        turns=nested(answers, between),
        further=urlencode({"after": answers[-1].path}) if more else "",
        is_first=not after,
    )


def answers_after(comment: Comment, path: str) -> CommentQuerySet:
    """In the order of the conversation, behind that place; an empty one is before the first answer."""
    return with_authors(Comment.objects.below(comment, after=path))
