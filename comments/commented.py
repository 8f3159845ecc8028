"""The article a conversation belongs to, as far as the public may read it. Unpublished or removed: a 404."""

from datetime import datetime

from django.http import Http404
from django.utils import timezone

from articles.listings import NOT_IN_LISTS
from articles.models import READABLE, Edition, State
from articles.models.edition import EditionQuerySet
from comments.models import Comment
from comments.models.comment import CommentQuerySet
from comments.policy import PolicyNow, policies_of, policy_from


def edition_at(desk: str, slug: str) -> Edition:
    """What stands at an article's address. Raises Http404."""
    return _one(_readable().filter(article__desk__slug=desk, article__slug=slug))


def edition_of(comment: Comment) -> Edition:
    """What the comment stands under. Raises Http404."""
    return _one(_readable().filter(article=comment.article_id))


def with_authors(comments: CommentQuerySet) -> CommentQuerySet:
    """With what a page shows of each."""
    return comments.select_related("author__person", "revision")


def standing_comment(pk: int) -> Comment:
    """One that has its place on public pages, shown or taken away from above an answer. Raises Http404."""
    found = with_authors(Comment.objects.standing()).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such comment.")
    return found


def policy_for(edition: Edition, at: datetime | None = None) -> PolicyNow:
    """What counts under this page; its state is known here, so the database is not asked for it again."""
    article, page = edition.article, State(edition.state)
    return policy_from(article, policies_of(article), at or timezone.now(), page=page)


def _readable() -> EditionQuerySet:
    readable = Edition.objects.filter(state__in=READABLE)
    return readable.select_related("article__desk__organisation").defer(*NOT_IN_LISTS)


def _one(editions: EditionQuerySet) -> Edition:
    edition = editions.first()
    if edition is None:
        raise Http404("Nothing that may be read stands there.")
    return edition
