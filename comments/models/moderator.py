"""Moderators: who keeps the comments of which desk, and what they note about readers."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models import Desk
from comments.models.reader import Reader

if TYPE_CHECKING:
    from accounts.models import User


class ModeratorQuerySet(models.QuerySet["Moderator"]):
    def keeps_every_desk(self, user: "User") -> bool:
        """A superuser does; so does a moderator who is named for no desk in particular."""
        if not user.is_active:
            return False
        return user.is_superuser or self.filter(user=user, desk=None).exists()

    def keeps(self, user: "User", desk: Desk | int) -> bool:
        """Whether the user moderates the comments of the desk; the desk itself or its key."""
        if not user.is_active:
            return False
        if user.is_superuser:
            return True
        return self.filter(Q(desk=None) | Q(desk=desk), user=user).exists()


class Moderator(models.Model):
    """A part that is separate from writing and editing: a desk's editor does not judge its critics."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="moderates")
    desk = models.ForeignKey(
        Desk,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="moderators",
        help_text="Empty: the comments of every desk.",
    )

    objects = ModeratorQuerySet.as_manager()

    class Meta:
        ordering = ["user", "desk"]
        constraints = [
            models.UniqueConstraint(fields=["user", "desk"], name="comments_moderator_once"),
            models.UniqueConstraint(
                fields=["user"], condition=Q(desk=None), name="comments_moderator_of_all_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.desk or 'every desk'}"


class ModeratorNote(models.Model):
    """What moderators tell each other about a reader. Part of what the reader may ask for."""

    reader = models.ForeignKey(Reader, models.CASCADE, related_name="notes")
    text = models.TextField(max_length=1000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.text
