"""Attachments: papers that come with an edition."""

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.text import slugify

from articles.models.edition import Edition
from articles.papers.field import PaperField

if TYPE_CHECKING:
    from accounts.models import User


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Those of a page the public may read, and those at the desks this user works at."""
        return self.filter(edition__in=Edition.objects.visible_to(user))


class Attachment(models.Model):
    """Reachable by the public only while its edition's page is."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="attachments")
    title = models.CharField(max_length=200)
    file = PaperField(upload_to="attachments/", size_field="size")
    size = models.PositiveBigIntegerField(editable=False, help_text="Bytes.")
    position = models.PositiveSmallIntegerField(default=0)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="articles_attachment_has_title")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The same in every later edition that carries the file."""
        key = PurePosixPath(self.file.name or "").stem
        return reverse("attachment", args=[key, self.download_name])

    @property
    def download_name(self) -> str:
        return f"{slugify(self.title)[:80] or 'attachment'}.{self.ending}"

    @property
    def ending(self) -> str:
        return PurePosixPath(self.file.name or "").suffix.lstrip(".")

    @property
    def file_type(self) -> str:
        """The ending readers know it by: PDF, DOCX."""
        return self.ending.upper()
