"""What waits for whom: the lists a day's work at a desk begins with."""

from datetime import timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from accounts.models import User
from articles.models import DeskMember, Edit, Edition, State, Transition

A_WEEK = timedelta(days=7)


def is_editor(user: User) -> bool:
    """At any desk."""
    return user.is_superuser or _parts_as_editor(user).exists()


def drafts_of(user: User) -> QuerySet[Edition]:
    """Drafts that the user began or has saved, the one touched last first."""
    saved = Edit.objects.filter(edition=OuterRef("pk"), by=user)
    return _at_desks(user, State.DRAFT).filter(Q(created_by=user) | Exists(saved))


def submitted_by(user: User) -> QuerySet[Edition]:
    """Editions this user submitted that nobody has approved yet, the one touched last first."""
    submissions = Transition.objects.filter(
        edition=OuterRef("pk"), by=user, from_state=State.DRAFT, to_state=State.SUBMITTED
    )
    return _at_desks(user, State.SUBMITTED).filter(Exists(submissions))


def awaiting(user: User) -> QuerySet[Edition]:
    """Submitted editions that this user may approve: an editor there, and not the one who wrote them.

    The same rule as ``clearance.require_second_person``, asked of many editions at once.
    """
    submissions = Transition.objects.filter(
        edition=OuterRef("pk"), from_state=State.DRAFT, to_state=State.SUBMITTED
    ).order_by("-id")
    edited_since = Edit.objects.filter(edition=OuterRef("pk"), by=user, at__gte=OuterRef("submitted_at"))
    own = Q(submitted_by=user.pk) | Exists(edited_since)
    return (
        _where_editor(user, State.SUBMITTED)
        .annotate(
            submitted_by=Subquery(submissions.values("by")[:1]),
            submitted_at=Subquery(submissions.values("at")[:1]),
        )
        .exclude(Q(desk__needs_second_person=True) & own)
        .order_by(F("submitted_at").asc(nulls_first=True), "id")
    )


def ready_to_publish(user: User) -> QuerySet[Edition]:
    """Approved editions where this user is an editor."""
    return _where_editor(user, State.APPROVED)


def published_lately(user: User) -> QuerySet[Edition]:
    """Live editions of the user's desks that went out in the last seven days, the latest first."""
    since = timezone.now() - A_WEEK
    return _at_desks(user, State.PUBLISHED).filter(published_at__gte=since).order_by("-published_at", "-id")


def _at_desks(user: User, state: State) -> QuerySet[Edition]:
    return Edition.objects.at_desks_of(user).filter(state=state).order_by("-changed_at", "-id")


def _where_editor(user: User, state: State) -> QuerySet[Edition]:
    editions = _at_desks(user, state)
    if user.is_superuser:
        return editions
    return editions.filter(desk__in=_parts_as_editor(user).values("desk"))


def _parts_as_editor(user: User) -> QuerySet[DeskMember]:
    return DeskMember.objects.filter(user=user, role=DeskMember.Role.EDITOR)
