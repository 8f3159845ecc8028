"""Posts: an office that exists whoever holds it."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q

from people.models.area import Area
from people.models.dated import Dated, DatedRows
from people.models.organisation import Organisation


class PostQuerySet(DatedRows, models.QuerySet["Post"]):
    def behind(self, veils: Iterable[str]) -> Self:
        """Without those that are known by nothing but offices or bodies which other veils hide."""
        known = ["", *veils]
        seen = Q(memberships__veil__in=known, memberships__person__veil__in=known)
        posts = Post.objects.filter(Q(memberships=None) | seen).order_by()
        return self.filter(pk__in=posts.values("pk"), organisation__veil__in=known)


class Post(Dated):
    """Cabinet Member for Housing; Councillor for a ward with three seats; Leader of the Council."""

    class Kind(models.TextChoices):
        MAYOR = "mayor", "mayor"
        LEADER = "leader", "leader"
        CABINET = "cabinet", "cabinet member"
        CHAIR = "chair", "chair"
        COUNCILLOR = "councillor", "councillor"
        MEMBER = "member", "member"
        PARTY = "party", "party officer"
        OFFICER = "officer", "paid officer"
        OTHER = "other", "other"

    title = models.CharField(max_length=200, help_text="Cabinet Member for Community Safety and Enforcement")
    short_title = models.CharField(max_length=100, blank=True, help_text="Cabinet Member")
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.OTHER)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="posts")
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="posts")
    seats = models.PositiveSmallIntegerField(
        default=1, help_text="How many hold it at once: three in most wards."
    )
    precedence = models.PositiveSmallIntegerField(
        default=500,
        help_text="The lower, the more senior: the most senior post a person holds is shown first.",
    )

    objects = PostQuerySet.as_manager()

    class Meta(Dated.Meta):
        ordering = ["precedence", "title", "id"]
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(condition=~Q(title=""), name="people_post_has_title"),
            models.CheckConstraint(condition=Q(seats__gte=1), name="people_post_has_a_seat"),
            # SQLite has no NULLS NOT DISTINCT, so a post without an area has a rule of its own.
            models.UniqueConstraint(
                fields=["organisation", "title", "start"],
                condition=Q(area=None),
                name="people_post_once_without_area",
            ),
            models.UniqueConstraint(
                fields=["organisation", "title", "area", "start"],
                name="people_post_once_per_area",
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The office with its body: "Leader, Marl Bridge Council"; the body once only."""
        name = self.organisation.name
        return self.title if name in self.title else f"{self.title}, {name}"
