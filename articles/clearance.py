"""Who may do what at which desk."""

from accounts.models import User
from articles.models import Desk, DeskMember, Edition, State, Transition
from articles.refusals import NeedsSecondPerson, NotAllowed

Role = DeskMember.Role


def role_at(user: User, desk: Desk) -> str | None:
    """The user's part at the desk; None for a stranger. A superuser counts as an editor everywhere."""
    if not user.is_active:
        return None
    if user.is_superuser:
        return Role.EDITOR
    return DeskMember.objects.filter(user=user, desk=desk).values_list("role", flat=True).first()


def require_writer(user: User, desk: Desk) -> None:
    """Raises NotAllowed unless the user works at the desk."""
    if role_at(user, desk) is None:
        raise NotAllowed(f"You do not work at the desk “{desk}”.")


def require_editor(user: User, desk: Desk) -> None:
    """Raises NotAllowed unless the user is an editor at the desk."""
    if role_at(user, desk) != Role.EDITOR:
        raise NotAllowed(f"Only an editor at the desk “{desk}” can do this.")


def is_only_editor(user: User, desk: Desk) -> bool:
    """Nobody else at the desk could approve what this user submits."""
    editors = DeskMember.objects.filter(desk=desk, role=Role.EDITOR, user__is_active=True)
    return desk.needs_second_person and not editors.exclude(user=user).exists()


def require_second_person(user: User, edition: Edition) -> None:
    """Raises NeedsSecondPerson if the user submitted the edition, or edited it since it was submitted."""
    if not edition.desk.needs_second_person:
        return
    submitted = (
        edition.transitions.filter(from_state=State.DRAFT, to_state=State.SUBMITTED).order_by("-id").first()
    )
    if submitted is None:
        return
    if submitted.by_id == user.pk:
        raise NeedsSecondPerson("You submitted this yourself: somebody else at the desk has to approve it.")
    if _edited_since(user, edition, submitted):
        raise NeedsSecondPerson("You changed this after it was submitted: somebody else has to approve it.")


def _edited_since(user: User, edition: Edition, submitted: Transition) -> bool:
    return edition.edits.filter(by=user, at__gte=submitted.at).exists()
