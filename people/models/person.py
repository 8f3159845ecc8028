"""People: the lasting identity of a public figure. Not a user account."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.html import HTMLField
from people.images.field import CleanImageField
from people.models.veiled import Veiled, VeiledRows


class PersonQuerySet(VeiledRows, models.QuerySet["Person"]):
    def current(self) -> Self:
        """Without those that turned out to be somebody already known."""
        return self.filter(merged_into=None)


class Person(Veiled):
    """A public figure, under the name they are best known by."""

    slug = models.SlugField(max_length=120, unique=True, help_text="The last part of this person's address.")
    name = models.CharField(
        max_length=200, help_text="As it should be printed, without titles: Rosalind Achterberg."
    )
    honorific_prefix = models.CharField("title", max_length=50, blank=True, help_text="Cllr, Dr, Baroness …")
    honorific_suffix = models.CharField(
        "letters after the name", max_length=50, blank=True, help_text="OBE, MP …"
    )
    given_name = models.CharField("first names", max_length=100, blank=True)
    family_name = models.CharField("surname", max_length=100, blank=True)
    sort_name = models.CharField(
        max_length=200, blank=True, help_text="Surname first; made from the name if empty."
    )
    biography = HTMLField(blank=True)
    portrait = CleanImageField(upload_to="portraits/", blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="merged",
        help_text="This record turned out to be somebody already here; its page sends readers on.",
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["sort_name", "id"]
        verbose_name_plural = "people"
        indexes = [models.Index(fields=["sort_name", "id"], name="people_person_by_name")]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="people_person_has_name"),
            models.CheckConstraint(
                condition=~Q(merged_into=F("id")), name="people_person_not_merged_into_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.slug])

    @property
    def full_name(self) -> str:
        """With title and letters: "Cllr Rosalind Achterberg OBE"."""
        return " ".join(part for part in (self.honorific_prefix, self.name, self.honorific_suffix) if part)
