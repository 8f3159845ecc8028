"""Until when a release must not be published, in a sentence."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.utils import timezone

from articles.intake.proposals import Embargo

LONDON = "Europe/London"


def embargo_warning(embargo: Embargo | None, now: datetime) -> str:
    """A sentence while the release is, or may be, under embargo; empty when there is none or it has lifted.

    A date without a time counts to the end of that day: too late does no harm.
    """
    if embargo is None:
        return ""
    if embargo.date is None:
        return f"This release is under embargo and does not say clearly until when: “{embargo.text}”."
    ends = datetime.combine(embargo.date, embargo.time or time.max, tzinfo=ZoneInfo(embargo.zone or LONDON))
    if ends <= now:
        return ""
    local = timezone.localtime(ends, ZoneInfo(LONDON))
    clock = f"{local:%H:%M} ({local:%Z})" if embargo.time else "the end of"
    return f"This release is under embargo until {clock} {_on(local, embargo)}: do not publish before."


def _on(local: datetime, embargo: Embargo) -> str:
    day = f"{local:%A} {local.day} {local:%B %Y}"
    return f"on {day}" if embargo.time else day
