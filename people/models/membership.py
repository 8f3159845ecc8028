"""Memberships: a person holds a post, or a role in an organisation, from one date to another."""

from collections.abc import Iterable
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce

from people.models.dated import Dated, DatedRows
from people.models.organisation import Organisation
from people.models.person import Person
from people.models.post import Post
from people.models.veiled import Veiled, VeiledRows

# A role without a post of its own stands after every post whose precedence was set with care.
PRECEDENCE_OF_A_ROLE = 600


class MembershipQuerySet(VeiledRows, DatedRows, models.QuerySet["Membership"]):
    def unveiled(self) -> Self:
        return self.behind([])

    def behind(self, veils: Iterable[str]) -> Self:
        """An office whose holder or body is hidden is hidden with them, however it came to the roster."""
        known = ["", *veils]
        bodies = ("post__organisation", "organisation", "on_behalf_of")
        rows = self.filter(veil__in=known, person__veil__in=known)
        for body in bodies:
            rows = rows.filter(Q(**{body: None}) | Q(**{f"{body}__veil__in": known}))
        return rows

    def by_seniority(self) -> Self:
        """Most senior first; among equals the one begun last."""
        seniority = Coalesce("post__precedence", Value(PRECEDENCE_OF_A_ROLE))
        return self.alias(seniority=seniority).order_by("seniority", "-start_latest", "id")

    def with_labels(self) -> Self:
        """Ready for ``label`` and ``on_behalf_of`` without further queries."""
        return self.select_related("post__organisation", "post__area", "organisation", "on_behalf_of")


class Membership(Veiled, Dated):
    """Several holders of one post, and dates in the future, are both normal."""

    class Began(models.TextChoices):
        ELECTED = "elected", "elected"
        BY_ELECTION = "by_election", "elected at a by-election"
        APPOINTED = "appointed", "appointed"
        CO_OPTED = "co_opted", "co-opted"
        JOINED = "joined", "joined"

    class Ended(models.TextChoices):
        TERM = "term", "term ended"
        RESIGNED = "resigned", "resigned"
        DEFEATED = "defeated", "not re-elected"
        STOOD_DOWN = "stood_down", "stood down"
        MOVED = "moved", "moved to another post"
        REMOVED = "removed", "removed from post"
        LEFT = "left", "left the party or group"
        DISQUALIFIED = "disqualified", "disqualified"
        DIED = "died", "died"

    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    post = models.ForeignKey(Post, models.PROTECT, null=True, blank=True, related_name="memberships")
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="memberships",
        help_text="Where there is no post: the body, and the role in it.",
    )
    role = models.CharField(
        max_length=200, blank=True, help_text="Vice Chair, member, spokesperson on transport …"
    )
    on_behalf_of = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="represented_by",
        help_text="The party or group this person sits for.",
    )
    start_reason = models.CharField("how it began", max_length=12, choices=Began, blank=True)
    end_reason = models.CharField("why it ended", max_length=12, choices=Ended, blank=True)
    source = models.CharField(
        max_length=500, blank=True, help_text="Where this is known from: an address, a minute."
    )

    objects = MembershipQuerySet.as_manager()

    class Meta(Dated.Meta):
        ordering = ["-start_latest", "id"]
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=Q(post__isnull=False, organisation__isnull=True, role="")
                | Q(post__isnull=True, organisation__isnull=False) & ~Q(role=""),
                name="people_membership_post_or_role",
                violation_error_message="Give either a post, or an organisation and the role in it.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["person", "start_earliest", "end_latest"], name="people_membership_person_day"
            ),
            models.Index(fields=["post", "start_earliest", "end_latest"], name="people_membership_post_day"),
        ]

    def __str__(self) -> str:
        return f"{self.label} ({self.period})" if self.period else self.label

    def clean(self) -> None:
        super().clean()
        if self.post_id is None and not (self.organisation_id and self.role):
            raise ValidationError(
                "Give either a post, or an organisation and the role in it.", code="no_office"
            )

    @property
    def label(self) -> str:
        """The office as it is printed beside a name, always with its body."""
        if self.post is not None:
            return self.post.label
        name = self.organisation.name if self.organisation else ""
        return self.role if name in self.role else f"{self.role}, {name}"

    @property
    def body(self) -> Organisation:
        """The organisation the office belongs to."""
        body = self.post.organisation if self.post else self.organisation
        if body is None:
            raise ValueError("This membership was never valid: it has neither a post nor an organisation.")
        return body
