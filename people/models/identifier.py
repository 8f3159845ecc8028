"""What other registers call the same person or organisation."""

from django.db import models
from django.db.models import Q

from people.models.organisation import Organisation
from people.models.person import Person


class Identifier(models.Model):
    """A scheme and a value in it, as in Popolo: ("democracyclub", "1234")."""

    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="identifiers")
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, null=True, blank=True, related_name="identifiers"
    )
    scheme = models.CharField(max_length=50)
    value = models.CharField(max_length=200)

    class Meta:
        ordering = ["scheme", "value"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False) ^ Q(organisation__isnull=False),
                name="people_identifier_one_subject",
                violation_error_message="An identifier belongs to one person or to one organisation.",
            ),
            models.UniqueConstraint(
                fields=["scheme", "value"],
                condition=Q(person__isnull=False),
                name="people_identifier_once_per_person",
            ),
            models.UniqueConstraint(
                fields=["scheme", "value"],
                condition=Q(organisation__isnull=False),
                name="people_identifier_once_per_organisation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scheme}: {self.value}"
