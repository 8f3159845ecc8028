"""The other names one person is or was known by."""

from django.db import models
from django.db.models import Q

from people.models.dated import Dated
from people.models.person import Person


class PersonName(Dated):
    """ "Ros Achterberg" for Rosalind Achterberg; a maiden name; the name on a ballot paper."""

    class Kind(models.TextChoices):
        OTHER = "other", "also known as"
        SHORT = "short", "short form"
        FORMER = "former", "former name"
        WELSH = "welsh", "Welsh form"
        BALLOT = "ballot", "name on the ballot paper"

    person = models.ForeignKey(Person, models.CASCADE, related_name="other_names")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.OTHER)

    class Meta(Dated.Meta):
        ordering = ["name", "id"]
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["person", "name", "kind"], name="people_personname_once"),
            models.CheckConstraint(condition=~Q(name=""), name="people_personname_not_empty"),
        ]

    def __str__(self) -> str:
        return self.name
