"""Editions: one version of an article's words, with its own rows for everything shown."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from taggit.managers import TaggableManager

from articles.models.article import Article
from articles.models.desk import Desk
from articles.models.state import FROZEN, READABLE, STANDING, WORKING, State
from articles.models.tagging import EditionTag
from people.html import HTMLField

if TYPE_CHECKING:
    from accounts.models import User


# What its author writes, column by column: what is approved, copied to the next edition, and frozen.
WORDS = (
    "headline",
    "standfirst",
    "dateline_place",
    "dateline_date",
    "dateline_time",
    "body",
    "signoff",
    "notes_to_editors",
    "press_contact",
    "change_note",
)


class EditionQuerySet(models.QuerySet["Edition"]):
    def live(self) -> Self:
        """What lists, feeds and counts may show."""
        return self.filter(state=State.PUBLISHED)

    def standing(self) -> Self:
        """What an address answers with: live, withdrawn with its reason on top, or gone."""
        return self.filter(state__in=STANDING)

    def ever_public(self) -> Self:
        """What readers could see at one time or another: the history of a page."""
        return self.filter(state__in=FROZEN)

    def working(self) -> Self:
        return self.filter(state__in=WORKING)

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """What the public may read, and everything at the desks this user works at."""
        return self.filter(Q(state__in=READABLE) | Q(desk__in=Desk.objects.worked_at_by(user)))

    def at_desks_of(self, user: "User | AnonymousUser") -> Self:
        return self.filter(desk__in=Desk.objects.worked_at_by(user))

    def newest_first(self) -> Self:
        """The order of every public list; later editions keep the place of the first."""
        return self.order_by("-first_published_at", "-id")


class Edition(models.Model):  # type: ignore[django-manager-missing]
    """Published editions never change; editing a live article makes a new working edition."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="editions")
    # The article's desk, which never changes: here too so that lists by desk read one index.
    desk = models.ForeignKey(Desk, models.PROTECT, related_name="editions", editable=False)
    number = models.PositiveIntegerField(default=1, editable=False)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT, editable=False)

    headline = models.CharField(max_length=250)
    standfirst = models.TextField(
        blank=True, max_length=1000, help_text="One or two sentences below the headline."
    )
    dateline_place = models.CharField("place", max_length=100, blank=True)
    dateline_date = models.DateField("date", null=True, blank=True)
    dateline_time = models.TimeField("time", null=True, blank=True, help_text="Europe/London")
    body = HTMLField(blank=True)
    signoff = models.CharField(
        "sign-off", max_length=300, blank=True, help_text="The line that closes the text."
    )
    notes_to_editors = HTMLField(blank=True)
    press_contact = HTMLField(
        blank=True, help_text="Only where it differs from the desk's own press contact."
    )
    change_note = models.CharField(
        max_length=300, blank=True, help_text="What changed since the last edition; readers see it."
    )
    tags = TaggableManager(through=EditionTag, blank=True)

    version = models.PositiveIntegerField(
        default=0, editable=False
    )  # counts saves, so that two editors notice
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="editions_begun", editable=False
    )
    created_at = models.DateTimeField(editable=False)
    changed_at = models.DateTimeField(editable=False)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="editions_approved",
        editable=False,
    )
    approved_digest = models.CharField(max_length=64, blank=True, editable=False)

    # Made once, when the edition goes live.
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    first_published_at = models.DateTimeField(null=True, blank=True, editable=False)
    page_body = models.TextField(blank=True, editable=False)
    word_count = models.PositiveIntegerField(default=0, editable=False)
    # Why it was withdrawn or removed; readers see it.
    takedown_reason = models.CharField(max_length=500, blank=True, editable=False)

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="articles_edition_number_once"),
            models.UniqueConstraint(
                fields=["article"], condition=Q(state__in=STANDING), name="articles_edition_one_live"
            ),
            models.UniqueConstraint(
                fields=["article"], condition=Q(state__in=WORKING), name="articles_edition_one_working"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=STANDING)
                | Q(published_at__isnull=False, first_published_at__isnull=False),
                name="articles_edition_published_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["withdrawn", "removed"]) | ~Q(takedown_reason=""),
                name="articles_edition_taken_down_for_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state="approved") | (Q(approved_by__isnull=False) & ~Q(approved_digest="")),
                name="articles_edition_approved_by_somebody",
            ),
        ]
        indexes = [
            models.Index(
                fields=["-first_published_at", "-id"],
                condition=Q(state="published"),
                name="articles_edition_newest",
            ),
            models.Index(
                fields=["desk", "-first_published_at", "-id"],
                condition=Q(state="published"),
                name="articles_edition_desk_newest",
            ),
            models.Index(fields=["desk", "state", "-changed_at"], name="articles_edition_desk_work"),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        return self.article.get_absolute_url()

    @property
    def is_working(self) -> bool:
        return self.state in WORKING

    @property
    def is_live(self) -> bool:
        return self.state == State.PUBLISHED
