"""Trainings: what the classifier learned from this site's own decisions, and whether it has a say."""

from django.db import models
from django.db.models import Q


class Training(models.Model):
    """Made by ``comments.training``. At most one is switched on; a new one is not."""

    # As ``comments.text.classifier`` writes it: JSON, some hundred kilobytes.
    model = models.TextField()
    approved = models.PositiveIntegerField(help_text="Approved comments it learned from.")
    rejected = models.PositiveIntegerField(help_text="Rejected comments it learned from.")
    made_at = models.DateTimeField()
    is_on = models.BooleanField("switched on", default=False)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["is_on"], condition=Q(is_on=True), name="comments_training_one_on"
            ),
        ]

    def __str__(self) -> str:
        return f"Training of {self.made_at:%Y-%m-%d}"
