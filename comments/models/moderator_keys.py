"""The keys a moderator works with on the queue page."""

from django.conf import settings
from django.db import models


class ModeratorKeys(models.Model):
    """Without a row, the keys are on and as ``comments.desk.keys`` has them."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="moderator_keys")
    # WCAG 2.1.4: keys of a single character can be switched off, or changed.
    are_on = models.BooleanField(default=True)
    changed = models.JSONField(
        default=dict, blank=True, help_text="Verb to key, where it is not the usual one."
    )

    class Meta:
        verbose_name = "moderator’s keys"
        verbose_name_plural = "moderators’ keys"

    def __str__(self) -> str:
        return f"Keys of {self.user}"
