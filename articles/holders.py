"""Who holds which office today, as the pages of organisations and the who's who list them."""

from django.utils import timezone

from people.models import Membership, Organisation
from people.models.membership import MembershipQuerySet


def holders_now() -> MembershipQuerySet:
    """Begun, and not known to be over; the most senior first, then by surname. Ready for its labels.

    Stricter than "maybe held today" at the end, and laxer at the start: an office whose first day
    nobody knows is held, one that may have ended is not said to be.
    """
    today = timezone.localdate()
    begun = Membership.objects.unveiled().filter(start_earliest__lte=today, end_earliest__gte=today)
    by_name = begun.by_seniority().order_by("seniority", "person__sort_name", "pk")  # type: ignore[misc]
    return by_name.with_labels().select_related("person")


def by_body(rows: MembershipQuerySet) -> list[tuple[Organisation, list[Membership]]]:
    """Councils first, then cabinets and committees, then all others by name."""
    holders: dict[Organisation, list[Membership]] = {}
    for row in rows:
        holders.setdefault(row.body, []).append(row)
    return sorted(holders.items(), key=lambda item: _place(item[0]))


FIRST = (Organisation.Kind.COUNCIL, Organisation.Kind.CABINET, Organisation.Kind.COMMITTEE)


def _place(body: Organisation) -> tuple[int, str]:
    place = next((place for place, kind in enumerate(FIRST) if kind == body.kind), len(FIRST))
    return place, body.name
