"""What is counted once, when something changes, so that no page has to count.

``comments.recount`` counts anew and says where a kept number is wrong.
"""

from django.db.models import F

from articles.models import Article
from comments.models import Comment, Reader, Status, Thread
from comments.pressing import pressing
from comments.standing import Standing


def next_number(article: Article) -> int:
    """The number of the next comment under it, until that has moved. The article has to be locked."""
    thread, _ = Thread.objects.get_or_create(article=article)
    return thread.posted_count + 1


def count_move(comment: Comment, before: Standing | None, after: Standing, *, was_visible: bool) -> None:
    """A comment moved from one standing to another; ``before`` is None for a new one.

    The comment itself has to be saved already, and its article locked.
    """
    _tell_parents(comment, was_visible=was_visible)
    shown, held, rejected = (
        _change(before, after, status) for status in (Status.SHOWN, Status.HELD, Status.REJECTED)
    )
    posted = int(before is None)
    if posted or shown or held:
        Thread.objects.filter(article=comment.article_id).update(
            posted_count=F("posted_count") + posted,
            shown_count=F("shown_count") + shown,
            held_count=F("held_count") + held,
        )
    if posted or shown or rejected:
        Reader.objects.filter(pk=comment.author_id).update(
            posted_count=F("posted_count") + posted,
            shown_count=F("shown_count") + shown,
            rejected_count=F("rejected_count") + rejected,
        )


def count_reports(comment: Comment, change: int) -> None:
    """Reports on it were opened, or closed."""
    comment.open_reports += change
    comment.priority = pressing(comment)
    comment.save(update_fields=["open_reports", "priority"])


def _change(before: Standing | None, after: Standing, status: Status) -> int:
    return int(after.status == status) - int(before is not None and before.status == status)


def is_to_be_seen(comment: Comment) -> bool:
    """A comment has its place while it is shown, or something below it is."""
    return comment.status == Status.SHOWN or comment.visible_replies > 0


def _tell_parents(comment: Comment, *, was_visible: bool) -> None:
    """Upwards, as far as anything changes."""
    while comment.is_visible != was_visible and comment.parent_id is not None:
        parent = Comment.objects.get(pk=comment.parent_id)
        was_visible = parent.is_visible
        parent.visible_replies += 1 if comment.is_visible else -1
        parent.is_visible = is_to_be_seen(parent)
        # Checked together by the database, so they are written together.
        parent.save(update_fields=["is_visible", "visible_replies"])
        comment = parent
