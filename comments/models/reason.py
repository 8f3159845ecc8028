"""Reasons: the house rules a comment can break."""

from django.db import models
from django.db.models import Q


class Reason(models.Model):
    """Data, not code: staff word them, readers see the wording when a comment is rejected."""

    code = models.SlugField(max_length=40, unique=True)
    key = models.CharField(
        max_length=1, blank=True, help_text="The digit that chooses it on the queue page: 1 to 9."
    )
    title = models.CharField(max_length=80, help_text="Short, for staff and for the list of house rules.")
    wording = models.TextField(max_length=500, help_text="What a reader is told.")
    is_legal = models.BooleanField("a legal reason", default=False)
    is_active = models.BooleanField("in use", default=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = "house rule"
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["key"], condition=Q(is_active=True) & ~Q(key=""), name="comments_reason_one_for_a_key"
            ),
            models.CheckConstraint(condition=Q(key__in=["", *"123456789"]), name="comments_reason_key_digit"),
        ]

    def __str__(self) -> str:
        return self.title
