"""Who may do what with comments."""

from accounts.models import User
from articles.models import Desk
from comments.models import Comment, Moderator, Reader
from comments.refusals import NotAllowed


def require_moderator(user: User, desk: Desk | int) -> None:
    """Raises NotAllowed unless the user keeps the comments of the desk."""
    if not Moderator.objects.keeps(user, desk):
        raise NotAllowed("Only a moderator of this desk’s comments can do this.")


def require_author(reader: Reader, comment: Comment) -> None:
    if comment.author_id != reader.pk:
        raise NotAllowed("Only its author can do this with a comment.")
