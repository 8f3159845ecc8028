"""Edits: who saved an edition's words, and when."""

from django.conf import settings
from django.db import models

from articles.models.edition import Edition


class Edit(models.Model):
    """One save. Append-only, like transitions: it decides who may still approve the edition."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="edits")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="edits")
    at = models.DateTimeField()
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.by}, {self.at:%d %B %Y %H:%M}"
