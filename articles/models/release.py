"""Releases as they arrived, kept until and after somebody has made a draft of them."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models

from articles.models.article import Article
from articles.models.desk import Desk

if TYPE_CHECKING:
    from accounts.models import User


class ReleaseQuerySet(models.QuerySet["Release"]):
    def at_desks_of(self, user: "User | AnonymousUser") -> Self:
        return self.filter(desk__in=Desk.objects.worked_at_by(user))


class Release(models.Model):
    """The input: what was pasted or uploaded, and the text that was read from it."""

    desk = models.ForeignKey(Desk, models.PROTECT, related_name="releases")
    name = models.CharField(max_length=200, help_text="The file's name, or “pasted text”.")
    file = models.FileField(upload_to="releases/")
    text = models.TextField(blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="releases")
    added_at = models.DateTimeField(auto_now_add=True)
    article = models.OneToOneField(Article, models.PROTECT, null=True, blank=True, related_name="release")

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name
