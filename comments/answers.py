"""Telling the author of a comment that somebody answered it: once, when the answer is first shown."""

from datetime import datetime

from comments import notices
from comments.models import Comment, Notice


def tell_whom_it_answers(comment: Comment, at: datetime) -> None:
    if not comment.is_shown or comment.parent_id is None:
        return
    answered = Comment.objects.select_related("author__user").get(pk=comment.parent_id)
    is_own = answered.author_id == comment.author_id
    if is_own or Notice.objects.filter(kind=Notice.Kind.REPLY, comment=comment).exists():
        return
    notices.tell(answered.author, Notice.Kind.REPLY, comment=comment, at=at)
