"""Who and what an edition names, and in which part."""

from django.db import models

from articles.models.edition import Edition
from people.models import Membership, Organisation, Person


class EditionPerson(models.Model):
    """A person's part in an edition, in the office they held that day."""

    class Part(models.TextChoices):
        AUTHOR = "author", "author"
        QUOTED = "quoted", "quoted"
        PICTURED = "pictured", "pictured"
        MENTIONED = "mentioned", "mentioned"

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="edition_people")
    person = models.ForeignKey(Person, models.PROTECT, related_name="appearances")
    part = models.CharField("as", max_length=10, choices=Part, default=Part.MENTIONED)
    position = models.PositiveSmallIntegerField(default=0)
    membership = models.ForeignKey(
        Membership,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="appearances",
        verbose_name="in the office of",
        help_text="Left empty, the most senior office held that day.",
    )
    role_label = models.CharField(max_length=400, blank=True, editable=False)  # frozen at publication

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "person", "part"], name="articles_editionperson_once_per_part"
            ),
        ]
        indexes = [models.Index(fields=["person", "edition"], name="articles_editionperson_person")]

    def __str__(self) -> str:
        return f"{self.person}, {self.part}"


class EditionOrganisation(models.Model):
    """An organisation that an edition speaks for or mentions."""

    class Part(models.TextChoices):
        ON_BEHALF_OF = "on_behalf_of", "on behalf of"
        MENTIONED = "mentioned", "mentioned"

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="edition_organisations")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="appearances")
    part = models.CharField("as", max_length=12, choices=Part, default=Part.MENTIONED)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "organisation"], name="articles_editionorganisation_once"
            ),
        ]
        indexes = [models.Index(fields=["organisation", "edition"], name="articles_editionorg_org")]

    def __str__(self) -> str:
        return str(self.organisation)
