"""Deadlines in words. “00:00” is easily read as a day too late, so midnight is named by the day it ends."""

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.formats import date_format

from comments.legal.working_time import last_day_before

register = template.Library()


@register.filter
def deadline(moment: datetime) -> str:
    """Such as “Monday 9 March 2026, 10:00 GMT” or “the end of Wednesday 11 March 2026”."""
    local = timezone.localtime(moment)
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        return f"the end of {date_format(last_day_before(moment), 'l j F Y')}"
    return date_format(local, "l j F Y, H:i T")
