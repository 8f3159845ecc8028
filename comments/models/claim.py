"""Claims: a moderator has this card open; others are given the next one."""

from django.conf import settings
from django.db import models

from comments.models.comment import Comment


class Claim(models.Model):
    """Ends by itself. It keeps two people off one card; that both decide is refused elsewhere."""

    comment = models.OneToOneField(Comment, models.CASCADE, related_name="claim")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    until = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["by"], name="comments_claim_by"),
            models.Index(fields=["until"], name="comments_claim_until"),
        ]

    def __str__(self) -> str:
        return f"{self.comment}, claimed by {self.by}"
