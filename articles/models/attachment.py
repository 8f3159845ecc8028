"""Attachments: papers that come with an edition."""

from pathlib import PurePosixPath

from django.db import models
from django.db.models import Q

from articles.models.edition import Edition


class Attachment(models.Model):
    """Reachable by the public only while its edition's page is."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="attachments")
    title = models.CharField(max_length=200)
    file = models.FileField(upload_to="attachments/")
    size = models.PositiveBigIntegerField(editable=False, help_text="Bytes.")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="articles_attachment_has_title")]

    def __str__(self) -> str:
        return self.title

    @property
    def file_type(self) -> str:
        """The ending readers know it by: PDF, DOCX."""
        return PurePosixPath(self.file.name or "").suffix.lstrip(".").upper()
