"""Reserved names: what staff, desks, organisations and public figures are called, as it looks.

Kept by ``comments.reserved_names``, so that a reader's choice is one look into an index, not a walk
through the roster.
"""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models import Desk
from people.models import Organisation, Person

SOURCES = ("person", "organisation", "desk", "user")


class ReservedNameQuerySet(models.QuerySet["ReservedName"]):
    def unveiled(self) -> Self:
        """Without those behind a desk's veil: that a name is refused must not tell what a draft says."""
        return self.filter(
            Q(person=None) | Q(person__veil=""), Q(organisation=None) | Q(organisation__veil="")
        )


class ReservedName(models.Model):
    """One of the names of exactly one source; gone when its source is."""

    skeleton = models.CharField(max_length=120, db_index=True)
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, related_name="+")
    desk = models.ForeignKey(Desk, models.CASCADE, null=True, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")

    objects = ReservedNameQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, organisation=None, desk=None, user=None)
                | Q(person=None, organisation__isnull=False, desk=None, user=None)
                | Q(person=None, organisation=None, desk__isnull=False, user=None)
                | Q(person=None, organisation=None, desk=None, user__isnull=False),
                name="comments_reservedname_one_source",
            ),
        ]

    def __str__(self) -> str:
        return self.skeleton
