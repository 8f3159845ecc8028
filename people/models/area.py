"""Areas: wards, divisions, constituencies, parishes. A ward's name recurs after every review."""

from django.db import models
from django.db.models import Q

from people.models.dated import Dated
from people.models.organisation import Organisation


class Area(Dated):
    """A piece of the map as one review drew it; the next review makes a new row, often of the same name."""

    class Kind(models.TextChoices):
        WARD = "ward", "ward"
        DIVISION = "division", "division"
        CONSTITUENCY = "constituency", "constituency"
        PARISH = "parish", "parish"
        OTHER = "other", "other"

    slug = models.SlugField(max_length=120)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.WARD)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        related_name="areas",
        help_text="The body this area elects or belongs to.",
    )
    gss_code = models.CharField(
        "GSS code",
        max_length=9,
        blank=True,
        help_text="The Office for National Statistics' code, such as E05009373.",
    )

    class Meta(Dated.Meta):
        ordering = ["name", "-start_earliest", "id"]
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["organisation", "slug", "start"], name="people_area_once_per_review"
            ),
            models.UniqueConstraint(
                fields=["gss_code"], condition=~Q(gss_code=""), name="people_area_gss_code_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name
