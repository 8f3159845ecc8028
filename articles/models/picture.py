"""Pictures: the file, and what has to be said about it."""

from typing import TYPE_CHECKING, Self

from django.contrib.auth.models import AnonymousUser
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from articles.models.desk import Desk
from articles.models.edition import Edition
from articles.models.state import READABLE
from people.images.field import CleanImageField
from people.images.kept import KeptImage

if TYPE_CHECKING:
    from accounts.models import User

A_SHARE = [MinValueValidator(0), MaxValueValidator(1)]


class PictureQuerySet(models.QuerySet["Picture"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """On a page the public may read, or at a desk this user works at."""
        shown = EditionPicture.objects.filter(edition__state__in=READABLE, picture=models.OuterRef("pk"))
        return self.filter(models.Exists(shown) | Q(desk__in=Desk.objects.worked_at_by(user)))

    def at_desks_of(self, user: "User | AnonymousUser") -> Self:
        return self.filter(desk__in=Desk.objects.worked_at_by(user))


class Picture(models.Model):
    """One picture at one desk, used by any number of its editions."""

    desk = models.ForeignKey(Desk, models.PROTECT, related_name="pictures")
    file = CleanImageField(upload_to="pictures/", width_field="width", height_field="height")
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    alt = models.CharField(
        "alternative text",
        max_length=300,
        blank=True,
        help_text="What the picture shows, for those who cannot see it.",
    )
    decorative = models.BooleanField(
        default=False, help_text="It says nothing that the words do not say; screen readers pass over it."
    )
    caption = models.CharField(max_length=500, blank=True)
    credit = models.CharField(max_length=200, blank=True, help_text="Photographer or source.")
    licence = models.CharField(max_length=200, blank=True)
    licence_expires = models.DateField(null=True, blank=True)
    focal_x = models.FloatField(
        default=0.5, validators=A_SHARE, help_text="What must stay in view: 0 left, 1 right."
    )
    focal_y = models.FloatField(default=0.5, validators=A_SHARE, help_text="0 top, 1 bottom.")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = PictureQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decorative=True, alt="") | (Q(decorative=False) & ~Q(alt="")),
                name="articles_picture_alt_or_decorative",
                violation_error_message="Say what the picture shows, or tick “decorative”.",
            ),
            models.CheckConstraint(
                condition=Q(focal_x__gte=0, focal_x__lte=1, focal_y__gte=0, focal_y__lte=1),
                name="articles_picture_focal_point_inside",
            ),
        ]

    def __str__(self) -> str:
        return self.caption or self.alt or f"Picture {self.pk}"

    @property
    def kept(self) -> KeptImage:
        """What sizes and addresses are computed from, without opening the file."""
        return KeptImage.of(self.file, focal=(self.focal_x, self.focal_y))


class EditionPicture(models.Model):
    """A picture's place in one edition, with the words it was published with."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="edition_pictures")
    picture = models.ForeignKey(Picture, models.PROTECT, related_name="uses")
    position = models.PositiveSmallIntegerField(default=0, help_text="0 leads the page.")
    # Frozen at publication, so that a later change to the picture leaves the published page as it was.
    alt = models.CharField(max_length=300, blank=True, editable=False)
    caption = models.CharField(max_length=500, blank=True, editable=False)
    credit = models.CharField(max_length=200, blank=True, editable=False)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "picture"], name="articles_editionpicture_once"),
            models.UniqueConstraint(
                fields=["edition"], condition=Q(position=0), name="articles_editionpicture_one_lead"
            ),
        ]

    def __str__(self) -> str:
        return str(self.picture)
