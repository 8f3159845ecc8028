"""Organisations: councils, parties and their branches, groups, committees, cabinets, media."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.images.field import CleanImageField
from people.models.fields import PartialDateField
from people.models.veiled import Veiled, VeiledRows

HEX_COLOUR = RegexValidator(
    r"^#[0-9a-fA-F]{6}$", "Write a colour as # and six digits or letters, such as #1a5fb4."
)


class OrganisationQuerySet(VeiledRows, models.QuerySet["Organisation"]):
    """Named so that public pages and lists all say ``unveiled()``."""


class Organisation(Veiled):
    """A body that people belong to, hold posts in, or speak for."""

    class Kind(models.TextChoices):
        COUNCIL = "council", "council"
        PARTY = "party", "party"
        BRANCH = "branch", "party branch"
        GROUP = "group", "political group"
        COMMITTEE = "committee", "committee"
        CABINET = "cabinet", "cabinet"
        UNIT = "unit", "unit or service"
        PUBLIC_BODY = "public_body", "public body"
        MEDIA = "media", "media"
        OTHER = "other", "other"

    slug = models.SlugField(
        max_length=120, unique=True, help_text="The last part of this organisation's address."
    )
    name = models.CharField(max_length=200)
    short_name = models.CharField(
        max_length=60, blank=True, help_text="As it is usually called: the Keystones, FRA."
    )
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.OTHER)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", verbose_name="part of"
    )
    colour = models.CharField(max_length=7, blank=True, validators=[HEX_COLOUR])
    logo = CleanImageField(upload_to="logos/", blank=True)
    founded = PartialDateField()
    dissolved = PartialDateField()
    succeeded_by = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="predecessors"
    )

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="people_organisation_has_name"),
            models.CheckConstraint(
                condition=~Q(parent=F("id")), name="people_organisation_not_its_own_parent"
            ),
            models.CheckConstraint(
                condition=~Q(succeeded_by=F("id")), name="people_organisation_not_its_own_successor"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("organisation", args=[self.slug])

    @property
    def usual_name(self) -> str:
        return self.short_name or self.name
