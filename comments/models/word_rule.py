"""Word rules: phrases that make a comment wait for a moderator. They never reject."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class WordRule(models.Model):
    """Whole words, folded for case, accents and look-alikes (``comments.text.word_rules``)."""

    phrase = models.CharField(max_length=100)
    folded = models.CharField(max_length=200, unique=True, editable=False)
    why = models.CharField(max_length=200, blank=True, help_text="For moderators.")
    is_active = models.BooleanField("in use", default=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["phrase"]
        constraints = [
            models.CheckConstraint(condition=~Q(folded=""), name="comments_word_rule_says_something")
        ]

    def __str__(self) -> str:
        return self.phrase
