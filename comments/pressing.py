"""How pressing a comment is: its place in the queues of moderators."""

from comments.models import Comment

NOTHING_PRESSING = 0  # what screening noticed, and what readers reported, a moderator has seen by then
MORE_PRESSING = 5  # what each open report adds
MOST_PRESSING = 1000


def put_at(comment: Comment, priority: int) -> None:
    priority = min(priority, MOST_PRESSING)
    if comment.priority != priority:
        comment.priority = priority
        comment.save(update_fields=["priority"])
