"""Who may do what with comments."""

from accounts import groups
from accounts.models import User
from articles.models import Desk
from comments.models import Comment, Moderator, Reader
from comments.refusals import AboutYourself, NotAllowed


def require_moderator(user: User, desk: Desk | int) -> None:
    """Raises NotAllowed unless the user keeps the comments of the desk."""
    if not Moderator.objects.keeps(user, desk):
        raise NotAllowed("Only a moderator of this desk’s comments can do this.")


def require_judge(user: User, comment: Comment) -> None:
    """Raises NotAllowed unless the user keeps the comments of its desk, and wrote another one than this."""
    require_moderator(user, comment.desk_id)
    require_another(user, comment.author)


def require_another(user: User, reader: Reader) -> None:
    """Raises AboutYourself: moderators comment too, and what becomes of it others decide."""
    if reader.user_id == user.pk:
        raise AboutYourself("This is about yourself: another moderator decides about it.")


def require_keeper(user: User, desk: Desk | int | None) -> None:
    """Raises NotAllowed unless the user says how comments are taken at the desk; None is the whole site."""
    if desk is not None:
        require_moderator(user, desk)
    elif not keeps_the_site(user):
        raise NotAllowed("Only an administrator, or a moderator of every desk, can do this.")


def keeps_the_site(user: User) -> bool:
    """What counts everywhere: the site’s policy, its house rules and word rules."""
    is_administrator = user.is_active and groups.is_administrator(user)
    return is_administrator or Moderator.objects.keeps_every_desk(user)


def require_author(reader: Reader, comment: Comment) -> None:
    if comment.author_id != reader.pk:
        raise NotAllowed("Only its author can do this with a comment.")
