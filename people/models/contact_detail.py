"""How to reach a person or an organisation, and who may know it."""

from typing import Self

from django.db import models
from django.db.models import Q

from people.models.organisation import Organisation
from people.models.person import Person


class ContactDetailQuerySet(models.QuerySet["ContactDetail"]):
    def public(self) -> Self:
        return self.filter(visibility=ContactDetail.Visibility.PUBLIC)


class ContactDetail(models.Model):
    """Private unless somebody says otherwise: a roster's home address must never surface by default."""

    class Kind(models.TextChoices):
        EMAIL = "email", "e-mail"
        PHONE = "phone", "telephone"
        ADDRESS = "address", "postal address"
        WEBSITE = "website", "website"
        SOCIAL = "social", "social media"

    class Visibility(models.TextChoices):
        PUBLIC = "public", "everybody"
        JOURNALISTS = "journalists", "journalists"
        PRIVATE = "private", "staff only"

    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="contact_details")
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, null=True, blank=True, related_name="contact_details"
    )
    kind = models.CharField(max_length=10, choices=Kind)
    value = models.CharField(max_length=300)
    visibility = models.CharField(
        "who may see it", max_length=12, choices=Visibility, default=Visibility.PRIVATE
    )

    objects = ContactDetailQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False) ^ Q(organisation__isnull=False),
                name="people_contactdetail_one_subject",
                violation_error_message="A contact detail belongs to one person or to one organisation.",
            ),
        ]

    def __str__(self) -> str:
        return self.value
