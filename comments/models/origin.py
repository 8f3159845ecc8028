"""Origins: from which network address a comment came, as a keyed hash, for a few weeks."""

from django.db import models

from comments.models.comment import Comment


class Origin(models.Model):
    """A row of its own, so that forgetting it is deleting it."""

    comment = models.OneToOneField(Comment, models.CASCADE, related_name="origin")
    address_hash = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["address_hash", "at"], name="comments_origin_address"),
            models.Index(fields=["at"], name="comments_origin_age"),
        ]

    def __str__(self) -> str:
        return f"Where {self.comment} came from"
