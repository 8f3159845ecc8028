"""What else the author of a comment wrote lately, and what became of it."""

from collections.abc import Iterable

from comments.keepers import Keeper
from comments.models import Comment, CommentQuerySet

LAST = 10


def last_comments(authors: Iterable[int], keeper: Keeper) -> dict[int, list[Comment]]:
    """By the author's key, the latest first, of those this moderator may see; one query for all authors.

    One more than ``LAST`` each, because the comment they are shown beside is among them.
    """
    authors = sorted(set(authors))
    short = [keeper.comments().filter(author=author).order_by("-id")[: LAST + 1] for author in authors]
    # Each is cut in a subquery of its own: SQLite takes no limit inside a union.
    parts = [_as_listed().filter(pk__in=one.values("pk")).order_by() for one in short]
    found: dict[int, list[Comment]] = {author: [] for author in authors}
    for comment in parts[0].union(*parts[1:], all=True) if parts else ():
        found[comment.author_id].append(comment)
    for comments in found.values():
        comments.sort(key=lambda comment: comment.pk, reverse=True)
    return found


def _as_listed() -> CommentQuerySet:
    return Comment.objects.select_related("revision", "last_decision__reason")
