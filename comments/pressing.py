"""How pressing a comment is: its place in the queues of moderators.

What screening made of its words counts until a moderator has looked at them; each open report counts besides.
Whatever changes one of these keeps the number (``comments.moving``, ``comments.counters``).
"""

from comments.models import Comment, Status

EACH_REPORT = 5
MOST_PRESSING = 1000
WAITING = (Status.HELD, Status.SHOWN)


def pressing(comment: Comment) -> int:
    waits = comment.status in WAITING and not comment.is_reviewed
    by_words = comment.words.priority if waits else 0
    return min(by_words + EACH_REPORT * comment.open_reports, MOST_PRESSING)
