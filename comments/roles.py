"""The office a verified public figure is shown with: the one held when the comment was posted."""

from datetime import datetime

from django.utils import timezone

from comments.models import Reader
from people.offices import office_on


def role_of(reader: Reader, at: datetime) -> str:
    """Empty for everybody else."""
    if reader.person is None:
        return ""
    office = office_on(reader.person, timezone.localdate(at))
    return office.label if office else ""
