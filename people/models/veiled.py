"""What came to the roster with an unpublished text: the public must not learn of it before the text is out.

An appointment under embargo would otherwise show on the organisation's page the moment a draft names it.
"""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import models
from django.db.models import Q

Rows = TypeVar("Rows", bound="models.QuerySet[Any]")


class VeiledRows:
    """Mixed into a QuerySet: its rows by who may know of them."""

    def unveiled(self: Rows) -> Rows:  # type: ignore[misc]  # mixed into a QuerySet
        """What every public page, list and count may show."""
        return self.filter(veil="")

    def behind(self: Rows, veils: Iterable[str]) -> Rows:  # type: ignore[misc]  # mixed into a QuerySet
        """What is public, and what these veils hide."""
        return self.filter(Q(veil="") | Q(veil__in=list(veils)))


class Veiled(models.Model):
    """``veil`` says with whose unpublished work the row came ; empty: it is public."""

    veil = models.CharField(max_length=80, blank=True, editable=False)

    class Meta:
        abstract = True
