"""The other names one organisation is or was known by."""

from django.db import models
from django.db.models import Q

from people.models.dated import Dated
from people.models.organisation import Organisation


class OrganisationName(Dated):
    """An abbreviation, a former name, a name in another language."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="other_names")
    name = models.CharField(max_length=200)

    class Meta(Dated.Meta):
        ordering = ["name", "id"]
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["organisation", "name"], name="people_organisationname_once"),
            models.CheckConstraint(condition=~Q(name=""), name="people_organisationname_not_empty"),
        ]

    def __str__(self) -> str:
        return self.name
