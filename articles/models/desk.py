"""Desks: a publisher's workspace for one organisation, and who works at it."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.html import HTMLField
from people.images.field import CleanImageField
from people.models import Organisation
from people.models.organisation import HEX_COLOUR

if TYPE_CHECKING:
    from accounts.models import User


class DeskQuerySet(models.QuerySet["Desk"]):
    def worked_at_by(self, user: "User | AnonymousUser") -> Self:
        """The desks whose unpublished work this user may see. A superuser stands in for every desk."""
        if not user.is_authenticated or not user.is_active:
            return self.none()
        if user.is_superuser:
            return self
        return self.filter(members__user=user)


class Desk(models.Model):
    """What is written here is seen by nobody at another desk before it is published."""

    slug = models.SlugField(max_length=80, unique=True, help_text="The last part of this desk's address.")
    name = models.CharField(max_length=120, help_text="As readers see it: Marl Bridge Council news.")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="desks")
    press_contact = models.CharField(
        "press contact", max_length=120, blank=True, help_text="A name or a team."
    )
    press_email = models.EmailField("press e-mail", blank=True)
    press_phone = models.CharField("press telephone", max_length=40, blank=True)
    out_of_hours_phone = models.CharField("out-of-hours telephone", max_length=40, blank=True)
    boilerplate = HTMLField(
        blank=True, help_text="“About us”, printed below the notes to editors of press releases."
    )
    colour = models.CharField(max_length=7, blank=True, validators=[HEX_COLOUR])
    logo = CleanImageField(upload_to="logos/", blank=True)
    needs_second_person = models.BooleanField(
        "a second person approves",
        default=True,
        help_text="Untick only for an office of one: then whoever wrote a page may approve it too.",
    )

    objects = DeskQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="articles_desk_has_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("desk", args=[self.slug])


class DeskMember(models.Model):
    """One user's part at one desk."""

    class Role(models.TextChoices):
        WRITER = "writer", "writer: writes and submits"
        EDITOR = "editor", "editor: also approves, publishes and takes down"

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="members")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="desks")
    role = models.CharField(max_length=10, choices=Role, default=Role.WRITER)

    class Meta:
        ordering = ["desk", "user"]
        constraints = [models.UniqueConstraint(fields=["desk", "user"], name="articles_deskmember_once")]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}"
